"""What one document says, and a case: what all of them say together."""

from dataclasses import dataclass
from datetime import date

from dateline.model.charges import Charge, ChargeAction
from dateline.model.corrections import Correction
from dateline.model.documents import Document
from dateline.model.events import Event, EventMention
from dateline.model.findings import Finding
from dateline.model.people import People, Person
from dateline.model.statements import Statement
from dateline.model.timex import TimeExpression


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one document. Every item's evidence lies in that document."""

    document: Document
    times: tuple[TimeExpression, ...] = ()
    people: People = People()
    statements: tuple[Statement, ...] = ()
    events: tuple[EventMention, ...] = ()
    actions: tuple[ChargeAction, ...] = ()
    charges: tuple[Charge, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Extent:
    """How many documents a case file holds, and the first and last day on which one of them was published."""

    documents: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Case:
    """A story as its documents tell it, seen from one day.

    `as_of` limits what had happened, `known_by` what had been published; None is no limit. `readings` are in the order
    of publication. `corrections` are those by readers that hold. `extent` is that of the whole case file where the
    readings are only some of it.
    """

    readings: tuple[Reading, ...]
    people: tuple[Person, ...]
    charges: tuple[Charge, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    as_of: date | None = None
    known_by: date | None = None
    corrections: tuple[Correction, ...] = ()
    extent: Extent | None = None
