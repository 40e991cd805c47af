"""Reading amounts of time: "five years", "18-month", "nearly two weeks", "the past three days"."""

from dateline.dates.amounts import Length
from dateline.dates.lexicon import about_phrases
from dateline.dates.numbers import read_amount
from dateline.dates.words import HYPHENS, Word, Words, read_once, skip, skip_hyphen

_ARTICLES = frozenset({"the", "its", "their", "his", "her", "a", "an"})
_LEADS = frozenset({"the", "another", "these", "those", "his", "her", "their", "its"})
# Units that "of" gives no length: "hours of tape", "three-quarters of it".
_NEVER = frozenset({"second", "minute", "hour", "quarter"})
_PHASES = frozenset({"early", "final", "late", "closing", "opening", "dark", "old", "own", "matter"})
_AUXILIARIES = frozenset({"to", "will", "would", "could", "can", "may", "might", "should", "not", "only"})
# "in days when", "over quarters that": no amount is told.
_CLAUSE = frozenset({"when", "that", "which", "where", "like"})
_AFTER = frozenset({"after", "before", "of", "per"})
# "pupils of ages from 6 months up to 7 years"
_AGES = frozenset({"age", "ages", "aged"})
_AGE_REACH = 6
# "a quarter mile", "three quarters of it"
_MEASURES = frozenset({"mile", "miles", "inch", "inches", "pound", "acre", "ton", "of", "million", "billion", "gram"})
# "three quarters of the votes", but "several quarters of losses".
_QUARTERS = frozenset({"a", "one", "three", "1", "3"})
# "the 1988 quarter" is no length.
_MANY = 1000
_STEPS = frozenset({"last", "past", "next", "first", "coming", "previous", "final", "preceding", "following", "prior"})


@read_once
def read_length(words: Words, i: int) -> tuple[int, Length | None] | None:
    """Read an amount of time; return the place after it and the length, None for an age or a rate, which is none."""
    at, mod = read_about(words, i)
    start = at
    at = _skip_lead(words, at)
    amount = read_amount(words, at)
    if amount is None:
        return _read_bare(words, i) if at == i else None
    end, number = amount
    upper = _read_upper(words, end)
    if upper is not None:
        end, mod = upper, mod or "EQUAL_OR_MORE"
    while "filler" in words[end].kinds or (words[end].text in HYPHENS and unit_at(words, end + 1)):
        end += 1
    unit = unit_at(words, end)
    if unit is None or (number is not None and number >= _MANY and "unit" in words[end].kinds):
        return None
    if words[end].lower == "quarters" and words[end - 1].text == "-":
        return None
    if words[end - 1].lower in ("a", "an") and "units" in words[end].kinds:
        # "a decades-old law".
        return None
    adjective = "unit" in words[end].kinds and words[end - 1].text in HYPHENS
    end += 1
    if adjective and words[end].lower == "period":
        end += 1
    elif adjective and at > start and words[at - 1].lower in _ARTICLES:
        # "the 23-year occupation": the article is the noun's.
        return None
    if is_age(words, end):
        after = _skip_age(words, end)
        # "the 8-month-old truce" is as old as that, and no person.
        return after, Length(((number, unit),)) if _has_lasted(words, after) else None
    if any(words[before].lower in _AGES for before in range(max(i - _AGE_REACH, 0), i)):
        return end, None
    if _is_no_length(words, i, at, end):
        return None
    if words[at].lower in ("a", "an") and "units" in words[end - 1].kinds and end - 1 == at + 1:
        # "an hours-long standoff": how many hours is not said.
        number = None
    return _with_more(words, end, number, unit, mod)


