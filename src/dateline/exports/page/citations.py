"""Which passages of which document the page points at, and the links to them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from dateline.exports.words import say_day
from dateline.model import Document, Evidence, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with the link to their place and the documents that say them; `also` are those with the same words."""

    words: str
    href: str
    source: str
    also: tuple["Quote", ...] = ()


def anchor_document(document: str) -> str:
    """Return the anchor of a document: it stays the same from one export to the next."""
    return f"d-{document[:12]}"


def anchor_passage(document: str, span: Span) -> str:
    """Return the anchor of a passage: it stays the same from one export to the next."""
    return f"{anchor_document(document)}-{span.start}-{span.end}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things are: by themselves all on one page.

    `passage` gives the link to words of a document (by its id), `part` that to a row of the board or a finding (by its
    anchor: "charge-1", "finding-2").
    """

    passage: Callable[[str, Span], str] = lambda document, span: f"#{anchor_passage(document, span)}"
    part: Callable[[str], str] = lambda anchor: f"#{anchor}"


@dataclass(frozen=True, slots=True)
class Citations:
    """Hands out links to passages, and remembers which it handed out."""

    documents: Mapping[str, Document]
    addresses: Addresses = Addresses()
    cited: dict[str, set[Span]] = field(default_factory=dict)

    def link(self, piece: Evidence) -> str:
        """Return the link to a passage; the document's text will be marked there."""
        self.cited.setdefault(piece.document, set()).add(piece.span)
        return self.addresses.passage(piece.document, piece.span)

    def quote(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """Return the passages for display: the same words in several documents are one quote, with the others folded.

        Evidence of documents that are not in the case is left out.
        """
        found: dict[str, list[Quote]] = {}
        for piece in dict.fromkeys(evidence):
            if document := self.documents.get(piece.document):
                quote = Quote(piece.quote, self.link(piece), name_source(document))
                found.setdefault(" ".join(piece.quote.split()), []).append(quote)
        return tuple(Quote(q.words, q.href, q.source, tuple(others)) for q, *others in found.values())


def name_source(document: Document) -> str:
    """Return a document's publisher (or title) and day: "Harbor Ledger, 3 Mar 2022"."""
    name = document.publisher or document.title or f"document {document.id[:8]}"
    return f"{name}, {say_day(document.published)}" if document.published else name
