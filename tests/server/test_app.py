"""Every address is answered, in every form, and every link of every page leads somewhere."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

PAGES = (
    "/",
    "/status",
    "/timeline",
    "/findings",
    "/people",
    "/statements",
    "/documents",
    "/cases",
    "/search?q=marta",
    "/check",
    "/corrections",
)
VIEWS = ("", "as_of=2022-06-01", "known_by=2022-06-01", "as_of=2022-06-01&known_by=2022-09-03", "as_of=1990-01-01")


def list_links(page: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'(?:href|src|action)="(/[^"]*)"', page)}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_on_every_day(client: TestClient, path: str, view: str) -> None:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}{view}")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1


def test_every_link_of_every_page_leads_to_a_page(client: TestClient) -> None:
    wanted, seen = set(PAGES), set()
    while wanted:
        page = wanted.pop()
        seen.add(page.partition("#")[0])
        answer = client.get(page)
        assert answer.status_code == 200, page
        if "text/html" in answer.headers["content-type"]:
            found = {link.partition("#")[0] for link in list_links(answer.text)}
            # The days that lead back and forth give the same pages again.
            wanted |= {link for link in found if "as_of" not in link} - seen
    assert len(seen) > 60


def test_every_anchor_that_a_page_points_at_is_there(client: TestClient) -> None:
    for page in PAGES:
        for link in list_links(client.get(page).text):
            path, _, anchor = link.partition("#")
            if anchor:
                assert f'id="{anchor}"' in client.get(path).text, link


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/nowhere", 404, "No such page"),
        ("/people/nobody-of-that-name", 404, "Nobody in this view"),
        ("/documents/0000000000000000", 404, "No such document"),
        ("/documents/0", 404, "No such document"),
        ("/events/none", 404, "No such event"),
        ("/cases/none", 404, "No such case"),
        ("/timeline?person=nobody-of-that-name", 404, "Nobody in the case is called"),
        ("/?as_of=yesterday", 400, "As of: yesterday is no date"),
        ("/?known_by=2022-13", 400, "Known by: 2022-13 is no date"),
        ("/timeline?page=-1", 400, "page is no number"),
        (f"/search?q={'w' * 300}", 400, "longer than 200"),
    ],
)
def test_what_cannot_be_shown_is_said(client: TestClient, path: str, status: int, said: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert said in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("form", ["json", "csv", "jsonl"])
def test_what_cannot_be_shown_is_said_to_machines_as_a_problem(client: TestClient, form: str) -> None:
    answer = client.get(f"/timeline.{form}?as_of=yesterday")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code == 400


def test_a_case_file_that_has_gone_is_said(tmp_path: object, client: TestClient, case_file: object) -> None:
    from pathlib import Path
    from shutil import copy

    from dateline.api import KeptCase
    from dateline.server import make_app

    own = Path(str(tmp_path)) / "case.db"
    copy(str(case_file), own)
    with TestClient(make_app(KeptCase(own)), base_url="http://localhost") as served:
        assert served.get("/").status_code == 200
        own.unlink()
        answer = served.get("/")
    assert (answer.status_code, "case.db" in answer.text) == (503, True)


def test_nothing_is_asked_of_another_host(client: TestClient) -> None:
    for page in PAGES:
        text = client.get(page).text
        assert not re.search(r'<(?:script|img|link|iframe|form)[^>]*(?:src|href|action)="(?!/)', text)
        assert "<style" not in text and " style=" not in text
        assert not re.search(r"<script(?! src)", text)
