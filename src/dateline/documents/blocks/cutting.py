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
# A picture's caption, given twice, with its credit.
LONGEST_PICTURE = 900
# What further rules may still cut: the undecided, and captions, which carry credits and bylines.
OPEN = (None, BlockKind.CAPTION)
_QUOTE = re.compile('[“”"]')
_OPENING = frozenset("“‘\"'")
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[A-Z“\"‘(\[@#©™])")


def cut_paragraph(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of the paragraph `[start, end)` of `text`, in order; what is no furniture has no kind."""
    rules = load_rules()
    whole = text[start:end]
    if kind := _find_phrase(whole, rules):
        yield Piece(start, end, kind, alone=True, heads_list=kind is BlockKind.RELATED_LINKS)
        return
    if is_gallery(whole, rules):
        yield Piece(start, end, BlockKind.BOILERPLATE, alone=True)
        return
    spoken = _is_spoken(whole)
    if rule := _find_rule(whole, rules.paragraph) or (None if spoken else _find_rule(whole, rules.sentence)):
        yield Piece(start, end, rule.kind, alone=True, heads_list=rule.heads_list)
        return
    for piece in _cut_glued(text, Piece(start, end, None, alone=True), rules.glued):
        if piece.kind not in OPEN:
            yield piece
        elif kind := _find_phrase(text[piece.start : piece.end], rules):
            yield piece._replace(kind=kind)
        else:
            yield from _cut_sentences(text, piece, rules.sentence)


def is_gallery(whole: str, rules: Rules) -> bool:
    """Tell whether a paragraph is a row of labelled pictures, and no story that a label stands in."""
    labels = len(rules.gallery_label.findall(whole))
    return labels > 0 and len(whole) <= labels * LONGEST_PICTURE


def _find_phrase(whole: str, rules: Rules) -> BlockKind | None:
    return rules.phrases.get(normalise(whole)) if len(whole) <= LONGEST_PHRASE else None


def _find_rule(words: str, rules: tuple[Rule, ...]) -> Rule | None:
    return next((rule for rule in rules if len(words) <= rule.longest and rule.pattern.match(words)), None)


def _cut_glued(text: str, paragraph: Piece, rules: tuple[Rule, ...]) -> list[Piece]:
    """Return the paragraph with each stretch that a rule finds as a piece of its own; later rules see what is left."""
    pieces = [paragraph]
    for rule in rules:
        pieces = [part for piece in pieces for part in (_cut_by(text, piece, rule) if piece.kind in OPEN else [piece])]
    return pieces


def _cut_by(text: str, piece: Piece, rule: Rule) -> list[Piece]:
    words = text[piece.start : piece.end]
    found = [trim(words, *match.span()) for match in rule.pattern.finditer(words)]
    found = [(low, high) for low, high in found if low < high]
    if not found:
        return [piece]
    parts: list[Piece] = []
    alone = piece.alone and rule.leaves_whole
    here = 0
    for low, high in found:
        before = rule.leaves if here == 0 and rule.leaves else piece.kind
        parts.extend(_left_over(text, piece.start + here, piece.start + low, before, alone=alone))
        parts.append(Piece(piece.start + low, piece.start + high, rule.kind, alone=False))
        here = high
    return [*parts, *_left_over(text, piece.start + here, piece.end, piece.kind, alone=alone)]


def _left_over(text: str, start: int, end: int, kind: BlockKind | None, *, alone: bool) -> list[Piece]:
    start, end = trim(text, start, end)
    if start == end:
        return []
    longest = LONGEST_HEADLINE if kind is BlockKind.HEADLINE else LONGEST_CAPTION
    return [Piece(start, end, kind if end - start <= longest else None, alone=alone)]


def _cut_sentences(text: str, piece: Piece, rules: tuple[Rule, ...]) -> Iterator[Piece]:
    """Yield the runs of sentences of one kind; a piece without furniture comes back whole."""
    starts = [piece.start, *(found.end() for found in _SENTENCE_END.finditer(text, piece.start, piece.end))]
    ends = [*starts[1:], piece.end]
    kinds: list[tuple[int, int, BlockKind | None]] = []
    quoting = False
    for low, high in (trim(text, a, b) for a, b in zip(starts, ends, strict=True)):
        words = text[low:high]
        spoken = quoting or _is_spoken(words)
        quoting = _leaves_open(words, quoting)
        rule = None if spoken else _find_rule(words, rules)
        kinds.append((low, high, rule.kind if rule else piece.kind))
    for kind, run in groupby(kinds, key=lambda item: item[2]):
        members = list(run)
        first, last = members[0][0], members[-1][1]
        yield Piece(first, last, kind, alone=piece.alone and (first, last) == (piece.start, piece.end))


def _is_spoken(words: str) -> bool:
    """Tell whether a sentence is somebody's words: "stay tuned" in a quotation is no note of the page."""
    return words[:1] in _OPENING or _leaves_open(words, quoting=False) or words.endswith((',"', ",”"))


def _leaves_open(words: str, quoting: bool) -> bool:
    """Tell whether a quotation is open at the end of `words`, given whether one was open before."""
    for mark in _QUOTE.findall(words):
        quoting = mark == "“" or (mark == '"' and not quoting)
    return quoting