def _is_no_length(words: Words, i: int, at: int, end: int) -> bool:
    """Tell "a fiscal year", "one day", "$5 a week" and "a second" from lengths; `at` is the place of the number."""
    number, unit = words[at].lower, words[end - 1].lower
    if unit == "year" and number in ("a", "an") and words[end - 2].lower in ("fiscal", "calendar"):
        return True
    if words[end - 2].lower in ("long", "short") and unit in ("day", "night", "week", "year"):
        return True
    after = words[skip_hyphen(words, end)].lower
    shared = number in _QUARTERS or after != "of"
    if unit in ("quarter", "quarters", "second") and after in _MEASURES and shared:
        return True
    if at != i or "direction" in words[end].kinds:
        return False
    if unit == "day" and number == "one":
        return not _is_one_day(words, i, end)
    return number in ("a", "an") and (_is_rate(words, i) or (unit == "second" and number == "a"))


def _with_more(words: Words, end: int, number: float | None, unit: str, mod: str | None) -> tuple[int, Length]:
    """Read what may follow a first amount: "and six months", "long", "or so"."""
    parts: list[tuple[float | None, str]] = [(number, unit)]
    more = _read_more(words, end, unit)
    if more is not None and number is not None:
        end, extra = more
        if extra[1] == unit and extra[0] is not None:
            parts = [(number + extra[0], unit)]
        else:
            parts.append(extra)
    end = skip(words, skip_hyphen(words, end), "long") if words[skip_hyphen(words, end)].lower == "long" else end
    if words[end].lower == "or" and words[end + 1].lower in ("so", "more", "less", "longer"):
        mod = mod or ("APPROX" if words[end + 1].lower == "so" else "EQUAL_OR_MORE")
        end += 2
    return end, Length(tuple(parts), mod)


def _is_one_day(words: Words, i: int, end: int) -> bool:
    """Tell the length from "he hopes one day to go": something measures with it, or it modifies ("one-day")."""
    measured = i > 0 and bool(words[i - 1].kinds.keys() & {"measuring", "bound", "about"})
    return measured or "direction" in words[end].kinds or words[end - 2].text in HYPHENS or words[end].lower in _AFTER


def _skip_lead(words: Words, i: int) -> int:
    """Skip "the past", "the first", "another": what stands before the amount of a definite length."""
    at = i
    if words[at].lower in _LEADS:
        at += 1
        at = skip(words, at, *_STEPS)
    elif (words[at].lower in _STEPS and not _is_verb(words, at)) or (
        words[at].lower in ("a", "an") and _is_hyphened(words, at + 1)
    ):
        at += 1
    return at


def _is_verb(words: Words, i: int) -> bool:
    """Tell "is expected to last six weeks" from "the last six weeks"."""
    return words[i].lower == "last" and i > 0 and words[i - 1].lower in _AUXILIARIES


def _is_hyphened(words: Words, i: int) -> bool:
    """Tell whether a number is joined to what follows: "three-year"."""
    plain = words[i].number is not None or "number" in words[i].kinds
    return plain and words[i + 1].text in HYPHENS


def _read_upper(words: Words, i: int) -> int | None:
    """Read "to three", "or 18", "-3" after a first amount; return the place after it."""
    if words[i].lower not in ("to", "or", "-", "–"):
        return None
    upper = read_amount(words, i + 1)
    if upper is None or words[i + 1].lower in ("a", "an"):
        return None
    after = skip_hyphen(words, upper[0])
    return upper[0] if unit_at(words, after) or "filler" in words[after].kinds else None


def unit_at(words: Words, i: int) -> str | None:
    """Return the unit of time that the word at `i` names, if it does."""
    kinds = words[i].kinds
    unit: str | None = kinds.get("units") or kinds.get("unit")
    return unit


def _read_bare(words: Words, i: int) -> tuple[int, Length | None] | None:
    """Read units without an amount, where a word beside them shows a length: "for years", "days later"."""
    unit = words[i].kinds.get("units")
    if unit is None or (i and words[i - 1].number is not None):
        return None
    end = i + 1
    if words[end].lower in ("or", "and") and "units" in words[end + 1].kinds:
        end += 2
    before = words[i - 1] if i else words[-1]
    measured = "measuring" in before.kinds and before.lower not in ("of", "and") and words[end].lower not in _CLAUSE
    told = words[end].lower == "of" and unit not in _NEVER and not _is_described(before)
    beside = told or "direction" in words[end].kinds or words[end].lower in ("before", "after")
    joint = words[end].text in HYPHENS and words[end + 1].lower in ("long", "old")
    if joint and end == i + 1:
        return i + 3, Length(((None, unit),))
    return (end, Length(((None, unit),))) if beside or measured else None


