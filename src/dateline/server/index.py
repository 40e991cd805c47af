"""The things of a case by their ids, the same for every state."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from dateline.exports.charge_records import order_charges
from dateline.exports.page.axis import Axis, lay_axis
from dateline.model import Case, Charge, Document, Event, Person, Reading, Statement

# The beginning of a document's id must be this long: shorter ones could mean several.
SHORTEST_ID = 8


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
                speakers = {self.person_of.get((reading.document.id, actor)) for actor in said.source.actors}
                for person in filter(None, speakers):
                    found[person.id].append((reading.document, said))
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
