from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest

from dateline.exports import export
from dateline.model import Case

from ..factory import empty_case, make_case

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_a_feed_reader_reads_it(case: Case) -> None:
    feed = feedparser.parse(export(case, "atom"))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == len(case.events)
    for entry in feed.entries:
        assert entry.id and entry.title and entry.updated_parsed and entry.content[0].type == "text/plain"


def test_all_that_the_standard_asks_for_is_there_once() -> None:
    root = ElementTree.fromstring(export(make_case(), "atom"))  # noqa: S314 - our own
    for element in [root, *root.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))


def test_the_last_reported_comes_first_and_only_web_addresses_are_linked() -> None:
    feed = feedparser.parse(export(make_case(), "atom"))
    updated = [entry.updated for entry in feed.entries]
    assert updated == sorted(updated, reverse=True)
    assert all(link.href.startswith("http") for entry in feed.entries for link in entry.get("links", ()))


def test_an_entry_says_where_its_charge_stands() -> None:
    feed = feedparser.parse(export(replace(make_case(), as_of=date(2021, 12, 31)), "atom"))
    charged = next(entry for entry in feed.entries if "negligent homicide" in entry.title)
    assert "Mara Ellison" in charged.content[0].value
    assert feed.feed.title.endswith("as of 31 Dec 2021")


def test_what_xml_cannot_hold_is_left_out() -> None:
    case = make_case()
    event = replace(case.events[0], summary="a\0b\ufffe \u202ec <b>&")
    feed = feedparser.parse(export(replace(case, events=(event,)), "atom"))
    assert not feed.bozo
    assert feed.entries[0].title_detail.value.startswith("ab c")
