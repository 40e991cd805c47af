"""Reading dates told from another date: "last month", "two weeks ago", "the following Tuesday", "yesterday"."""

from dateline.dates.amounts import Length
from dateline.dates.frames import Modified
from dateline.dates.lengths import read_length
from dateline.dates.named import read_calendar, read_holiday, read_weekday
from dateline.dates.numbers import read_amount
from dateline.dates.periods import read_quarter, read_season
from dateline.dates.points import Beside, Found, Meaning, OfYear, Recurring
from dateline.dates.references import Reference
from dateline.dates.steps import PastUnit, SoLongAgo, Step, TheUnit, Weekday, WeekdayAgo
from dateline.dates.words import BREAK, Words, read_once, skip, skip_hyphen, skip_possessive

_OBJECTS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "he", "she", "they", "it", "that", "this", "being", "police")
)
_AGES = frozenset(("world", "society", "economy", "youth", "generation", "standards", "age", "environment", "culture"))
# "over the next year" is reckoned from now, "the next year" from the date before it.
_COURSE = frozenset(("over", "in", "within", "during", "for", "throughout"))
_QUOTES = frozenset({"“", "”", '"', "‘", "’", "'"})
_CALENDAR_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})


def read_deictic(words: Words, i: int) -> Found | None:
    """Read "today", "yesterday", "tomorrow", "the day after tomorrow"."""
    kinds = words[i].kinds
    if "deictic" in kinds and (_names_programme(words, i) or _is_generic(words, i)):
        return None
    if "deictic" in kinds:
        return i + 1, Step("day", kinds["deictic"], rule="deictic")
    if words[i].lower == "the" and words[i + 1].lower == "day" and words[i + 2].lower in ("before", "after"):
        beyond = words[i + 3].kinds.get("deictic")
        if beyond:
            return i + 4, Step("day", 2 * beyond, rule="deictic")
    return None


def _names_programme(words: Words, i: int) -> bool:
    """Tell the name of a programme or paper from the day: "the Today show", "on “Today”", "USA Today"."""
    if not words[i].text[:1].isupper() or i == 0:
        return False
    before = i - 1 if words[i - 1].text in _QUOTES else i
    after = i + 2 if words[i + 1].text in _QUOTES else i + 1
    if words[after].lower in ("show", "host", "anchor", "co"):
        return True
    lead = words[before - 1] if before else words[i - 1]
    possessive = lead.lower == "s" and before > 1 and words[before - 2].text in ("'", "’")
    return possessive or lead.lower in ("on", "the", "usa", "told")


def _is_generic(words: Words, i: int) -> bool:
    """Tell "the leaders of tomorrow" and "today's world" from the day."""
    if words[i].lower == "tomorrow" and i and words[i - 1].lower == "of":
        return True
    noun = skip_possessive(words, i + 1)
    return noun > i + 1 and words[noun].lower in _AGES


def read_step(words: Words, i: int) -> Found | None:
    """Read "last", "this", "next" and their like with a unit, weekday, month, season or holiday."""
    start = skip(words, i, "the")
    kinds = words[start].kinds
    if "step" not in kinds:
        return None
    step, word = kinds["step"], words[start].lower
    if i and words[i - 1].text in _QUOTES and "unit" in words[start + 1].kinds and words[start + 1].text[0].isupper():
        # The programme "This Week".
        return None
    if (
        word in ("coming", "following", "ensuing", "same", "previous", "preceding", "prior", "current", "upcoming")
        and start == i
        and word != "same"
    ):
        return None
    if word == "this" and words[start + 1].lower in ("past", "coming", "last"):
        start += 1
        step, word = (
            words[start].kinds["step"],
            "this past" if step == 0 and words[start].lower != "coming" else "coming",
        )
    leaning = "leaning" in kinds or (word == "next" and start > i and words[i - 1].lower not in _COURSE)
    after = start + 1
    weekday = read_weekday(words, after)
    if weekday is not None:
        dated = read_calendar(words, after)
        if dated is not None:
            return dated
        return weekday[0], Weekday(weekday[1], step, leaning, past=word == "this past", coming=word == "coming")
    if not leaning:
        named = read_calendar(words, after, step if word != "this past" else None, word == "this past")
        named = named or read_season(words, after, step) or read_holiday(words, after, step)
        if named is not None and "month" not in words[after].kinds and named[0] == after:
            return None
        if named is not None:
            return named
        quarter = read_quarter(words, after, step)
        if quarter is not None:
            return quarter
    elif word != "next" and (word != "that" or _points_back(words, start)):
        beside = read_holiday(words, after) or read_calendar(words, after, 0) or read_season(words, after, 0)
        if beside is not None and isinstance(beside[1], Recurring):
            return beside[0], Beside(beside[1], step)
    return _read_step_unit(words, after, step, leaning, word)


