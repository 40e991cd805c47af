"""Who is the same across documents: names first, then ages on the day, then the company they keep."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.model import Actor, ActorKind, Person, Reading, Role
from dateline.people.names import NameParts, can_be_same, fold, split_name

_ORGANISATION_NOISE = frozenset({"the", "inc", "llc", "co", "corp", "corporation", "company", "ltd"})
# Ages are said in whole years and reckoned from the day of the report, so one year apart is no difference. A larger
# slip is let pass only between documents that share other people, and only up to this many years.
_SAME_AGE = 1
_SLIP = 8


@dataclass(frozen=True)
class _Member:
    """An actor with what it is compared by. `definite` tells whether it is spoken of as known ("the actor")."""

    document: str
    actor: Actor
    published: date | None
    parts: NameParts
    company: frozenset[str]
    definite: bool

    @property
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
class _Group:
    """Members that are taken to be one person."""

    members: list[_Member] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def add(self, member: _Member, why: str) -> None:
        self.members.append(member)
        if why and why not in self.why:
            self.why.append(why)


def identify(readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Join the actors of all documents into persons and organisations; say why.

    People with full names are joined where first names (also initials and short forms), last surname, middle names,
    suffixes and nicknames agree and their ages, brought to one day, do not differ. A surname alone joins the only
    person who bears it. Organisations are joined by name. Unnamed people stay in their document, unless they are called
    by what only one person named there is elsewhere said to be. Two named actors of one document are never joined. The
    result does not depend on the order of `readings`; persons are sorted by id.
    """
    members = sorted(_read_members(readings), key=lambda m: m.key)
    people = _group_people([m for m in members if m.actor.kind is ActorKind.PERSON and m.actor.named])
    unnamed = [m for m in members if m.actor.kind is ActorKind.PERSON and not m.actor.named]
    groups = [
        *people,
        *_group_bodies([m for m in members if m.actor.kind is ActorKind.ORGANISATION]),
        *_join_by_role(unnamed, people),
    ]
    first = {id(g): min((m.published or date.max, m.key) for m in g.members) for g in groups}
    named = sorted(((_best_name(g), g) for g in groups), key=lambda row: (row[0], first[id(row[1])]))
    taken: Counter[str] = Counter()
    ids: dict[tuple[str, str], str] = {}
    for name, group in named:
        slug = _slug(name) or "unnamed"
        taken[slug] += 1
        number = f"-{taken[slug]}" if taken[slug] > 1 else ""
        ids.update({(m.document, m.actor.id): slug + number for m in group.members})
    persons = [_write_person(name, group, ids) for name, group in named]
    return tuple(sorted(persons, key=lambda p: p.id))


def _join_by_role(unnamed: list[_Member], people: list[_Group]) -> list[_Group]:
    """Give "the armorer" of one document to the person named there who is an armorer in another; return the rest."""
    apart = []
    for member in unnamed:
        called = _head(member.actor.name)
        bearers = [
            group
            for group in people
            if any(m.document == member.document for m in group.members)
            and any(_head(role.text) == called for m in group.members for role in m.actor.roles)
        ]
        if member.definite and len(bearers) == 1:
            bearers[0].members.append(member)
            bearers[0].why.append(f"the only one named there who is called “{called}”")
        else:
            apart.append(_Group([member]))
    return apart


def _head(description: str) -> str:
    """Return the noun of a description: "armorer" of "the film's former armorer", "attorney" of "attorney for …"."""
    words = fold(re.split(r"\b(?:for|of|at|in|with)\b", description)[0]).split()
    return words[-1] if words else ""


def _read_members(readings: Iterable[Reading]) -> list[_Member]:
    """Return the actors of all documents, each document once."""
    found: dict[tuple[str, str], _Member] = {}
    for reading in readings:
        people = [a for a in reading.people.actors if a.kind is ActorKind.PERSON and a.named]
        surnames = {a.id: fold(a.name) for a in people}
        definite = {m.actor for m in reading.people.mentions if m.evidence.quote.lower().startswith("the ")}
        for actor in reading.people.actors:
            company = frozenset(name for other, name in surnames.items() if other != actor.id)
            document = reading.document
            found[document.id, actor.id] = _Member(
                document.id, actor, document.published, split_name(actor.name), company, actor.id in definite
            )
    return list(found.values())


def _group_people(members: list[_Member]) -> list[_Group]:
    """Group people: the fullest names first, then those of whom only a part of the name is known."""
    by_surname: dict[str, list[_Group]] = defaultdict(list)
    partial = []
    for member in sorted(members, key=lambda m: (-_fullness(m.parts), m.actor.age is None, m.key)):
        if _is_partial(member.parts):
            partial.append(member)
            continue
        family = by_surname[member.parts.surname]
        fitting = [(g, why) for g in family if (why := _fits(member, g))]
        closest = [
            row for row in fitting if any(m.parts.given == member.parts.given for m in row[0].members)
        ] or fitting
        aged = [row for row in closest if _ages_agree(member, row[0])] or closest
        if len(aged) == 1:
            aged[0][0].add(member, aged[0][1])
        else:
            family.append(_Group([member], ["several people fit the name"] if len(aged) > 1 else []))
    for member in partial:
        family = by_surname[member.parts.surname]
        fitting = [(g, why) for g in family if (why := _fits_in_part(member, g))]
        if len(fitting) == 1:
            fitting[0][0].add(member, fitting[0][1])
        else:
            family.append(_Group([member], [f"{len(fitting)} people bear the name"] if fitting else []))
    return _join_alone([g for family in by_surname.values() for g in family])


