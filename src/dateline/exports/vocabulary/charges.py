"""Charges in the output: the same object for one document and for a whole case."""

from typing import Annotated

from msgspec import Meta

from dateline.exports.vocabulary.keys import (
    Appeal,
    Background,
    CaseId,
    Counts,
    Defendant,
    DefendantId,
    Label,
    Latest,
    Notes,
    OffenseName,
    Prejudice,
    Status,
    StatusBy,
)
from dateline.exports.vocabulary.shared import AttributionRecord, Basis, Detail, Edtf, Proof, Record
from dateline.model import EnhancementStatus, Factuality, Proceeding, Stage


class ActionRecord(Record, frozen=True):
    """One step in a charge's history, with every report of it."""

    action: Annotated[str, Meta(description="The step, e.g. charged, amended, pleaded, dismissed, sentenced.")]
    occurred: Annotated[Edtf, Meta(description="When it was taken.")]
    basis: Basis
    stage: Annotated[Stage | None, Meta(description="Only announced, or formally taken; null where not told apart.")]
    by: Annotated[str | None, Meta(description="Who took it, e.g. prosecutors, the court.")]
    factuality: Annotated[Factuality, Meta(description="How the text commits itself to the step.")]
    attribution: AttributionRecord
    detail: Detail
    counts: Counts
    instrument: Annotated[str | None, Meta(description="complaint, information or indictment, where stated.")]
    evidence: Annotated[Proof, Meta(description="The words of every report of the step, the best report first.")]


class EnhancementRecord(Record, frozen=True):
    """A penalty added to a charge, with its own status."""

    name: Annotated[str, Meta(description='As worded, e.g. "firearm enhancement".')]
    status: EnhancementStatus
    since: Edtf | None
    maximum: Annotated[str | None, Meta(description="The longest term it can add, as worded; not a sentence.")]
    evidence: Proof


class VersionRecord(Record, frozen=True):
    """What a charge said from a step on."""

    offense: OffenseName
    counts: Counts
    since: Edtf | None
    evidence: Proof


class ChargeRecord(Record, frozen=True):
    """A charge, claim or citation against one defendant, as it stands."""

    id: CaseId
    defendant: Defendant
    defendant_id: DefendantId
    offense: OffenseName
    proceeding: Annotated[Proceeding, Meta(description="The kind of law it belongs to.")]
    counts: Counts
    enhancements: tuple[EnhancementRecord, ...]
    status: Status
    label: Label
    since: Annotated[Edtf | None, Meta(description="When the step that made the status was taken.")]
    since_basis: Annotated[Basis | None, Meta(description="What `since` was reckoned from.")]
    latest: Latest
    prejudice: Prejudice
    by: StatusBy
    appeal: Appeal
    background: Background
    notes: Notes
    versions: tuple[VersionRecord, ...]
    actions: Annotated[tuple[ActionRecord, ...], Meta(description="The steps, in order.")]
    pending: Annotated[
        tuple[ActionRecord, ...], Meta(description="Steps that are only planned or possible and changed nothing.")
    ]
    evidence: Annotated[
        Proof, Meta(description="The words that the present status rests on, then those of the other steps.")
    ]
