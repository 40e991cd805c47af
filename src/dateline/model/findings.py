"""Findings: what a careful editor would object to, with the evidence on every side."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence


class FindingKind(StrEnum):
    """The kinds of finding: what can be wrong, out of date or doubtful in the documents of a case."""

    DATE_CONFLICT = "date_conflict"
    ORDER_IMPOSSIBLE = "order_impossible"
    STALE_REFERENCE = "stale_reference"
    CARRIED_OVER = "carried_over"
    SUPERSEDED = "superseded"
    COUNT_CONFLICT = "count_conflict"
    STATUS_CONFLICT = "status_conflict"
    OFFENSE_CONFLICT = "offense_conflict"
    IDENTITY_CONFLICT = "identity_conflict"
    MISSING_STEP = "missing_step"
    SILENT_CHANGE = "silent_change"
    SINGLE_SOURCE = "single_source"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit.

    `concerns` names what it is about (a person and an offense, an event, a document's title), `explanation` is one
    sentence for a reader, `evidence` holds the passages on every side.
    """

    kind: FindingKind
    concerns: str
    explanation: str
    evidence: tuple[Evidence, ...]
