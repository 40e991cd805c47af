"""What a correction means: the one person, document or event of a case that somebody names."""

from collections.abc import Iterable

from dateline.api.narrowing import match_people
from dateline.corrections import find_place
from dateline.exports.terse import say_when
from dateline.model import Case, Event, Evidence, Person, Reading

# The shortest beginning of a document's id that is taken for one.
SHORTEST_ID = 6


class CorrectionError(ValueError):
    """A correction that cannot be entered, in words for a report."""


def one_person(case: Case, wanted: str) -> Person:
    """Return the one person of a case that an id or a name fits."""
    found = match_people(case.people, wanted)
    if len(found) > 1:
        raise CorrectionError(f"{wanted} may be {_list(f'{each.name} ({each.id})' for each in found)}: give the id")
    return found[0]


def one_document(case: Case, wanted: str) -> Reading:
    """Return the one document of a case whose id begins so, or whose address it is."""
    found = [
        reading
        for reading in case.readings
        if reading.document.url == wanted or (len(wanted) >= SHORTEST_ID and reading.document.id.startswith(wanted))
    ]
    if len(found) != 1:
        what = "several documents are" if found else "no document is"
        raise CorrectionError(f"{what} called {wanted}; `dateline documents` lists the ids")
    return found[0]


def one_event(case: Case, person: str, event_type: str, on: str | None) -> Event:
    """Return the one event of a type with somebody in it, that the case dates so where a date is given.

    Where an event has the type for its id, it is that one.
    """
    if known := next((event for event in case.events if event.id == event_type), None):
        return known
    wanted = event_type.strip().lower().replace(" ", "_").replace("-", "_")
    names = {each.name for each in match_people(case.people, person)}
    fitting = [
        event for event in case.events if event.type == wanted and names & {name for _, name in event.participants}
    ]
    if not fitting:
        raise CorrectionError(f"no event {wanted!r} has {person} in it; `dateline timeline` lists them")
    found = [event for event in fitting if on is None or say_when(event.occurred.interval) == on]
    if len(found) != 1:
        dates = _list(say_when(event.occurred.interval) for event in fitting)
        raise CorrectionError(f"{len(fitting)} events fit, dated {dates}; say which with its date as shown here")
    return found[0]


def triggers(case: Case, event: Event) -> list[Evidence]:
    """Return the words that name an event in each of its accounts."""
    accounts = {(account.document, account.mention) for account in event.accounts}
    return [
        mention.trigger
        for reading in case.readings
        for mention in reading.events
        if (reading.document.id, mention.id) in accounts
    ]


def place_of(case: Case, document: str, actor: str) -> Evidence:
    """Return the words of a document by which an actor is found again."""
    reading = next(reading for reading in case.readings if reading.document.id == document)
    place = find_place(reading, actor)
    if place is None:
        raise CorrectionError(f"no words of document {document[:12]} mean that person alone")
    return place


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)
