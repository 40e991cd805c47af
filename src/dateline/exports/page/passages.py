"""A document's text cut up for display: paragraphs, and in them the marked passages with their anchors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.exports.page.citations import anchor_passage
from dateline.exports.words import say_key
from dateline.model import MINED, Document, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that is marked as a whole or not at all; `anchors` are those of passages that begin here."""

    text: str
    start: int
    end: int
    marked: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the document, or a stretch between two blocks; `label` names what is not part of the story."""

    label: str | None
    pieces: tuple[Piece, ...]


def cut_paragraphs(document: Document, cited: Iterable[Span]) -> tuple[Paragraph, ...]:
    """Return the whole text, white space between blocks left out, with the cited passages marked.

    A passage that runs over two blocks is marked in both; its anchor is where it begins.
    """
    spans = sorted(cited)
    return tuple(
        Paragraph(label, tuple(_cut_pieces(document, stretch, spans)))
        for stretch, label in find_stretches(document)
        if stretch.cut(document.text).strip()
    )


def find_stretches(document: Document) -> Iterator[tuple[Span, str | None]]:
    """Yield the blocks of a document and what lies between them; the label names what is not part of the story."""
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.span):
        start = max(block.span.start, at)
        if at < start:
            yield Span(at, start), "unsorted"
            at = start
        if start < block.span.end:
            yield Span(start, block.span.end), None if block.kind in MINED else say_key(block.kind)
            at = block.span.end
    if at < len(document.text):
        yield Span(at, len(document.text)), "unsorted" if document.blocks else None


def _cut_pieces(document: Document, stretch: Span, spans: list[Span]) -> Iterator[Piece]:
    here = [span for span in spans if span.overlaps(stretch)]
    inside = {offset for span in here for offset in (span.start, span.end) if stretch.start < offset < stretch.end}
    cuts = [stretch.start, *sorted(inside), stretch.end]
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        yield Piece(
            piece.cut(document.text),
            start,
            end,
            any(span.contains(piece) for span in here),
            tuple(anchor_passage(document.id, span) for span in here if span.start == start),
        )
