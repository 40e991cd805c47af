"""The order of a timeline."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import pairwise

from dateline.model import Event, Interval
from dateline.story.agreement import is_dated, width_days

Order = tuple[str, str]
Pair = tuple[int, int]

CHAIN = 5
"""So long a chain of events without dates, each told as before or after the next, is followed."""


def place_in_time(interval: Interval) -> tuple[date, bool, int]:
    """Return a sort key that never puts an interval before one that surely precedes it.

    An interval stands at its first day; one with no first day ("not later than ...") at its last day, after all that
    begin on that day; one without either at the end.
    """
    if interval.start is not None:
        return interval.start, False, width_days(interval)
    return interval.latest or date.max, True, width_days(interval)


def order_events(events: Iterable[Event], told: Iterable[Order] = ()) -> tuple[Event, ...]:
    """Return the events in chronological order; those that may be the same day are ordered by type and id.

    An event without a date of its own stands before and after those that an account puts it before and after. What
    accounts say against each other in this is passed over, and never moves an event that has a date.

    Args:
        events: the events.
        told: (id of an event, id of one that came after it), as accounts tell it.
    """
    ranked = sorted(events, key=lambda e: (*_place(e), e.type, e.summary, e.id))
    number = {event.id: n for n, event in enumerate(ranked)}
    free = [not is_dated(event.occurred) for event in ranked]
    pairs = {(number[a], number[b]) for a, b in told if a != b and a in number and b in number}
    pairs = {
        (a, b)
        for a, b in pairs
        if (free[a] or free[b]) and not ranked[b].occurred.interval.before(ranked[a].occurred.interval)
    }
    fixed = set(pairwise(n for n, moves in enumerate(free) if not moves))
    settled = set(_sort(range(len(ranked)), pairs | fixed))
    # What is left over hangs on accounts that contradict each other, or the dates.
    pairs = {(a, b) for a, b in pairs if a in settled or b in settled}
    return tuple(ranked[n] for n in _sort(_shift(len(ranked), pairs, free), pairs | fixed))


def _place(event: Event) -> tuple[date, bool, int]:
    """Return where an event stands; what is to come on a day that nobody gives, where it was first told."""
    interval = event.occurred.interval
    if interval.start is None and interval.end is None:
        told = [account.published for account in event.accounts if account.published]
        return min(told, default=date.max), True, width_days(interval)
    return place_in_time(interval)


def _shift(count: int, pairs: Collection[Pair], free: Sequence[bool]) -> list[int]:
    """Return the place of each event, after those without a date went to where the dated ones beside them stand."""
    places = list(range(count))
    for _ in range(CHAIN):
        for first, second in sorted(pairs):
            if free[first]:
                places[first] = min(places[first], places[second])
            else:
                places[second] = max(places[second], places[first])
    return places


def _sort(places: Sequence[int], pairs: Collection[Pair]) -> list[int]:
    """Return the numbers of the events by place, and each after all that come before it; what hangs in a circle not."""
    later: dict[int, list[int]] = defaultdict(list)
    waiting = [0] * len(places)
    for first, second in pairs:
        later[first].append(second)
        waiting[second] += 1
    ready = [(place, n) for n, place in enumerate(places) if not waiting[n]]
    heapify(ready)
    found = []
    while ready:
        _, n = heappop(ready)
        found.append(n)
        for other in later[n]:
            waiting[other] -= 1
            if waiting[other] == 0:
                heappush(ready, (places[other], other))
    return found


def shorten_timeline(events: Sequence[Event], length: int) -> tuple[Event, ...]:
    """Return the `length` events that matter most, in the order given; of two that matter as much the earlier."""
    places = sorted(range(len(events)), key=lambda place: (-events[place].weight, place))[: max(length, 0)]
    return tuple(events[place] for place in sorted(places))
