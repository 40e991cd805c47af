"""The time axis of the page: where a date lies on it, and how an uncertain one is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.exports.words import MONTHS
from dateline.model import Interval

WIDTH = 1000
MARGIN = 20
# A mark is at least this wide, so that one day on an axis of years can be seen.
NARROWEST = 12
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled line on the axis; `x` in 0..WIDTH."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How a date is drawn: from `x`, `width` wide, both in 0..WIDTH.

    `shape` is "day" for a known day, "range" for an uncertain one, "until" and "from" where one end is open, "early"
    where it lies before the axis begins.
    """

    x: int
    width: int
    shape: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The days that the page draws, both included."""

    first: date
    last: date

    def place(self, day: date) -> int:
        """Return where a day lies, in 0..WIDTH; days off the axis lie at its ends."""
        inside = min(max(day, self.first), self.last)
        days = max((self.last - self.first).days, 1)
        return MARGIN + round((inside - self.first).days / days * (WIDTH - 2 * MARGIN))

    def draw(self, interval: Interval) -> Bar:
        """Return the mark for a date."""
        first, last = interval.earliest, interval.latest
        if last is not None and last < self.first:
            return Bar(0, NARROWEST, "early")
        if first is None:
            right = self.place(last or self.last)
            return Bar(0, max(right, NARROWEST), "until")
        left = self.place(first)
        if last is None:
            return Bar(left, WIDTH - left, "from")
        if first == last:
            return Bar(left, NARROWEST, "day")
        return Bar(left, max(self.place(last) - left, NARROWEST), "range")

    def ticks(self) -> tuple[Tick, ...]:
        """Return the labelled lines: a year at its January, other months by their names."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next(
            size for size in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000) if months / size <= MOST_TICKS
        )
        found = []
        for number in range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month):
            year, month = divmod(number, 12)
            day = date(year, month + 1, 1)
            if number % step == 0 and self.first <= day:
                found.append(Tick(self.place(day), MONTHS[month] if month else str(year)))
        return tuple(found)


def lay_axis(intervals: Sequence[Interval]) -> Axis | None:
    """Return an axis for these dates, or None where none of them has an end.

    A few dates long before all the others (an earlier case, a year of birth) would press the rest into a corner: as
    long as the first gap is more than four fifths of the whole stretch, the axis begins after it.
    """
    days = sorted({day for interval in intervals for day in (interval.earliest, interval.latest) if day is not None})
    if not days:
        return None
    while len(days) > 2 and (days[1] - days[0]) * 5 > (days[-1] - days[0]) * 4:
        days = days[1:]
    return Axis(days[0], days[-1])
