"""Whether two dates can be one: approximate dates are given a few days' grace on either side."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dateline.model import Evidence, Interval, Occurrence, TimeBasis

GRACE = timedelta(days=3)
"""What "late January" or "about May 5" may be off by; a choice, small beside the month they divide."""


def loosen(interval: Interval) -> Interval:
    """Return the interval, widened by `GRACE` at both ends where it is approximate."""
    if not interval.approximate:
        return interval
    return replace(interval, start=_shift(interval.start, -GRACE), end=_shift(interval.end, GRACE))


def _shift(day: date | None, by: timedelta) -> date | None:
    if day is None:
        return None
    try:
        return day + by
    except OverflowError:
        return day


def can_agree(one: Interval, other: Interval) -> bool:
    """Tell whether both may mean the same day."""
    return loosen(one).meets(loosen(other))


def surely_before(one: Interval, other: Interval) -> bool:
    """Tell whether `one` ends before `other` begins, whatever grace is given."""
    return loosen(one).before(loosen(other)) is True


def gap_days(one: Interval, other: Interval) -> int:
    """Return how many days lie between the two intervals; 0 where they meet."""
    if one.meets(other):
        return 0
    first, second = (one, other) if one.before(other) else (other, one)
    if first.end is None or second.start is None:
        return 0
    return (second.start - first.end).days + 1


def width_days(interval: Interval) -> int:
    """Return the number of days in the interval; an open one is wider than any closed one."""
    if interval.start is None or interval.end is None:
        return 10**7
    return (interval.end - interval.start).days


def is_dated(occurred: Occurrence) -> bool:
    """Tell whether words of the text give the date (rather than the day of publication bounding it)."""
    return occurred.basis is not TimeBasis.BOUND


def gives_date(occurred: Occurrence, passages: Iterable[Evidence]) -> bool:
    """Tell whether the passages themselves hold the words of the date, rather than lean on another sentence's."""
    words = occurred.evidence
    if words is None or not is_dated(occurred):
        return False
    return any(piece.document == words.document and piece.span.contains(words.span) for piece in passages)
