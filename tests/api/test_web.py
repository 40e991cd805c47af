from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline import api
from dateline.model import Problem, Reading
from tests.web import Reply, Site, serve

LINE = "On Monday police charged Laura Brandt, 44, with forgery.\n"
PAGE = f"<html><head><title>Clerk charged</title></head><body><article><p>{LINE}</p></article></body></html>"
HERE = api.Web(private=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        site.answers |= {
            "/line": Reply(LINE.encode(), headers={"Content-Type": "text/plain"}),
            "/page": Reply(PAGE.encode(), headers={"Content-Type": "text/html"}),
            "/old": Reply(status=301, headers={"Location": "/page"}),
        }
        yield site


@pytest.mark.parametrize(("path", "kept"), [("/line", "/line"), ("/page", "/page"), ("/old", "/page")])
def test_document_of_an_address(site: Site, path: str, kept: str) -> None:
    (reading,) = api.read(site.base + path, published="2024-05-08", web=HERE)
    assert isinstance(reading, Reading)
    assert reading.document.url == site.base + kept
    assert reading.document.retrieved == datetime.now(UTC).date()
    assert [charge.defendant_name for charge in reading.charges] == ["Laura Brandt"]


def test_address_that_fails_costs_itself_alone(site: Site, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LINE)
    sources = [f"{site.base}/gone", str(tmp_path / "a.txt"), f"{site.base}/page"]
    items = list(api.read(sources, web=HERE))
    assert [type(item) for item in items] == [Problem, Reading, Reading]
    assert isinstance(items[0], Problem)
    assert (items[0].where, items[0].what) == (sources[0], "the server answers 404 (not found)")


def test_private_addresses_are_for_those_who_ask(site: Site) -> None:
    (problem,) = api.read(f"{site.base}/page")
    assert isinstance(problem, Problem)
    assert "no public address" in problem.what
    assert site.asked == []


def test_page_added_twice_is_asked_for_anew_and_known(site: Site, tmp_path: Path) -> None:
    site.answers["/page"] = [Reply(PAGE.encode(), headers={"ETag": '"1"'}), Reply(status=304)]
    web = api.Web(cache=tmp_path / "cache", private=True)
    added = [api.add(tmp_path / "case.db", f"{site.base}/page", web=web) for _ in range(2)]
    assert added == [api.Added(1, 0, ()), api.Added(0, 1, ())]
