"""Where paragraphs run into each other without a space, as on pages that lost their breaks: "her father.Lee said"."""

import re
from collections.abc import Iterator

from dateline.documents.blocks.rules import load_rules

# The end of a sentence, the marks after it, and the beginning of the next. One letter before a stop is an initial.
_JOINT = re.compile(
    r"(?:[a-z’']{2}[.!?]|\b[ap]\.m\.|(?<=[a-z])\)\.)(?P<marks>[\"“”’)]{0,3})(?=[A-Z][a-z’']|[AI] [a-z])"
)
_QUOTE = re.compile('[“”"]')
_LAST_WORD = re.compile(r"[^\s]*$")
_NEXT_WORD = re.compile(r"\S+")
_PARTS = re.compile(r"[\w-]+|@")
FEWEST_WORDS = 3
LONGEST_WORD = 80
# As much of a stretch is looked at as its first words can take up, so that many joints cost no more than many letters.
REACH = (FEWEST_WORDS + 1) * LONGEST_WORD


def cut_joints(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences or paragraphs that stand in `[start, end)` with nothing between them, in order.

    There are `most` at most, of which the last holds all the rest. Marks of quotation go with the sentence that they
    close or open. Within a quotation nothing is cut.
    """
    here = looked = start
    cuts = 0
    quoting = False
    for found in _JOINT.finditer(text, start, end):
        quoting = _is_open(text, looked, found.start("marks"), quoting=quoting)
        looked, cut = found.end(), found.end()
        for place in range(found.start("marks"), found.end("marks")):
            mark = text[place]
            if mark == "“" or (mark == '"' and not quoting):
                quoting, cut = True, min(cut, place)
            elif mark in '”"':
                quoting = False
        if cuts + 1 >= most:
            break
        inside = quoting and cut == found.end()
        if not inside and _parts(text, here, found.start("marks"), cut, end):
            yield here, cut
            here, cuts = cut, cuts + 1
    yield here, end


def _is_open(text: str, start: int, end: int, *, quoting: bool) -> bool:
    """Tell whether a quotation is open at `end`, given whether one was at `start`."""
    for found in _QUOTE.finditer(text, start, end):
        quoting = found.group() == "“" or (found.group() == '"' and not quoting)
    return quoting


def _parts(text: str, start: int, stop: int, cut: int, end: int) -> bool:
    """Tell whether what ends at `stop` and what begins at `cut` are sentences, and no abbreviation or address."""
    before = _LAST_WORD.search(text, max(start, stop - LONGEST_WORD), stop)
    following = _NEXT_WORD.search(text, cut, min(end, cut + LONGEST_WORD))
    word = before.group() if before else ""
    named = _PARTS.findall(following.group().lower()) if following else []
    rules = load_rules()
    if word.rstrip(".!?").lstrip("“\"‘('") in rules.abbreviations or any(c in word for c in "/@_"):
        return False
    if not rules.domains.isdisjoint(named):
        return False
    return all(_has_words(text[a : min(b, a + REACH)]) for a, b in ((start, stop), (cut, end)))


def _has_words(words: str) -> bool:
    return len(words.split(maxsplit=FEWEST_WORDS)) >= FEWEST_WORDS
