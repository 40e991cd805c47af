"""Ages beside names and in descriptions ("Poe, 65,"; "17-year-old"; "is 24 years old")."""

import re
from typing import NamedTuple

from dateline.text.parsing import Parse, Token

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBER = rf"(\d{{1,3}})|(?:({'|'.join(_TENS)})[- ]?)?({'|'.join(_ONES)})?"
_YEARS_OLD = re.compile(rf"\b(?:{_NUMBER})(?:[- ]?years?[- ]?old|[- ]yr[- ]old|yo)(s?)\b", re.IGNORECASE)
_AFTER_ROW = frozenset({",", ".", "and", "—", "–", ")", "respectively"})
_OLDEST = 115


class AgePhrase(NamedTuple):
    """An "N-year-old": its tokens `[first, last)`, the years, and whether it stands for several ("17-year-olds")."""

    first: int
    last: int
    years: int
    plural: bool


def find_age_phrases(text: str, parse: Parse) -> tuple[AgePhrase, ...]:
    """Return the "N-year-old" phrases of the parsed text, in order."""
    found = []
    for match in _YEARS_OLD.finditer(text):
        first, last = parse.token_at(match.start()), parse.token_at(match.end() - 1)
        years = int(match[1]) if match[1] else _in_words(match[2], match[3])
        # "a 10-year Old Town resident"
        part_of_name = match[0].endswith("Old") and "year" in match[0]
        if first and last and 0 < years <= _OLDEST and not part_of_name:
            found.append(AgePhrase(first.i, last.i + 1, years, bool(match[4])))
    return tuple(found)


def _in_words(tens: str | None, ones: str | None) -> int:
    """Return the number that "twenty" and "four" make."""
    return (10 * _TENS.index(tens.lower()) + 20 if tens else 0) + (_ONES.index(ones.lower()) + 1 if ones else 0)


def _is_row_of_ages(tokens: tuple[Token, ...], i: int) -> bool:
    """Tell whether several ages stand at `i`, one for each of several names before them ("Al and Eve — 16 and 20")."""
    between = 2 if [t.text for t in tokens[i + 1 : i + 3]] == [",", "and"] else 1
    following = [t.text for t in tokens[i + 1 + between : i + 3 + between]]
    joined = i + between < len(tokens) and tokens[i + between].text in (",", "and")
    return joined and len(following) == 2 and following[0].isdigit() and following[1] in _AFTER_ROW


def age_after(parse: Parse, last: int) -> tuple[int, int] | None:
    """Return the age set after the name that ends before token `last`, and the index after it; None without one.

    Understood: "Ann Poe, 24," "Ann Poe (24)" "Ann Poe, age 24" "Ann Poe, who is 24" "Ann Poe is 24" "Ann Poe, both 16".
    """
    tokens = parse.tokens
    limit = min(len(tokens), last + 7)
    i = last
    opened = i < limit and tokens[i].text in (",", "(", "is", "was", "who", "-", "–", "—")
    linked = False
    while i < limit and tokens[i].text.lower() in (
        ",",
        "(",
        "who",
        "is",
        "was",
        "age",
        "aged",
        "ages",
        "now",
        "-",
        "–",
        "—",
        "only",
        "both",
        "just",
    ):
        linked = linked or tokens[i].text in ("is", "was")
        i += 1
    if not opened or i >= limit or not tokens[i].text.isdigit() or len(tokens[i].text) > 3:
        return None
    years = int(tokens[i].text)
    after = tokens[i + 1].text.lower() if i + 1 < len(tokens) else "."
    ends = after in (
        ",",
        ".",
        ")",
        ";",
        "of",
        "and",
        "who",
        "was",
        "is",
        "were",
        "has",
        "had",
        "from",
        "–",
        "—",
        "-",
        "with",
    )
    if linked:
        ends = after in (",", ".", "and", ";", "but") or after.startswith("year")
        ends = ends and not (
            i + 3 < len(tokens) and after.startswith("year") and tokens[i + 2].text.lower() in ("ago", "in", "for")
        )
    if not linked and _is_row_of_ages(tokens, i):
        return None
    if after.startswith("year") and i + 2 < len(tokens) and tokens[i + 2].text.lower() == "old":
        return years, i + 3
    if after == "-" and i + 2 < len(tokens) and tokens[i + 2].text.lower().startswith("year"):
        return None
    return (years, i + 1) if ends and years <= _OLDEST else None
