"""The lists: timeline, statements, documents, people, findings; each with facets, in pages, and for machines whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.links import web_link
from dateline.exports.page.citations import name_source
from dateline.exports.page.view import ChargeLine
from dateline.exports.vocabulary import DocumentRow, FindingRecord, PersonRow, StatementRow, TimelineRow
from dateline.exports.words import count_of, say_key, say_source, say_speech
from dateline.model import Act, Case, Document, Event, Finding, Person, Statement
from dateline.server import aspects
from dateline.server.addresses import to_document, to_person, to_statement
from dateline.server.frame import lay_frame
from dateline.server.index import Index, Said
from dateline.server.listing import Aspect, cut_page, narrow_list
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows
from dateline.server.sight import Sight


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A statement in a list: `href` leads to its page, `place` to its words in the document."""

    who: str
    act: str
    words: str
    facts: tuple[str, ...]
    href: str
    place: str
    source: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list."""

    title: str
    source: str
    href: str
    facts: tuple[str, ...]
    web: str | None
    findings: int


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person or organisation in a list, with every charge against them as it stands."""

    name: str
    kind: str
    href: str
    facts: tuple[str, ...]
    roles: tuple[str, ...]
    charges: tuple[ChargeLine, ...]


MOST_ROLES = 4
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list: where it is, what is in it, and how it is shown and handed on.

    `items` gives everything in order, `aspects` what it can be narrowed by. `keep` returns the case with some of the
    items alone, of which `rows` makes the rows of `row` for machines; `write` makes what the template shows of a page.
    """

    path: str
    title: str
    items: Callable[[Index], Sequence[T]]
    aspects: Callable[[Index], tuple[Aspect[T], ...]]
    row: type
    rows: Callable[[Case], Sequence[Any]]
    keep: Callable[[Case, Sequence[T]], Case]
    write: Callable[[Sight, Sequence[T]], Mapping[str, Any]]


def show_list(request: Request, listing: Listing[T]) -> Response:
    """Show a list, narrowed as the address says, a page of it; or all of it for machines."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    index = sight.index
    kept, facets = narrow_list(
        listing.items(index), listing.aspects(index), state, listing.path, aspects.choose(sight), index.columns
    )
    if form := form_of(request):
        return write_rows(form, listing.row, listing.rows(listing.keep(sight.case, kept)))
    shown, pager = cut_page(kept, state, listing.path)
    return write_page(
        request,
        f"{listing.path.strip('/')}.html",
        frame=lay_frame(sight, listing.title, listing.path, library.name),
        facets=facets,
        pager=pager,
        **listing.write(sight, shown),
    )


def show_timeline(request: Request) -> Response:
    """Show what happened, in order."""
    return show_list(request, TIMELINE)


def show_statements(request: Request) -> Response:
    """Show who said what."""
    return show_list(request, STATEMENTS)


def show_documents(request: Request) -> Response:
    """Show the documents, in the order of publication."""
    return show_list(request, DOCUMENTS)


def show_people(request: Request) -> Response:
    """Show people and organisations, those with charges first, then the most named."""
    return show_list(request, PEOPLE)


def show_findings(request: Request) -> Response:
    """Show what does not fit."""
    return show_list(request, FINDINGS)


def _keep_statements(case: Case, kept: Sequence[Said]) -> Case:
    wanted = {(document.id, statement.id) for document, statement in kept}
    readings = (
        replace(r, statements=tuple(s for s in r.statements if (r.document.id, s.id) in wanted)) for r in case.readings
    )
    return replace(case, readings=tuple(readings))


def _keep_documents(case: Case, kept: Sequence[Document]) -> Case:
    ids = {document.id for document in kept}
    return replace(case, readings=tuple(r for r in case.readings if r.document.id in ids))


def _write_events(sight: Sight, shown: Sequence[Event]) -> Mapping[str, Any]:
    axis = sight.index.axis
    return {"entries_shown": sight.write_entries(shown), "ticks": axis.ticks() if axis else ()}


