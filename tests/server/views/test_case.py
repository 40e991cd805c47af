import json
import re

import pytest
from starlette.testclient import TestClient

from ..conftest import Get


def read_board(page: str) -> list[str]:
    board = page[page.index('<table class="board"') : page.index("</table>")]
    return [" ".join(row.split()) for row in re.findall(r'<p class="now[^>]*>([^<]*)</p>', board)]


@pytest.mark.parametrize(
    ("view", "statuses"),
    [
        ("", ["charged again", "pleaded guilty", "charged"]),
        ("?as_of=2022-09-03", ["dismissed without prejudice by prosecutors", "pleaded guilty"]),
        ("?as_of=2022-06-01", ["charged", "charged"]),
        ("?known_by=2022-06-01", ["charged", "charged"]),
        ("?as_of=2022-01-01", []),
    ],
)
def test_the_board_moves_with_the_days(get: Get, view: str, statuses: list[str]) -> None:
    page = get(f"/{view}")
    assert sorted(read_board(page) if "<table" in page else []) == sorted(statuses)


def test_an_earlier_status_stands_with_the_latest(get: Get) -> None:
    assert "Latest on record: pleaded guilty" in get("/?as_of=2022-06-01")


def test_the_changes_before_and_after_can_be_gone_to(get: Get) -> None:
    page = get("/?as_of=2022-06-01")
    assert re.search(r'<a href="/\?as_of=20\d\d-\d\d-\d\d" id="earlier"', page)
    assert re.search(r'href="/\?as_of=2022-08-30"[^>]*id="later"', page)


def test_the_days_go_along_to_every_page(get: Get) -> None:
    page = get("/?as_of=2022-06-01&known_by=2022-06-02")
    links = [link for link in re.findall(r'href="(/[^"]*)"', page) if not link.startswith("/static")]
    elsewhere = [link for link in links if "as_of=" not in link and "known_by" not in link]
    assert elsewhere == ["/"]  # the case as it stands


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_same_state_as_data(client: TestClient, form: str) -> None:
    answer = client.get(f"/case.{form}?as_of=2022-06-01")
    assert "charged" in answer.text
    assert "dismissed" not in json.dumps([c["status"] for c in answer.json()["charges"]] if form == "json" else "")


def test_presumption_of_innocence_is_said_where_charges_are(get: Get) -> None:
    for path in ("/", "/status", "/people", "/people/marta-okonjo"):
        assert "presumed innocent" in get(path), path
