"""Cells of the calendar: one day, week, month, quarter, season, year … and their TIMEX3 values and intervals."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.model import Interval, Precision

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
SEASON_MONTHS = {name: month for month, name in _SEASONS.items()}
_PRECISIONS = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
# What a value looks like where the date is not known (TIMEX3).
BLANKS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "fortnight": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
# From fine to coarse.
ORDER = ("day", "weekend", "week", "fortnight", "month", "quarter", "season", "half", "year", "decade", "century")


class Cell(NamedTuple):
    """The stretch of one `unit` that begins on `start`."""

    unit: str
    start: date

    @property
    def end(self) -> date:
        """The first day after the cell."""
        if self.unit == "weekend":
            return self.start + timedelta(days=2)
        return self.shifted(1).start

    def shifted(self, steps: int) -> "Cell":
        """Return the cell `steps` units later, or earlier where negative; raise where no calendar reaches."""
        if self.unit in _DAYS:
            return Cell(self.unit, self.start + timedelta(days=steps * _DAYS[self.unit]))
        return Cell(self.unit, add_months(self.start, steps * _MONTHS[self.unit]))

    @property
    def value(self) -> str:
        """The TIMEX3 value: 2021-10-21, 2021-W42, 2021-10, 2021-Q4, 2021-FA, 2021, 202, 20."""
        iso = self.start.isoformat()
        match self.unit:
            case "day":
                return iso
            case "week" | "fortnight" | "weekend":
                year, week, _ = self.start.isocalendar()
                return f"{year:04}-W{week:02}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return iso[:7]
            case "quarter":
                return f"{iso[:4]}-Q{(self.start.month + 2) // 3}"
            case "half":
                return f"{iso[:4]}-H{(self.start.month + 5) // 6}"
            case "season":
                return f"{iso[:4]}-{_SEASONS[self.start.month]}"
            case "year":
                return iso[:4]
            case "decade":
                return iso[:3]
            case _:
                return iso[:2]

    @property
    def interval(self) -> Interval:
        """The days of the cell; those of a season are approximate."""
        return _interval_of(self)


@lru_cache(maxsize=4096)
def _interval_of(cell: Cell) -> Interval:
    precision = _PRECISIONS.get(cell.unit, Precision.RANGE)
    return Interval(cell.start, cell.end, precision, approximate=cell.unit == "season")


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later; the last day where the month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    first = date(year, month + 1, 1)
    return first + timedelta(days=min(day.day, _length(first)) - 1)


def _length(first: date) -> int:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return (following - first).days


def cell_of(unit: str, day: date) -> Cell:
    """Return the cell of `unit` that `day` lies in; weeks begin on Monday, winter in December."""
    match unit:
        case "day":
            return Cell(unit, day)
        case "week" | "fortnight":
            return Cell(unit, day - timedelta(days=day.weekday()))
        case "weekend":
            return Cell(unit, day + timedelta(days=5 - day.weekday()))
        case "month":
            return Cell(unit, day.replace(day=1))
        case "quarter":
            return Cell(unit, date(day.year, (day.month - 1) // 3 * 3 + 1, 1))
        case "half":
            return Cell(unit, date(day.year, 1 if day.month < 7 else 7, 1))
        case "season":
            month = day.month // 3 * 3
            return Cell(unit, date(day.year, month, 1) if month else date(day.year - 1, 12, 1))
        case "year":
            return Cell(unit, date(day.year, 1, 1))
        case "decade":
            return Cell(unit, date(day.year // 10 * 10, 1, 1))
        case "century":
            return Cell(unit, date(day.year // 100 * 100, 1, 1))
        case _:
            raise ValueError(f"no unit of the calendar: {unit!r}")


def years_before(cell: Cell, years: int) -> Cell:
    """Return the same month, quarter, half or year so many years before."""
    return Cell(cell.unit, cell.start.replace(year=cell.start.year - years))


def is_finer(unit: str, other: str) -> bool:
    """Tell whether `unit` is shorter than `other`."""
    return ORDER.index(unit) < ORDER.index(other)


# How many months the START, MID and END of a cell last.
_PARTS = {
    "quarter": (1, 2),
    "season": (1, 2),
    "half": (2, 4),
    "year": (4, 8),
    "decade": (48, 84),
    "century": (396, 804),
}


def part_of(cell: Cell, part: str) -> Interval:
    """Return the days of the START, MID or END of a cell: about a third, ten days of a month. Approximate."""
    start, end = cell.start, cell.end
    match cell.unit:
        case "day" | "weekend":
            return cell.interval
        case "week" | "fortnight":
            first, second = start + timedelta(days=2), end - timedelta(days=3)
        case "month":
            first, second = start + timedelta(days=10), start + timedelta(days=20)
        case _:
            first, second = (add_months(start, months) for months in _PARTS[cell.unit])
    bounds = {"START": (start, first), "MID": (first, second), "END": (second, end)}
    return Interval(*bounds[part], Precision.RANGE, approximate=True)
