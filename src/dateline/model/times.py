"""Imprecise time: half-open intervals of days."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


def _next(day: date) -> date | None:
    """Return the day after; nothing comes after the last day of the calendar."""
    return None if day == date.max else day + DAY


class Precision(StrEnum):
    """How an interval was given, which is also how it is written in EDTF."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"  # a/b: the whole stretch, or a part of a month or year
    WITHIN = "within"  # [a..b]: one day somewhere in the stretch; either end may be open


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, half-open: from `start` up to but not including `end`.

    An open end is None. `approximate` is EDTF's `~` ("about"), `uncertain` its `?` ("perhaps").
    """

    start: date | None
    end: date | None
    precision: Precision = Precision.RANGE
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def day(cls, day: date) -> "Interval":
        """The interval of one day."""
        return cls(day, _next(day), Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> "Interval":
        """The interval of one calendar month."""
        following = date(year + month // 12, month % 12 + 1, 1)
        return cls(date(year, month, 1), following, Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> "Interval":
        """The interval of one calendar year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR)

    @classmethod
    def until(cls, latest: date) -> "Interval":
        """One unknown day, on `latest` or before: a bound, not a date."""
        return cls(None, _next(latest), Precision.WITHIN)

    @property
    def earliest(self) -> date | None:
        """The first day that is possible, or None."""
        return self.start

    @property
    def latest(self) -> date | None:
        """The last day that is possible, or None."""
        return None if self.end is None else self.end - DAY

    @property
    def is_day(self) -> bool:
        """Tell whether the interval is exactly one day."""
        return self.start is not None and self.end is not None and self.end - self.start == DAY

    def before(self, other: "Interval") -> bool | None:
        """Tell whether this ends before `other` begins: True, False, or None where the two overlap."""
        if self.end is not None and other.start is not None and self.end <= other.start:
            return True
        if other.end is not None and self.start is not None and other.end <= self.start:
            return False
        if self.is_day and other.is_day:
            return False
        return None

    def after(self, other: "Interval") -> bool | None:
        """Tell whether this begins after `other` ends: True, False, or None where the two overlap."""
        return other.before(self)

    def meets(self, other: "Interval") -> bool:
        """Tell whether some day lies in both intervals: the two may be the same date."""
        starts_in_time = other.end is None or self.start is None or self.start < other.end
        ends_in_time = self.end is None or other.start is None or other.start < self.end
        return starts_in_time and ends_in_time

    def narrowed(self, other: "Interval") -> "Interval":
        """Return the days that both intervals allow; raise ValueError where there are none."""
        if not self.meets(other):
            raise ValueError(f"{self} and {other} share no day")
        starts = [s for s in (self.start, other.start) if s is not None]
        ends = [e for e in (self.end, other.end) if e is not None]
        start, end = max(starts, default=None), min(ends, default=None)
        for whole in (self, other):
            if (whole.start, whole.end) == (start, end):
                return whole
        return Interval(start, end, Precision.WITHIN)

    def about(self) -> "Interval":
        """The same interval, marked as approximate."""
        return replace(self, approximate=True)
