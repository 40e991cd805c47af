"""The rows of a case file as readings."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, true

from dateline.model import Block, BlockKind, Document, PublishedBasis, Reading, Span
from dateline.store.chain import Origin, link_versions
from dateline.store.encoding import decode, read_body
from dateline.store.facts import TYPES, Fact, FactKind, Item, make_reading
from dateline.store.finding import split_ids
from dateline.store.tables import blocks, corrections, documents, evidence, facts, names

# Those without a date last.
_IN_ORDER = (documents.c.published.is_(None), documents.c.published, documents.c.id)


def load_documents(
    connection: Connection, wanted: ColumnElement[bool], linked: ColumnElement[bool] | None = None
) -> Mapping[int, Document]:
    """Return the documents that a condition selects, by number, in the order of publication.

    Versions are looked for among those that `linked` selects; None is all.
    """
    origin = select(*(documents.c[name] for name in Origin._fields)).where(true() if linked is None else linked)
    links = link_versions(Origin(*row) for row in connection.execute(origin))
    parts: defaultdict[int, list[Block]] = defaultdict(list)
    of_blocks = select(blocks).join(documents).where(wanted).order_by(blocks.c.document, blocks.c.ordinal)
    for row in connection.execute(of_blocks):
        parts[row.document].append(Block(Span(row.start, row.end), BlockKind(row.kind)))
    return {
        row.number: Document(
            id=row.id,
            text=row.text,
            published=row.published,
            published_basis=PublishedBasis(row.published_basis),
            blocks=tuple(parts[row.number]),
            url=row.url,
            title=row.title,
            publisher=row.publisher,
            byline=row.byline,
            retrieved=row.retrieved,
            version_of=links.get(row.id),
            modified=row.modified,
            places=tuple(sorted(decode(row.places, dict[str, str]).items())) if row.places else (),
        )
        for row in connection.execute(select(documents).where(wanted).order_by(*_IN_ORDER))
    }


def load_some(connection: Connection, wanted: ColumnElement[bool], ids: Collection[str]) -> tuple[Reading, ...]:
    """Return the readings of some documents as far as a condition selects them, in the order of publication."""
    readings: list[Reading] = []
    for some in split_ids(sorted(ids)):
        these = documents.c.id.in_(some)
        readings += load_readings(connection, wanted & these, these)
    return tuple(sorted(readings, key=lambda r: (r.document.published or date.max, r.document.id)))


def load_readings(
    connection: Connection, wanted: ColumnElement[bool], linked: ColumnElement[bool] | None = None
) -> tuple[Reading, ...]:
    """Return the readings of the documents that a condition selects.

    `linked` is as for `load_documents`.
    """
    found: defaultdict[int, defaultdict[FactKind, list[Item]]] = defaultdict(lambda: defaultdict(list))
    query = (
        select(facts.c.document, facts.c.kind, facts.c.body, documents.c.id)
        .join(documents)
        .where(wanted)
        .order_by(facts.c.document, facts.c.kind, facts.c.ordinal)
    )
    for document, name, body, source in connection.execute(query):
        kind = FactKind(name)
        found[document][kind].append(read_body(body, TYPES[kind], source))
    return tuple(
        make_reading(document, {kind: tuple(items) for kind, items in found[number].items()})
        for number, document in load_documents(connection, wanted, linked).items()
    )


def load_people(connection: Connection, ids: Collection[str]) -> tuple[Reading, ...]:
    """Return what `Store.people` asks for."""
    of_mention = (facts.c.kind == FactKind.MENTION.value) & func.lower(facts.c.body).contains('"quote":"the ')
    found: dict[str, Reading] = {}
    for some in split_ids(sorted(ids)):
        named = select(documents.c.number, documents.c.id, documents.c.published, documents.c.published_basis)
        for number, source, published, basis in connection.execute(named.where(documents.c.id.in_(some))).all():
            query = select(facts.c.kind, facts.c.body).where(facts.c.document == number)
            query = query.where((facts.c.kind == FactKind.ACTOR.value) | of_mention).order_by(facts.c.ordinal)
            items: defaultdict[FactKind, list[Item]] = defaultdict(list)
            for kind, body in connection.execute(query):
                items[FactKind(kind)].append(read_body(body, TYPES[FactKind(kind)], source))
            document = Document(source, "", published, PublishedBasis(basis), ())
            found[source] = make_reading(document, {kind: tuple(each) for kind, each in items.items()})
    return tuple(found.values())


def load_facts(connection: Connection, document_id: str, within: Span | None) -> tuple[Fact, ...]:
    """Return the facts of a document, or those that rest on words at a place, by number."""
    query = (
        select(facts, documents.c.id.label("source"))
        .join(documents, documents.c.number == facts.c.document)
        .where(documents.c.id == document_id)
        .order_by(facts.c.id)
    )
    if within is not None:
        place = evidence.c
        at_place = select(place.fact).where(
            place.document == facts.c.document, place.start < within.end, place.end > within.start
        )
        query = query.where(facts.c.id.in_(at_place))
    return tuple(_fact(row) for row in connection.execute(query))


def _fact(row: Row[Any]) -> Fact:
    kind = FactKind(row.kind)
    return Fact(
        id=row.id,
        document=row.source,
        kind=kind,
        ordinal=row.ordinal,
        item=read_body(row.body, TYPES[kind], row.source),
        earliest=row.earliest,
        latest=row.latest,
        published=row.published,
        recorded=datetime.fromisoformat(row.recorded),
    )


def dump_rows(connection: Connection) -> Iterator[str]:
    """Yield every row as a line of JSON: its table, its document's id, its values but for numbers and `recorded`."""
    source = documents.c.id.label("source")
    of_fact = facts.join(documents, documents.c.number == facts.c.document)
    queries = {
        "documents": select(source, *(c for c in documents.c if c.name not in ("number", "id", "recorded"))),
        "blocks": select(source, blocks.c.ordinal, blocks.c.start, blocks.c.end, blocks.c.kind).join_from(
            blocks, documents
        ),
        "facts": select(source, *(c for c in facts.c if c.name not in ("id", "document", "recorded"))).select_from(
            of_fact
        ),
        "evidence": select(source, facts.c.kind, facts.c.ordinal, evidence.c.start, evidence.c.end).select_from(
            of_fact.join(evidence, evidence.c.fact == facts.c.id)
        ),
        "names": select(source, facts.c.kind, facts.c.ordinal, names.c.word).select_from(
            of_fact.join(names, names.c.fact == facts.c.id)
        ),
    }
    for table, query in queries.items():
        yield from sorted(_line(table, *row) for row in connection.execute(query))
    entered = (json.loads(body) for body in connection.scalars(select(corrections.c.body)))
    yield from sorted(_line("corrections", {**entry, "recorded": None}) for entry in entered)


def _line(table: str, *values: object) -> str:
    return json.dumps([table, *values], default=str, ensure_ascii=False)
