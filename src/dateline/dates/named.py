"""Reading named days and months: "Oct. 21, 2021", "10/21/2021", "Thursday", "October", "Christmas Day"."""

from datetime import date

from dateline.dates.cells import Cell
from dateline.dates.frames import Between
from dateline.dates.lexicon import holidays
from dateline.dates.numbers import read_day_number, read_ordinal, read_year
from dateline.dates.periods import DATING, SURE, is_year_here, read_of_year
from dateline.dates.points import Dated, DayOfMonth, Found, Meaning, Numeric, OfYear, Recurring
from dateline.dates.steps import Weekday
from dateline.dates.words import Words, is_short, joined, skip

# "It was a typical Sunday" names no day.
_TYPICAL = frozenset({"typical", "normal", "ordinary", "average", "usual"})
# "a Halloween-like crowd"
_LIKE = frozenset({"like", "themed", "style", "esque", "inspired"})
# Months that a list may name before the last one, which gives the year.
_LISTED = 3


def read_month(words: Words, i: int) -> tuple[int, int] | None:
    """Read the name of a month; return the place after it, full stop included, and its number."""
    word = words[i]
    if not word.text[:1].isupper():
        return None
    if "month" in word.kinds:
        return i + 1, word.kinds["month"]
    if "month_short" in word.kinds:
        short = is_short(words, i)
        after = i + 2 if short else i + 1
        if short or read_day_number(words, after) or read_year(words, after):
            return after, word.kinds["month_short"]
    return None


def read_weekday(words: Words, i: int) -> tuple[int, int] | None:
    """Read a day of the week; return the place after it and its ISO number."""
    word = words[i]
    if "weekday" in word.kinds and (word.text[:1].isupper()):
        return i + 1, word.kinds["weekday"]
    if "weekday_short" in word.kinds and word.text[:1].isupper() and is_short(words, i):
        return i + 2, word.kinds["weekday_short"]
    return None


def read_calendar(words: Words, i: int, step: int | None = None, past: bool = False) -> Found | None:
    """Read a date by its month: "Oct. 21, 2021", "21 October", "Thursday, Oct. 21", "October 2021", "Jan. 3-5"."""
    weekday = read_weekday(words, i)
    if weekday is not None:
        found = _read_month_first(words, skip(words, weekday[0], ","), weekday[1], step, past)
        found = found or _read_day_first(words, skip(words, weekday[0], ","), weekday[1])
        return found if found is not None and _has_day(found[1]) else None
    return _read_month_first(words, i, None, step, past) or _read_day_first(words, i, None)


def _has_day(meaning: Meaning) -> bool:
    match meaning:
        case Dated(cell=cell):
            return cell.unit == "day"
        case Recurring(unit=unit):
            return unit == "day"
        case _:
            return True


def _read_month_first(words: Words, i: int, weekday: int | None, step: int | None, past: bool) -> Found | None:
    month = read_month(words, i)
    if month is None:
        return None
    after, number = month
    day = read_day_number(words, skip(words, after, "the"))
    if day is None or _is_clock_number(words, day[0]):
        return _read_whole_month(words, i, after, number, step, past)
    return _with_year(words, day[0], number, day[1], weekday, step, past)


def _is_clock_number(words: Words, after: int) -> bool:
    """Tell whether the number before `after` is an hour ("in May 3 p.m.")."""
    return "meridiem" in words[after].kinds or (words[after].text == ":" and joined(words, after))


def _read_day_first(words: Words, i: int, weekday: int | None) -> Found | None:
    start = skip(words, i, "the")
    day = read_day_number(words, start)
    if day is None or (start == i and words[i].number is None):
        return None
    between = skip(words, day[0], "of")
    month = read_month(words, skip(words, between, "this", "last"))
    if month is None:
        return None
    step = {"last": -1, "this": 0}.get(words[between].lower)
    return _with_year(words, month[0], month[1], day[1], weekday, step, past=False)


