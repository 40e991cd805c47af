"""Every stretch that could be attributed, likely or not: what the table of attributions judges."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model import Span
from dateline.statements.constructions import Stretch, find_above, find_below
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft, Drafts
from dateline.statements.layout import Layout
from dateline.statements.sentences import is_overlong
from dateline.statements.transcripts import read_label
from dateline.text.parsing import Token

_CUES = frozenset(("VERB", "AUX", "NOUN", "ADJ", "ADV", "PROPN"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that a cue may attribute.

    `cue` is the index of the cue's token, or None; `content` that of the head word of the stretch. `construction` says
    how one hangs on the other ("ccomp that", "prep about", "rule clause"), `cut` which of the stretches that this could
    mean it is. `draft` is what the rules made of it, where they found it.
    """

    cue: int | None
    content: int
    construction: str
    cut: str
    span: Span
    draft: Draft | None = None


def find_candidates(layout: Layout, attributes: Callable[[Token], bool] | None = None) -> Iterator[Candidate]:
    """Yield the candidates of a document, cue by cue; those of one cue and content differ in where they are cut.

    Args:
        layout: the document.
        attributes: tells whether a word can be a cue at all; every word can where it is None.
    """
    for token in layout.parse.tokens:
        if token.pos not in _CUES or (attributes is not None and not attributes(token)):
            continue
        if is_overlong(layout.parse, token.i):
            continue
        for find in (find_below, find_above):
            for stretch in find(layout, token):
                yield _candidate(token, stretch)


def _candidate(cue: Token, stretch: Stretch) -> Candidate:
    return Candidate(cue.i, stretch.head, stretch.construction, stretch.cut, stretch.span)


def take_drafts(layout: Layout, drafts: Drafts) -> Iterator[Candidate]:
    """Yield what the rules found, piece by piece."""
    parse = layout.parse
    for draft in drafts.all:
        for place, span in enumerate(draft.pieces):
            head = parse.head_of(span) or parse.token_at(span.start)
            if head is None:
                continue
            cue = None if draft.cue is None else draft.cue.head
            order = "" if cue is None else " after" if span.start > parse.tokens[cue].start else " before"
            yield Candidate(
                cue, head.i, f"rule {draft.rule}{order}", "rule more" if place else "rule", span, draft
            )  # fmt: skip


def find_labels(layout: Layout) -> Iterator[Candidate]:
    """Yield what follows the colon at the head of a line: "Poll: Roe leads"."""
    parse = layout.parse
    for line in layout.paragraphs:
        label = read_label(parse.within(line))
        if not label:
            continue
        words = tuple(t.i for t in label)
        colon = words[-1] + 1
        span = layout.piece(parse.tokens[colon + 1].start, line.end, nested=True)
        if span is not None and span.start > parse.tokens[colon].start:
            draft = Draft([span], None, Cue(words[-1], words[-1], words[-1], words), "label", span.start)
            kind = "capitals" if all(t.text.isupper() for t in label) else label[-1].entity or label[-1].pos
            yield Candidate(colon, words[-1], f"label {kind}", "line", span, draft)
