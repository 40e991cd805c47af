"""A case in the output: what all the documents say together."""

from typing import Annotated

from msgspec import Meta

from dateline.exports.vocabulary.charges import ChargeRecord
from dateline.exports.vocabulary.keys import (
    Ages,
    AsOf,
    CaseId,
    EventRole,
    EventType,
    KnownBy,
    Named,
    OtherNames,
    PersonName,
    Place,
    Summary,
)
from dateline.exports.vocabulary.reading import DocumentRecord, FindingRecord, StatementRecord
from dateline.exports.vocabulary.rows import CorrectionRow
from dateline.exports.vocabulary.shared import Basis, Day, DocumentId, Edtf, Proof, Record, RoleRecord
from dateline.model import ActorKind, Factuality


class MemberRecord(Record, frozen=True):
    """An actor of one document."""

    document: DocumentId
    actor: Annotated[str, Meta(description="The actor's id in that document.")]


class PersonRecord(Record, frozen=True):
    """A person or organisation across the documents."""

    id: CaseId
    name: PersonName
    kind: ActorKind
    named: Named
    other_names: OtherNames
    roles: tuple[RoleRecord, ...]
    ages: Ages
    members: Annotated[tuple[MemberRecord, ...], Meta(description="The actors of single documents that this is.")]
    why: Annotated[tuple[str, ...], Meta(description="What joined them.")]
    evidence: Proof


class EventParticipantRecord(Record, frozen=True):
    """Who takes part in an event."""

    role: EventRole
    actor: Annotated[str, Meta(description="The name.")]


class AccountRecord(Record, frozen=True):
    """One document's account of an event."""

    document: DocumentId
    mention: Annotated[str, Meta(description="The id of the event in that document's reading.")]
    published: Day | None
    occurred: Annotated[Edtf, Meta(description="The date that this account gives.")]
    basis: Basis
    joined: Annotated[
        tuple[str, ...],
        Meta(
            description=(
                "By what it was taken for an account of this event, each feature with its points; empty for the one "
                "that the event began with."
            )
        ),
    ]
    evidence: Proof


class EventRecord(Record, frozen=True):
    """A happening as all the documents tell it."""

    id: CaseId
    type: EventType
    summary: Summary
    occurred: Annotated[Edtf, Meta(description="The date of the best account.")]
    basis: Basis
    factuality: Factuality
    participants: tuple[EventParticipantRecord, ...]
    place: Place
    independent: Annotated[int, Meta(description="How many sources report it that do not copy each other.", ge=0)]
    why: Annotated[tuple[str, ...], Meta(description="Why its date was chosen.")]
    weight: Annotated[float, Meta(description="How much it matters beside the others, in points.")]
    matters: Annotated[tuple[str, ...], Meta(description="Why it matters, each reason with its points.")]
    accounts: tuple[AccountRecord, ...]
    evidence: Annotated[Proof, Meta(description="The words of all accounts, the best first.")]


class CaseRecord(Record, frozen=True):
    """A case as its documents tell it, seen from one day."""

    as_of: AsOf
    known_by: KnownBy
    documents: Annotated[tuple[DocumentRecord, ...], Meta(description="In the order of publication.")]
    people: tuple[PersonRecord, ...]
    charges: tuple[ChargeRecord, ...]
    timeline: Annotated[tuple[EventRecord, ...], Meta(description="In the order of happening.")]
    statements: tuple[StatementRecord, ...]
    findings: tuple[FindingRecord, ...]
    corrections: Annotated[
        tuple[CorrectionRow, ...],
        Meta(description="What readers corrected and what holds of it, in their order."),
    ]
