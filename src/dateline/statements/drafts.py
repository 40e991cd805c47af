"""Statements in the making, and the speakers that a quotation without a cue takes from its neighbours."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Act, Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout


@dataclass(slots=True)
class Draft:
    """A statement in the making: its content, its cue, and the cue whose source it takes (its own or a neighbour's)."""

    pieces: list[Span]
    cue: Cue | None
    speaker: Cue | None
    rule: str
    low: int = 0


@dataclass(frozen=True, slots=True)
class Drafts:
    """All drafts of a document: quotations, quotations inside them, indirect speech, transcripts, and the refusals."""

    quoted: list[Draft]
    inner: list[Draft]
    indirect: list[Draft]
    transcripts: list[Draft]
    refusals: list[tuple[Cue, Act, Span]]

    @property
    def all(self) -> tuple[Draft, ...]:
        """Every draft that has content."""
        return (*self.quoted, *self.inner, *self.indirect, *self.transcripts)


def lend_speakers(layout: Layout, drafts: Sequence[Draft], told: Sequence[Draft]) -> list[Draft]:
    """Give quotations without a cue the speaker of a neighbour in the same or an adjoining paragraph.

    Args:
        layout: the document.
        drafts: quotations, in order.
        told: attributed drafts of every kind, in order.

    Returns:
        The drafts that have a speaker now; a quotation that no neighbour attributes is left out.
    """
    kept = []
    known = [d for d in told if d.speaker is not None and d.speaker.source is not None]
    for draft in drafts:
        if draft.speaker is None:
            draft.speaker = _neighbour(layout, draft, known)
        if draft.speaker is not None:
            kept.append(draft)
    return kept


def _neighbour(layout: Layout, draft: Draft, known: Sequence[Draft]) -> Cue | None:
    here = layout.paragraph(draft.low)
    place = bisect_left(known, draft.low, key=_low)
    before = known[place - 1] if place else None
    after = known[place] if place < len(known) else None
    for near in (0, 1):
        if before is not None and here - layout.paragraph(before.pieces[-1].end - 1) == near:
            return before.speaker
        if after is not None and layout.paragraph(after.low) - here == near:
            return after.speaker
    return None


def _low(draft: Draft) -> int:
    return draft.low
