"""Days and weeks counted within a month: "the third week of July", "the second Tuesday of March"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.dates.amounts import Repeated
from dateline.dates.answers import Answer, Context, blank, dated
from dateline.dates.cells import Cell
from dateline.dates.named import read_calendar, read_weekday
from dateline.dates.numbers import read_ordinal
from dateline.dates.points import Found, Meaning, Recurring
from dateline.dates.steps import Step
from dateline.dates.words import Words, skip
from dateline.model import Interval, Precision

_WEEK = timedelta(days=7)
_LAST = -1
_WEEKS = {1: "START", 2: "MID", 3: "MID", 4: "END", _LAST: "END"}
_DAYS = frozenset({"day", "weekend"})
_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class WithinMonth:
    """The n-th (-1: last) day, weekday (1-7), week or weekend of a month."""

    n: int
    unit: str | int
    month: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.month.answer(context)
        if found.cell is None or found.cell.unit != "month":
            return blank("week" if self.unit == "week" else "day", "within a month", found.basis)
        if self.unit == "week":
            mod = _WEEKS[self.n]
            return replace(found, mod=mod, interval=self._week(found.cell), rule="within a month", alternatives=())
        cell, *others = (self._cell(month) for month in (found.cell, *_months(found.alternatives)))
        return dated(cell, "within a month", found.basis, tuple(others), found.confidence)

    def _week(self, month: Cell) -> Interval:
        """The days of a week counted from the first of the month, or the last seven: about those."""
        start = month.end - _WEEK if self.n == _LAST else month.start + (self.n - 1) * _WEEK
        return Interval(start, start + _WEEK, Precision.RANGE, approximate=True)

    def _cell(self, month: Cell) -> Cell:
        if self.unit == "day":
            return Cell(
                "day", month.end - timedelta(days=1) if self.n == _LAST else month.start + timedelta(self.n - 1)
            )
        weekday = self.unit if isinstance(self.unit, int) else 6
        if self.n == _LAST:
            last = month.end - timedelta(days=1)
            day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
        else:
            day = month.start + timedelta(days=(weekday - month.start.isoweekday()) % 7) + (self.n - 1) * _WEEK
        if not month.start <= day < month.end:
            raise ValueError(f"no such day in the month: {self.n} {self.unit}")
        return Cell("weekend" if self.unit == "weekend" else "day", day)


def _months(intervals: tuple[Interval, ...]) -> list[Cell]:
    return [Cell("month", i.start) for i in intervals if i.start is not None and i.precision is Precision.MONTH]


@dataclass(frozen=True, slots=True)
class DayWithin:
    """A day of a month that other words give: "the 15th of last month"."""

    day: int
    month: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.month.answer(context)
        if found.cell is None or found.cell.unit != "month":
            return blank("day", "within a month", found.basis)
        day = date(found.cell.start.year, found.cell.start.month, self.day)
        return dated(Cell("day", day), "within a month", found.basis)


def read_within_month(words: Words, i: int) -> Found | None:
    """Read "the third week of July", "the first Monday in May", "the last day of May", "the 15th of last month"."""
    start = skip(words, i, "the")
    last = words[start].lower in ("last", "final")
    ordinal = (start + 1, _LAST) if last else read_ordinal(words, start)
    if ordinal is None or not (start > i or words[start].number is None):
        return None
    at, n = ordinal
    if not last and words[start].number is not None and words[at].lower == "of":
        month = _read_month(words, at + 1)
        return (month[0], DayWithin(n, month[1])) if month is not None and 1 <= n <= 31 else None
    weekday = read_weekday(words, at)
    unit: str | int | None = weekday[1] if weekday else words[at].kinds.get("unit")
    after = weekday[0] if weekday else at + 1
    if words[after].lower not in ("of", "in") or n > (31 if unit == "day" else 5):
        return None
    if words[after + 1].lower in ("every", "each") and words[after + 2].lower == "month":
        return after + 3, Repeated("P1M")
    if not (weekday or unit in _DAYS or (unit == "week" and n in _WEEKS)):
        return None
    month = _read_month(words, after + 1)
    return (month[0], WithinMonth(n, unit, month[1])) if month is not None and unit is not None else None


def _read_month(words: Words, i: int) -> Found | None:
    step = _STEPS.get(words[i].lower)
    if step is not None and words[i + 1].lower == "month":
        return i + 2, Step("month", step)
    at = skip(words, i, "last", "this", "next")
    found = read_calendar(words, at, step if at > i else None)
    day = found is not None and isinstance(found[1], Recurring) and found[1].unit != "month"
    return None if day else found
