"""A statement: who said it, in whose words, where it stands, and where the charges of those named in it stand now."""

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.page.citations import name_source
from dateline.exports.pieces import cite
from dateline.exports.records import statement_record
from dateline.exports.vocabulary import StatementRow
from dateline.exports.words import count_of, say_key
from dateline.model import SourceKind, Statement
from dateline.server.addresses import to_document, to_person
from dateline.server.frame import Link, lay_frame
from dateline.server.index import NotFoundError
from dateline.server.replies import form_of, library_of, state_of, write_page, write_record, write_rows
from dateline.server.views.lists import write_saying

SOURCES = {
    SourceKind.NAMED: "a named person",
    SourceKind.ORGANISATION: "an organisation",
    SourceKind.DOCUMENT: "a document",
    SourceKind.UNNAMED: "a source without a name",
}


def show_statement(request: Request) -> Response:
    """Show a statement."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    reading = sight.index.document(request.path_params["document"])
    document = reading.document
    said = next((each for each in reading.statements if each.id == request.path_params["statement"]), None)
    if said is None:
        raise NotFoundError("No such statement in this document.")
    people = [p for actor in said.source.actors if (p := sight.index.person_of.get((document.id, actor)))]
    if form := form_of(request):
        names = {actor.id: actor.name for actor in reading.people.actors}
        ids = {actor: p.id for actor in said.source.actors if (p := sight.index.person_of.get((document.id, actor)))}
        rows = [row for row in exports.statement_rows(sight.case) if row.document == document.id]
        own = [row for row in rows if row.evidence == cite(said.evidence)]
        return write_record(
            form, statement_record(said, document.id, names, ids), lambda: write_rows(form, StatementRow, own)
        )
    line = write_saying(sight, document, said)
    return write_page(
        request,
        "statement.html",
        frame=lay_frame(sight, f"{line.who}, statement", request.url.path, library.name),
        line=line,
        facts=list_facts(said),
        people=[Link(person.name, to_person(state, person.id)) for person in people],
        quotes=sight.citations.quote(said.evidence),
        document=Link(document.title or name_source(document), to_document(state, document.id)),
        source=name_source(document),
        charges=sight.naming_charges(said.evidence),
    )


def list_facts(said: Statement) -> list[tuple[str, str]]:
    """Return what is known of a statement, as pairs of a name and words."""
    source = said.source
    facts = [
        ("What is done", say_key(said.act)),
        ("Words", {"direct": "the speaker’s own", "indirect": "the report’s", "mixed": "both"}[said.mode]),
        ("Source", SOURCES[source.kind] + (f", {count_of(source.number, 'source')}" if source.number else "")),
        ("Source as worded", source.description),
        ("How", said.channel or ""),
        ("Why without a name", source.reason or ""),
        ("Told by the word", said.cue.quote if said.cue else ""),
    ]
    return [(name, words) for name, words in facts if words]
