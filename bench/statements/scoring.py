r"""Scoring attributed content piece by piece, and the errors by class.

A piece is a contiguous stretch, its words are `\w+`. Exact: the same words. ov80: at least 80 % of the words of the
longer one in common, one to one, the best overlap first. Source: the head word of the found source lies in an annotated
one, or is its head word; where none is annotated, none must be found. AR: matched by ov80, and the source right. Direct
counts the pieces on both sides that are all in double quotation marks. Speech recall is the ov80 recall of pieces whose
cue is a verb of communication; its precision is that of the found pieces whose own cue is one, or that have no cue. Of
labelled news, the speaker is right where the actor found is the labelled one: most of the actor's mentions in the
article are mentions of that person or organisation.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bench.statements.labelled import Labelled, Piece
from dateline.documents import make_document
from dateline.model import PublishedBasis, Span
from dateline.text.parsing import Parse, parse

_OVERLAP = 0.8
_PART = 0.3  # overlap from which an error is one of the span


class Pair(NamedTuple):
    """An annotated piece and the one found for it; either is None where there is none."""

    gold: Piece | None
    found: Piece | None
    right: bool = False


@dataclass(slots=True)
class Counts:
    """What was annotated and found, and how much of it agrees."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    matched: int = 0
    right: int = 0

    def share(self, name: str) -> float:
        """Return the F1 of a count, in per cent."""
        return 200 * float(getattr(self, name)) / max(self.gold + self.found, 1)

    @property
    def precision(self) -> float:
        """The share of found pieces that match, in per cent."""
        return 100 * self.matched / max(self.found, 1)

    @property
    def recall(self) -> float:
        """The share of annotated pieces that are matched, in per cent."""
        return 100 * self.matched / max(self.gold, 1)

    @property
    def source(self) -> float:
        """The share of matched pieces with the right source, in per cent."""
        return 100 * self.right / max(self.matched, 1)


def match_pieces(gold: Sequence[Piece], found: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Pair annotated and found pieces one to one, the best overlap first."""
    near = []
    for n, g in enumerate(gold):
        for m, f in enumerate(found):
            if g.start < f.end and f.start < g.end and (g.words or f.words):
                share = overlap(g, f)
                if share >= _OVERLAP:
                    near.append((-share, g.start, f.start, n, m))
    paired: list[tuple[Piece, Piece]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for *_, n, m in sorted(near):
        if n not in used[0] and m not in used[1]:
            used[0].add(n)
            used[1].add(m)
            paired.append((gold[n], found[m]))
    return paired


def overlap(one: Piece, other: Piece) -> float:
    """Return the share of words in common, of the longer piece."""
    return len(one.words & other.words) / max(len(one.words), len(other.words), 1)


def analyse(document: Labelled) -> Parse:
    """Return the grammar by which the head words of sources are told."""
    return parse(make_document(document.text, None, PublishedBasis.UNKNOWN))


def head_place(parsed: Parse, start: int, end: int) -> int:
    """Return where the head word of a phrase starts: the last word in it that hangs on one outside."""
    inside = parsed.within(Span(start, end))
    places = {t.i for t in inside}
    outer = [t for t in inside if t.pos != "PUNCT" and (t.head not in places or t.head == t.i)]
    return outer[-1].start if outer else start


def same_source(parsed: Parse, gold: Piece, found: Piece) -> bool:
    """Tell whether the head of the found source lies in an annotated mention of the source."""
    if not gold.sources or not found.sources:
        return not gold.sources and not found.sources
    head = head_place(parsed, *found.sources[0])
    return any(start <= head < end or head_place(parsed, start, end) == head for start, end in gold.sources)


def pair_document(parsed: Parse, gold: Sequence[Piece], found: Sequence[Piece]) -> list[Pair]:
    """Return the pairs of a document, then what either side has alone."""
    matched = match_pieces(gold, found)
    pairs = [Pair(g, f, same_source(parsed, g, f)) for g, f in matched]
    taken = {id(piece) for pair in matched for piece in pair}
    pairs += [Pair(g, None) for g in gold if id(g) not in taken]
    return pairs + [Pair(None, f) for f in found if id(f) not in taken]


def count_pairs(pairs: Iterable[Pair]) -> Counts:
    """Add up pairs."""
    counts = Counts()
    for gold, found, right in pairs:
        counts.gold += gold is not None
        counts.found += found is not None
        if gold is not None and found is not None:
            counts.exact += gold.words == found.words
            counts.matched += 1
            counts.right += right
    return counts


def count_speech(pairs: Iterable[Pair]) -> Counts:
    """Add up the recall of pieces whose annotated cue, and the precision of those whose own cue, is one of speech."""
    counts = Counts()
    recalled = hit = 0
    for gold, found, _ in pairs:
        if gold is not None and gold.speech:
            counts.gold += 1
            recalled += found is not None
        if found is not None and found.speech:
            counts.found += 1
            hit += gold is not None
    counts.matched, counts.right = recalled, hit
    return counts


def list_errors(pairs: Sequence[Pair]) -> Iterator[tuple[str, Pair]]:
    """Yield every error with its class: missed, spurious, span, source; of speech, quotations and the rest apart."""
    lone = [f for g, f, _ in pairs if g is None and f is not None]
    explained: set[int] = set()
    for gold, found, right in pairs:
        if gold is None:
            continue
        if found is not None:
            if not right:
                yield f"source {_sort(gold)}", Pair(gold, found)
            continue
        near = max(lone, key=lambda f: overlap(gold, f), default=None)
        if near is not None and overlap(gold, near) >= _PART:
            explained.add(id(near))
            yield (
                f"span too {'short' if near.words < gold.words else 'long' if near.words > gold.words else 'far'}",
                (Pair(gold, near)),
            )
        else:
            yield f"missed {_sort(gold)}", Pair(gold, None)
    for found in lone:
        if id(found) not in explained:
            yield f"spurious {_sort(found)}", Pair(None, found)


def _sort(piece: Piece) -> str:
    return "quotation" if piece.direct else "speech" if piece.speech else "other"


def count_errors(documents: Iterable[Sequence[Pair]]) -> Counter[str]:
    """Return the number of errors of each class."""
    return Counter(kind for pairs in documents for kind, _ in list_errors(pairs))
