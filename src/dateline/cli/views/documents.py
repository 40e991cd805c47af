"""The documents of a case."""

from dateline.cli.paper import Paper
from dateline.cli.views.standing import say_extent
from dateline.cli.words import clean, say_count
from dateline.model import Case, Document, PublishedBasis

BASES = {
    PublishedBasis.URL: "date from the address",
    PublishedBasis.TEXT: "date from the text",
    PublishedBasis.GIVEN: "date as given",
}


def write_documents(paper: Paper, case: Case) -> None:
    """Write the documents in the order of publication."""
    paper.title("The documents of the case", say_extent(case))
    paper.blank()
    by_id = {reading.document.id: reading.document for reading in case.readings}
    for document in by_id.values():
        day = str(document.published or "no date")
        title = clean(document.title or "") or clean(document.text[:200])[:60] + " …"
        paper.row(([day], 10), ([(title, "bold")], 0))
        paper.row(([], 10), ([(_say_facts(document, by_id), "dim")], 0))


def _say_facts(document: Document, by_id: dict[str, Document]) -> str:
    earlier = by_id.get(document.version_of or "")
    version = f"later version of {document.version_of[:12]}" if document.version_of else None
    if earlier is not None and earlier.published:
        version = f"later version of the one of {earlier.published}"
    parts = [
        clean(document.publisher or ""),
        f"id {document.id[:12]}",
        say_count(len(document.text), "character"),
        _say_basis(document),
        f"changed {document.changed}" if document.changed else None,
        version,
    ]
    return " · ".join(part for part in parts if part)


def _say_basis(document: Document) -> str | None:
    place = dict(document.places).get("published")
    if place and document.published_basis is PublishedBasis.METADATA:
        return f"date from {clean(place)}"
    return BASES.get(document.published_basis)
