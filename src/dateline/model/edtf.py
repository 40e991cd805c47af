"""Intervals as EDTF strings (ISO 8601-2, level 0 and 1, and one-of-a-set `[a..b]`), and back.

https://www.loc.gov/standards/datetime/. An interval is half-open inside and written with its last day: January 2023 as
a range is `2023-01-01/2023-01-31`.
"""

import re
from datetime import date

from dateline.model.times import DAY, Interval, Precision

_QUALIFIERS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_SIGNS = {flags: sign for sign, flags in _QUALIFIERS.items()}
_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)


def to_edtf(interval: Interval) -> str:
    """Write an interval as EDTF; `from_edtf` gives the same interval back.

    A precision that does not fit the days (a "month" of three days) is written as the range of its days.
    """
    sign = _SIGNS[interval.approximate, interval.uncertain]
    whole = _write_whole(interval)
    if whole is not None:
        return whole + sign
    start = f"{interval.start}{sign}" if interval.start else ".."
    end = f"{interval.latest}{sign}" if interval.latest else ".."
    if interval.precision is not Precision.WITHIN:
        return f"{start}/{end}"
    dots = "" if ".." in (start, end) else ".."
    return f"[{start}{dots}{end}]" if (start, end) != ("..", "..") else "[..]"


def from_edtf(text: str) -> Interval:
    """Read an EDTF string of the forms that `to_edtf` writes; the ends of a range may also be months or years.

    Raises:
        ValueError: the text is none of those forms, or names a day that no calendar has.
    """
    try:
        if text.startswith("[") and text.endswith("]"):
            return _read_pair(*_split_set(text[1:-1]), Precision.WITHIN)
        if "/" in text:
            start, end = text.split("/")
            return _read_pair(start, end, Precision.RANGE)
        return _read_date(text)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"not an EDTF date: {text!r}") from error


def _write_whole(interval: Interval) -> str | None:
    """Write a whole day, month, year, decade or century, or return None where the interval is none."""
    start = interval.start
    if start is None or interval.precision in (Precision.RANGE, Precision.WITHIN):
        return None
    iso = start.isoformat()
    text = {
        Precision.DAY: iso,
        Precision.MONTH: iso[:7],
        Precision.YEAR: iso[:4],
        Precision.DECADE: iso[:3] + "X",
        Precision.CENTURY: iso[:2] + "XX",
    }[interval.precision]
    try:
        whole = _read_date(text)
    except (ValueError, OverflowError):
        # At the ends of the calendar: the first decade lacks a year, and nothing comes after the last day.
        return None
    return text if (whole.start, whole.end) == (interval.start, interval.end) else None


def _split_set(inside: str) -> tuple[str, str]:
    before, dots, after = inside.partition("..")
    if not dots:
        raise ValueError(inside)
    return before or "..", after or ".."


def _read_pair(first: str, last: str, precision: Precision) -> Interval:
    start = None if first == ".." else _read_date(first)
    end = None if last == ".." else _read_date(last)
    given = [part for part in (start, end) if part is not None]
    approximate, uncertain = any(p.approximate for p in given), any(p.uncertain for p in given)
    interval = Interval(
        start.start if start is not None else None,
        end.end if end is not None else None,
        precision,
        approximate,
        uncertain,
    )
    if interval.start and interval.end and interval.start >= interval.end:
        raise ValueError(f"{first} is after {last}")
    return interval


def _read_date(text: str) -> Interval:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, sign = match.groups()
    digits = year.rstrip("X")
    if len(digits) < 4:
        if month:
            raise ValueError(text)
        length = 10 ** (4 - len(digits))
        first = int(digits) * length
        precision = Precision.DECADE if length == 10 else Precision.CENTURY
        whole = Interval(date(first, 1, 1), date(first + length, 1, 1), precision)
    elif day:
        start = date(int(year), int(month), int(day))
        whole = Interval(start, start + DAY, Precision.DAY)
    elif month:
        whole = Interval.month(int(year), int(month))
    else:
        whole = Interval.year(int(year))
    approximate, uncertain = _QUALIFIERS[sign]
    return Interval(whole.start, whole.end, whole.precision, approximate, uncertain)
