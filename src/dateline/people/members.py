"""The actors of single documents as they are compared, and groups of them that are taken to be one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.model import Actor
from dateline.people.names import NameParts, fold


@dataclass(frozen=True)
class Member:
    """An actor with what it is compared by.

    `definite` tells whether it is spoken of as known ("the actor"), `apart` who is decided to be somebody else.
    """

    document: str
    actor: Actor
    published: date | None
    parts: NameParts
    company: frozenset[str]
    definite: bool
    apart: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def place(self) -> tuple[str, str]:
        """The document and the actor, as decisions name them."""
        return self.document, self.actor.id

    @cached_property
    def key(self) -> tuple[str, str, str]:
        """A key that does not depend on the order in which documents come."""
        return fold(self.actor.name), self.document, self.actor.id

    @property
    def birth(self) -> float | None:
        """The day of birth in years, as far as the age tells it; without a day of report the age counts back from 0."""
        if self.actor.age is None or self.published is None:
            return None
        return self.published.year + self.published.timetuple().tm_yday / 366 - self.actor.age - 0.5


@dataclass(slots=True)
class _Ages:
    """Ages known of somebody, as the ends between which they lie: told by days of birth, and as they were said.

    `born` are the ends of the births in years, `undated` those of the ages that no birth is known to, `said` of all.
    """

    born: tuple[float, float] | None = None
    undated: tuple[float, float] | None = None
    said: tuple[float, float] | None = None

    def add(self, member: Member) -> None:
        if member.actor.age is None:
            return
        self.said = _widen(self.said, member.actor.age)
        if member.birth is None:
            self.undated = _widen(self.undated, member.actor.age)
        else:
            self.born = _widen(self.born, member.birth)

    def widest_gap(self, member: Member) -> float | None:
        """Return the most years by which a member's age differs from one of these on one day; None without an age."""
        if member.actor.age is None:
            return None
        compared: list[tuple[float, tuple[float, float] | None]]
        if member.birth is None:
            compared = [(member.actor.age, self.said)]
        else:
            compared = [(member.birth, self.born), (member.actor.age, self.undated)]
        return max((abs(age - end) for age, ends in compared if ends is not None for end in ends), default=None)


class Group:
    """Members that are taken to be one person.

    What members are compared by is kept together, so that a comparison costs the same however many there are.
    """

    def __init__(self, members: Iterable[Member] = (), why: Iterable[str] = ()) -> None:
        self.members: list[Member] = []
        self.why: list[str] = list(why)
        self.company: set[str] = set()
        self.roles: set[str] = set()
        self.gender: str | None = None
        self.names: dict[NameParts, None] = {}
        self.ages = _Ages()
        self._documents: set[str] = set()
        self._places: set[tuple[str, str]] = set()
        self._apart: set[tuple[str, str]] = set()
        for member in members:
            self.add(member, "")

    def add(self, member: Member, why: str) -> None:
        """Take a member in, and say why."""
        self.members.append(member)
        self.company |= member.company
        self.roles |= roles_of(member)
        self.gender = self.gender or member.actor.gender
        if member.parts.given:
            self.names.setdefault(member.parts)
        self.ages.add(member)
        self._documents.add(member.document)
        self._places.add(member.place)
        self._apart |= member.apart
        if why and why not in self.why:
            self.why.append(why)

    def parted(self, member: Member) -> bool:
        """Tell whether it is decided that the member is somebody else."""
        return member.place in self._apart or not member.apart.isdisjoint(self._places)

    def allows(self, member: Member) -> bool:
        """Tell whether neither a document nor a decision parts the member from those who are in the group."""
        return member.document not in self._documents and not self.parted(member)


def roles_of(member: Member) -> set[str]:
    """Return the roles of a member in one spelling."""
    return {fold(role.text) for role in member.actor.roles}


def _widen(ends: tuple[float, float] | None, value: float) -> tuple[float, float]:
    return (value, value) if ends is None else (min(ends[0], value), max(ends[1], value))
