"""Stories: which documents tell of the same case, and why each was put where it is."""

from dataclasses import dataclass
from datetime import date

from dateline.model.charges import Charge
from dateline.model.people import Person
from dateline.model.traits import Trait


@dataclass(frozen=True, slots=True)
class Grouping:
    """The place of one document: the case that it opened or joined.

    `case` is the id of the case's first document. `score` lies in 0..1, 1 for what was decided by hand or is a version
    of a document of the case; for a document that opened a case it is the score of the best case that it did not join.
    `nearest` is the document of the case that is most like it. `traits` explain the score.
    """

    document: str
    case: str
    score: float
    nearest: str | None = None
    traits: tuple[Trait, ...] = ()
    given: str | None = None

    @property
    def opened(self) -> bool:
        """Tell whether the document opened the case."""
        return self.document == self.case


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided by hand: two documents tell of the same case, or do not."""

    one: str
    other: str
    same: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A case among those that a file holds: its documents in order, who it is about and where their charges stand.

    `id` is the id of the first document, `name` is made from the people and what happened, or was given by a reader.
    """

    id: str
    name: str
    documents: tuple[str, ...]
    first: date | None
    last: date | None
    people: tuple[Person, ...]
    charges: tuple[Charge, ...]
    groupings: tuple[Grouping, ...]
