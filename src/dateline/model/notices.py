"""Notices: what is new in a case since it was last looked at."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence
from dateline.model.times import Interval


class NoticeKind(StrEnum):
    """What became of what."""

    STATUS_NEW = "status_new"
    STATUS_CHANGED = "status_changed"
    EVENT_NEW = "event_new"
    EVENT_CHANGED = "event_changed"
    FINDING_NEW = "finding_new"


@dataclass(frozen=True, slots=True)
class Notice:
    """A new or changed status, event or finding.

    `concerns` names what it is about: a person and an offense, an event, what a finding concerns. `before` and `after`
    are what the case said and says: a status in words, a date in EDTF, the explanation of a finding; `before` is None
    for what is new. `since` is when it happened, where that is known. `evidence` are the words that it rests on.
    """

    kind: NoticeKind
    concerns: str
    before: str | None
    after: str
    since: Interval | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that the case said: by what it is known again, and what was said of it.

    Whatever shares one of the `keys` is the same thing: a case that grows joins things and gives them other names.
    """

    keys: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a case said at one time, for telling later what is new."""

    charges: tuple[Mark, ...] = ()
    events: tuple[Mark, ...] = ()
    findings: tuple[Mark, ...] = ()
