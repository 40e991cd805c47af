"""Reading repetitions: "every Monday", "each year", "twice a week", "daily"."""

from dateline.dates.amounts import Length, Repeated
from dateline.dates.lengths import is_counted, unit_at
from dateline.dates.numbers import read_amount
from dateline.dates.words import Words, skip


def read_set(words: Words, i: int) -> tuple[int, Repeated] | None:
    """Read a repetition: "every Monday", "each year", "twice a week", "Tuesday nights", "daily"."""
    word = words[i]
    if "frequency" in word.kinds and not word.text[:1].isupper() and not _is_rate(words, i):
        return i + 1, Repeated(word.kinds["frequency"])
    if word.lower == "weekends" and words[i - 1].lower in ("on", "and", "during"):
        return i + 1, Repeated("XXXX-WXX-WE")
    if "weekdays" in word.kinds and words[i + 1].lower != "ago":
        return i + 1, Repeated(f"XXXX-WXX-{word.kinds['weekdays']}")
    if "weekday" in word.kinds and "dayparts" in words[i + 1].kinds:
        return i + 2, Repeated(f"XXXX-WXX-{word.kinds['weekday']}T{words[i + 1].kinds['dayparts']}")
    if "times" in word.kinds or (words[i + 1].lower == "times" and read_amount(words, i)):
        return _read_times(words, i)
    if "every" not in word.kinds:
        return None
    return _read_every(words, i)


def read_rate(words: Words, i: int) -> tuple[int, Repeated] | None:
    """Read the unit of a rate: "$50 a week", "40 hours a week", "two murders a day"."""
    unit = words[i + 1].kinds.get("unit")
    if words[i].lower not in ("a", "an", "per") or unit not in ("day", "week", "month", "year"):
        return None
    if "direction" in words[i + 2].kinds or words[i + 2].text == "-" or words[i + 2].lower in ("and", "or", "of"):
        return None
    counted = words[i - 1].text.islower() and words[i - 1].lower.endswith("s") and _is_number(words, i - 2)
    paid = _is_number(words, i - 1) and words[i - 2].text in ("$", "£", "€", ".", ",")
    return (i + 2, Repeated(Length(((1, unit),)).value)) if i > 1 and (counted or paid) else None


def _is_number(words: Words, i: int) -> bool:
    return words[i].number is not None or "number" in words[i].kinds or "multiplier" in words[i].kinds


def _is_rate(words: Words, i: int) -> bool:
    """Tell "by 20% annually", "10,000 units annually" and "average daily volume", which tell of amounts."""
    before = words[i - 1]
    if not i:
        return False
    if words[i].lower == "annually":
        return before.text == "%" or before.lower == "percent" or is_counted(words, i - 1)
    return words[i].lower == "daily" and before.lower == "average"


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
    if "daypart" in kinds:
        return at + 1, Repeated(f"XXXX-XX-XXT{kinds['daypart']}")
    if "season" in kinds:
        return at + 1, Repeated(f"XXXX-{kinds['season']}")
    amount = read_amount(words, at)
    number = 1.0 if amount is None else amount[1]
    unit = unit_at(words, amount[0] if amount else at)
    if unit is None or (unit == "second" and amount is None):
        return None
    number = 2.0 if words[at - 1].lower == "other" else number
    return (amount[0] if amount else at) + 1, Repeated(Length(((number, unit),)).value)
