"""A light tokenization: words, numbers, marks and paragraph breaks, with what each word can mean for time."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from dateline.dates.lexicon import NO_KINDS, Kinds, word_kinds

# Every alternative starts with another kind of character or is taken greedily, so the scan is linear. Words of two
# letters and more come first, being the commonest; that leaves the single ones of "a.m." to the next.
_PIECES = re.compile(r"[^\W\d_]{2,}|[aApP]\.[mM]\b\.?|[^\W\d_]|\d+(?:,\d{3}(?!\d))*|\n\s*\n|[^\w\s]|_")
_MAX_DIGITS = 9
BREAK = "\n"
HYPHENS = frozenset({"-", "‐", "‑", "–"})


class Word(NamedTuple):
    """A piece of text at `[start, end)`. `number` is its value where it is made of digits, else None."""

    text: str
    lower: str
    start: int
    end: int
    kinds: Kinds
    number: int | None


_END = Word("", "", -1, -1, NO_KINDS, None)
# Rules may look this many words beyond what they have matched, and before the first word.
_PADDING = (_END,) * 6

_T = TypeVar("_T")
_UNREAD: Any = object()


class Words(list[Word]):
    """The words of a text. `kept` holds what was read at a place while one expression is read (see `read_once`)."""

    __slots__ = ("kept",)

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[object, int], Any] = {}


def read_once(reader: Callable[[Words, int], _T]) -> Callable[[Words, int], _T]:
    """Return a reader that reads a place once: those of longer expressions ask for the same parts again and again."""

    def read(words: Words, i: int) -> _T:
        found = words.kept.get((reader, i), _UNREAD)
        if found is _UNREAD:
            found = words.kept[reader, i] = reader(words, i)
        return found  # type: ignore[no-any-return]

    return read


def split_words(text: str) -> Words:
    """Cut a text into words, in one linear scan; a few empty words follow the last."""
    known = word_kinds()
    words = Words()
    # A word is made for every piece of every text: without the call that a NamedTuple's own constructor costs.
    make = tuple.__new__
    for match in _PIECES.finditer(text):
        piece = match.group()
        start, end = match.span()
        if piece.isalpha():
            lower = piece.lower()
            words.append(make(Word, (piece, lower, start, end, known.get(lower, NO_KINDS), None)))
        elif piece[0].isdecimal():
            digits = piece.replace(",", "")
            number = int(digits) if len(digits) <= _MAX_DIGITS else None
            words.append(Word(piece, piece, start, end, NO_KINDS, number))
        elif piece[0] == BREAK:
            words.append(Word(BREAK, BREAK, start, end, NO_KINDS, None))
        else:
            lower = piece.lower()
            words.append(make(Word, (piece, lower, start, end, known.get(lower, NO_KINDS), None)))
    words.extend(_PADDING)
    return words


def joined(words: Words, i: int) -> bool:
    """Tell whether the word at `i` and the next stand without space between them."""
    return words[i].end == words[i + 1].start


def is_short(words: Words, i: int) -> bool:
    """Tell whether a full stop belongs to the word at `i`."""
    return words[i + 1].text == "." and joined(words, i)


def skip(words: Words, i: int, *options: str) -> int:
    """Return the place after the word at `i` where it is one of `options`, else `i`."""
    return i + 1 if words[i].lower in options else i


def skip_hyphen(words: Words, i: int) -> int:
    """Return the place after a hyphen at `i`, where one is there, else `i`."""
    return i + 1 if words[i].text in HYPHENS else i


def skip_possessive(words: Words, i: int) -> int:
    """Return the place after "'s" or "s'" at `i`, else `i`."""
    if words[i].text in ("'", "’"):
        return i + 2 if words[i + 1].lower == "s" and joined(words, i) else i + 1
    return i
