"""Where something happened: the proper name after "at", "in" or "near"."""

from collections.abc import Iterator

from dateline.events.frames import Frame
from dateline.model import Document, Evidence, Span
from dateline.text.parsing import Parse, Token

PLACE_WORDS = {"at", "in", "near", "outside", "inside"}
PLACE_ENTITIES = {"GPE", "LOC", "FAC", "ORG"}


def find_place(document: Document, frame: Frame) -> Evidence | None:
    """Return the place that hangs on the trigger or on what it governs, its region included, or None."""
    for host in _hosts(frame):
        for prep in frame.parse.children(host.i):
            if prep.dep != "prep" or prep.lemma not in PLACE_WORDS:
                continue
            for noun in frame.parse.children(prep.i):
                if noun.dep == "pobj" and noun.pos == "PROPN" and noun.entity in PLACE_ENTITIES:
                    return document.cite(_name(frame.parse, noun))
    return None


def _hosts(frame: Frame) -> Iterator[Token]:
    yield frame.trigger
    for child in frame.children:
        if child.dep in {"dobj", "xcomp", "attr"}:
            yield child


def _name(parse: Parse, noun: Token) -> Span:
    """Return the name with the words before it, and with "in …" or ", …" behind it where that is a place too."""
    first, last = noun, noun
    for child in parse.children(noun.i):
        if child.i < noun.i and child.dep in {"compound", "nmod", "amod", "poss"}:
            first = min(first, *parse.subtree(child.i))
        if child.dep == "prep" and child.lemma == "in":
            last = max([last, *(t for t in parse.children(child.i) if t.pos == "PROPN" and t.entity == "GPE")])
        if child.dep == "appos" and child.entity == "GPE":
            last = max(last, child)
    return Span(first.start, last.end)
