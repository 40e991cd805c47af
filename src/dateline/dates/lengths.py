"""Reading amounts of time: "five years", "18-month", "nearly two weeks", "the past three days"; and repetitions."""

from dateline.dates.amounts import Length, Repeated
from dateline.dates.lexicon import about_pairs
from dateline.dates.numbers import read_amount
from dateline.dates.words import Words, skip, skip_hyphen

_LEADS = frozenset({"the", "another", "these", "those", "his", "her", "their", "its"})
# "the 1988 quarter" is no length.
_MANY = 1000
_STEPS = frozenset({"last", "past", "next", "first", "coming", "previous", "final", "preceding", "following", "prior"})


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
    while "filler" in words[end].kinds or (words[end].text in ("-", "‐", "‑", "–") and _unit_at(words, end + 1)):
        end += 1
    unit = _unit_at(words, end)
    if unit is None or (number is not None and number >= _MANY and "unit" in words[end].kinds):
        return None
    if words[end].lower == "quarters" and words[end - 1].text == "-":
        return None
    end += 1
    if _is_age(words, end):
        return _skip_age(words, end), None
    article = start == i and at == i and words[at].lower in ("a", "an")
    if article and "direction" not in words[end].kinds and _is_rate(words, i):
        return None
    if words[end - 1].lower == "second" and words[at].lower == "a" and "direction" not in words[end].kinds:
        return None
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


def _skip_lead(words: Words, i: int) -> int:
    """Skip "the past", "the first", "another": what stands before the amount of a definite length."""
    at = i
    if words[at].lower in _LEADS:
        at += 1
        at = skip(words, at, *_STEPS)
    elif words[at].lower in _STEPS:
        at += 1
    elif words[at].lower == "an" and words[at + 1].lower in ("additional", "extra", "entire"):
        return at
    return at


def _read_upper(words: Words, i: int) -> int | None:
    """Read "to three", "or 18", "-3" after a first amount; return the place after it."""
    if words[i].lower not in ("to", "or", "-", "–"):
        return None
    upper = read_amount(words, i + 1)
    if upper is None or words[i + 1].lower in ("a", "an"):
        return None
    after = skip_hyphen(words, upper[0])
    return upper[0] if _unit_at(words, after) or "filler" in words[after].kinds else None


def _unit_at(words: Words, i: int) -> str | None:
    kinds = words[i].kinds
    unit: str | None = kinds.get("units") or kinds.get("unit")
    return unit


def _read_bare(words: Words, i: int) -> tuple[int, Length | None] | None:
    """Read units without an amount, where a word beside them shows a length: "for years", "days later"."""
    unit = words[i].kinds.get("units")
    if unit is None or (i and words[i - 1].number is not None):
        return None
    directed = "direction" in words[i + 1].kinds
    return (i + 1, Length(((None, unit),))) if directed or (i and words[i - 1].lower == "for") else None


def _read_more(words: Words, end: int, unit: str) -> tuple[int, tuple[float | None, str]] | None:
    """Read "and a half" or "and six months" after a first amount and unit."""
    if words[end].lower != "and" and not (words[end].text == "," and words[end + 1].number is not None):
        return None
    if words[end].lower == "and" and words[end + 1].lower == "a" and words[end + 2].lower == "half":
        return end + 3, (0.5, unit)
    amount = read_amount(words, end + 1)
    finer = {"year": "month", "hour": "minute", "month": "day", "week": "day", "minute": "second", "day": "hour"}
    if amount is None or _unit_at(words, amount[0]) != finer.get(unit) or amount[1] is None:
        return None
    if words[end].text == "," and "direction" in words[amount[0] + 1].kinds:
        return None
    return amount[0] + 1, (amount[1], finer[unit])


def _is_age(words: Words, end: int) -> bool:
    """Tell whether "old" or "of age" follows: "34-year-old", "65 years old"."""
    after = skip_hyphen(words, end)
    # "a 10-year Old Harbor resident" has no age.
    named = words[after].text == "Old" and words[after + 1].text[:1].isupper()
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
        in ("times", "time", "percent", "million", "billion", "thousand", "dollars", "%", "$", "cents", "hours", "days")
    )


def read_about(words: Words, i: int) -> tuple[int, str | None]:
    """Read "about", "more than", "at least"; return the place after it and the TIMEX3 mod."""
    pair = about_pairs().get((words[i].lower, words[i + 1].lower))
    if pair is not None:
        return i + 2, pair
    mod: str | None = words[i].kinds.get("about")
    if words[i].lower == "over" and (words[i + 1].lower == "the" or "step" in words[i + 1].kinds):
        return i, None
    return (i + 1, mod) if mod else (i, None)


def read_set(words: Words, i: int) -> tuple[int, Repeated] | None:
    """Read a repetition: "every Monday", "each year", "twice a week", "Tuesday nights", "daily"."""
    word = words[i]
    if "frequency" in word.kinds and not word.text[:1].isupper():
        return i + 1, Repeated(word.kinds["frequency"])
    if "weekdays" in word.kinds and words[i + 1].lower != "ago":
        return i + 1, Repeated(f"XXXX-WXX-{word.kinds['weekdays']}")
    if "weekday" in word.kinds and "dayparts" in words[i + 1].kinds:
        return i + 2, Repeated(f"XXXX-WXX-{word.kinds['weekday']}T{words[i + 1].kinds['dayparts']}")
    if "times" in word.kinds or (words[i + 1].lower == "times" and read_amount(words, i)):
        return _read_times(words, i)
    if "every" not in word.kinds:
        return None
    return _read_every(words, i)


def _read_times(words: Words, i: int) -> tuple[int, Repeated] | None:
    at = skip(words, i + 1, "times")
    if words[at].lower not in ("a", "per", "each", "every"):
        return None
    unit = words[at + 1].kinds.get("unit")
    if unit is None or unit == "second":
        return None
    return at + 2, Repeated(Length(((1, unit),)).value)


def _read_every(words: Words, i: int) -> tuple[int, Repeated] | None:
    # "They had not seen each other a year" repeats nothing.
    at = skip(words, i + 1, "single") if words[i].lower == "each" else skip(words, i + 1, "other", "single")
    if words[at].lower == "other":
        return None
    kinds = words[at].kinds
    if "weekday" in kinds:
        return at + 1, Repeated(f"XXXX-WXX-{kinds['weekday']}")
    if "month" in kinds and words[at].text[:1].isupper():
        return at + 1, Repeated(f"XXXX-{kinds['month']:02}")
    if "season" in kinds:
        return at + 1, Repeated(f"XXXX-{kinds['season']}")
    amount = read_amount(words, at)
    number = 1.0 if amount is None else amount[1]
    unit = _unit_at(words, amount[0] if amount else at)
    if unit is None or (unit == "second" and amount is None):
        return None
    number = 2.0 if words[at - 1].lower == "other" else number
    return (amount[0] if amount else at) + 1, Repeated(Length(((number, unit),)).value)
