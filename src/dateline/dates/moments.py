"""The grammar of moments: dates, times of day, and both together ("about 3:30 p.m. Thursday", "last night")."""

from collections.abc import Callable
from datetime import date

from dateline.dates.amounts import Length
from dateline.dates.cells import Cell
from dateline.dates.clock import read_clock, read_face
from dateline.dates.frames import AtTime, LongWeekend, Overnight
from dateline.dates.named import (
    read_bare_weekday,
    read_calendar,
    read_day_of_month,
    read_holiday,
    read_numeric,
)
from dateline.dates.names import known_day, read_known
from dateline.dates.nth import read_within_month
from dateline.dates.numbers import read_year
from dateline.dates.periods import read_bare_year, read_century, read_quarter, read_season, read_year_end
from dateline.dates.points import Dated, Found, Meaning, OfYear, Recurring
from dateline.dates.references import Reference
from dateline.dates.relative import (
    opens_clause,
    read_counted,
    read_day_beside,
    read_deictic,
    read_step,
    read_the_unit,
)
from dateline.dates.reports import read_reported
from dateline.dates.steps import Step
from dateline.dates.words import Words, skip, skip_hyphen

_DATES: tuple[Callable[[Words, int], Found | None], ...] = (
    read_numeric,
    read_known,
    read_calendar,
    read_bare_weekday,
    read_day_beside,
    read_deictic,
    read_step,
    read_quarter,
    read_season,
    read_century,
    read_year_end,
    read_holiday,
    read_day_of_month,
    read_within_month,
    read_the_unit,
    read_reported,
    read_bare_year,
)


# What may begin with the name of a day or month, and with figures: the others would be asked in vain.
_NAMED_DATES = (read_calendar, read_bare_weekday)
_FIGURED_DATES = (
    read_numeric,
    read_known,
    read_calendar,
    read_quarter,
    read_century,
    read_holiday,
    read_within_month,
    read_bare_year,
)


def read_date(words: Words, i: int) -> Found | None:
    """Read the longest date at `i`, without a time of day."""
    best: Found | None = None
    name = "name" in words[i].kinds
    for reader in _NAMED_DATES if name else _FIGURED_DATES if words[i].number is not None else _DATES:
        found = reader(words, i)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    counted = None if name else read_counted(words, i)
    if counted is not None and counted[1] is not None and not isinstance(counted[1], Length):
        best = max((counted, *([best] if best else [])), key=lambda f: f[0])
    if best is None:
        return None
    if words[best[0]].lower == "weekend" and _is_named_day(best[1]):
        return _with_weekend(words, *best)
    return known_day(words, best)


def _with_weekend(words: Words, end: int, day: Meaning) -> Found:
    """Read the weekend beside a named day, and its year: "Thanksgiving weekend 2015"."""
    year = read_year(words, skip(words, end + 1, ",", "of"))
    if year is None or not isinstance(day, Recurring):
        return end + 1, LongWeekend(day)
    return year[0], LongWeekend(OfYear(day, Dated(Cell("year", date(year[1], 1, 1)), "year")))


def _is_named_day(meaning: Meaning) -> bool:
    """Tell a holiday or a day of a month, beside which a weekend may lie."""
    day = meaning.inner if isinstance(meaning, OfYear) else meaning
    return (isinstance(day, Recurring) and day.unit == "day") or (isinstance(day, Dated) and day.cell.unit == "day")


# Parts of the day that give an hour its half.
_HALVES = frozenset({"MO", "AF", "EV", "NI", "MI"})


def read_moment(words: Words, i: int) -> Found | None:
    """Read a date, a time of day, or both together, in either order."""
    if "name" in words[i].kinds:
        named = read_date(words, i)
        return _with_time(words, *named) if named is not None else None
    clock = read_clock(words, i)
    if clock is not None:
        return _with_date(words, clock[0], clock[1])
    hour = _read_hour(words, i)
    if hour is not None:
        return hour
    part = _read_daypart(words, i)
    if part is not None:
        return part
    day = read_date(words, i)
    return _with_time(words, *day) if day is not None else None


def _with_date(words: Words, after: int, clock: str) -> Found:
    """Read the date after a time of day: "10 p.m. Thursday", "noon on Oct. 21", "3 a.m. this morning"."""
    at = skip(words, after, ",")
    if words[at].lower in ("in", "on") and words[at + 1].lower == "the" and "daypart" in words[at + 2].kinds:
        after = at + 3
        at = after
    on = skip(words, skip(words, at, "on"), "early", "late")
    day = read_date(words, on)
    if day is None or words[on].number is not None or not may_carry_time(day[1]):
        if "step" in words[on].kinds and "daypart" in words[on + 1].kinds:
            return on + 2, AtTime(clock, _day_of_step(words[on].kinds), night=_is_night(words, on + 1))
        return after, AtTime(clock, None)
    end = day[0] + 1 if "daypart" in words[day[0]].kinds else day[0]
    night = _is_night(words, day[0]) or words[day[0] - 1].lower == "tonight"
    return end, AtTime(clock, day[1], night=night)


