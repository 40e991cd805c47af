"""What changed between two versions of an article: facts, and what is only wording."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence


class ChangeKind(StrEnum):
    """What became of a fact: a later version has it anew, left it out, or tells it otherwise.

    `CHANGED` is for an update that says that it is one, `CORRECTED` for one that carries a correction,
    `SILENTLY_CHANGED` for a fact that is told otherwise without any notice.
    """

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    SILENTLY_CHANGED = "silently_changed"
    CORRECTED = "corrected"


class RewriteKind(StrEnum):
    """What became of a sentence whose facts stayed the same."""

    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that differs.

    `slot` says what kind of fact it is: "amount", "counts", "charge", "step", "term", "age", "name", "date",
    "attribution", "harm", "denial", "number", or "sentence" for one that only one version has. `before` and `after` are
    the words of the fact, None where there are none. `old` and `new` are the sentences.
    """

    kind: ChangeKind
    slot: str
    before: str | None
    after: str | None
    old: tuple[Evidence, ...]
    new: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Sentences that differ in their words or place, and in no fact."""

    kind: RewriteKind
    old: tuple[Evidence, ...]
    new: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """All that differs between two versions: facts and rewrites in the order of the later text, and its new notices."""

    old: str
    new: str
    facts: tuple[FactChange, ...]
    rewrites: tuple[Rewrite, ...]
    notices: tuple[Evidence, ...]
