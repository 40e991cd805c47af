"""Charges: actions on them, their versions, and the status derived from the actions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.model.events import Attribution, Factuality, Occurrence
from dateline.model.spans import Evidence
from dateline.model.times import Interval


class Proceeding(StrEnum):
    """The kind of law that a charge, claim or citation belongs to; each has its own table of steps."""

    CRIMINAL = "criminal"
    CIVIL = "civil"
    REGULATORY = "regulatory"


class Stage(StrEnum):
    """Whether a step was only announced or formally taken."""

    ANNOUNCED = "announced"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class Offense:
    """An offense as worded and normalised.

    `name` is the lower-case phrase in standard form ("involuntary manslaughter"); `key` is what two wordings of one
    offense share. `evidence` is None where the offense was understood from elsewhere in the text.
    """

    name: str
    key: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ChargeAction:
    """A step on a charge, as one document reports it.

    `action` names an event type of a proceeding ("charged", "dismissed", "enhancement_withdrawn"). `defendant` is the
    id of the document's actor; in a case it is the id of the person. `offense` is None where the text names none and
    none can be understood. `counts` is the number of counts where stated. `background` marks another, earlier case.
    `mention` is the id of the event mention it rests on.
    """

    action: str
    proceeding: Proceeding
    defendant: str
    defendant_name: str
    offense: Offense | None
    occurred: Occurrence
    factuality: Factuality
    document: str
    published: date | None
    mention: str
    evidence: tuple[Evidence, ...]
    counts: int | None = None
    stage: Stage | None = None
    by: str | None = None
    instrument: str | None = None
    attribution: Attribution = Attribution()
    background: bool = False
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One step in a charge's history: the reports of the same action, best first, with its best date."""

    action: str
    occurred: Occurrence
    stage: Stage | None
    factuality: Factuality
    reports: tuple[ChargeAction, ...]
    by: str | None = None
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of every report, the best report first, each piece once."""
        return tuple(dict.fromkeys(piece for report in self.reports for piece in report.evidence))


class EnhancementStatus(StrEnum):
    """Where an enhancement of a charge stands."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Enhancement:
    """A penalty added to a charge ("firearm enhancement"), with its own status; `maximum` is as worded."""

    name: str
    status: EnhancementStatus
    since: Interval | None
    maximum: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ChargeVersion:
    """What a charge said from a step on: its offense and counts."""

    offense: str
    counts: int | None
    since: Occurrence | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge, claim or citation against one defendant, as it stands.

    `status` is derived from `steps` (see `charges/`), `since` is when the step that made it happened. `label` is the
    status in words ("dismissed without prejudice by prosecutors"). `appeal` is "pending", "withdrawn" or None: an
    appeal leaves the status below it as it was. `pending_steps` are planned or possible steps that changed nothing.
    `notes` says what a reader must know ("may be refiled"), including why something was left open. `latest` is how the
    charge stands at the latest on record, in words, where the view is of an earlier day or from fewer documents and it
    stands differently; None else.
    """

    id: str
    defendant: str
    defendant_name: str
    proceeding: Proceeding
    offense: str
    counts: int | None
    status: str
    label: str
    since: Occurrence | None
    steps: tuple[Step, ...]
    versions: tuple[ChargeVersion, ...] = ()
    enhancements: tuple[Enhancement, ...] = ()
    pending_steps: tuple[Step, ...] = ()
    prejudice: str | None = None
    by: str | None = None
    appeal: str | None = None
    background: bool = False
    notes: tuple[str, ...] = ()
    latest: str | None = None

    @property
    def status_step(self) -> Step | None:
        """The step that made the present status: the last one taken when the status began.

        Where several steps were taken on that day, the one that the status is named after goes before the others.
        """
        dated = [step for step in self.steps if step.occurred == self.since] or list(self.steps)
        # "pleaded" makes "pleaded_not_guilty", "claim_filed" makes "filed".
        named = [s for s in dated if self.status.startswith(s.action) or s.action.endswith(self.status)]
        return next(reversed(named or dated), None)

    @property
    def status_evidence(self) -> tuple[Evidence, ...]:
        """The words that the present status rests on."""
        return self.status_step.evidence if self.status_step else ()
