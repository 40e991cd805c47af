"""Between intervals and the values of TIMEX3: ISO 8601 with weeks, weekends, quarters, halves and seasons, and a mod.

TIMEX3 (TimeML 1.2.1) writes one cell of the calendar, a part of it (START, MID, END), "about" (APPROX) and a bound
(BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER). It has no single value for other stretches: those have an EDTF form only.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import product

from dateline.dates.cells import SEASON_MONTHS, Cell, cell_of, part_of
from dateline.model import Interval, Precision

Timex = tuple[str, str | None]

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[^\s]*)?)?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.ASCII,
)
_PARTS = ("START", "MID", "END")
# Units to try for a stretch, by how its precision says that it was given.
_UNITS = {
    Precision.DAY: ("day",),
    Precision.MONTH: ("month",),
    Precision.YEAR: ("year",),
    Precision.DECADE: ("decade",),
    Precision.CENTURY: ("century",),
    Precision.RANGE: ("weekend", "week", "season", "quarter", "half"),
}
_PARTED = ("week", "month", "season", "quarter", "half", "year", "decade", "century")


def from_timex(value: str, mod: str | None = None) -> Interval:
    """Return the days that a TIMEX3 value with its mod denotes; those of a time of day are the day's.

    Args:
        value: "2021-10-21", "2021-10-21TNI", "2021-W42", "2021-W42-WE", "2021-10", "2021-Q4", "2021-H2", "2021-FA",
            "2021", "202", "20".
        mod: None, START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE or ON_OR_AFTER.

    Raises:
        ValueError: the value names no days ("PAST_REF", "P3D", "XXXX-WXX-1"), or no calendar has them, or the mod is
            none of those of a date.
    """
    cell = _read_cell(value)
    try:
        return _modify(cell, mod)
    except OverflowError as error:
        raise ValueError(f"no days in the calendar: {value!r}") from error


def to_timex(interval: Interval) -> Timex | None:
    """Return the TIMEX3 value and mod of an interval, or None where TIMEX3 has no single value for it.

    `from_timex` gives the same interval back.
    """
    return next((one for one in _candidates(interval) if _denotes(one, interval)), None)


def _denotes(one: Timex, interval: Interval) -> bool:
    try:
        return from_timex(*one) == interval
    except ValueError:
        return False


def _candidates(interval: Interval) -> Iterator[Timex]:
    start, latest = interval.start, interval.latest
    if interval.precision is Precision.WITHIN:
        if start is None and latest is not None:
            yield latest.isoformat(), "ON_OR_BEFORE"
        elif start is not None and latest is None:
            yield start.isoformat(), "ON_OR_AFTER"
        return
    if start is None:
        return
    for value in _values(_UNITS[interval.precision], start):
        yield value, None
        yield value, "APPROX"
    if interval.precision is Precision.RANGE:
        yield from product(_values(_PARTED, start), _PARTS)


def _values(units: Iterable[str], day: date) -> Iterator[str]:
    """Yield the value of each unit's cell that the day lies in; the winter that began before the calendar has none."""
    for unit in units:
        with suppress(ValueError):
            yield cell_of(unit, day).value


def _modify(cell: Cell, mod: str | None) -> Interval:
    whole = cell.interval
    match mod:
        case None:
            return whole
        case "APPROX":
            return whole.about()
        case "START" | "MID" | "END":
            return part_of(cell, mod)
        case "BEFORE":
            return Interval(None, whole.start, Precision.WITHIN)
        case "ON_OR_BEFORE":
            return Interval(None, whole.end, Precision.WITHIN)
        case "AFTER":
            return Interval(whole.end, None, Precision.WITHIN)
        case "ON_OR_AFTER":
            return Interval(whole.start, None, Precision.WITHIN)
        case _:
            raise ValueError(f"no mod of a date: {mod!r}")


def _read_cell(value: str) -> Cell:
    """Return the cell that a value names."""
    match = _VALUE.fullmatch(value)
    if match is None:
        raise ValueError(f"no days in the TIMEX3 value {value!r}")
    given = {name: text for name, text in match.groupdict().items() if text is not None}
    try:
        return _build_cell(given)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"no days in the calendar: {value!r}") from error


def _build_cell(given: dict[str, str]) -> Cell:
    match given:
        case {"decade": digits}:
            return Cell("decade", date(int(digits) * 10, 1, 1))
        case {"century": digits}:
            return Cell("century", date(int(digits) * 100, 1, 1))
    year = int(given["year"])
    match given:
        case {"day": day, "month": month}:
            return Cell("day", date(year, int(month), int(day)))
        case {"month": month}:
            return Cell("month", date(year, int(month), 1))
        case {"week": week}:
            monday = date.fromisocalendar(year, int(week), 1)
            return cell_of("weekend" if "weekend" in given else "week", monday)
        case {"quarter": quarter}:
            return Cell("quarter", date(year, 3 * int(quarter) - 2, 1))
        case {"half": half}:
            return Cell("half", date(year, 6 * int(half) - 5, 1))
        case {"season": season}:
            return Cell("season", date(year, SEASON_MONTHS[season], 1))
        case _:
            return Cell("year", date(year, 1, 1))