def _points_back(words: Words, i: int) -> bool:
    """Tell "on that Christmas" from "he said that Christmas": a preposition or nothing stands before it."""
    before = words[i - 1] if i else None
    return (
        before is None
        or before.text[:1] in (".", ",", BREAK)
        or before.lower == "on"
        or bool(before.kinds.keys() & {"dating", "comparative", "part"})
    )


def _read_step_unit(words: Words, after: int, step: int, leaning: bool, word: str) -> Found | None:
    unit = words[skip(words, after, "fiscal", "calendar", "school")].kinds.get("unit")
    end = skip(words, after, "fiscal", "calendar", "school") + 1
    if unit in _CALENDAR_UNITS:
        if word in ("past", "this past") and unit != "weekend":
            return end, PastUnit(unit)
        if unit == "day" and not leaning:
            return None
        if unit == "year":
            quarter = read_quarter(words, skip_possessive(words, end))
            if quarter is not None and isinstance(quarter[1], Recurring) and skip_possessive(words, end) > end:
                return quarter[0], OfYear(quarter[1], Step("year", step, leaning))
        if word == "that" and unit not in ("day", "year", "month", "week", "weekend", "quarter"):
            return None
        if words[end].lower == "or" and words[end + 1].lower == "so":
            return end + 2, Modified("APPROX", Step(unit, step, leaning))
        return end, Step(unit, step, leaning)
    return None


@read_once
def read_counted(words: Words, i: int) -> Found | None:
    """Read an amount of time with what follows it: "two months ago", "three days later", "five years"."""
    found = read_length(words, i)
    if found is None:
        return _read_weekdays_ago(words, i)
    end, length = found
    if length is None:
        return end, None  # type: ignore[return-value]
    direction = words[end].kinds.get("direction")
    joint = skip_hyphen(words, end)
    if words[joint].lower in ("ago", "earlier"):
        direction, end = words[joint].kinds["direction"], joint
    if words[end].lower == "from" and words[end + 1].lower in ("now", "today"):
        return end + 2, _counted(length, "from now")
    if words[end].lower in ("before", "after") and words[end + 1].text in (".", ","):
        direction = "earlier" if words[end].lower == "before" else "later"
    if direction is None:
        return end, length
    like = _read_like(words, end + 1, length) if direction == "ago" else None
    return like or (end + 1, _counted(length, direction))


def _read_weekdays_ago(words: Words, i: int) -> Found | None:
    """Read "two Fridays ago"."""
    amount = read_amount(words, i)
    if amount is None or not amount[1] or "weekdays" not in words[amount[0]].kinds:
        return None
    if words[amount[0] + 1].lower != "ago":
        return None
    return amount[0] + 2, WeekdayAgo(int(amount[1]), words[amount[0]].kinds["weekdays"], counted=True)


