"""What speaks for an actor of one document being the person that others are, and what against it."""

import tomllib
from functools import cache
from importlib.resources import files

from dateline.people.members import Group, Member, roles_of
from dateline.people.names import NameParts, can_be_same

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
    one, other = member.actor.gender, group.gender
    if not member.parts.given and one and other and one != other:
        return None
    company = len(member.company & group.company)
    gap = group.ages.widest_gap(member)
    if gap is not None and gap > SAME_AGE + 0.5:
        if gap > _SLIP or not company:
            return None
        found.append("ages_differ_in_company")
    elif gap is not None:
        found.append("ages_agree")
    if one and one == other:
        found.append("same_gender")
    if roles_of(member) & group.roles:
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
    known = list(group.names)
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


def ages_agree(member: Member, group: Group) -> bool:
    """Tell whether no age in the group is too far from the member's."""
    gap = group.ages.widest_gap(member)
    return gap is None or gap <= SAME_AGE + 0.5
