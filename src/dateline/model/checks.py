"""What a reader of an article must know today: remarks on its sentences."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence
from dateline.model.times import Interval


class RemarkKind(StrEnum):
    """What is the matter with a sentence of an article that is held against a case."""

    SUPERSEDED = "superseded"
    CONTRADICTED = "contradicted"
    STALE = "stale"
    CARRIED_OVER = "carried_over"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on one or several sentences of an article.

    `sentences` are the article's, in text order; `evidence` are the passages of other documents that the remark rests
    on. `since` is when the first thing happened that made the sentences out of date, None where that is not the matter.
    """

    kind: RemarkKind
    concerns: str
    explanation: str
    sentences: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]
    since: Interval | None = None