def _join_alone(groups: list[_Group]) -> list[_Group]:
    """Join the groups of a surname that is nowhere borne with a first name."""
    lone: dict[str, list[_Group]] = defaultdict(list)
    result = []
    for group in groups:
        parts = group.members[0].parts
        same = next((g for g in lone[parts.surname] if _apart(g, group) is None), None) if not parts.given else None
        if same is not None and len(group.members) == 1 and not group.why:
            same.add(group.members[0], "the same surname, nowhere with a first name")
            continue
        if not parts.given and not group.why:
            lone[parts.surname].append(group)
        result.append(group)
    return result


def _is_partial(parts: NameParts) -> bool:
    return len(parts.given) < 2


def _fullness(parts: NameParts) -> int:
    return (
        4 * (len(parts.given) > 1) + sum(len(m) > 1 for m in parts.middle) + len(parts.middle) + 2 * bool(parts.suffix)
    )


def _fits(member: _Member, group: _Group) -> str | None:
    """Say how the member's name fits every member of the group, or return None."""
    if any(m.document == member.document for m in group.members):
        return None
    reasons = [can_be_same(member.parts, m.parts) for m in group.members]
    if not all(reasons):
        return None
    return _with_age(member, group, str(reasons[0]))


def _fits_in_part(member: _Member, group: _Group) -> str | None:
    """Say how a surname, or an initial and a surname, fits the group."""
    if any(m.document == member.document for m in group.members) or _is_partial(group.members[0].parts):
        return None
    if member.parts.given and not all(can_be_same(member.parts, m.parts) for m in group.members):
        return None
    first, second = member.actor.gender, next((m.actor.gender for m in group.members if m.actor.gender), None)
    if first and second and first != second:
        return None
    return _with_age(member, group, "the only one in the case with that surname")


def _with_age(member: _Member, group: _Group, reason: str) -> str | None:
    if _ages_agree(member, group):
        return reason
    known = [m for m in group.members if _gap(member, m) is not None]
    apart = max((_gap(member, m) or 0.0) for m in known)
    if apart <= _SLIP and any(member.company & m.company for m in group.members):
        return f"{reason}; the ages differ, but the same people are about"
    return None


def _ages_agree(member: _Member, group: _Group) -> bool:
    return all((gap := _gap(member, m)) is None or gap <= _SAME_AGE + 0.5 for m in group.members)


def _gap(one: _Member, other: _Member) -> float | None:
    """Return by how many years two ages differ once they are brought to one day, or None where one is not known."""
    if one.actor.age is None or other.actor.age is None:
        return None
    if one.birth is None or other.birth is None:
        return float(abs(one.actor.age - other.actor.age))
    return abs(one.birth - other.birth)


def _apart(one: _Group, other: _Group) -> str | None:
    """Say what keeps two groups apart, or return None."""
    documents = {m.document for m in one.members}
    if any(m.document in documents for m in other.members):
        return "one document names both"
    if not all(_ages_agree(m, one) for m in other.members):
        return "ages differ"
    return None


def _group_bodies(members: list[_Member]) -> list[_Group]:
    groups: dict[tuple[str, ...], _Group] = {}
    for member in members:
        words = fold(member.actor.name).split()
        key = tuple(w for w in words if w not in _ORGANISATION_NOISE) or tuple(words)
        known = key in groups
        groups.setdefault(key, _Group()).add(member, "the same name" if known else "")
    return list(groups.values())


def _best_name(group: _Group) -> str:
    """Return the form of the name that most documents use, among the fullest kind that they have."""
    named = [m for m in group.members if m.actor.named] or group.members
    forms = Counter(m.actor.name for m in named)
    full = {name: n for name, n in forms.items() if " " in name} or forms
    return min(full, key=lambda name: (-full[name], -len(name), name))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _write_person(name: str, group: _Group, ids: dict[tuple[str, str], str]) -> Person:
    """Write a group out; roles refer to persons by their ids."""
    members = sorted(group.members, key=lambda m: (m.published or date.max, m.document, m.actor.id))
    roles: dict[tuple[str, str | None], Role] = {}
    for member in members:
        for role in member.actor.roles:
            of = ids.get((member.document, role.of)) if role.of else None
            roles.setdefault((role.text.lower(), of), Role(role.text, role.evidence, of))
    bearers = [m for m in members if m.actor.named] or members
    others = sorted({other for m in bearers for other in (m.actor.name, *m.actor.other_names)} - {name})
    first = bearers[0]
    return Person(
        id=ids[first.document, first.actor.id],
        name=name,
        kind=first.actor.kind,
        members=tuple(sorted((m.document, m.actor.id) for m in members)),
        named=first.actor.named,
        other_names=tuple(others),
        roles=tuple(roles.values()),
        ages=tuple(sorted({m.actor.age for m in members if m.actor.age is not None})),
        evidence=tuple(e for m in members for e in m.actor.evidence),
        why=tuple(sorted(set(group.why))),
    )
