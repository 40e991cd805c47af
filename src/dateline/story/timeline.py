"""The order of a timeline."""

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.model import Event, Interval
from dateline.story.agreement import width_days


def place_in_time(interval: Interval) -> tuple[date, bool, int]:
    """Return a sort key that never puts an interval before one that surely precedes it.

    An interval stands at its first day; one with no first day ("not later than ...") at its last day, after all that
    begin on that day; one without either at the end.
    """
    if interval.start is not None:
        return interval.start, False, width_days(interval)
    return interval.latest or date.max, True, width_days(interval)


def order_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events in chronological order; those that may be the same day are ordered by type and id."""
    return tuple(sorted(events, key=lambda e: (*place_in_time(e.occurred.interval), e.type, e.summary, e.id)))


def shorten_timeline(events: Sequence[Event], length: int) -> tuple[Event, ...]:
    """Return the `length` events that matter most, in the order given; of two that matter as much the earlier."""
    places = sorted(range(len(events)), key=lambda place: (-events[place].weight, place))[: max(length, 0)]
    return tuple(events[place] for place in sorted(places))
