"""Time expressions: the words of a text that denote a time (TIMEX3), and the interval that they denote."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.edtf import to_edtf
from dateline.model.spans import Evidence, Span
from dateline.model.times import Interval


class TimeType(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeBasis(StrEnum):
    """What a date was reckoned from."""

    EXPLICIT = "explicit"  # the words themselves
    PUBLICATION = "publication date"
    EARLIER = "earlier expression"
    CORRECTED = "correction"  # a reader's word
    BOUND = "bound"  # no words: not later than the publication, or another step


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, time, duration or set in the text (TIMEX3), with the interval that it denotes.

    `interval` is None for durations, sets and references too vague for days. `alternatives` holds the other readings
    of an ambiguous expression. `confidence` lies in 0..1. `rule` names the rule that made it.
    """

    evidence: Evidence
    type: TimeType
    value: str
    mod: str | None
    interval: Interval | None
    basis: TimeBasis
    rule: str
    alternatives: tuple[Interval, ...] = ()
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """The place of the words in the text, `[start, end)` in characters."""
        return self.evidence.span

    @property
    def edtf(self) -> str | None:
        """The interval in EDTF; None where there is no interval."""
        return to_edtf(self.interval) if self.interval else None
