import re

import jsonschema
import pytest
from starlette.testclient import TestClient

from dateline.server.openapi import ANSWERS, describe


@pytest.fixture(scope="module")
def fill(client: TestClient) -> dict[str, str]:
    """An id for each part of a path."""
    said = re.search(r"/documents/(\w+)/statements/(\w+)", client.get("/statements").text)
    event = re.search(r"/events/(\w+)", client.get("/timeline").text)
    assert said and event
    cases = client.get("/cases.json").json()
    return {
        "person": "marta-okonjo",
        "document": said[1],
        "statement": said[2],
        "event": event[1],
        "story": cases[0]["id"][:12],
    }


@pytest.mark.parametrize("path", [path for path, *_ in ANSWERS])
def test_every_address_answers_as_described(client: TestClient, fill: dict[str, str], path: str) -> None:
    described = describe()
    schema = described["paths"][f"{path}.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    answer = client.get(path.format(**fill) + ".json", params={"q": "arson"} if path == "/search" else {})
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), {**schema, "components": described["components"]})


def test_the_description_is_served_and_every_name_is_there_once(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    names = [operation["operationId"] for path in described["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names)) == len(ANSWERS) + 1
    assert described["openapi"] == "3.1.0"


def test_a_program_checks_an_article(client: TestClient) -> None:
    article = {"text": "Prosecutors charged Marta Okonjo with arson on Monday.", "published": "2022-05-10"}
    answer = client.post("/check.json", json=article)
    schema = describe()["paths"]["/check.json"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.validate(answer.json(), {**schema, "components": describe()["components"]})
    assert [row["kind"] for row in answer.json()] == ["superseded"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{}", "application/json"),
        (b"[", "application/json"),
        (b'{"text": ""}', "application/json"),
        (b'{"text": "x"}', "text/plain"),
    ],
)
def test_what_a_program_sends_wrongly_is_said(client: TestClient, body: bytes, kind: str) -> None:
    answer = client.post("/check.json", content=body, headers={"content-type": kind})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
