"""The lists: timeline, statements, documents, people, findings; each with facets, in pages, and for machines whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.links import web_link
from dateline.exports.page.citations import name_source
from dateline.exports.page.view import ChargeLine
from dateline.exports.vocabulary import DocumentRow, FindingRecord, PersonRow, StatementRow, TimelineRow
from dateline.exports.words import count_of, say_key, say_speech
from dateline.model import Act, Document, Person, Statement
from dateline.server import aspects
from dateline.server.addresses import to_document, to_person, to_statement
from dateline.server.frame import lay_frame
from dateline.server.listing import cut_page, narrow_list
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


def show_timeline(request: Request) -> Response:
    """Show what happened, in order."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    index = sight.index
    kept, facets = narrow_list(sight.case.events, aspects.of_events(index), state, "/timeline", aspects.choose(sight))
    if form := form_of(request):
        return write_rows(form, TimelineRow, exports.timeline_rows(replace(sight.case, events=kept)))
    shown, pager = cut_page(kept, state, "/timeline")
    return write_page(
        request,
        "timeline.html",
        frame=lay_frame(sight, "Timeline", "/timeline", library.name),
        entries_shown=sight.write_entries(shown),
        ticks=index.axis.ticks() if index.axis else (),
        facets=facets,
        pager=pager,
    )


def show_statements(request: Request) -> Response:
    """Show who said what."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    said = [(reading.document, statement) for reading in sight.case.readings for statement in reading.statements]
    kept, facets = narrow_list(said, aspects.of_statements(sight.index), state, "/statements", aspects.choose(sight))
    if form := form_of(request):
        wanted = {(document.id, statement.id) for document, statement in kept}
        readings = (
            replace(r, statements=tuple(s for s in r.statements if (r.document.id, s.id) in wanted))
            for r in sight.case.readings
        )
        return write_rows(form, StatementRow, exports.statement_rows(replace(sight.case, readings=tuple(readings))))
    shown, pager = cut_page(kept, state, "/statements")
    return write_page(
        request,
        "statements.html",
        frame=lay_frame(sight, "Statements", "/statements", library.name),
        statements=[write_saying(sight, *each) for each in shown],
        facets=facets,
        pager=pager,
    )


def show_documents(request: Request) -> Response:
    """Show the documents, in the order of publication."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    documents = list(sight.index.documents.values())
    kept, facets = narrow_list(documents, aspects.of_documents(sight.index), state, "/documents", aspects.choose(sight))
    if form := form_of(request):
        ids = {document.id for document in kept}
        readings = tuple(r for r in sight.case.readings if r.document.id in ids)
        return write_rows(form, DocumentRow, exports.document_rows(replace(sight.case, readings=readings)))
    shown, pager = cut_page(kept, state, "/documents")
    return write_page(
        request,
        "documents.html",
        frame=lay_frame(sight, "Documents", "/documents", library.name),
        documents=write_documents(sight, shown),
        facets=facets,
        pager=pager,
    )


def show_people(request: Request) -> Response:
    """Show people and organisations, those with charges first, then the most named."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    charged = {charge.defendant for charge in sight.index.charges}
    people = sorted(
        sight.case.people, key=lambda p: (not p.named, p.id not in charged, -len(p.members), p.name.casefold())
    )
    kept, facets = narrow_list(people, aspects.of_people(sight.index), state, "/people", aspects.choose(sight))
    if form := form_of(request):
        return write_rows(form, PersonRow, exports.people_rows(replace(sight.case, people=kept)))
    shown, pager = cut_page(kept, state, "/people")
    return write_page(
        request,
        "people.html",
        frame=lay_frame(sight, "People and organisations", "/people", library.name),
        people=[write_person(sight, person) for person in shown],
        facets=facets,
        pager=pager,
    )


def show_findings(request: Request) -> Response:
    """Show what does not fit."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    findings = sight.case.findings
    kept, facets = narrow_list(findings, aspects.of_findings(sight.index), state, "/findings", aspects.choose(sight))
    if form := form_of(request):
        return write_rows(form, FindingRecord, exports.finding_rows(replace(sight.case, findings=kept)))
    remarks = {id(finding): remark for finding, remark in sight.remarks.pairs}
    shown, pager = cut_page(kept, state, "/findings")
    return write_page(
        request,
        "findings.html",
        frame=lay_frame(sight, "Findings", "/findings", library.name),
        findings=[(remarks[id(finding)], sight.naming_charges(finding.evidence)) for finding in shown],
        facets=facets,
        pager=pager,
    )


def write_saying(sight: Sight, document: Document, statement: Statement) -> SaidLine:
    """Return a statement made ready for a list."""
    source = statement.source
    people = filter(None, (sight.index.person_of.get((document.id, actor)) for actor in source.actors))
    names = list(dict.fromkeys(person.name for person in people))
    reason = f"name withheld: {source.reason}" if source.reason else None
    place = next(iter(statement.content or statement.evidence), None)
    return SaidLine(
        who=" and ".join(names) or source.description,
        act="" if statement.act is Act.ASSERTS else say_key(statement.act),
        words=say_speech((piece.quote for piece in statement.content), statement.mode),
        facts=tuple(filter(None, [statement.channel, reason])),
        href=to_statement(sight.state, document.id, statement.id),
        place=to_document(sight.state, document.id, place.span if place else None),
        source=name_source(document),
    )


def write_documents(sight: Sight, documents: Sequence[Document]) -> list[DocumentLine]:
    """Return documents made ready for a list."""
    touched = [{piece.document for piece in finding.evidence} for finding in sight.case.findings]
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
            findings=sum(document.id in documents for documents in touched),
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
        charges=sight.write_charges(lambda charge: charge.defendant == person.id),
    )
