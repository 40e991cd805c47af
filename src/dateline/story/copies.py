"""Independent sources: articles that copy each other, whole or abridged, and versions of one article count once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from dateline.model import BlockKind, Document, Reading
from dateline.story.alike import cut_pieces, join_copies
from dateline.story.groups import Groups
from dateline.story.rewrites import find_rewrites


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings by publication date and id, each document once; those without a date come last."""
    by_id = {reading.document.id: reading for reading in readings}
    return sorted(by_id.values(), key=lambda r: (r.document.published or date.max, r.document.id))


def group_copies(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Group the documents that do not stand on their own.

    Two documents are in one group where one is a version of the other or has its address, where the shorter body
    stands, as good as whole, in the longer one (see `alike`), or where one gives only what the other's outlet reported
    (see `rewrites`).

    Args:
        readings: any number of readings, in any order.

    Returns:
        From each document's id to its group's name, the id of the group's earliest document. The number of different
        names is the number of independent sources.
    """
    known = in_order(readings)
    documents = [reading.document for reading in known]
    groups = Groups(len(documents))
    for first, second in chain(_versions(documents), find_rewrites(known)):
        groups.join(first, second)
    join_copies(map(_body, documents), groups)
    return {document.id: documents[groups.find(n)].id for n, document in enumerate(documents)}


def text_pieces(document: Document) -> frozenset[bytes]:
    """Return the pieces by which a document's copies are found (see `alike`)."""
    return cut_pieces(_body(document))


def address(document: Document) -> str | None:
    """Return the document's URL without what does not change the page (fragment, last slash), or None."""
    return document.url.partition("#")[0].rstrip("/").casefold() if document.url else None


def _versions(documents: Sequence[Document]) -> Iterable[tuple[int, int]]:
    place = {document.id: n for n, document in enumerate(documents)}
    seen: dict[str, int] = {}
    for n, document in enumerate(documents):
        if document.version_of in place:
            yield place[document.version_of], n
        url = address(document)
        if url:
            yield seen.setdefault(url, n), n


def _body(document: Document) -> str:
    return " ".join(block.span.cut(document.text) for block in document.blocks if block.kind is BlockKind.BODY)