def _has_lasted(words: Words, i: int) -> bool:
    """Tell the age of a thing from a person's: "the 8-month-old civil war"."""
    return "lasting" in words[i].kinds or (words[i].text[:1].islower() and "lasting" in words[i + 1].kinds)


def _is_described(before: Word) -> bool:
    """Tell "the final days of the war" from "days of war": the word before the unit belongs to it."""
    return before.lower in _LEADS or before.lower in _PHASES or "step" in before.kinds or "ordinal" in before.kinds


def _read_more(words: Words, end: int, unit: str) -> tuple[int, tuple[float | None, str]] | None:
    """Read "and a half" or "and six months" after a first amount and unit."""
    if words[end].lower != "and" and not (words[end].text == "," and words[end + 1].number is not None):
        return None
    if words[end].lower == "and" and words[end + 1].lower == "a" and words[end + 2].lower == "half":
        return end + 3, (0.5, unit)
    amount = read_amount(words, end + 1)
    finer = {"year": "month", "hour": "minute", "month": "day", "week": "day", "minute": "second", "day": "hour"}
    if unit not in finer or amount is None or unit_at(words, amount[0]) != finer[unit] or amount[1] is None:
        return None
    if words[end].text == "," and "direction" in words[amount[0] + 1].kinds:
        return None
    return amount[0] + 1, (amount[1], finer[unit])


def is_age(words: Words, end: int) -> bool:
    """Tell whether "old" or "of age" follows: "34-year-old", "65 years old"."""
    after = skip_hyphen(words, end)
    # "a 10-year Old Harbor resident" has no age; "2-Year-Old Boy" has.
    named = after == end and words[after].text == "Old" and words[after + 1].text[:1].isupper()
    return (words[after].lower in ("old", "olds") and not named) or (
        words[end].lower == "of" and words[end + 1].lower == "age"
    )


def _skip_age(words: Words, end: int) -> int:
    return end + 2 if words[end].lower == "of" else skip_hyphen(words, end) + 1


def _is_rate(words: Words, i: int) -> bool:
    """Tell whether "a week" is a rate: "$5 a week", "two times a day", "once a month"."""
    if not i:
        return False
    before = words[i - 1]
    return (
        before.number is not None
        or "number" in before.kinds
        or "times" in before.kinds
        or before.lower
        in (
            "times",
            "time",
            "percent",
            "million",
            "billion",
            "thousand",
            "bn",
            "m",
            "k",
            "dollars",
            "%",
            "$",
            "cents",
            "hours",
            "days",
        )
        or is_counted(words, i - 1)
    )


def is_counted(words: Words, i: int) -> bool:
    """Tell whether the word at `i` is the plural of what is counted: "flights" in "four daily flights"."""
    amounts = (j for j in (i - 1, i - 2) if j >= 0)
    counted = any(words[j].number is not None or "number" in words[j].kinds for j in amounts)
    return counted and words[i].lower.endswith("s")


def read_about(words: Words, i: int) -> tuple[int, str | None]:
    """Read "about", "more than", "at least"; return the place after it and the TIMEX3 mod."""
    for phrase, told in about_phrases().get(words[i].lower, ()):
        if all(words[i + n].lower == part for n, part in enumerate(phrase)):
            return i + len(phrase), told
    mod: str | None = words[i].kinds.get("about")
    if words[i].lower == "over" and not (i and "measuring" in words[i - 1].kinds):
        # "it took over a week", but "it grew over three years".
        return i, None
    return (i + 1, mod) if mod else (i, None)