def _write_findings(sight: Sight, shown: Sequence[Finding]) -> Mapping[str, Any]:
    naming = (sight.naming_charges(finding.evidence) for finding in shown)
    return {"findings": list(zip(sight.remarks.of(shown), naming, strict=True))}


def write_saying(sight: Sight, document: Document, statement: Statement) -> SaidLine:
    """Return a statement made ready for a list."""
    source = statement.source
    people = filter(None, (sight.index.person_of.get((document.id, actor)) for actor in source.actors))
    names = list(dict.fromkeys(say_source(person.name) for person in people))
    reason = f"name withheld: {source.reason}" if source.reason else None
    place = next(iter(statement.content or statement.evidence), None)
    return SaidLine(
        who=" and ".join(names) or say_source(source.description),
        act="" if statement.act is Act.ASSERTS else say_key(statement.act),
        words=say_speech((piece.quote for piece in statement.content), statement.mode),
        facts=tuple(filter(None, [statement.channel, reason])),
        href=to_statement(sight.state, document.id, statement.id),
        place=to_document(sight.state, document.id, place.span if place else None),
        source=name_source(document),
    )


def write_documents(sight: Sight, documents: Sequence[Document]) -> list[DocumentLine]:
    """Return documents made ready for a list."""
    return [
        DocumentLine(
            title=document.title or name_source(document),
            source=name_source(document),
            href=to_document(sight.state, document.id),
            facts=tuple(
                filter(
                    None,
                    [
                        document.byline,
                        None if document.published else "publication date unknown",
                        "a later version of another report" if document.version_of else None,
                    ],
                )
            ),
            web=web_link(document.url),
            findings=sight.index.findings_in.get(document.id, 0),
        )
        for document in documents
    ]


def write_person(sight: Sight, person: Person) -> PersonLine:
    """Return a person made ready for a list."""
    documents = len({document for document, _ in person.members})
    said = len(sight.index.statements_of.get(person.id, ()))
    facts = [
        f"in {count_of(documents, 'report')}" if documents else None,
        count_of(said, "statement") if said else None,
        f"age given: {', '.join(str(age) for age in sorted(set(person.ages)))}" if person.ages else None,
    ]
    return PersonLine(
        name=person.name,
        kind=person.kind.value,
        href=to_person(sight.state, person.id),
        facts=tuple(filter(None, facts)),
        roles=tuple(dict.fromkeys(role.text for role in person.roles))[:MOST_ROLES],
        charges=sight.write_charges(sight.index.charges_of.get(person.id, ())),
    )


TIMELINE = Listing(
    "/timeline",
    "Timeline",
    items=lambda index: index.case.events,
    aspects=aspects.of_events,
    row=TimelineRow,
    rows=exports.timeline_rows,
    keep=lambda case, kept: replace(case, events=tuple(kept)),
    write=_write_events,
)
STATEMENTS = Listing(
    "/statements",
    "Statements",
    items=lambda index: index.said,
    aspects=aspects.of_statements,
    row=StatementRow,
    rows=exports.statement_rows,
    keep=_keep_statements,
    write=lambda sight, shown: {"statements": [write_saying(sight, *each) for each in shown]},
)
DOCUMENTS = Listing(
    "/documents",
    "Documents",
    items=lambda index: list(index.documents.values()),
    aspects=aspects.of_documents,
    row=DocumentRow,
    rows=exports.document_rows,
    keep=_keep_documents,
    write=lambda sight, shown: {"documents": write_documents(sight, shown)},
)
PEOPLE = Listing(
    "/people",
    "People and organisations",
    items=lambda index: index.people_in_order,
    aspects=aspects.of_people,
    row=PersonRow,
    rows=exports.people_rows,
    keep=lambda case, kept: replace(case, people=tuple(kept)),
    write=lambda sight, shown: {"people": [write_person(sight, person) for person in shown]},
)
FINDINGS = Listing(
    "/findings",
    "Findings",
    items=lambda index: index.case.findings,
    aspects=aspects.of_findings,
    row=FindingRecord,
    rows=exports.finding_rows,
    keep=lambda case, kept: replace(case, findings=tuple(kept)),
    write=_write_findings,
)
