"""Events: what a text says happened, will happen or did not happen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.model.spans import Evidence
from dateline.model.times import Interval
from dateline.model.timex import TimeBasis
from dateline.model.traits import Trait


class Factuality(StrEnum):
    """How the text commits itself to an event."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something that takes part in an event.

    `role` is one of the event type's roles ("defendant", "victim", "offense", "by", "court"). `actor` is the id of the
    document's actor that the words mean, or None.
    """

    role: str
    evidence: Evidence
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """When something happened: an interval, what it was reckoned from, and the words that give it, if any do."""

    interval: Interval
    basis: TimeBasis
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word the text reports an event: a statement's id and its source as worded; none is the paper itself."""

    statement: str | None = None
    source: str | None = None


class RelationKind(StrEnum):
    """How the text orders or explains two events."""

    BEFORE = "before"
    AFTER = "after"
    BECAUSE = "because"


INNER_DETAILS = frozenset({"again", "asked_by", "offense", "passing", "unplaced", "weak"})
"""Keys of a step's or an event's detail by which it is understood, and which say nothing to a reader."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of an event to another event of the same document, with the word that says so."""

    kind: RelationKind
    target: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EventMention:
    """One mention of a happening.

    `type` names an event type (a TOML file in events/types). `trigger` is the word that names it, `evidence` the clause
    or sentence. `detail` holds what the type asks for ("plea": "not_guilty", "prejudice": "without", "term": "18
    months"). `rule` names the cue that matched.
    """

    id: str
    type: str
    trigger: Evidence
    evidence: tuple[Evidence, ...]
    occurred: Occurrence
    factuality: Factuality
    participants: tuple[Participant, ...] = ()
    place: Evidence | None = None
    attribution: Attribution = Attribution()
    relations: tuple[Relation, ...] = ()
    detail: Mapping[str, str] = field(default_factory=dict)
    rule: str = ""

    def participant(self, role: str) -> tuple[Participant, ...]:
        """Return the participants in that role, in text order."""
        return tuple(p for p in self.participants if p.role == role)


@dataclass(frozen=True, slots=True)
class Account:
    """One document's account of an event: which mention, published when.

    `joined` are the features by which it was taken for an account of the event, the weightiest first; the mention that
    the event began with has none.
    """

    document: str
    mention: str
    published: date | None
    occurred: Occurrence
    evidence: tuple[Evidence, ...]
    joined: tuple[Trait, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A happening as all the documents tell it: mentions that report the same thing, every account kept.

    `occurred` is the best account's. `participants` are (role, person's name) pairs. `independent` counts the sources
    that do not copy each other. `why` gives the reasons for its date; `weight` is how much it matters beside the
    others, in points, `matters` the reasons for that.
    """

    id: str
    type: str
    summary: str
    occurred: Occurrence
    factuality: Factuality
    participants: tuple[tuple[str, str], ...]
    place: str | None
    accounts: tuple[Account, ...]
    independent: int
    why: tuple[str, ...] = ()
    weight: float = 0.0
    matters: tuple[str, ...] = ()
