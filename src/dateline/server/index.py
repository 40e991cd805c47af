"""The things of a case by their ids, the same for every state."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.exports.charge_records import list_reporters, order_charges
from dateline.exports.page.axis import Axis, lay_axis
from dateline.model import Case, Charge, Document, Event, Person, Reading, Statement

# The beginning of a document's id must be this long: shorter ones could mean several.
SHORTEST_ID = 8


Said = tuple[Document, Statement]
Columns = dict[tuple[str, str], "Column"]


@dataclass(frozen=True, slots=True)
class Column:
    """The values of an aspect: `kinds` are the different ones, (value: words), `rows` gives each item its kind."""

    kinds: Sequence[Mapping[str, str]]
    rows: Sequence[int]


class NotFoundError(LookupError):
    """The case has no such thing; the message is for the reader."""


class Index:
    """Where the things of a case are, by their ids; the same for every state."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.readings: Mapping[str, Reading] = {reading.document.id: reading for reading in case.readings}
        self.documents: Mapping[str, Document] = {key: reading.document for key, reading in self.readings.items()}
        self.people: Mapping[str, Person] = {person.id: person for person in case.people}
        self.events: Mapping[str, Event] = {event.id: event for event in case.events}
        self.charges: tuple[Charge, ...] = order_charges(case.charges)
        # What each item of a list can be narrowed by, by the list and the aspect; see `listing.narrow_list`.
        self.columns: Columns = {}

    @cached_property
    def person_of(self) -> Mapping[tuple[str, str], Person]:
        """The person that an actor of a document is."""
        return {member: person for person in self.case.people for member in person.members}

    @cached_property
    def event_of(self) -> Mapping[tuple[str, str], Event]:
        """The event that a mention in a document is an account of."""
        return {(told.document, told.mention): event for event in self.case.events for told in event.accounts}

    @cached_property
    def events_of(self) -> Mapping[str, Sequence[Event]]:
        """The events that somebody takes part in, by the person's id."""
        found: defaultdict[str, dict[str, Event]] = defaultdict(dict)
        for reading in self.case.readings:
            here = reading.document.id
            for mention in reading.events:
                event = self.event_of.get((here, mention.id))
                for each in mention.participants:
                    person = self.person_of.get((here, each.actor)) if each.actor else None
                    if event and person:
                        found[person.id][event.id] = event
        order = {event.id: number for number, event in enumerate(self.case.events)}
        return {key: sorted(events.values(), key=lambda e: order[e.id]) for key, events in found.items()}

    @cached_property
    def statements_of(self) -> Mapping[str, Sequence[tuple[Document, Statement]]]:
        """The statements that somebody makes, by the person's id, in the order of publication."""
        found: defaultdict[str, list[tuple[Document, Statement]]] = defaultdict(list)
        for reading in self.case.readings:
            for said in reading.statements:
                speakers = [self.person_of.get((reading.document.id, actor)) for actor in said.source.actors]
                for key in dict.fromkeys(person.id for person in speakers if person):
                    found[key].append((reading.document, said))
        return found

    @cached_property
    def charge_numbers(self) -> Mapping[str, int]:
        """The place of each charge on the whole board, from 1, by its id."""
        return {charge.id: number for number, charge in enumerate(self.charges, start=1)}

    @cached_property
    def charges_of(self) -> Mapping[str, Sequence[Charge]]:
        """The charges against somebody, by the person's id."""
        return _group((charge.defendant, charge) for charge in self.charges)

    @cached_property
    def charges_in(self) -> Mapping[str, Sequence[Charge]]:
        """The charges that a document reports, by its id."""
        return _group((document, charge) for charge in self.charges for document in list_reporters(charge))

    @cached_property
    def findings_in(self) -> Mapping[str, int]:
        """How many findings rest on a document, by its id."""
        return Counter(document for f in self.case.findings for document in {piece.document for piece in f.evidence})

    @cached_property
    def said(self) -> Sequence[Said]:
        """Every statement with its document, in the order of publication."""
        return [(reading.document, said) for reading in self.case.readings for said in reading.statements]

    @cached_property
    def people_in_order(self) -> Sequence[Person]:
        """People and organisations, those with charges first, then the most named."""
        return sorted(
            self.case.people,
            key=lambda p: (not p.named, p.id not in self.charges_of, -len(p.members), p.name.casefold()),
        )

    @cached_property
    def takers(self) -> Mapping[str, Mapping[str, str]]:
        """Who takes part in an event, id and name, by the event's id."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for person in self.case.people:
            for event in self.events_of.get(person.id, ()):
                found[event.id][person.id] = person.name
        return found

    @cached_property
    def named_in(self) -> Mapping[str, Mapping[str, str]]:
        """Whom a document names, id and name, by the document's id."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for person in self.case.people:
            for document, _ in person.members if person.named else ():
                found[document][person.id] = person.name
        return found

    @cached_property
    def change_days(self) -> Sequence[date]:
        """The days by which a step on a charge had surely been taken, in order."""
        return sorted(
            {day for charge in self.charges for step in charge.steps if (day := step.occurred.interval.latest)}
        )

    @cached_property
    def axis(self) -> Axis | None:
        """The axis that the timeline is drawn on."""
        return lay_axis([event.occurred.interval for event in self.case.events])

    def document(self, wanted: str) -> Reading:
        """Return a document by its id or the beginning of it; raise NotFoundError where there is none."""
        if wanted in self.readings:
            return self.readings[wanted]
        found = [key for key in self.readings if key.startswith(wanted)] if len(wanted) >= SHORTEST_ID else []
        if len(found) != 1:
            raise NotFoundError("No such document in this case, or none that was published by the day asked for.")
        return self.readings[found[0]]


def _group(pairs: Iterable[tuple[str, Charge]]) -> Mapping[str, Sequence[Charge]]:
    found: defaultdict[str, list[Charge]] = defaultdict(list)
    for key, charge in pairs:
        found[key].append(charge)
    return dict(found)
