"""Statements: what is said, by whom, in which way."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence


class SourceKind(StrEnum):
    """What kind of source speaks."""

    NAMED = "named"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Mode(StrEnum):
    """In whose words the content is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What is done by the statement."""

    ASSERTS = "asserts"
    DENIES = "denies"
    COMMITS = "commits"
    DECLINES = "declines_to_comment"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what makes a statement.

    `actors` are ids of the document's actors (more than one where people speak together). `description` is the source
    as worded ("two people familiar with the matter"), `number` how many where the text says, `reason` why unnamed.
    """

    kind: SourceKind
    description: str
    evidence: Evidence | None
    actors: tuple[str, ...] = ()
    number: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Speech or writing attributed to a source.

    `content` has one piece of evidence a contiguous stretch; it is empty where the text only tells that somebody would
    not comment. `cue` is the word that attributes it. `channel` is how or to whom it was said ("in a statement to ABC
    News"), or by whom one was asked who would not comment. `evidence` covers content and attribution.
    """

    id: str
    content: tuple[Evidence, ...]
    cue: Evidence | None
    source: Source
    mode: Mode
    act: Act
    evidence: tuple[Evidence, ...]
    channel: str | None = None
    rule: str = ""