def _read_hour(words: Words, i: int) -> Found | None:
    """Read an hour whose half is told by a part of the day: "10:30 Monday night", "9 tonight", "3 in the morning"."""
    face = read_face(words, i)
    if face is None:
        return None
    at = skip(words, face.end, ",")
    if words[at].lower in ("in", "at") and "daypart" in words[skip(words, at + 1, "the")].kinds:
        part = skip(words, at + 1, "the")
        return _with_date(words, part + 1, face.at(words[part].kinds["daypart"]))
    if words[at].number is not None:
        return None
    when = _read_daypart(words, skip(words, at, "on")) or _with_day(words, skip(words, at, "on"))
    if when is None or not isinstance(when[1], AtTime) or when[1].inner is None or when[1].clock not in _HALVES:
        return None
    told = when[1].clock
    return when[0], AtTime(face.at(told), when[1].inner, night=told in ("NI", "EV"))


def _with_day(words: Words, i: int) -> Found | None:
    """Read a day and the part of it, to give an hour its half."""
    day = read_date(words, i)
    return _with_time(words, *day) if day is not None and words[i].number is None else None


def _is_night(words: Words, i: int) -> bool:
    return words[i].kinds.get("daypart") in ("NI", "EV")


def may_carry_time(meaning: Meaning) -> bool:
    """Tell whether a meaning is a day, which a time of day may stand beside."""
    unit = getattr(meaning, "unit", "day")
    cell = getattr(meaning, "cell", None)
    return unit == "day" and (cell is None or cell.unit == "day") and not isinstance(meaning, Length | Reference)


def _day_of_step(kinds: object) -> Meaning:
    step = kinds["step"]  # type: ignore[index]
    return Step("day", step, leaning="leaning" in kinds)  # type: ignore[operator]


def _with_time(words: Words, end: int, day: Meaning) -> Found:
    """Read the time of day after a date: "Monday night", "Thursday at about 3:30 p.m."."""
    if not may_carry_time(day):
        return end, day
    if words[end - 1].lower == "tonight":
        return end, AtTime("NI", day)
    daypart = words[end].kinds.get("daypart")
    night = _is_night(words, end)
    if words[end].lower == "overnight":
        return end + 1, Overnight(day, ends=False)
    if daypart is not None:
        end, day = end + 1, AtTime(daypart, day)
    at = skip(words, skip(words, end, ","), "at", "around", "about", "just", "shortly", "before", "after")
    at = skip(words, skip(words, at, "around", "about", "approximately", "before", "after"), "before", "after")
    clock = read_clock(words, at) if at > end else None
    inner = day.inner if isinstance(day, AtTime) else day
    if clock is not None:
        return clock[0], AtTime(clock[1], inner, night=night)
    face = read_face(words, at) if at > end and isinstance(day, AtTime) else None
    if face is not None and isinstance(day, AtTime) and not _counts(words, face.end):
        return face.end, AtTime(face.at(day.clock), inner, night=night)
    return end, day


def _counts(words: Words, i: int) -> bool:
    """Tell whether a number before `i` counts what follows: "Monday night about 30 officers"."""
    return words[i].text[:1].isalnum() and words[i].lower not in (
        "and",
        "when",
        "as",
        "in",
        "at",
        "on",
        "after",
        "near",
    )


def _read_daypart(words: Words, i: int) -> Found | None:
    """Read "last night", "this morning", "the next morning", "the night of Oct. 21", "overnight"."""
    if words[i].lower == "overnight":
        day = read_date(words, skip(words, i + 1, "on", "from"))
        if day is not None and may_carry_time(day[1]) and "weekday" in words[skip(words, i + 1, "on", "from")].kinds:
            return day[0], Overnight(day[1], ends=False)
        return i + 1, Overnight(Step("day", 0))
    start = skip(words, i, "the")
    if words[start].lower == "mid" and "daypart" in words[skip_hyphen(words, start + 1)].kinds:
        start = skip_hyphen(words, start + 1)
    kinds = words[start].kinds
    if "step" in kinds:
        at = skip(words, start + 1, "early", "late")
        daypart = words[at].kinds.get("daypart")
        if daypart is None:
            return None
        leaning = "leaning" in kinds or start > i
        clock = read_clock(words, skip(words, skip(words, at + 1, "at"), "around", "about"))
        if clock is not None:
            return clock[0], AtTime(clock[1], Step("day", kinds["step"], leaning), night=_is_night(words, at))
        return at + 1, AtTime(daypart, Step("day", kinds["step"], leaning))
    daypart = kinds.get("daypart")
    if daypart is None:
        return None
    if words[start + 1].lower in ("before", "after") and start > i and not opens_clause(words, start + 2):
        return start + 2, AtTime(daypart, Step("day", -1 if words[start + 1].lower == "before" else 1, leaning=True))
    return _read_day_after(words, start + 1, daypart)


def _read_day_after(words: Words, i: int, daypart: str) -> Found | None:
    """Read the day after a part of it: "the night of Oct. 21", "the early morning hours of Sunday"."""
    hours = skip(words, i, "hours", "hour")
    at = skip(words, hours, "of", "on")
    day = read_date(words, at)
    beside = daypart == "MI" or words[i - 2].lower == "mid" or words[i - 3].lower == "mid"
    if at == i and not (beside and words[at].kinds.keys() & {"weekday", "deictic"}):
        return None
    plain = words[at].number is None or "month" in words[at + 1].kinds
    if day is not None and plain and may_carry_time(day[1]):
        return day[0], AtTime(daypart, day[1])
    return None
