"""Small questions about words that several modules of this stage ask."""

import re
from bisect import bisect_right
from functools import cache

from dateline.model import Document
from dateline.people.lexicon import lexicon
from dateline.text.parsing import CURLED, Parse, Token

# Double quotation marks, also as Windows-1252 has them.
_MARK = re.compile('[“”"\x93\x94]')


@cache
def singular(word: str) -> str:
    """Return the person noun that a lower-case word is a form of, or ""."""
    words = lexicon()
    if word in words.nouns:
        return word
    base = words.irregular.get(word)
    if base is None and word.endswith("s"):
        base = next((b for b in (word[:-1], word[:-2], word[:-3] + "y") if b in words.nouns), None)
    return base or ""


def is_plural_noun(token: Token) -> bool:
    """Tell whether a noun stands for several."""
    return token.tag in ("NNS", "NNPS")


def bare(token: Token) -> str:
    """Return a word in lower case without full stops."""
    return token.text.lower().replace(".", "") if "." in token.text else token.text.lower()


def ends_object(tokens: tuple[Token, ...], i: int) -> bool:
    """Tell whether a phrase of its own ends before the noun at `i` ("to the second count prosecutors added …")."""
    return (
        0 < i < len(tokens)
        and tokens[i - 1].tag == "NN"
        and tokens[i - 1].text in lexicon().step_nouns
        and tokens[i].text.lower() in lexicon().bodies
    )


def is_outlet(words: tuple[str, ...]) -> bool:
    """Tell whether the words name a newspaper or station ("lakeshore examiner"), unless they begin as a person's do."""
    known = lexicon()
    return (
        len(words) > 1
        and words[-1] in known.media
        and words[0] not in known.given
        and words[-2] not in known.organisation_words | known.place_words | known.before_examiner
    )


def adjoin(parse: Parse, left: int, right: int) -> bool:
    """Tell whether two tokens stand next to each other without white space."""
    return left >= 0 and right < len(parse.tokens) and parse.tokens[left].end == parse.tokens[right].start


class Quotes:
    """The stretches of a document between double quotation marks, block by block; an unclosed one ends its block."""

    def __init__(self, document: Document) -> None:
        """Scan the mined blocks once."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for block in document.mined:
            opened: int | None = None
            for found in _MARK.finditer(document.text, block.span.start, block.span.end):
                offset, mark = found.start(), found.group().translate(CURLED)
                if mark == "“" or (mark == '"' and opened is None):
                    opened = offset if opened is None else opened
                elif mark in '”"' and opened is not None:
                    self._add(opened, offset + 1)
                    opened = None
            if opened is not None:
                self._add(opened, block.span.end)

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def around(self, offset: int) -> tuple[int, int] | None:
        """Return the quoted stretch that covers `offset`, marks included, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return self._starts[index], self._ends[index]
        return None
