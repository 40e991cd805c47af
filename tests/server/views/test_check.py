import re

import pytest
from starlette.testclient import TestClient

OLD = "Prosecutors charged Marta Okonjo with arson on Monday over the fire of May 2 at the Elmdale mill.\n"


def find_key(client: TestClient, path: str) -> str:
    found = re.search(r'name="key" value="([^"]*)"', client.get(path).text)
    assert found
    return found[1]


def send(client: TestClient, path: str = "/check", **fields: str) -> tuple[int, str]:
    answer = client.post(path, data={"key": find_key(client, "/check"), **fields})
    return answer.status_code, answer.text


def test_what_is_out_of_date_is_said_with_where_it_stands(client: TestClient) -> None:
    status, page = send(client, text=OLD, published="2022-05-10")
    assert status == 200
    assert "superseded" in page
    assert re.search(r"it now stands: charged again", page)
    assert len(client.get("/documents.json").json()) == 4


def test_a_file_is_read_by_its_content(client: TestClient) -> None:
    answer = client.post(
        "/check",
        data={"key": find_key(client, "/check"), "published": "2022-05-10"},
        files={"file": ("../../etc/passwd", OLD.encode())},
    )
    assert (answer.status_code, "superseded" in answer.text) == (200, True)


@pytest.mark.parametrize("text", ["/etc/passwd", "https://example.org/", "-", "*.txt"])
def test_what_looks_like_a_path_or_an_address_is_read_as_text(client: TestClient, text: str) -> None:
    status, page = send(client, text=text, published="2022-05-10")
    assert status in (200, 422)
    assert "root:" not in page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Paste an article"),
        ({"text": "  "}, "Paste an article"),
        ({"text": OLD, "published": "soon"}, "is no date"),
    ],
)
def test_what_cannot_be_checked_is_said(client: TestClient, fields: dict[str, str], said: str) -> None:
    status, page = send(client, **fields)
    assert (status, said in page) == (422, True)
    assert "/tmp" not in page  # noqa: S108


def test_a_form_from_elsewhere_is_not_read(client: TestClient) -> None:
    assert client.post("/check", data={"text": OLD}).status_code == 400
    headers = {"origin": "https://evil.example"}
    data = {"key": find_key(client, "/check"), "text": OLD}
    assert client.post("/check", data=data, headers=headers).status_code == 400


def test_too_much_is_refused(client: TestClient) -> None:
    assert client.post("/check", content=b"x" * 3_000_000).status_code == 413


def test_hostile_text_comes_back_as_text(client: TestClient) -> None:
    _, page = send(
        client, text='<script>alert(1)</script></textarea><img src=x onerror="alert(2)">', published="2022-05-10"
    )
    assert not re.search(r"<img|<script(?! src=\"/static)", page)
