"""Cutting one paragraph: furniture that fills it, furniture stuck to it, furniture among its sentences."""

import re
from collections.abc import Iterator
from itertools import groupby

from dateline.documents.blocks.pieces import Piece, trim
from dateline.documents.blocks.rules import Rule, Rules, load_rules, normalise
from dateline.model import BlockKind

LONGEST_PHRASE = 80
# Captions and headlines that carry glued furniture are short; a longer paragraph is prose and stays so.
LONGEST_CAPTION = 700
LONGEST_HEADLINE = 200
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[A-Z“\"‘(\[@#©™])")


def cut_paragraph(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of the paragraph `[start, end)` of `text`, in order; what is no furniture has no kind."""
    rules = load_rules()
    whole = text[start:end]
    if kind := _find_phrase(whole, rules):
        yield Piece(start, end, kind, alone=True, heads_list=kind is BlockKind.RELATED_LINKS)
        return
    if rule := _find_rule(whole, rules.paragraph) or _find_rule(whole, rules.sentence):
        yield Piece(start, end, rule.kind, alone=True, heads_list=rule.heads_list)
        return
    for piece in _cut_glued(text, start, end, rules.glued):
        if piece.kind is None and (kind := _find_phrase(text[piece.start : piece.end], rules)):
            yield piece._replace(kind=kind)
        elif piece.kind is None:
            yield from _cut_sentences(text, piece, rules.sentence)
        else:
            yield piece


def _find_phrase(whole: str, rules: Rules) -> BlockKind | None:
    return rules.phrases.get(normalise(whole)) if len(whole) <= LONGEST_PHRASE else None


def _find_rule(words: str, rules: tuple[Rule, ...]) -> Rule | None:
    return next((rule for rule in rules if len(words) <= rule.longest and rule.pattern.match(words)), None)


def _cut_glued(text: str, start: int, end: int, rules: tuple[Rule, ...]) -> list[Piece]:
    """Return the paragraph with each stretch that a rule finds as a piece of its own."""
    whole = text[start:end]
    cuts: list[tuple[int, int, Rule]] = []
    for rule in rules:
        for found in rule.pattern.finditer(whole):
            low, high = trim(whole, *found.span())
            if low < high and not any(low < b and a < high for a, b, _ in cuts):
                cuts.append((low, high, rule))
    pieces: list[Piece] = []
    here = 0
    for low, high, rule in sorted(cuts, key=lambda cut: cut[0]):
        before = _left_over(text, start + here, start + low, rule.leaves if here == 0 else None)
        pieces.extend([*before, Piece(start + low, start + high, rule.kind, alone=False)])
        here = high
    pieces.extend(_left_over(text, start + here, end, None, alone=not cuts))
    return pieces


def _left_over(text: str, start: int, end: int, kind: BlockKind | None, *, alone: bool = False) -> list[Piece]:
    start, end = trim(text, start, end)
    if start == end:
        return []
    longest = LONGEST_HEADLINE if kind is BlockKind.HEADLINE else LONGEST_CAPTION
    return [Piece(start, end, kind if end - start <= longest else None, alone)]


def _cut_sentences(text: str, piece: Piece, rules: tuple[Rule, ...]) -> Iterator[Piece]:
    """Yield the runs of sentences of one kind; a paragraph without furniture comes back whole."""
    starts = [piece.start, *(found.end() for found in _SENTENCE_END.finditer(text, piece.start, piece.end))]
    ends = [*starts[1:], piece.end]
    sentences = [trim(text, a, b) for a, b in zip(starts, ends, strict=True)]
    kinds = [(a, b, _find_rule(text[a:b], rules)) for a, b in sentences if a < b]
    for kind, run in groupby(kinds, key=lambda item: item[2].kind if item[2] else None):
        members = list(run)
        first, last = members[0][0], members[-1][1]
        yield Piece(first, last, kind, alone=piece.alone and (first, last) == (piece.start, piece.end))