def _with_year(
    words: Words, after: int, month: int, day: int, weekday: int | None, step: int | None, past: bool
) -> Found | None:
    """Read what may follow month and day: a last day ("-5"), a year, "of last year"."""
    until = _read_last_day(words, after, day)
    year_at = skip(words, until[0] if until else after, ",")
    year = read_year(words, year_at)
    borrowed = None if year or until else _borrow_year(words, after)
    days = [day, until[1]] if until else [day]
    meanings: list[Meaning] = []
    end = until[0] if until else after
    for each in days:
        if not _exists(month, each):
            return None
        recurring = Recurring("day", month, each, step, weekday, past=past)
        if year is not None:
            end = year[0]
            try:
                meanings.append(Dated(Cell("day", date(year[1], month, each)), "calendar"))
            except ValueError:
                return None
            continue
        of_year = read_of_year(words, after)
        if borrowed is not None:
            meanings.append(OfYear(recurring, borrowed))
        elif of_year is not None and not until:
            end = of_year[0]
            meanings.append(OfYear(recurring, of_year[1]))
        else:
            meanings.append(recurring)
    return (end, meanings[0]) if len(meanings) == 1 else (end, Between(meanings[0], meanings[1]))


def _borrow_year(words: Words, after: int) -> Dated | None:
    """Return the year of the second date for the first: "June and October 2014", "from Jan. 3 to Feb. 5, 2014"."""
    for _ in range(_LISTED):
        listed = words[after].text == "," and "month" in words[after + 1].kinds
        after = after + 2 if listed else skip(words, after, ",") if words[after + 1].lower in ("and", "or") else after
    if words[after].lower not in ("and", "or", "to", "through", "until", "-", "–"):
        return None
    month = read_month(words, after + 1)
    if month is None:
        return None
    day = read_day_number(words, month[0])
    year = read_year(words, skip(words, day[0] if day else month[0], ","))
    return Dated(Cell("year", date(year[1], 1, 1)), "year") if year else None


def _read_last_day(words: Words, after: int, day: int) -> tuple[int, int] | None:
    if words[after].text not in ("-", "–", "—"):
        return None
    last = read_day_number(words, after + 1)
    follows = last is not None and not words[last[0]].kinds and words[last[0]].text != "-"
    return last if last is not None and last[1] > day and (follows or words[last[0]].text == ",") else None


