"""Names of people as strings: their parts, and whether two of them can be one person's."""

import unicodedata
from typing import NamedTuple

from dateline.people.lexicon import lexicon
from dateline.text.parsing import CURLED

_QUOTES = '“”"‘'
_SPLIT = str.maketrans({"-": " ", "‐": " ", "‑": " ", "–": " ", ".": " ", ",": " ", "’": "", "'": "", "`": ""})

SHORTEST_MISSPELT = 5  # letters of a surname in which one may be wrong: of shorter ones most are others


class NameParts(NamedTuple):
    """The parts of a name, folded (see `fold`). `middle` holds all words between `given` and `surname`.

    A name of one word is a surname; `given` is then "".
    """

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str = ""
    nickname: str = ""


def fold(text: str) -> str:
    """Return `text` in the form in which spellings are compared.

    Lower case, no accents, hyphens as spaces, no full stops, commas and apostrophes.
    """
    if not text.isascii():
        text = text.translate(CURLED)
        text = unicodedata.normalize("NFKD", text.replace("’", "'"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.translate(_SPLIT).lower().split())


def split_name(text: str) -> NameParts:
    """Cut a name into its parts; a quoted stretch is the nickname, Jr., Sr. and Roman numerals the suffix."""
    nickname, text = "", text.translate(CURLED)
    opened = next((i for i, c in enumerate(text) if c in _QUOTES and i and text[i - 1].isspace()), None)
    if opened is not None:
        closed = next((i for i in range(opened + 1, len(text)) if text[i] in '”"’' and text[i - 1] != " "), None)
        if closed is not None and closed + 1 < len(text):
            nickname = fold(text[opened + 1 : closed])
            text = f"{text[:opened]} {text[closed + 1 :]}"
    words = fold(text.translate(str.maketrans("", "", _QUOTES + "”"))).split()
    suffix = ""
    while len(words) > 1 and words[-1] in lexicon().suffixes:
        suffix = words.pop()
    if len(words) < 2:
        return NameParts("", (), " ".join(words), suffix, nickname)
    return NameParts(words[0], tuple(words[1:-1]), words[-1], suffix, nickname)


def same_given(one: str, other: str) -> bool:
    """Tell whether two folded first names can be one: equal, an initial of the other, or a short form of it."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    forms = lexicon().short_forms
    return bool(forms.get(one, frozenset()) & forms.get(other, frozenset()))


def can_be_same(one: NameParts, other: NameParts) -> str | None:
    """Say in what way two full names can be one person's, or return None where they cannot.

    First names must agree (also as initial or short form), the last surname too; middle names, suffixes and nicknames
    may be missing but not differ.
    """
    if not one.given or not other.given or one.surname != other.surname:
        return None
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    if one.nickname and other.nickname and one.nickname != other.nickname:
        return None
    if not _middles_agree(one.middle, other.middle):
        return None
    if one.given == other.given:
        return "same name" if one.middle == other.middle else "same name but for the middle"
    if one.given in (other.nickname, *other.middle[:1]) or other.given in (one.nickname, *one.middle[:1]):
        return "the other first name or nickname with the same surname"
    if same_given(one.given, other.given):
        return "short form or initial of the first name, same surname"
    return None


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two surnames are one but for a letter wrong, missing or too much: "Gonzales" and "Gonzalez"."""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST_MISSPELT or len(long) - len(short) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the shorter of two rows of middle names could be the longer with some left out."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(any(w == m or (1 in (len(w), len(m)) and w[0] == m[0]) for m in rest) for w in short)
