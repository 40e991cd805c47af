"""The search, with facets that count."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from dateline.exports.page.citations import name_source
from dateline.exports.vocabulary import Record
from dateline.server import aspects
from dateline.server.addresses import page_addresses, to_document, to_event, to_person, to_statement
from dateline.server.finds import Find, fold
from dateline.server.frame import lay_frame
from dateline.server.listing import Aspect, cut_page, narrow_list
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows
from dateline.server.sight import Sight

# Of a quote that holds the words looked for, this much is shown on either side.
AROUND = 110


class FindRow(Record, frozen=True):
    """Something that was found."""

    kind: Annotated[str, Meta(description="charge, person, event, statement, finding or document.")]
    title: Annotated[str, Meta(description="What it is, in words.")]
    words: Annotated[str, Meta(description="What it says.")]
    status: Annotated[str, Meta(description="Where a charge stands, and where at the latest if that is otherwise.")]
    when: Annotated[str, Meta(description="When it happened, or the report that says so.")]
    link: Annotated[str, Meta(description="The address of its page.")]
    place: Annotated[str, Meta(description="The address of its words in a document.")]


@dataclass(frozen=True, slots=True)
class FindLine:
    """Something that was found; `around` is the text about the first of the words, in three pieces."""

    row: FindRow
    around: tuple[str, str, str] | None
    source: str


def show_search(request: Request) -> Response:
    """Show what holds all the words."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    words = fold(state.q).split()
    finds = [find for find in library.finds(sight) if all(word in find.text for word in words)] if words else []
    kept, facets = narrow_list(finds, list_aspects(), state, "/search", aspects.choose(sight))
    if form := form_of(request):
        return write_rows(form, FindRow, [write_row(sight, find) for find in kept])
    shown, pager = cut_page(kept, state, "/search")
    return write_page(
        request,
        "search.html",
        frame=lay_frame(sight, f"Search: {state.q}" if state.q else "Search", "/search", library.name),
        lines=[write_line(sight, find, words) for find in shown],
        facets=facets,
        pager=pager,
    )


def list_aspects() -> tuple[Aspect[Find], ...]:
    """Return what finds can be narrowed by."""
    return (
        Aspect("type", "What", lambda find: [(find.kind, find.kind)]),
        Aspect("person", "Person", lambda find: find.people),
        Aspect("source", "Source", lambda find: [(n or aspects.UNKNOWN_PUBLISHER,) * 2 for n in find.sources]),
        Aspect("year", "Year", lambda find: [(year, year) for year in find.years]),
    )


def write_row(sight: Sight, find: Find) -> FindRow:
    """Return a find with its addresses."""
    place = find.place
    return FindRow(
        kind=find.kind,
        title=find.title,
        words=find.words,
        status=find.stands,
        when=find.when,
        link=link_find(sight, find),
        place=to_document(sight.state, place.document, place.span) if place else "",
    )


def link_find(sight: Sight, find: Find) -> str:
    """Return the address of the page of a find."""
    match find.kind:
        case "charge" | "person":
            return to_person(sight.state, find.key)
        case "event":
            return to_event(sight.state, find.key)
        case "statement":
            document, _, statement = find.key.partition("/")
            return to_statement(sight.state, document, statement)
        case "finding":
            return page_addresses(sight.state).part(f"finding-{find.key}")
        case _:
            return to_document(sight.state, find.key)


def write_line(sight: Sight, find: Find, words: list[str]) -> FindLine:
    """Return a find made ready for the page."""
    place = find.place
    document = sight.index.documents.get(place.document) if place else None
    text = document.text if document and find.kind == "document" else place.quote if place else ""
    return FindLine(
        write_row(sight, find), cut_around(" ".join(text.split()), words), name_source(document) if document else ""
    )


def cut_around(text: str, words: list[str]) -> tuple[str, str, str] | None:
    """Return the text before the first of the words, the word, and the text after it; None where none is in it.

    Folding may change the length of a text with accents: then nothing is cut out, rather than the wrong letters.
    """
    plain = fold(text)
    if len(plain) != len(text):
        return None
    places = [(plain.index(word), len(word)) for word in words if word in plain]
    if not places:
        return None
    at, length = min(places)
    start, end = max(at - AROUND, 0), at + length + AROUND
    before = f"… {text[start:at].partition(' ')[2]}" if start else text[:at]
    after = f"{text[at + length : end].rpartition(' ')[0]} …" if end < len(text) else text[at + length :]
    return before, text[at : at + length], after
