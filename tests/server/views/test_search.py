from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.api import KeptCase
from dateline.server import make_app
from dateline.server.views.search import cut_around

from ..conftest import Get


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("q=arson", {"charge", "person", "event", "document"}),
        ("q=ARSON+oKONJO&type=charge", {"charge"}),
        ("q=accident", {"statement", "document"}),
        ("q=lindqvist&person=piet-lindqvist&type=event", {"event"}),
        ("q=arson&year=2023&type=document", {"document"}),
        ("q=nothing-has-this-word", set()),
        ("q=", set()),
        ('q="+OR+1=1+--', set()),
    ],
)
def test_all_words_must_be_there(client: TestClient, query: str, kinds: set[str]) -> None:
    found = {row["kind"] for row in client.get(f"/search.json?{query}").json()}
    assert kinds <= found if kinds else not found
    if "type=" in query:
        assert found == kinds


def test_a_charge_is_never_found_without_its_status(client: TestClient) -> None:
    for view in ("", "&as_of=2022-06-01"):
        rows = [row for row in client.get(f"/search.json?q=perjury{view}").json() if row["kind"] == "charge"]
        assert all("pleaded guilty" in row["status"] for row in rows) and rows


def test_no_step_on_a_charge_is_found_without_where_the_charge_stands(example_case_file: Path) -> None:
    with TestClient(make_app(KeptCase(example_case_file)), base_url="http://127.0.0.1") as client:
        rows = client.get("/search.json?q=manslaughter+charged+baldwin&type=event").json()
    steps = [row for row in rows if row["title"].startswith(("charged", "charges"))]
    assert steps and all("dismissed with prejudice" in row["status"] for row in steps if "Baldwin" in row["title"])


def test_nothing_found_offers_a_way_on(get: Get) -> None:
    assert "Nothing in the case has all of these words. Try fewer." in get("/search?q=nothing-has-this-word")
    assert "the case as it stands</a>" in get("/search?q=nothing-has-this-word&as_of=2022-06-01").partition("<main")[2]


@pytest.mark.parametrize(
    ("text", "words", "around"),
    [
        ("the mill burned", ["mill"], ("the ", "mill", " burned")),
        ("the mill burned", ["fire"], None),
        ("a" * 300 + " mill " + "b" * 300, ["mill"], ("… ", "mill", " …")),
        ("ﬁre at the mill", ["mill"], None),
    ],
)
def test_what_stands_around_a_word(text: str, words: list[str], around: tuple[str, str, str] | None) -> None:
    assert cut_around(text, words) == around


def test_a_civil_claim_is_called_one(example_case_file: Path) -> None:
    with TestClient(make_app(KeptCase(example_case_file)), base_url="http://127.0.0.1") as client:
        page = client.get("/search?q=infliction").text
    assert "Alec Baldwin, civil claim: intentional infliction of emotional distress" in page
    assert "; assault: filed" not in page
