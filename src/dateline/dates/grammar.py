"""The grammar: what an expression may be, and how parts of dates are put together."""

from collections.abc import Callable

from dateline.dates.amounts import Length
from dateline.dates.frames import Around, AtTime, Modified, Part, SoFar
from dateline.dates.lengths import read_about
from dateline.dates.lists import read_first_amount
from dateline.dates.moments import read_moment
from dateline.dates.named import read_calendar, read_holiday
from dateline.dates.offsets import read_offset
from dateline.dates.points import Found, Meaning
from dateline.dates.references import read_reference
from dateline.dates.relative import read_counted
from dateline.dates.sets import read_rate, read_set
from dateline.dates.steps import Step
from dateline.dates.words import Words, joined, skip, skip_hyphen

# Figures before and after these are no dates, nor amounts of time.
_AMOUNTS = frozenset({"%", "percent", "million", "billion"})
# "later in the day".
_COURSE = frozenset({"day", "week", "month", "year", "decade"})
_MONEY = frozenset({"$", "#", "£", "€"})
_QUOTES = frozenset({"'", "’", "‘"})
# "the" and the like open an expression only where a word of time follows, within so many words.
_SIGHT = 5
# Figures open one before such a word within so many ("5-to-10-year"), as a year, or where dates or hours have marks.
_FIGURES_SIGHT = 7
_YEAR_FIGURES = 4
_SURE_MARKS = frozenset({":", "h", "/"})
_DATE_MARKS = frozenset({"-", "."})
_TIMELY = frozenset({"timely", "meridiem"})


def starts_here(words: Words, i: int) -> bool:
    """Tell whether an expression may begin at `i`."""
    word = words[i]
    if word.number is not None:
        return _figures_open(words, i)
    if word.text in _QUOTES:
        return words[i + 1].number is not None or words[i + 1].text in _QUOTES
    if "weak" in word.kinds:
        return any("timely" in words[at].kinds or words[at].number is not None for at in range(i + 1, i + _SIGHT))
    return "opens" in word.kinds


def _figures_open(words: Words, i: int) -> bool:
    """Tell whether figures may begin an expression: a year, a date in figures, or a word of time within sight."""
    after = words[i + 1]
    if after.lower in _AMOUNTS or (words[i - 1].text in _MONEY and joined(words, i - 1)):
        return False
    if len(words[i].text) == _YEAR_FIGURES or after.text in _SURE_MARKS:
        return True
    if after.text in _DATE_MARKS and words[i + 3].text == after.text and len(words[i + 4].text) > 1:
        return True
    return any(words[at].kinds.keys() & _TIMELY for at in range(i + 1, i + _FIGURES_SIGHT))


_Reader = Callable[[Words, int], tuple[int, Meaning | None] | None]


def read_expression(words: Words, i: int, *, timeml: bool = False) -> tuple[int, Meaning | None] | None:
    """Read the longest expression at `i`; return the place after it and its meaning, None for an age to be skipped.

    The TimeML corpora (`timeml`) annotate a distance and the date that it is counted from apart, and an amount "12 to
    18 months" as one.
    """
    name = "name" in words[i].kinds
    first = None if timeml or name else read_rate(words, i) or read_first_amount(words, i)
    if first is not None:
        return first
    best: tuple[int, Meaning | None] | None = None
    for reader in _NAME_READERS if name else _FIGURE_READERS if words[i].number is not None else _READERS:
        one = reader(words, i)
        if one is not None and (best is None or one[0] > best[0]):
            best = one
    offset = None if timeml else read_offset(words, i, best[0] if best else i)
    return offset if offset is not None and (best is None or offset[0] > best[0]) else best


# "by end of 2015"
_BEFORE_PART = frozenset({"by", "at", "until", "since", "before", "from", "near"})


