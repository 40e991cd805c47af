"""The stretches that hang on a word, or that it hangs on, by their dependencies and by where they could be cut."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import Span
from dateline.statements.layout import Layout
from dateline.statements.sentences import is_word
from dateline.text.parsing import Token

# Dependents that can hold what is attributed.
_CONTENTS = frozenset((
    "ccomp", "xcomp", "dobj", "oprd", "attr", "acomp", "advcl", "acl", "relcl", "parataxis", "pcomp", "dep", "advmod",
    "dative", "npadvmod", "conj", "intj", "nsubj", "nsubjpass", "nmod", "appos",
))  # fmt: skip
_BEFORE = frozenset(("ccomp", "parataxis", "nsubj", "nsubjpass", "dobj", "advcl", "dep", "attr"))
_OBJECTS = ("pobj", "pcomp")
_WITH_OBJECT = frozenset(("xcomp", "ccomp", "oprd", "advcl", "prep", "acl"))
_TAILS = frozenset(("advcl", "prep", "npadvmod", "conj", "relcl", "appos", "parataxis", "cc", "advmod", "dep", "ccomp"))
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "relcl")
_CLAUSES_BEFORE = ("ccomp", "parataxis", "dep", "advcl")
_MARKS = ("that", "if", "whether", "as", "like")
_BREAKS = (",", ";", ":", "—", "–", "--")
_VERBS = ("VERB", "AUX")


class Stretch(NamedTuple):
    """A stretch with its head word, how that hangs together with the cue, and where it is cut."""

    head: int
    construction: str
    cut: str
    span: Span


def find_below(layout: Layout, cue: Token) -> Iterator[Stretch]:
    """Yield what hangs on the cue: "said it was late", "spoke about the fire", "called him a liar"."""
    children = layout.parse.children(cue.i)
    if cue.pos in ("ADV", "PROPN"):
        return
    for child in children:
        if child.dep in ("prep", "agent"):
            yield from _behind_preposition(layout, cue, child)
        elif child.dep not in _CONTENTS:
            continue
        elif child.i > cue.i:
            if child.dep not in ("nsubj", "nsubjpass", "conj") or cue.pos == "VERB":
                yield from _right(layout, cue, child, _name(layout, child), None)
        elif child.dep in _BEFORE:
            yield from _left(layout, cue, child)
    if cue.pos in _VERBS:
        yield from _object_with_clause(layout, cue, children)


def _behind_preposition(layout: Layout, cue: Token, preposition: Token) -> Iterator[Stretch]:
    parse = layout.parse
    word = preposition.text.lower()
    for below in parse.children(preposition.i):
        if below.dep in _OBJECTS and preposition.i > cue.i and preposition.dep == "prep":
            name = f"prep {word} clause" if below.dep == "pcomp" else f"prep {word}"
            yield from _right(layout, cue, below, name, preposition)
        elif below.dep == "prep":
            for deep in parse.children(below.i):
                if deep.dep in _OBJECTS and deep.i > cue.i:
                    yield from _right(layout, cue, deep, f"prep {word} {below.text.lower()}", below)


def _name(layout: Layout, child: Token) -> str:
    """Name a dependency by its label and what marks the clause."""
    if child.dep not in _CLAUSES:
        return child.dep
    words = layout.parse.children(child.i)
    mark = next((c.text.lower() for c in words if c.dep == "mark"), "")
    if any(c.tag == "TO" for c in words):
        return f"{child.dep} to"
    if any(c.dep == "mark" and c.text.lower() in _MARKS for c in words):
        return f"{child.dep} {mark}"
    if layout.parse.subtree(child.i)[0].tag in ("WP", "WRB", "WDT", "WP$"):
        return f"{child.dep} wh"
    if child.tag == "VBG":
        return f"{child.dep} ing"
    return child.dep if child.pos in _VERBS else f"{child.dep} {child.pos.lower()}"


def _bounds(layout: Layout, cue: Token) -> tuple[int, int]:
    """Return the tokens `[first, last)` where the content can lie: the sentence, or its part in one quotation."""
    sentence = layout.parse.sentence_of(cue.i)
    first, last = sentence.first, sentence.last
    quote = layout.quoted[cue.i]
    if quote >= 0:
        while first < cue.i and layout.quoted[first] != quote:
            first += 1
        while last - 1 > cue.i and layout.quoted[last - 1] != quote:
            last -= 1
    return first, last


def _right(layout: Layout, cue: Token, child: Token, name: str, preposition: Token | None) -> Iterator[Stretch]:
    """Yield the stretches to the right of the cue that a dependent could mean."""
    parse = layout.parse
    first, last = _bounds(layout, cue)
    words = _contiguous([t for t in parse.subtree(child.i) if max(cue.i, first - 1) < t.i < last], child)
    if not words:
        return
    starts = [("", words[0].i)]
    if preposition is not None and preposition.i > cue.i:
        starts.append(("with preposition ", preposition.i))
    nested = layout.quoted[cue.i] >= 0
    seen: set[Span] = set()
    for lead, low in starts:
        for cut, high in _ends(layout, child, words, last):
            if high <= low:
                continue
            span = layout.piece(parse.tokens[low].start, parse.tokens[high - 1].end, nested=nested)
            if span is not None and span not in seen:
                seen.add(span)
                yield Stretch(child.i, name, lead + cut, span)


def _ends(layout: Layout, child: Token, words: Sequence[Token], last: int) -> Iterator[tuple[str, int]]:
    """Yield where the words of a dependent could end, as the token after, with a name for the cut."""
    parse = layout.parse
    end = words[-1].i + 1
    yield "whole", end
    short = _before_tail(layout, child, words)
    if short is not None:
        yield "short", short
    comma = next(
        (t.i for t in reversed(words) if t.text == "," and layout.quoted[t.i] < 0 and t.i > words[0].i + 1), None
    )
    if comma is not None:
        yield "to comma", comma
    if last > end:
        yield "to end", last
        following = next((t.i for t in parse.tokens[end:last] if t.text in _BREAKS), None)
        if following is not None:
            yield "to next comma", following


def _contiguous(words: Sequence[Token], head: Token) -> list[Token]:
    """Keep the unbroken run of words around the head."""
    place = next((n for n, t in enumerate(words) if t.i == head.i), None)
    if place is None:
        return []
    low = high = place
    while low > 0 and words[low - 1].i == words[low].i - 1:
        low -= 1
    while high + 1 < len(words) and words[high + 1].i == words[high].i + 1:
        high += 1
    return list(words[low : high + 1])


def _before_tail(layout: Layout, child: Token, words: Sequence[Token]) -> int | None:
    """Return where the words could end: before the first dependent of the head that stands behind a comma."""
    parse = layout.parse
    for below in parse.children(child.i):
        if below.i <= child.i or below.dep not in _TAILS:
            continue
        low = parse.subtree(below.i)[0].i
        if low > child.i and parse.tokens[low - 1].text in _BREAKS:
            return low - 1 if low - 1 > words[0].i else None
    return None


def _left(layout: Layout, cue: Token, child: Token) -> Iterator[Stretch]:
    """Yield the stretches before the cue: "it was late, she said"."""
    parse = layout.parse
    first, _ = _bounds(layout, cue)
    words = _contiguous([t for t in parse.subtree(child.i) if first <= t.i < cue.i], child)
    if not words:
        return
    subject = any(c.dep in ("nsubj", "nsubjpass") and child.i < c.i < cue.i for c in parse.children(cue.i))
    name = f"{child.dep} before subject" if subject else f"{child.dep} before"
    starts = [("whole", words[0].i)]
    if first < words[0].i and child.dep in _CLAUSES_BEFORE:
        starts.append(("from start", first))
    seen: set[Span] = set()
    for cut, low in starts:
        span = layout.piece(parse.tokens[low].start, words[-1].end, nested=layout.quoted[cue.i] >= 0)
        if span is not None and span not in seen:
            seen.add(span)
            yield Stretch(child.i, name, cut, span)


def _object_with_clause(layout: Layout, cue: Token, children: Sequence[Token]) -> Iterator[Stretch]:
    """Yield object and clause together: "asked him to leave", "called him a liar"."""
    parse = layout.parse
    thing = next((c for c in children if c.dep in ("dobj", "dative") and c.i > cue.i), None)
    if thing is None:
        return
    low = parse.subtree(thing.i)[0].i
    _, last = _bounds(layout, cue)
    for clause in children:
        if clause.dep not in _WITH_OBJECT or clause.i < thing.i or low <= cue.i:
            continue
        end = parse.subtree(clause.i)[-1]
        if end.i >= last:
            continue
        span = layout.piece(parse.tokens[low].start, end.end, nested=layout.quoted[cue.i] >= 0)
        if span is not None:
            kind = f"prep {clause.text.lower()}" if clause.dep == "prep" else _name(layout, clause)
            yield Stretch(thing.i, f"dobj + {kind}", "whole", span)


def find_above(layout: Layout, cue: Token) -> Iterator[Stretch]:
    """Yield what the cue hangs on: "the money that he promised", "it was late, she said, and dark"."""
    parse = layout.parse
    if cue.head == cue.i:
        return
    head = parse.tokens[cue.head]
    first, last = _bounds(layout, cue)
    if cue.dep in ("relcl", "acl"):
        end = min(parse.subtree(cue.i)[0].i, cue.i)
        words = _contiguous([t for t in parse.subtree(head.i) if first <= t.i < end], head)
        yield from _whole(layout, cue, head, words, f"{cue.dep} above {cue.tag}", "noun")
    elif cue.dep in ("amod", "advmod") and head.i > cue.i:
        words = _contiguous([t for t in parse.subtree(head.i) if cue.i < t.i < last], head)
        yield from _whole(layout, cue, head, words, f"{cue.dep} above", "rest")
    elif cue.dep in (*_CLAUSES_BEFORE, "conj") and cue.pos in _VERBS:
        own = parse.subtree(cue.i)
        around = [t for t in parse.subtree(head.i) if first <= t.i < last]
        left, right = [t for t in around if t.i < own[0].i], [t for t in around if t.i > own[-1].i]
        for side, words in (("before", left), ("after", right)):
            if any(is_word(t) for t in words):
                yield from _whole(layout, cue, head, words, f"{cue.dep} above {side}", "clause")


def _whole(layout: Layout, cue: Token, head: Token, words: Sequence[Token], name: str, cut: str) -> Iterator[Stretch]:
    if words:
        span = layout.piece(words[0].start, words[-1].end, nested=layout.quoted[cue.i] >= 0)
        if span is not None:
            yield Stretch(head.i, name, cut, span)
