"""Statements in the making, and the speakers that a quotation without a cue takes from its neighbours."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Act, Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.phrases import can_speak, cut_phrase

_ASIDES = ("relcl", "acl", "pcomp")


@dataclass(slots=True)
class Draft:
    """A statement in the making: its content, its cue, and the cue whose source it takes (its own or a neighbour's).

    `low` is where it starts. `relative` is the token of a "who" that stands for the speaker beside the cue.
    """

    pieces: list[Span]
    cue: Cue | None
    speaker: Cue | None
    rule: str
    low: int = 0
    relative: int | None = None


@dataclass(frozen=True, slots=True)
class Drafts:
    """All drafts of a document: quotations, quotations inside them, indirect speech, transcripts, and the refusals.

    `idle` are the cues for which the rules found nothing.
    """

    quoted: list[Draft]
    inner: list[Draft]
    indirect: list[Draft]
    transcripts: list[Draft]
    refusals: list[tuple[Cue, Act, Span]]
    idle: list[Cue]

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
    known = [d for d in told if d.speaker is not None and _is_outside(layout, d.speaker) and not _is_aside(layout, d)]
    for draft in drafts:
        if draft.speaker is None:
            draft.speaker = _lead(layout, draft, known) or _neighbour(layout, draft, known)
        if draft.speaker is not None:
            kept.append(draft)
    return kept


def _is_outside(layout: Layout, speaker: Cue) -> bool:
    """Tell whether a source is named outside of quotations: the "I" of one says nothing of the next."""
    return speaker.source is not None and layout.quoted[speaker.source] < 0


def _is_aside(layout: Layout, draft: Draft) -> bool:
    """Tell whether a clause of a sentence about something else attributes: "a yard where police say a man hid"."""
    if draft.cue is None or draft.rule.startswith("quotation"):
        return False
    return layout.parse.tokens[draft.cue.head].dep in _ASIDES


def _lead(layout: Layout, draft: Draft, known: Sequence[Draft]) -> Cue | None:
    """Return who the sentence right before a quotation is about, as in: Roe was sad. “I lost all.” She left.

    Another's speech in that sentence gives no speaker, unless it is all that the sentence tells.
    """
    parse = layout.parse
    place = layout.paragraph(draft.low)
    before = parse.within(Span(layout.paragraphs[place].start, draft.low))
    if not before and place > 0:
        before = parse.within(layout.paragraphs[place - 1])
        before = before if before and before[-1].text == ":" else ()
    if not before or layout.quoted[before[-1].i] >= 0:
        return None
    announced = before[-1].text == ":"
    sentence = parse.sentence_of(before[-1].i)
    verbs = [
        t
        for t in parse.sentence_tokens(sentence)
        if t.pos in ("VERB", "AUX") and t.start < draft.low and layout.quoted[t.i] < 0
    ]
    root = next((t for t in verbs if t.head == t.i or (announced and parse.tokens[t.head].start >= draft.low)), None)
    if root is None:
        return None
    own = next((d.speaker for d in known if d.cue is not None and d.cue.head == root.i), None)
    if own is not None:
        return own
    subject = next((c for c in parse.children(root.i) if c.dep == "nsubj" and c.i < root.i), None)
    if subject is None or not (announced or can_speak(subject)):
        return None
    return Cue(root.i, root.i, subject.i, cut_phrase(parse, subject.i, sentence.first, root.i))


def _neighbour(layout: Layout, draft: Draft, known: Sequence[Draft]) -> Cue | None:
    here = layout.paragraph(draft.low)
    place = bisect_left(known, draft.low, key=_low)
    before = known[place - 1] if place else None
    after = known[place] if place < len(known) else None
    if _is_dialogue(layout, here, known[max(place - 2, 0) : place]):
        return None
    for near in (0, 1):
        if before is not None and here - layout.paragraph(before.pieces[-1].end - 1) == near:
            return before.speaker
        if after is not None and layout.paragraph(after.low) - here == near:
            return after.speaker
    return None


def _is_dialogue(layout: Layout, here: int, before: Sequence[Draft]) -> bool:
    """Tell whether the two turns before are a question of one and the answer of another: the next may be of either."""
    if len(before) < 2 or any(d.cue is None or not d.rule.startswith("quotation") for d in before):
        return False
    asked, answered = before
    near = layout.paragraph(answered.low) == here - 1 and layout.paragraph(asked.low) == here - 2
    question = "?" in asked.pieces[-1].cut(layout.text)[-3:]
    return near and question and _name(layout, asked) != _name(layout, answered)


def _name(layout: Layout, draft: Draft) -> str:
    if draft.speaker is None or draft.speaker.source is None:
        return ""
    return layout.parse.tokens[draft.speaker.source].text.lower()


def _low(draft: Draft) -> int:
    return draft.low
