"""What was read in a document, marked in its text: every item leads to its page, and its note leads back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.exports.words import say_basis, say_interval, say_key, say_source
from dateline.model import Act, Document, Event, EventMention, Evidence, Factuality, Mention, Occurrence, Reading, Span
from dateline.server.addresses import to_event, to_person, to_statement
from dateline.server.sight import Sight

# Where several items cover the same words, the link is that of the narrowest in meaning.
RANK = ("event-word", "cue", "person", "date", "finding", "statement", "event")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the text that an item rests on; `anchor` is set on the mark that its note leads to."""

    kind: str
    span: Span
    href: str | None
    words: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What was read in a passage: `href` leads to the item's own page, `place` to the mark in the text."""

    kind: str
    label: str
    words: str
    href: str | None
    place: str
    anchor: str
    at: int


Item = tuple[Mark, Note | None]
Stretch = tuple[Span, str | None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text within which nothing begins or ends; `lit` where it is asked for, `first` where that begins."""

    text: str
    kinds: tuple[str, ...]
    href: str | None
    words: str
    anchors: tuple[str, ...]
    lit: bool
    first: bool


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A block of the document with its notes; `label` names what is not part of the story."""

    label: str | None
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def mark_stretches(
    document: Document, stretches: Iterable[Stretch], items: Iterable[Item], at: Span | None
) -> tuple[MarkedParagraph, ...]:
    """Return stretches of a document's text with every item that was read in them.

    Args:
        document: the document.
        stretches: what to show of it, each with its label.
        items: the marks of the document, as of `find_marks`.
        at: words to be lit, if any are asked for.
    """
    known = tuple(items)
    return tuple(
        MarkedParagraph(
            label,
            tuple(_cut_pieces(document, stretch, [mark for mark, _ in known if mark.span.overlaps(stretch)], at)),
            tuple(note for _, note in known if note and stretch.start <= note.at < stretch.end),
        )
        for stretch, label in stretches
    )


def find_marks(sight: Sight, reading: Reading) -> list[Item]:
    """Return the marks of a document in text order, the first of an item with its note."""
    return sorted(_list_items(sight, reading), key=lambda item: (item[0].span.start, RANK.index(item[0].kind)))


def _list_items(sight: Sight, reading: Reading) -> Iterator[Item]:
    yield from ((_mark_mention(sight, each), None) for each in reading.people.mentions)
    for number, time in enumerate(reading.times, start=1):
        if time.interval is None:
            continue
        words = say_interval(time.interval)
        basis = say_basis(Occurrence(time.interval, time.basis))
        told = f"{words}, {basis}" if basis else words
        note = _note("date", f"t{number}", f"“{time.evidence.quote}”", f"{told}, EDTF {time.edtf}", None, time.evidence)
        yield Mark("date", time.span, f"#{note.anchor}", told, note.place), note
    for said in reading.statements:
        href = to_statement(sight.state, reading.document.id, said.id)
        who = _name_source(sight, reading.document, said.source.actors) or say_source(said.source.description)
        label = who if said.act is Act.ASSERTS else f"{who} {say_key(said.act)}"
        pieces = said.content or said.evidence
        where = said.cue or pieces[0]
        note = _note("statement", said.id, label, "who said it, and how", href, pieces[0])
        for number, piece in enumerate(pieces):
            yield Mark("statement", piece.span, href, label, None if number else note.place), None if number else note
        if said.cue:
            yield Mark("cue", where.span, href, f"Statement: {label}"), None
    for mention in reading.events:
        yield from _mark_event(sight, reading.document, mention)
    for number, finding in enumerate(sight.remarks.within(reading.document.id), start=1):
        evidence = sight.case.findings[_number(finding.anchor)].evidence
        own = [piece for piece in evidence if piece.document == reading.document.id]
        # What the remark above the text says in full is not said again beside every passage.
        words, rest, _ = finding.explanation.partition(";")
        note = _note("finding", f"f{number}", finding.kind, f"{words} …" if rest else words, finding.href, own[0])
        for order, piece in enumerate(own):
            anchor = None if order else note.place
            yield Mark("finding", piece.span, finding.href, finding.kind, anchor), None if order else note


def _number(anchor: str) -> int:
    return int(anchor.rpartition("-")[2]) - 1


def _mark_mention(sight: Sight, mention: Mention) -> Mark:
    piece = mention.evidence
    person = sight.index.person_of.get((piece.document, mention.actor)) if mention.actor else None
    if person is None:
        return Mark("person", piece.span, None, "who is meant is left open")
    return Mark("person", piece.span, to_person(sight.state, person.id), person.name)


def _mark_event(sight: Sight, document: Document, told: EventMention) -> Iterator[Item]:
    event = sight.index.event_of.get((document.id, told.id))
    href = to_event(sight.state, event.id) if event else None
    label = say_key(told.type)
    hedge = "" if told.factuality is Factuality.ASSERTED else f" ({told.factuality})"
    note = _note("event", told.id, f"{label}{hedge}", _say_event(event, told), href, told.trigger)
    yield Mark("event-word", told.trigger.span, href, f"{label}{hedge}", note.place), note
    yield from ((Mark("event", piece.span, href, f"{label}{hedge}"), None) for piece in told.evidence)


def _say_event(event: Event | None, told: EventMention) -> str:
    when = say_interval(told.occurred.interval)
    if event is None:
        return f"{when}; not on the timeline of this view"
    best = say_interval(event.occurred.interval)
    differs = "" if best == when else f"; the timeline has {best}"
    return f"{when}{differs}. {event.summary}"


def _name_source(sight: Sight, document: Document, actors: tuple[str, ...]) -> str:
    people = filter(None, (sight.index.person_of.get((document.id, actor)) for actor in actors))
    return " and ".join(dict.fromkeys(person.name for person in people))


def _note(kind: str, key: str, label: str, words: str, href: str | None, piece: Evidence) -> Note:
    return Note(kind, label, words, href, f"m-{key}", f"n-{key}", piece.start)


def _cut_pieces(document: Document, stretch: Span, marks: list[Mark], at: Span | None) -> Iterator[Piece]:
    lit = [at] if at and at.overlaps(stretch) else []
    ends = {offset for span in (*lit, *(m.span for m in marks)) for offset in (span.start, span.end)}
    cuts = [stretch.start, *sorted(offset for offset in ends if stretch.start < offset < stretch.end), stretch.end]
    for start, end in pairwise(cuts):
        span = Span(start, end)
        over = sorted((mark for mark in marks if mark.span.contains(span)), key=lambda mark: RANK.index(mark.kind))
        narrow = [mark for mark in over if mark.kind not in ("statement", "event", "finding")]
        best = next((mark for mark in narrow if mark.href), None)
        yield Piece(
            text=span.cut(document.text),
            kinds=tuple(dict.fromkeys(mark.kind for mark in over)),
            href=best.href if best else None,
            words=best.words if best else (narrow[0].words if narrow else ""),
            anchors=tuple(mark.anchor for mark in marks if mark.anchor and mark.span.start == start),
            lit=bool(at and at.contains(span)),
            first=bool(lit) and start == max(lit[0].start, stretch.start) and lit[0].start >= stretch.start,
        )