def _read_like(words: Words, i: int, length: Length) -> Found | None:
    """Read the date whose like lies so long ago: "a week ago Friday", "a year ago today"."""
    amount, unit = length.parts[0]
    if amount is None or amount != int(amount) or len(length.parts) > 1 or length.mod:
        return None
    weekday = read_weekday(words, skip(words, i, "on"))
    if weekday is not None and unit == "week":
        return weekday[0], WeekdayAgo(int(amount), weekday[1])
    if unit not in ("year", "month", "decade"):
        return None
    if weekday is not None:
        return weekday[0], SoLongAgo(int(amount), unit, Weekday(weekday[1]))
    if words[i].lower == "today":
        return i + 1, SoLongAgo(int(amount), unit, Step("day", 0))
    if words[i].lower not in ("this", "last", "next"):
        return None
    named = read_step(words, i)
    alike = named is not None and isinstance(named[1], Step | Recurring | Weekday)
    return (named[0], SoLongAgo(int(amount), unit, named[1])) if named is not None and alike else None


def _counted(length: Length, direction: str) -> Meaning:
    back = direction in ("ago", "earlier")
    leaning = direction in ("earlier", "later")
    amount, unit = length.parts[0]
    if unit in ("second", "minute", "hour"):
        return length if leaning else Reference("PAST_REF" if back else "FUTURE_REF", "hours ago")
    if unit == "night":
        unit = "day"
    if unit == "fortnight":
        unit, amount = "week", None if amount is None else amount * 2
    split = amount is not None and (amount != int(amount) or len(length.parts) > 1)
    if amount is not None and split:
        months = round(amount * 12) if unit == "year" else None
        unit, amount = ("month", months) if months is not None else (unit, round(amount))
    steps = None if amount is None else int(-amount if back else amount)
    meaning: Meaning = Step(unit, steps, leaning, back, "counted")
    # "six and a half years ago" is no month of the calendar, but about one.
    mod = length.mod or ("APPROX" if split else None)
    return Modified(mod, meaning) if mod else meaning


def opens_clause(words: Words, i: int) -> bool:
    """Tell whether the word at `i` says what "the day before" is before: then it is no date by itself."""
    word = words[i]
    return word.lower in _OBJECTS or word.text[:1].isupper() or word.number is not None


def read_day_beside(words: Words, i: int) -> Found | None:
    """Read "the day before", "the week after", "the week before last", "the Friday before last"."""
    weekday = read_weekday(words, i + 1) if words[i].lower == "the" else None
    if weekday is not None and (words[weekday[0]].lower, words[weekday[0] + 1].lower) == ("before", "last"):
        return weekday[0] + 2, WeekdayAgo(2, weekday[1], counted=True)
    if words[i].lower != "the" or words[i + 1].lower not in ("day", "year", "week", "month", "weekend"):
        return None
    side = words[i + 2].lower
    if side == "before" and words[i + 3].lower == "last" and words[i + 1].lower != "day":
        return i + 4, Step(words[i + 1].kinds["unit"], -2)
    if words[i + 1].lower == "weekend":
        return None
    if side not in ("before", "after", "earlier", "later") or opens_clause(words, i + 3):
        return None
    return i + 3, Step(words[i + 1].kinds["unit"], -1 if side in ("before", "earlier") else 1, leaning=True)


def read_the_unit(words: Words, i: int) -> Found | None:
    """Read "the weekend" and "the quarter"; after "for", "the week"."""
    if words[i].lower != "the":
        return None
    unit = words[skip(words, i + 1, "latest", "current")]
    if unit.lower in ("weekend", "quarter") and words[i - 1].lower not in ("every", "of"):
        return skip(words, i + 1, "latest", "current") + 1, TheUnit(unit.lower)
    if (
        unit.lower in ("week", "month")
        and words[i - 1].lower == "for"
        and words[i + 2].lower not in ("of", "to", "that")
    ):
        return i + 2, TheUnit(unit.lower)
    year = skip(words, skip(words, i + 1, "latest", "full"), "fiscal")
    if words[year].lower == "year" and words[year + 1].text not in ("-", "'", "’"):
        return year + 1, TheUnit("year", -1 if words[i + 1].lower == "latest" else 0)
    return None
