"""A reading as the rows of a case file."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, func, insert, select

from dateline.model import Actor, Document, Reading
from dateline.store.encoding import encode, write_body
from dateline.store.facts import TYPES, list_items, list_places, occurred
from dateline.store.naming import actor_words
from dateline.store.searching import index_words
from dateline.store.tables import blocks, documents, evidence, facts, names

Row = dict[str, object]


def stamp(moment: datetime) -> str:
    """Return a moment in UTC as ISO 8601 with microseconds; raise ValueError where it has no time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def write_reading(connection: Connection, reading: Reading, recorded: str) -> None:
    """Write a document that the file lacks, with all that was read in it, under the next free numbers.

    Raises:
        ValueError: where a fact's evidence does not quote the document, or a fact would not come back as it is.
        UnicodeEncodeError: where a text holds a lone surrogate.
    """
    document = (connection.scalar(select(func.max(documents.c.number))) or 0) + 1
    first = (connection.scalar(select(func.max(facts.c.id))) or 0) + 1
    connection.execute(insert(documents), _document_row(reading.document, document, recorded))
    for table, rows in _make_rows(reading, document, first, recorded).items():
        if rows:
            connection.execute(insert(table), rows)
    index_words(connection, document, reading.document.title, reading.document.text)


def _make_rows(reading: Reading, document: int, first: int, recorded: str) -> Mapping[Table, list[Row]]:
    rows: dict[Table, list[Row]] = {blocks: [], facts: [], evidence: [], names: []}
    for ordinal, block in enumerate(reading.document.blocks):
        place = {"start": block.span.start, "end": block.span.end}
        rows[blocks].append({"document": document, "ordinal": ordinal, "kind": block.kind.value, **place})
    for fact, (kind, ordinal, item) in enumerate(list_items(reading), start=first):
        when = occurred(item)
        rows[facts].append(
            {
                "id": fact,
                "document": document,
                "kind": kind.value,
                "ordinal": ordinal,
                "earliest": when.earliest if when else None,
                "latest": when.latest if when else None,
                "published": reading.document.published,
                "recorded": recorded,
                "body": write_body(item, TYPES[kind], reading.document.id),
            }
        )
        for start, end in list_places(reading.document, item):
            rows[evidence].append({"document": document, "start": start, "end": end, "fact": fact})
        if isinstance(item, Actor):
            rows[names].extend({"word": word, "fact": fact} for word in sorted(actor_words(item)))
    return rows


def _document_row(document: Document, number: int, recorded: str) -> Row:
    return {
        "number": number,
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "byline": document.byline,
        "published": document.published,
        "published_basis": document.published_basis.value,
        "retrieved": document.retrieved,
        "version_of": document.version_of,
        "text": document.text,
        "recorded": recorded,
        "modified": document.modified,
        "places": encode(dict(document.places)) if document.places else None,
    }
