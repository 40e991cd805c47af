"""A document: its text with everything that was read in it, and what has become of it since."""

import re
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.links import web_link
from dateline.exports.page.citations import name_source
from dateline.exports.vocabulary import Record
from dateline.exports.words import count_of
from dateline.model import Reading, Span
from dateline.server.addresses import to_document, to_person
from dateline.server.frame import Link, lay_frame
from dateline.server.marks import Item, find_marks, mark_stretches
from dateline.server.parts import cut_parts, find_part
from dateline.server.replies import form_of, library_of, state_of, write_page, write_record, write_rows
from dateline.server.sight import Sight
from dateline.server.state import BadStateError

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


class MarkRow(Record, frozen=True):
    """Words of a document that an item rests on."""

    kind: Annotated[str, Meta(description="person, date, statement, cue, event, event-word or finding.")]
    start: Annotated[int, Meta(description="The first character, counted from 0.")]
    end: Annotated[int, Meta(description="The character after the last one.")]
    text: Annotated[str, Meta(description="The words.")]
    means: Annotated[str, Meta(description="Who or what they mean, in words.")]
    link: Annotated[str, Meta(description="The address of the item's page; empty where it has none.")]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom the document names; `place` leads to the first of the mentions."""

    name: str
    href: str
    place: str
    mentions: int


def show_document(request: Request) -> Response:
    """Show a document's text with its marks and notes; `at` lights a passage."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    reading = sight.index.document(request.path_params["document"])
    document = reading.document
    at = read_place(request.query_params.get("at", ""), len(document.text))
    if form := form_of(request):
        return write_record(
            form, exports.reading_record(reading), lambda: write_rows(form, MarkRow, list_marks(sight, reading))
        )
    items = find_marks(sight, reading)
    parts = cut_parts(document, items)
    part = find_part(parts, at.start) if at else min(state.page, len(parts))
    versions = [
        Link(name_source(each), to_document(state, each.id))
        for each in sight.index.documents.values()
        if each.version_of == document.id or document.version_of == each.id
    ]
    own = sight.index.charges_in.get(document.id, ())
    path = request.url.path
    return write_page(
        request,
        "document.html",
        frame=lay_frame(sight, document.title or name_source(document), path, library.name),
        document=document,
        source=name_source(document),
        web=web_link(document.url),
        versions=versions,
        paragraphs=mark_stretches(document, parts[part - 1], items, at),
        parts=[
            Link(str(number), state.days.but(page=number).to(path, "text-h"), number == part)
            for number in range(1, len(parts) + 1)
        ],
        counts=count_items(items),
        people=list_named(sight, reading.document.id),
        remarks=sight.remarks.within(document.id),
        charges=sight.write_charges(own),
        other_charges=sight.naming_charges(
            [document.cite(Span(0, len(document.text)))], but=lambda charge: charge in own
        ),
        lit=document.cite(at).quote if at else None,
    )


def read_place(text: str, length: int) -> Span | None:
    """Return the passage that an address asks for; raise BadStateError where the document has no such place."""
    if not text:
        return None
    found = _PLACE.fullmatch(text)
    start, end = (int(number) for number in found.groups()) if found else (0, 0)
    if not start < end <= length:
        raise BadStateError("at: the document has no such place. Write it as START-END, in characters.")
    return Span(start, end)


def count_items(items: list[Item]) -> list[str]:
    """Return how many items of each kind were read, in words."""
    notes = [note.kind for _, note in items if note]
    return [count_of(notes.count(kind), kind) for kind in ("event", "statement", "date", "finding") if kind in notes]


def list_named(sight: Sight, document: str) -> list[Named]:
    """Return the named people and organisations of a document, in the order of their first mentions."""
    found: dict[str, list[Span]] = {}
    for mention in sight.index.readings[document].people.mentions:
        person = sight.index.person_of.get((document, mention.actor)) if mention.actor else None
        if person and person.named:
            found.setdefault(person.id, []).append(mention.evidence.span)
    return [
        Named(
            sight.index.people[person].name,
            to_person(sight.state, person),
            to_document(sight.state, document, spans[0]),
            len(spans),
        )
        for person, spans in found.items()
    ]


def list_marks(sight: Sight, reading: Reading) -> list[MarkRow]:
    """Return the marked words of a document as rows, in text order."""
    return [
        MarkRow(
            kind=mark.kind,
            start=mark.span.start,
            end=mark.span.end,
            text=mark.span.cut(reading.document.text),
            means=mark.words,
            link=mark.href if mark.href and mark.href.startswith("/") else "",
        )
        for mark, _ in find_marks(sight, reading)
    ]
