"""Numbers in words and figures: "twenty-four", "two and a half", "2 1/2", "a couple of"; and ordinals and years."""

from dateline.dates.words import Words, joined, read_once, skip, skip_hyphen

# (place after it, amount); the amount is None where the number is not said ("several").
Amount = tuple[int, float | None]
_MAX = 9999
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@read_once
def read_amount(words: Words, i: int) -> Amount | None:
    """Read an amount at `i`; return the place after it and its value, or None."""
    vague = _read_vague(words, i)
    if vague is not None:
        return vague
    found = _read_figures(words, i) if words[i].number is not None else _read_number_words(words, i)
    if found is None:
        return None
    end, amount = found
    joint = skip_hyphen(words, end)
    if words[joint].lower == "and":
        article = skip_hyphen(words, joint + 1)
        half = skip_hyphen(words, skip(words, article, "a", "one"))
        if words[half].lower == "half" and half > article:
            return half + 1, amount + 0.5
    return end, amount


def _read_vague(words: Words, i: int) -> Amount | None:
    start = skip(words, i, "a", "the", "every", "as") if words[i + 1].lower in ("few", "couple", "good", "half") else i
    if words[start].lower == "couple":
        return skip(words, start + 1, "of"), 2
    if words[start].lower == "half" and words[start + 1].lower in ("a", "an"):
        return start + 2, 0.5
    if words[start].lower == "half" and start > i:
        return start + 1, 0.5
    quarters = skip(words, i, "a", "three")
    shared = words[quarters + 1].lower == "of" and words[quarters + 2].lower in ("a", "an")
    if words[quarters].lower in ("quarter", "quarters") and quarters > i and shared:
        return quarters + 3, 0.25 if words[i].lower == "a" else 0.75
    if words[i].lower == "a" and words[i + 1].lower == "number" and words[i + 2].lower == "of":
        return i + 3, None
    if "vague" in words[start].kinds:
        return skip(words, start + 1, "of"), None
    return None


def _read_figures(words: Words, i: int) -> tuple[int, float] | None:
    number = words[i].number
    if number is None or number > _MAX or words[i - 1].text in ("$", "£", "€", "#"):
        return None
    after = words[i + 1]
    if after.text == "." and joined(words, i) and joined(words, i + 1) and words[i + 2].number is not None:
        return i + 3, float(f"{number}.{words[i + 2].number}")
    if after.text in _FRACTIONS:
        return i + 2, number + _FRACTIONS[after.text]
    start = skip_hyphen(words, i + 1)
    if words[start].number == 1 and words[start + 1].text == "/" and words[start + 2].number in (2, 4):
        return start + 3, number + 1 / (words[start + 2].number or 1)
    return i + 1, float(number)


def _read_number_words(words: Words, i: int) -> tuple[int, float] | None:
    """Read "twenty-four", "a hundred", "two thousand"."""
    kinds = words[i].kinds
    if "multiplier" in kinds:
        return _read_multipliers(words, i, 1.0)
    if "number" not in kinds:
        return None
    total = float(kinds["number"])
    end = i + 1
    after = skip_hyphen(words, end)
    if 20 <= total <= 90 and words[after].kinds.get("number", 99) < 10 and words[after].lower not in ("a", "an"):
        total += words[after].kinds["number"]
        end = after + 1
    return _read_multipliers(words, end, total)


def _read_multipliers(words: Words, end: int, total: float) -> tuple[int, float] | None:
    while "multiplier" in words[end].kinds and total <= _MAX:
        total *= words[end].kinds["multiplier"]
        end += 1
    return (end, total) if total <= _MAX else None


def read_ordinal(words: Words, i: int) -> tuple[int, int] | None:
    """Read "third" or "21st"; return the place after it and the number."""
    word = words[i]
    if "ordinal" in word.kinds:
        return i + 1, word.kinds["ordinal"]
    if word.number is not None and "ordinal_suffix" in words[i + 1].kinds and joined(words, i):
        return i + 2, word.number
    return None


def read_day_number(words: Words, i: int) -> tuple[int, int] | None:
    """Read a day of the month: "21", "21st", "eighth"."""
    found, number = read_ordinal(words, i), words[i].number
    if found is None and number is not None and len(words[i].text) <= 2:
        found = i + 1, number
    return found if found and 1 <= found[1] <= 31 else None


@read_once
def read_year(words: Words, i: int) -> tuple[int, int] | None:
    """Read a year in four figures, "'98" or words ("nineteen ninety-seven", "two thousand"); 1500 to 2099."""
    word = words[i]
    if word.number is not None:
        plain = len(word.text) == 4 and 1500 <= word.number < 2100
        return (i + 1, word.number) if plain and not _is_part_of_number(words, i) else None
    if word.text in ("'", "’", "‘") and joined(words, i) and len(words[i + 1].text) == 2:
        short = words[i + 1].number
        if short is not None and words[i - 1].end != word.start:
            return i + 2, short + (1900 if short > 30 else 2000)
    return _read_spoken_year(words, i)


def _read_spoken_year(words: Words, i: int) -> tuple[int, int] | None:
    century = words[i].kinds.get("number", 0)
    if century not in (17, 18, 19, 20):
        return None
    rest = _read_number_words(words, skip_hyphen(words, i + 1))
    if rest is None or not 10 <= rest[1] < 100:
        return None
    return rest[0], int(century * 100 + rest[1])


def _is_plain_year(words: Words, i: int) -> bool:
    """Tell whether figures are one end of a range of years, "2009-2012", with nothing else joined to it."""
    number = words[i].number
    if number is None or len(words[i].text) != 4 or not 1900 <= number < 2100:
        return False
    ends = ((i - 1, i - 2), (i + 1, i + 2))
    return all(_joins_years(words, at, beyond) or not _touches(words, i, at) for at, beyond in ends)


def _joins_years(words: Words, at: int, beyond: int) -> bool:
    return words[at].text in ("-", "–") and words[beyond].number is not None and len(words[beyond].text) == 4


def _touches(words: Words, i: int, other: int) -> bool:
    one, two = (words[i], words[other]) if i < other else (words[other], words[i])
    return one.end == two.start and words[other].text[:1] not in (".", ",", ";", ")", "(", "”", '"')


def _is_part_of_number(words: Words, i: int) -> bool:
    """Tell whether figures at `i` belong to a longer number: a docket, a telephone number, money, a decimal, a road."""
    before, after = words[i - 1], words[i + 1]
    if i > 1 and before.text == "." and len(words[i - 2].text) == 1 and words[i - 2].text.isupper():
        # "F.M. 1960", "U.S. 1998"
        return True
    if (
        i
        and before.end == words[i].start
        and before.text in ("$", "#", "£", "€", ".", ",", ":", "_", "+", "@", "&", "=")
    ):
        return True
    if i and before.end == words[i].start and before.text in ("-", "/") and words[i - 2].end == before.start:
        tail = words[i - 2]
        if _is_plain_year(words, i - 2) and _is_plain_year(words, i):
            return False
        return tail.number is not None or (len(tail.text) <= 3 and "part" not in tail.kinds)
    if after.start == words[i].end and after.text in ("-", "/", ".", ",", ":", "%", "_", "@"):
        follow = words[i + 2]
        if follow.start != after.end:
            return False
        # "2014-CF-1234" is a docket.
        docket = after.text == "-" and follow.text.isupper() and words[i + 3].text == "-" and joined(words, i + 2)
        return docket or (follow.number is not None and not 1500 <= follow.number < 2100)
    return after.start == words[i].end and after.text[:1].isalnum()
