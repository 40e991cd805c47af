"""The actors of single documents as they are compared: what each is known by, and what speaks for two being one."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from importlib.resources import files

from dateline.model import Actor
from dateline.people.names import NameParts, can_be_same, fold

# Ages are said in whole years and reckoned from the day of the report, so one year apart is no difference. A larger
# slip is let pass only between documents that share other people, and only up to this many years.
SAME_AGE = 1
_SLIP = 8
_MOST_COMPANY = 2
_NAMES = {
    "same name": "same_name",
    "same name but for the middle": "same_name_but_middle",
    "the other first name or nickname with the same surname": "nickname",
    "short form or initial of the first name, same surname": "short_form",
}


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


@dataclass(eq=False)
class Group:
    """Members that are taken to be one person."""

    members: list[Member] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def add(self, member: Member, why: str) -> None:
        """Take a member in, and say why."""
        self.members.append(member)
        if why and why not in self.why:
            self.why.append(why)

    def allows(self, member: Member) -> bool:
        """Tell whether neither a document nor a decision parts the member from those who are in the group."""
        return all(
            m.document != member.document and m.place not in member.apart and member.place not in m.apart
            for m in self.members
        )


@cache
def identity_points() -> tuple[dict[str, float], float]:
    """Return the points of the features, and by how many the best must stand out (`data/identity.toml`)."""
    table = tomllib.loads((files("dateline.people") / "data" / "identity.toml").read_text(encoding="utf-8"))
    return table["weights"], table["margin"]


def weigh(member: Member, group: Group) -> dict[str, float] | None:
    """Return the features that hold of a member and a group with their points; None where they cannot be one person."""
    found = _weigh_name(member, group)
    if found is None or not group.allows(member):
        return None
    one, other = member.actor.gender, next((m.actor.gender for m in group.members if m.actor.gender), None)
    if not member.parts.given and one and other and one != other:
        return None
    company = len(member.company & frozenset().union(*(m.company for m in group.members)))
    gaps = [gap for m in group.members if (gap := age_gap(member, m)) is not None]
    if gaps and max(gaps) > SAME_AGE + 0.5:
        if max(gaps) > _SLIP or not company:
            return None
        found.append("ages_differ_in_company")
    elif gaps:
        found.append("ages_agree")
    if one and one == other:
        found.append("same_gender")
    if _roles(member) & set().union(*(_roles(m) for m in group.members)):
        found.append("same_role")
    points, _ = identity_points()
    if one and other and one != other and not company and "ages_agree" not in found:
        return None
    weighed = {name: points[name] for name in found}
    if company:
        weighed["company"] = points["company"] * min(company, _MOST_COMPANY)
    return weighed


def explain(weighed: dict[str, float]) -> str:
    """Write features and points as a reader sees them: "same name +4, ages agree +2.5"."""
    return ", ".join(f"{name.replace('_', ' ')} {points:+g}" for name, points in weighed.items())


def _weigh_name(member: Member, group: Group) -> list[str] | None:
    """Return the feature that says how the names fit, or None where they do not."""
    full = group.members[0].parts
    if len(member.parts.given) < 2 and len(full.given) < 2:
        return None
    if not member.parts.given:
        return ["surname_only"]
    known = list(dict.fromkeys(m.parts for m in group.members if m.parts.given))
    reasons = [can_be_same(member.parts, parts) for parts in known]
    if not reasons or not reasons[0]:
        return None
    apart = [parts for parts, reason in zip(known, reasons, strict=True) if not reason]
    if not all(_has_both(full, member.parts.given, parts.given) for parts in apart):
        return None
    return [_NAMES[str(reasons[0])]]


def _has_both(full: NameParts, one: str, other: str) -> bool:
    """Tell whether two first names that differ are both those of one fuller name (Wallace and Moe of Wallace "Moe")."""
    names = {full.given, full.nickname, *full.middle[:1]} - {""}
    return one in names and other in names and full.given in (one, other)


def _roles(member: Member) -> set[str]:
    return {fold(role.text) for role in member.actor.roles}


def ages_agree(member: Member, group: Group) -> bool:
    """Tell whether no age in the group is too far from the member's."""
    return all((gap := age_gap(member, m)) is None or gap <= SAME_AGE + 0.5 for m in group.members)


def age_gap(one: Member, other: Member) -> float | None:
    """Return by how many years two ages differ once they are brought to one day, or None where one is not known."""
    if one.actor.age is None or other.actor.age is None:
        return None
    if one.birth is None or other.birth is None:
        return float(abs(one.actor.age - other.actor.age))
    return abs(one.birth - other.birth)