def _read_part(words: Words, i: int) -> Found | None:
    """Read "late January", "mid-2022", "the end of the year", "early Monday", "earlier this month"."""
    start = skip(words, i, "the", "sometime")
    kinds = words[start].kinds
    if "comparative" in kinds and start == i:
        unit = words[start + 3].kinds.get("unit") if words[start + 2].lower == "the" else None
        if words[start + 1].lower == "in" and unit in _COURSE:
            return start + 4, SoFar(kinds["comparative"], Step(unit, 0, leaning=unit == "day"))
        inner = read_moment(words, skip(words, start + 1, "on", "in"))
        usable = inner is not None and not isinstance(inner[1], Length) and _starts_relative(words, start + 1)
        return (inner[0], SoFar(kinds["comparative"], inner[1])) if inner and usable else None
    part = kinds.get("part")
    if part is None:
        return None
    if "adjacent_part" in kinds:
        at = skip_hyphen(words, start + 1)
        at = skip(words, at, "of", "in", "on")
    elif words[start + 1].lower == "of" and (start > i or words[i - 1].lower in _BEFORE_PART):
        at = start + 2
    elif words[start].lower == "end" and words[start - 1].text == "-":
        return None
    else:
        return None
    return _part_of(words, at, part)


def _read_early_hours(words: Words, at: int, part: str) -> Found | None:
    """Read "hours of Tuesday" after "the early": a morning."""
    if part != "START" or words[at].lower != "hours" or words[at + 1].lower not in ("of", "on"):
        return None
    day = read_moment(words, at + 2)
    dated = day is not None and not isinstance(day[1], AtTime | Length)
    return (day[0], AtTime("MO", day[1])) if day and dated else None


def _part_of(words: Words, at: int, part: str) -> Found | None:
    early = _read_early_hours(words, at, part)
    if early is not None:
        return early
    inner = _read_unit_part(words, at) or read_moment(words, at)
    if inner is None or isinstance(inner[1], Length | Part):
        return None
    return inner[0], Part(part, inner[1])


def _read_week_of(words: Words, i: int) -> Found | None:
    """Read "the week of March 7", "the weekend of Oct. 3"."""
    unit = words[i + 1].lower
    if words[i].lower != "the" or unit not in ("week", "weekend") or words[i + 2].lower != "of":
        return None
    inner = read_calendar(words, i + 3) or read_holiday(words, i + 3)
    return (inner[0], Around(unit, inner[1])) if inner is not None else None


def _starts_relative(words: Words, i: int) -> bool:
    word = words[skip(words, i, "on", "in")]
    return "step" in word.kinds or "deictic" in word.kinds or "weekday" in word.kinds or word.lower == "the"


def _read_unit_part(words: Words, i: int) -> Found | None:
    """Read "the year", "the month", "the week" after "the end of"."""
    if words[i].lower not in ("the", "this", "last", "next"):
        return None
    unit = words[i + 1].kinds.get("unit")
    if unit not in ("year", "month", "week", "quarter", "decade", "century"):
        return None
    return i + 2, Step(unit, words[i].kinds.get("step", 0))


def _read_modified(words: Words, i: int) -> Found | None:
    """Read "around Nov. 1", "about 3:30 p.m. Thursday", "almost midnight"; "up to" is no part of a date."""
    at, _ = read_about(words, i)
    if at != i + 1 or words[i].lower == "over":
        return None
    inner = read_moment(words, at)
    if inner is None or isinstance(inner[1], Length):
        return None
    if words[at].lower == "the" or ("deictic" in words[at].kinds):
        return None
    return inner[0], Modified("APPROX", inner[1])


_READERS: tuple[_Reader, ...] = (
    read_moment,
    _read_part,
    _read_week_of,
    _read_modified,
    read_set,
    read_counted,
    read_reference,
)
# What may begin with the name of a day or month, and with figures: the others would be asked in vain.
_NAME_READERS: tuple[_Reader, ...] = (read_moment, read_set)
_FIGURE_READERS: tuple[_Reader, ...] = (read_moment, read_set, read_counted)
