"""A person or an organisation: who they are taken to be, their charges, what they did, what they said."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.case_records import person_record
from dateline.exports.page.citations import name_source
from dateline.exports.vocabulary import StatusRow
from dateline.model import Person
from dateline.server.addresses import to_document
from dateline.server.frame import Link, lay_frame
from dateline.server.listing import cut_page
from dateline.server.replies import form_of, library_of, state_of, write_page, write_record, write_rows
from dateline.server.sight import Sight
from dateline.server.views.lists import write_person, write_saying

MOST_SAYINGS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Something that a document says, with the link to its words."""

    words: str
    href: str
    source: str


def show_person(request: Request) -> Response:
    """Show a person or an organisation."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    index = sight.index
    person = sight.person(request.path_params["person"])
    if form := form_of(request):
        own = replace(sight.case, charges=tuple(c for c in sight.case.charges if c.defendant == person.id))
        return write_record(form, person_record(person), lambda: write_rows(form, StatusRow, exports.status_rows(own)))
    said = index.statements_of.get(person.id, ())
    path = request.url.path
    events, pager = cut_page(index.events_of.get(person.id, ()), state, path)
    return write_page(
        request,
        "person.html",
        frame=lay_frame(sight, person.name, path, library.name),
        person=person,
        line=write_person(sight, person),
        roles=list_roles(sight, person),
        charges=sight.write_charges(index.charges_of.get(person.id, ())),
        entries_shown=sight.write_entries(events),
        ticks=index.axis.ticks() if index.axis else (),
        pager=pager,
        statements=[write_saying(sight, *each) for each in said[:MOST_SAYINGS]],
        more_statements=max(len(said) - MOST_SAYINGS, 0),
        all_statements=replace(state.days, person=person.id).to("/statements"),
        documents=list_documents(sight, person),
        remarks=sight.remarks.naming(person.name) if person.named else (),
    )


def list_roles(sight: Sight, person: Person) -> list[Place]:
    """Return what somebody is said to be, each once, with the words that say so."""
    found: dict[str, Place] = {}
    for role in person.roles:
        if role.text not in found and (document := sight.index.documents.get(role.evidence.document)):
            found[role.text] = Place(role.text, sight.citations.link(role.evidence), name_source(document))
    return list(found.values())


def list_documents(sight: Sight, person: Person) -> list[Link]:
    """Return the documents that mention somebody, each with the link to the first mention and their number."""
    found = []
    members = dict(person.members)
    for reading in sight.case.readings:
        document = reading.document
        if document.id not in members:
            continue
        own = {actor for where, actor in person.members if where == document.id}
        spans = [m.evidence.span for m in reading.people.mentions if m.actor in own]
        if spans:
            found.append(Link(name_source(document), to_document(sight.state, document.id, spans[0]), count=len(spans)))
    return found
