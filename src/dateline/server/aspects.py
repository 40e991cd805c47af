"""What the lists can be narrowed by: who, what kind, which publisher, which year."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from dateline.exports.words import say_key, say_source
from dateline.model import Document, Event, Finding, Person
from dateline.server.index import Index, Said
from dateline.server.listing import Aspect
from dateline.server.sight import Sight

UNKNOWN_PUBLISHER = "publisher not known"


def choose(sight: Sight) -> Mapping[str, Collection[str]]:
    """Return the values that the state asks for, by aspect; a name stands for the ids of all whom it may mean.

    Raises:
        UnknownPersonError: where nobody has the name that is asked for.
    """
    state = sight.state
    chosen: dict[str, Collection[str]] = {
        key: (value,) for key in ("type", "source", "year") if (value := getattr(state, key))
    }
    if state.person:
        chosen["person"] = {person.id for person in sight.find_people()}
    return chosen


def of_events(index: Index) -> tuple[Aspect[Event], ...]:
    """Return what a timeline can be narrowed by."""
    return (
        Aspect("person", "Person", lambda event: index.takers.get(event.id, {}).items()),
        Aspect("type", "What", lambda event: [(event.type, say_key(event.type))]),
        Aspect("source", "Source", lambda event: _publishers(index, (told.document for told in event.accounts))),
        Aspect("year", "Year", _years),
    )


def of_statements(index: Index) -> tuple[Aspect[Said], ...]:
    """Return what a list of statements can be narrowed by."""

    def speakers(said: Said) -> Iterator[tuple[str, str]]:
        document, statement = said
        for actor in statement.source.actors:
            if person := index.person_of.get((document.id, actor)):
                yield person.id, say_source(person.name)

    return (
        Aspect("person", "Speaker", speakers),
        Aspect("type", "What", lambda said: [(said[1].act.value, say_key(said[1].act))]),
        Aspect("source", "Source", lambda said: [_publisher(said[0])]),
        Aspect("year", "Published", lambda said: _published(said[0])),
    )


def of_documents(index: Index) -> tuple[Aspect[Document], ...]:
    """Return what a list of documents can be narrowed by."""
    return (
        Aspect("person", "Mentions", lambda document: index.named_in.get(document.id, {}).items()),
        Aspect("source", "Source", lambda document: [_publisher(document)]),
        Aspect("year", "Published", _published),
    )


def of_people(index: Index) -> tuple[Aspect[Person], ...]:
    """Return what a list of people can be narrowed by."""

    def kinds(person: Person) -> Iterator[tuple[str, str]]:
        yield person.kind.value, person.kind.value
        if person.id in index.charges_of:
            yield "charged", "with a charge or claim on record"

    return (Aspect("type", "Who", kinds),)


def of_findings(index: Index) -> tuple[Aspect[Finding], ...]:
    """Return what a list of findings can be narrowed by."""
    return (
        Aspect("type", "What", lambda finding: [(finding.kind.value, say_key(finding.kind))]),
        Aspect("source", "Source", lambda finding: _publishers(index, (piece.document for piece in finding.evidence))),
    )


def _publisher(document: Document) -> tuple[str, str]:
    name = document.publisher or UNKNOWN_PUBLISHER
    return name, name


def _publishers(index: Index, documents: Iterable[str]) -> set[tuple[str, str]]:
    return {_publisher(index.documents[document]) for document in documents if document in index.documents}


def _published(document: Document) -> Iterator[tuple[str, str]]:
    if document.published:
        yield str(document.published.year), str(document.published.year)


def _years(event: Event) -> Iterator[tuple[str, str]]:
    first, last = event.occurred.interval.earliest, event.occurred.interval.latest
    for day in dict.fromkeys(day.year for day in (first, last) if day):
        yield str(day), str(day)
