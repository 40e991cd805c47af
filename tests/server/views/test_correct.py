import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from starlette.testclient import TestClient

from dateline.api import KeptCase
from dateline.server import make_app
from dateline.server.corrections import FORMS
from dateline.server.views import correct

Send = Callable[..., tuple[int, str]]


@pytest.fixture
def own(case_file: Path, tmp_path: Path) -> Iterator[TestClient]:
    copy(case_file, tmp_path / "case.db")
    with TestClient(make_app(KeptCase(tmp_path / "case.db")), base_url="http://localhost") as client:
        yield client


@pytest.fixture
def send(own: TestClient) -> Send:
    def post(action: str, /, **fields: str) -> tuple[int, str]:
        key = re.search(r'name="key" value="([^"]*)"', own.get(f"/correct/{action}").text)
        assert key
        answer = own.post(f"/correct/{action}", data={"key": key[1], "who": "Court desk", "why": "as filed"} | fields)
        return answer.status_code, answer.text

    return post


@pytest.fixture
def ids(own: TestClient) -> dict[str, str]:
    return {row["title"]: row["id"] for row in own.get("/documents.json").json()}


@pytest.mark.parametrize("action", FORMS)
def test_every_form_is_there_and_names_its_fields(own: TestClient, action: str) -> None:
    page = own.get(f"/correct/{action}")
    assert page.status_code == 200
    for name in [*(field.name for field in FORMS[action].fields), "who", "why"]:
        assert f'for="f-{name}"' in page.text and f'id="f-{name}"' in page.text


def test_a_rejected_event_is_gone_until_it_is_taken_back(own: TestClient, send: Send) -> None:
    status, page = send("reject", person="lindqvist", type="pleaded")
    assert (status, "Court desk" in page, "as filed" in page) == (200, True, True)
    assert [row["status"] for row in own.get("/status.json?person=lindqvist").json()] == ["charged"]
    assert send("undo", number="1")[0] == 200
    assert [row["status"] for row in own.get("/status.json?person=lindqvist").json()] == ["pleaded_guilty"]
    assert [row["holds"] for row in own.get("/corrections.json").json()] == [False, False]


def test_another_date_moves_the_event(own: TestClient, send: Send) -> None:
    (event,) = (row for row in own.get("/timeline.json?person=lindqvist&type=pleaded").json())
    assert event["occurred"] == "2022-08-30"
    assert send("date", person="lindqvist", type="pleaded", date="2022-08-29")[0] == 200
    (event,) = (row for row in own.get("/timeline.json?person=lindqvist&type=pleaded").json())
    assert event["occurred"] == "2022-08-29"


def test_an_event_can_be_meant_by_its_id(own: TestClient, send: Send) -> None:
    page = own.get("/timeline?person=lindqvist&type=pleaded").text
    found = re.search(r"/events/(\w+)", page)
    assert found
    assert "type=" + found[1] in own.get(f"/events/{found[1]}").text
    form = own.get(f"/correct/reject?person=piet-lindqvist&type={found[1]}").text
    assert "30 Aug 2022" in form and 'type="hidden" name="type"' in form
    assert send("reject", person="piet-lindqvist", type=found[1])[0] == 200


def test_two_people_become_one(own: TestClient, send: Send) -> None:
    assert send("merge", one="dana-frey", other="piet-lindqvist")[0] == 200
    assert "dana-frey" not in {row["id"] for row in own.get("/people.json").json()} or "piet-lindqvist" not in {
        row["id"] for row in own.get("/people.json").json()
    }


def test_one_name_becomes_two(own: TestClient, send: Send, ids: dict[str, str]) -> None:
    before = len(own.get("/people.json").json())
    assert send("split", person="marta-okonjo", document=ids["Okonjo indicted again"])[0] == 200
    assert len(own.get("/people.json").json()) == before + 1


def test_a_missed_step_is_added(own: TestClient, send: Send, ids: dict[str, str]) -> None:
    fields = {"person": "lindqvist", "action": "Sentenced", "date": "2022-09-01", "offense": "perjury"}
    quote = "Piet Lindqvist pleaded guilty to perjury"
    assert send("add", document=ids["Arson case dropped"], quote=quote, **fields)[0] == 200
    assert [row["status"] for row in own.get("/status.json?person=lindqvist").json()] == ["sentenced"]


def test_reports_are_parted_and_joined(own: TestClient, send: Send, ids: dict[str, str]) -> None:
    before = len(own.get("/cases.json").json())
    one, other = ids["Okonjo indicted again"], ids["Arson case dropped"]
    assert send("part", one=one, other=other)[0] == 200
    parted = len(own.get("/cases.json").json())
    assert send("join", one=one, other=other)[0] == 200
    assert parted == before + 1 and len(own.get("/cases.json").json()) == before


def test_a_case_is_named(own: TestClient, send: Send, ids: dict[str, str]) -> None:
    report = ids["Okonjo indicted again"]
    assert send("name", document=report, name="The <mill>")[0] == 200
    (named,) = (row for row in own.get("/cases.json").json() if row["name"] == "The <mill>")
    page = own.get(f"/cases/{named['id'][:12]}").text
    assert "<h1>The &lt;mill&gt;</h1>" in page
    assert f"/correct/name?document={named['id'][:12]}" in page


@pytest.mark.parametrize(
    ("action", "fields", "said"),
    [
        ("merge", {"one": "piet-lindqvist"}, "Still missing: and the other"),
        ("merge", {"one": "piet-lindqvist", "other": "dana-frey", "why": " "}, "Still missing: Why"),
        ("merge", {"one": "lindqvist", "other": "nobody-at-all"}, "Nobody in the case is called"),
        ("merge", {"one": "lindqvist", "other": "piet-lindqvist"}, "are one person already"),
        ("date", {"person": "lindqvist", "type": "pleaded", "date": "soon"}, "is no date"),
        ("reject", {"person": "lindqvist", "type": "danced"}, "has lindqvist in it"),
        ("undo", {"number": "7"}, "No correction 7 holds"),
        ("undo", {"number": "x"}, "is no number"),
        ("undo", {"number": "²"}, "is no number"),
    ],
)
def test_what_cannot_be_entered_is_said_beside_what_was_written(
    own: TestClient, send: Send, action: str, fields: dict[str, str], said: str
) -> None:
    status, page = send(action, **fields)
    assert (status, said in page) == (422, True), page[:2000]
    assert own.get("/corrections.json").json() == []
    for value in fields.values():
        assert value.strip() in page


def test_a_form_from_elsewhere_enters_nothing(own: TestClient) -> None:
    fields = {"person": "lindqvist", "type": "pleaded", "who": "x", "why": "y"}
    assert own.post("/correct/reject", data=fields).status_code == 403
    assert own.get("/corrections.json").json() == []


def test_there_is_no_other_correction(own: TestClient) -> None:
    assert own.get("/correct/praise").status_code == 404
    assert own.post("/correct/praise", data={}).status_code == 404


def test_a_large_case_offers_no_list_of_all_its_reports(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(correct, "MOST_CHOICES", 1)
    page = own.get("/correct/split").text
    assert page.count("<option") == 1 and "<select" not in page
    assert 'id="f-document"' in page