def _exists(month: int, day: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True


def _read_whole_month(words: Words, i: int, after: int, month: int, step: int | None, past: bool) -> Found | None:
    year = read_year(words, skip(words, skip(words, after, ","), "of"))
    if year is not None and is_year_here(words, year[0]):
        return year[0], Dated(Cell("month", date(year[1], month, 1)), "calendar")
    recurring = Recurring("month", month, step=step, past=past)
    borrowed = _borrow_year(words, after)
    if borrowed is not None:
        return after, OfYear(recurring, borrowed)
    of_year = read_of_year(words, after)
    if of_year is not None:
        return of_year[0], OfYear(recurring, of_year[1])
    return (after, recurring) if step is not None or past or _names_month(words, i, after) else None


def _names_month(words: Words, i: int, after: int) -> bool:
    """Tell a month from a name, a verb or "May" the modal: by the word before it, else by what follows."""
    before, following = words[i - 1] if i else None, words[after]
    listed = before is not None and before.text == "," and "month" in words[i - 2].kinds
    if listed and following.lower in ("and", "or", ","):
        return True
    if before is not None and (before.lower in DATING or "part" in before.kinds or before.text == "-"):
        followed_by_name = following.text[:1].isupper() and words[i].lower in _GIVEN_NAMES
        return not followed_by_name or before.lower in SURE
    if words[i].lower in _GIVEN_NAMES or "month_short" in words[i].kinds:
        return before is not None and _describes_noun(words, i, after)
    return not (following.text[:1].isupper() and following.start == words[i].end + 1) or words[i].lower in _RARE_NAMES


def _describes_noun(words: Words, i: int, after: int) -> bool:
    """Tell "the March vote" and "her April trial" from "the March on the Capitol" and "the May family"."""
    noun = words[after]
    plain = noun.text[:1].islower() and not noun.kinds.keys() & {"function", "bound", "dating"}
    return plain and noun.lower not in _KIN and words[i - 1].lower in _DETERMINERS


_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_KIN = frozenset({"family", "brothers", "sisters", "is", "was", "has", "had", "said", "will", "would", "be"})
_GIVEN_NAMES = frozenset({"april", "may", "june", "august", "march", "jan", "mar"})
_RARE_NAMES = frozenset({"january", "february", "september", "october", "november", "december"})


def read_numeric(words: Words, i: int) -> Found | None:
    """Read "2021-10-21", "3/4/2021", "03-04-21", "2021/10/21"."""
    marks = words[i + 1].text
    if marks not in ("-", "/", ".") or words[i + 3].text != marks:
        return None
    parts = [words[i], words[i + 2], words[i + 4]]
    numbers = [part.number for part in parts]
    if not all(joined(words, i + n) for n in range(4)) or None in numbers:
        return None
    if (i and words[i - 1].end == words[i].start and words[i - 1].text in ("-", "/", ".")) or (
        words[i + 5].start == parts[2].end and words[i + 5].text in ("-", "/") and words[i + 6].number is not None
    ):
        return None
    one, two, three = (number or 0 for number in numbers)
    lengths = [len(part.text) for part in parts]
    try:
        if lengths[0] == 4 and marks != ".":
            return i + 5, Dated(Cell("day", date(one, two, three)), "ISO")
        if lengths[2] == 4 or (lengths[2] == 2 and marks == "/"):
            year = three if lengths[2] == 4 else three + (1900 if three > 50 else 2000)
            if min(one, two) > 12 or not 1500 <= year < 2100 or max(lengths[:2]) > 2:
                return None
            _ = (
                [date(year, min(one, two), max(one, two))]
                if max(one, two) > 12
                else [date(year, one, two), date(year, two, one)]
            )
            return i + 5, Numeric(one, two, year)
    except ValueError:
        return None
    return None


def read_holiday(words: Words, i: int, step: int | None = None) -> Found | None:
    """Read the name of a holiday, with its year if one follows."""
    for names, holiday in holidays().get(words[i].lower, ()):
        end = i + len(names)
        if all(words[i + n].lower.replace("’", "'") == name for n, name in enumerate(names)):
            if not words[i].text[:1].isupper() and words[i].number is None:
                return None
            if words[end].text == "-" and words[end + 1].lower in _LIKE:
                return None
            recurring = Recurring("day", 1, 1, step, holiday=holiday)
            year = read_year(words, skip(words, end, ",", "of"))
            if year is not None:
                return year[0], Dated(recurring.in_year(year[1]), "holiday")
            of_year = read_of_year(words, end)
            return (of_year[0], OfYear(recurring, of_year[1])) if of_year else (end, recurring)
    return None


def read_bare_weekday(words: Words, i: int) -> Found | None:
    """Read a weekday on its own, or with its day: "Thursday", "Thursday of last week", "Thursday the 21st"."""
    weekday = read_weekday(words, i)
    if weekday is None:
        return None
    after, day = weekday
    if i and words[i - 1].lower in _TYPICAL:
        return None
    ordinal = read_ordinal(words, skip(words, skip(words, after, ","), "the"))
    if ordinal is not None and words[ordinal[0] - 1].lower in ("st", "nd", "rd", "th") and 1 <= ordinal[1] <= 31:
        return ordinal[0], DayOfMonth(ordinal[1], day)
    at = skip(words, after, "of")
    step = words[at].kinds.get("step")
    if step is not None and words[at + 1].lower == "week" and "leaning" not in words[at].kinds:
        return at + 2, Weekday(day, week=step)
    return after, Weekday(day)


def read_day_of_month(words: Words, i: int) -> Found | None:
    """Read "the 21st" after "on", "until" or "the night of": elsewhere an ordinal counts something else."""
    before = words[i - 1].lower
    led = before in ("on", "until", "by", "since", "before", "after")
    led = led or (before == "of" and "daypart" in words[i - 2].kinds)
    if words[i].lower != "the" or not led:
        return None
    if words[i + 1].number is None:
        return None
    ordinal = read_ordinal(words, i + 1)
    follows = words[ordinal[0]] if ordinal else None
    if ordinal is None or follows is None or not 1 <= ordinal[1] <= 31:
        return None
    plain = follows.text in (".", ",", ";", ")", "") or follows.lower in ("and", "at", "when", "to", "for", "in", "but")
    return (ordinal[0], DayOfMonth(ordinal[1])) if plain else None
