"""Charges as records of the output."""

from collections.abc import Iterable

from dateline.exports.pieces import cite, date_maybe, overlap
from dateline.exports.vocabulary.charges import ActionRecord, ChargeRecord, EnhancementRecord, VersionRecord
from dateline.exports.vocabulary.shared import AttributionRecord
from dateline.model import Charge, Event, Proceeding, Step
from dateline.model.edtf import to_edtf


def charge_record(charge: Charge) -> ChargeRecord:
    """Return the record of a charge with its whole history."""
    return ChargeRecord(
        id=charge.id,
        defendant=charge.defendant_name,
        defendant_id=charge.defendant,
        offense=charge.offense,
        proceeding=charge.proceeding,
        counts=charge.counts,
        enhancements=tuple(
            EnhancementRecord(
                name=added.name,
                status=added.status,
                since=date_maybe(added.since),
                maximum=added.maximum,
                evidence=cite(added.evidence),
            )
            for added in charge.enhancements
        ),
        status=charge.status,
        label=charge.label,
        since=date_maybe(charge.since),
        since_basis=charge.since.basis if charge.since else None,
        latest=charge.latest,
        prejudice=charge.prejudice,
        by=charge.by,
        appeal=charge.appeal,
        background=charge.background,
        notes=charge.notes,
        versions=tuple(
            VersionRecord(
                offense=version.offense,
                counts=version.counts,
                since=date_maybe(version.since),
                evidence=cite(version.evidence),
            )
            for version in charge.versions
        ),
        actions=tuple(action_record(step) for step in charge.steps),
        pending=tuple(action_record(step) for step in charge.pending_steps),
        evidence=cite([*charge.status_evidence, *(piece for step in charge.steps for piece in step.evidence)]),
    )


def action_record(step: Step) -> ActionRecord:
    """Return the record of a step: what its best report says, and the evidence of every report."""
    best = step.reports[0] if step.reports else None
    attribution = best.attribution if best else None
    return ActionRecord(
        action=step.action,
        occurred=to_edtf(step.occurred.interval),
        basis=step.occurred.basis,
        stage=step.stage,
        by=step.by,
        factuality=step.factuality,
        attribution=AttributionRecord(
            statement=attribution.statement if attribution else None,
            source=attribution.source if attribution else None,
        ),
        detail=dict(step.detail),
        counts=next((report.counts for report in step.reports if report.counts is not None), None),
        instrument=next((report.instrument for report in step.reports if report.instrument), None),
        evidence=cite(step.evidence),
    )


def order_charges(charges: Iterable[Charge]) -> tuple[Charge, ...]:
    """Return charges as a board lists them: criminal, civil, regulatory, those of earlier cases last."""
    proceedings = list(Proceeding)
    return tuple(sorted(charges, key=lambda charge: (charge.background, proceedings.index(charge.proceeding))))


def list_reporters(charge: Charge) -> set[str]:
    """Return the ids of the documents that report a step on a charge."""
    return {report.document for step in (*charge.steps, *charge.pending_steps) for report in step.reports}


def is_step_of(event: Event, charge: Charge) -> bool:
    """Tell whether an event is a step on a charge, taken or planned: it has the defendant and rests on its words."""
    if all(name != charge.defendant_name for _, name in event.participants):
        return False
    evidence = [piece for account in event.accounts for piece in account.evidence]
    return any(overlap(step.evidence, evidence) for step in (*charge.steps, *charge.pending_steps))
