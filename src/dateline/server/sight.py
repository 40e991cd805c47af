"""A case as the pages look at it, with links into the pages of one state."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.api import UnknownPersonError, match_people
from dateline.exports.charge_records import is_step_of
from dateline.exports.page.board import list_charges
from dateline.exports.page.citations import Citations
from dateline.exports.page.entries import list_entries
from dateline.exports.page.remarks import Remarks
from dateline.exports.page.view import ChargeLine, Entry
from dateline.model import Case, Charge, Event, Evidence, Person
from dateline.server.addresses import page_addresses, to_person
from dateline.server.index import Index, NotFoundError
from dateline.server.state import State


@dataclass(frozen=True)
class Sight:
    """A case seen in a state: rows of the board, entries of the timeline and findings with their links."""

    index: Index
    state: State
    # The days by which a step on a charge had been taken, later ones than `state.as_of` among them.
    change_days: Sequence[date] = ()

    @property
    def case(self) -> Case:
        """The case that is seen."""
        return self.index.case

    @cached_property
    def citations(self) -> Citations:
        """Hands out the links to passages."""
        return Citations(self.index.documents, page_addresses(self.state))

    @cached_property
    def remarks(self) -> Remarks:
        """All findings of the case."""
        return Remarks(self.case.findings, self.citations)

    def find_people(self) -> tuple[Person, ...]:
        """Return whom the state asks for: nobody in particular is ().

        Raises:
            UnknownPersonError: where nobody has that name.
        """
        wanted = self.state.person
        if wanted in self.index.people:  # as every link of a page has it
            return (self.index.people[wanted],)
        return match_people(self.case.people, wanted) if wanted else ()

    def write_charges(self, charges: Iterable[Charge]) -> tuple[ChargeLine, ...]:
        """Return the rows of the board for some charges, in its order, each with its anchor on the whole board."""
        numbers = self.index.charge_numbers
        ordered = sorted(charges, key=lambda charge: numbers[charge.id])
        hrefs = {charge.defendant: to_person(self.state, charge.defendant) for charge in ordered}
        return tuple(
            line
            for charge in ordered
            for line in list_charges([charge], self.citations, self.remarks, hrefs, first=numbers[charge.id])
        )

    def write_entries(self, events: Iterable[Event]) -> tuple[tuple[Event, Entry], ...]:
        """Return entries of the timeline, each with its event and the charges that it is a step of."""
        found = tuple(events)
        names = {name for event in found for _, name in event.participants}
        steps = [
            charge
            for charge in self.index.charges
            if charge.defendant_name in names and any(is_step_of(event, charge) for event in found)
        ]
        pairs = tuple(zip(steps, self.write_charges(steps), strict=True))
        return tuple(zip(found, list_entries(found, self.citations, self.remarks, self.index.axis, pairs), strict=True))

    def naming_charges(
        self, evidence: Iterable[Evidence], but: Callable[[Charge], bool] = lambda charge: False
    ) -> tuple[ChargeLine, ...]:
        """Return the charges against those whom some words mention, as they stand, `but` for some."""
        named: set[str] = set()
        for piece in evidence:
            for mention in self.index.readings[piece.document].people.mentions:
                inside = piece.start <= mention.evidence.start and mention.evidence.end <= piece.end
                person = self.index.person_of.get((piece.document, mention.actor)) if mention.actor else None
                if inside and person:
                    named.add(person.id)
        return self.write_charges(c for key in named for c in self.index.charges_of.get(key, ()) if not but(c))

    def person(self, wanted: str) -> Person:
        """Return a person by id, else by name where it is one person's alone; raise NotFoundError else."""
        if wanted in self.index.people:
            return self.index.people[wanted]
        try:
            found = match_people(self.case.people, wanted)
        except UnknownPersonError as error:
            raise NotFoundError(f"Nobody in this view of the case is called {wanted}.") from error
        if len(found) > 1:
            raise NotFoundError(f"{wanted} may be {', '.join(person.name for person in found)}.")
        return found[0]
