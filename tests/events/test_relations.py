"""Before, after and because, where the text says so, and the times that follow from them."""

import pytest

from dateline.model import TimeBasis
from dateline.model.edtf import to_edtf
from tests.articles import PUBLISHED, read


@pytest.mark.parametrize(
    ("text", "first", "kind", "second"),
    [
        ("Adam Marsh was charged after police arrested Laura Pohl.", "charged", "after", "arrested"),
        ("Adam Marsh was arrested before prosecutors charged Laura Pohl.", "arrested", "before", "charged"),
    ],
)
def test_relations(text: str, first: str, kind: str, second: str) -> None:
    events = read(text).events
    types = {event.id: event.type for event in events}
    relations = {(e.type, r.kind.value, types[r.target]) for e in events for r in e.relations}
    assert (first, kind, second) in relations


def test_a_distance_dates_the_event_behind_it() -> None:
    text = "The decision to drop the arson charge came two weeks after the chief prosecutor stepped down."
    event = next(event for event in read(text).events if event.type == "resigned")
    assert to_edtf(event.occurred.interval) == "[2021-05-24~..2021-05-29~]"


def test_a_distance_from_a_dated_event_dates_the_other() -> None:
    text = "Ann Pell was shot on May 3. Two weeks after the shooting, police arrested Adam Marsh."
    event = next(event for event in read(text).events if event.type == "arrested")
    assert to_edtf(event.occurred.interval) == "[2021-05-14~..2021-05-20~]"


def test_what_has_happened_lies_by_publication() -> None:
    text = "Ann Pell was shot on June 1. About two weeks after the shooting, police arrested Adam Marsh."
    event = next(event for event in read(text).events if event.type == "arrested")
    assert event.occurred.interval.latest is None or event.occurred.interval.latest <= PUBLISHED


def test_a_distance_beyond_the_calendar_dates_nothing() -> None:
    events = read("The charge came 3000 years after the shooting of Ann Pell.").events
    assert all(event.occurred.basis is TimeBasis.BOUND for event in events)


def test_minutes_are_no_months() -> None:
    text = "Ann Pell was shot on June 1. About 15 minutes after the shooting, police arrested Adam Marsh."
    event = next(event for event in read(text).events if event.type == "arrested")
    assert to_edtf(event.occurred.interval) == "[2021-06-01..2021-06-01]"
