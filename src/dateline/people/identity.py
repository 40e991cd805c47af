"""Who is the same across documents: names first, then ages on the day, then the company they keep."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.model import ActorKind, IdentityDecision, Person, Reading, Role
from dateline.people.comparing import ages_agree, explain, identity_points, weigh
from dateline.people.lexicon import lexicon
from dateline.people.members import Group, Member
from dateline.people.names import NameParts, fold, split_name

_ORGANISATION_NOISE = frozenset({"the", "inc", "llc", "co", "corp", "corporation", "company", "ltd"})


def identify(readings: Sequence[Reading], decisions: Sequence[IdentityDecision] = ()) -> tuple[Person, ...]:
    """Join the actors of all documents into persons and organisations; say why.

    People with full names are joined where first names (also initials and short forms), last surname, middle names,
    suffixes and nicknames agree and their ages, brought to one day, do not differ. A surname alone joins the only
    person who bears it. Organisations are joined by name. Unnamed people stay in their document, unless they are called
    by what only one person named there is elsewhere said to be. Two named actors of one document are never joined. The
    result does not depend on the order of `readings`; persons are sorted by id.

    `decisions` say of actors that they are the same person, or are not; they go before everything else.

    Raises:
        ValueError: two actors are decided to be the same and, by way of others, not the same.
    """
    members = sorted(_read_members(readings, _read_apart(decisions)), key=lambda m: m.key)
    people = _group_people([m for m in members if m.actor.kind is ActorKind.PERSON and m.actor.named])
    unnamed = [m for m in members if m.actor.kind is ActorKind.PERSON and not m.actor.named]
    groups = [
        *people,
        *_group_bodies([m for m in members if m.actor.kind is ActorKind.ORGANISATION]),
        *_join_by_role(unnamed, people),
    ]
    groups = _join_decided(groups, decisions)
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


def _read_apart(decisions: Sequence[IdentityDecision]) -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """Map each actor to those who are decided to be somebody else."""
    apart: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for decision in decisions:
        if not decision.same:
            apart[decision.one].add(decision.other)
            apart[decision.other].add(decision.one)
    return {place: frozenset(others) for place, others in apart.items()}


def _join_decided(groups: list[Group], decisions: Sequence[IdentityDecision]) -> list[Group]:
    """Join the groups whose members are decided to be the same."""
    of = {member.place: group for group in groups for member in group.members}
    for decision in sorted((d for d in decisions if d.same), key=lambda d: (d.one, d.other)):
        one, other = of.get(decision.one), of.get(decision.other)
        if one is None or other is None or one is other:
            continue
        if any(m.place in n.apart for m in one.members for n in other.members):
            raise ValueError(f"decided to be the same and not the same: {decision.one} and {decision.other}")
        for member in other.members:
            one.add(member, "decided to be the same")
            of[member.place] = one
        one.why.extend(why for why in other.why if why not in one.why)
        other.members.clear()
    return [group for group in groups if group.members]


def _join_by_role(unnamed: list[Member], people: list[Group]) -> list[Group]:
    """Give "the armorer" of one document to the person named there who is an armorer in another; return the rest.

    Relatives are left out: whose "the brother" is changes from sentence to sentence.
    """
    apart = []
    named_in: dict[str, dict[int, Group]] = defaultdict(dict)
    called_in: dict[tuple[int, str], set[str]] = defaultdict(set)
    for number, group in enumerate(people):
        for member in group.members:
            named_in[member.document][number] = group
            _note_roles(called_in, number, member)
    for member in unnamed:
        called = head_noun(member.actor.name)
        bearers = [
            (number, group)
            for number, group in named_in[member.document].items()
            if called_in.get((number, called), set()) - {member.document} and not group.parted(member)
        ]
        if member.definite and not is_kin(called) and len(bearers) == 1:
            number, group = bearers[0]
            group.add(member, f"the only one named there who is called “{called}”")
            _note_roles(called_in, number, member)
        else:
            apart.append(Group([member]))
    return apart


def _note_roles(called_in: dict[tuple[int, str], set[str]], group: int, member: Member) -> None:
    """Note what a member of a group is called in its document."""
    for role in member.actor.roles:
        called_in[group, head_noun(role.text)].add(member.document)


def head_noun(description: str) -> str:
    """Return the noun of a description: "armorer" of "the film's former armorer", "attorney" of "attorney for …"."""
    words = fold(re.split(r"\b(?:for|of|at|in|with)\b", description)[0]).split()
    return words[-1] if words else ""


def is_kin(noun: str) -> bool:
    """Tell whether a noun is one for relatives."""
    return "kin" in lexicon().nouns.get(noun, frozenset())


def find_definite(reading: Reading) -> frozenset[str | None]:
    """Return the ids of a document's actors who are spoken of as known there: "the actor"."""
    mentions = reading.people.mentions
    return frozenset(m.actor for m in mentions if m.evidence.quote[:4].lower() == "the ")


def _read_members(
    readings: Iterable[Reading], apart: Mapping[tuple[str, str], frozenset[tuple[str, str]]]
) -> list[Member]:
    """Return the actors of all documents, each document once."""
    found: dict[tuple[str, str], Member] = {}
    parts: dict[str, NameParts] = {}  # most names come again
    for reading in readings:
        people = [a for a in reading.people.actors if a.kind is ActorKind.PERSON and a.named]
        surnames = {a.id: fold(a.name) for a in people}
        definite = find_definite(reading)
        for actor in reading.people.actors:
            company = frozenset(name for other, name in surnames.items() if other != actor.id)
            document = reading.document
            if actor.name not in parts:
                parts[actor.name] = split_name(actor.name)
            found[document.id, actor.id] = Member(
                document.id,
                actor,
                document.published,
                parts[actor.name],
                company,
                actor.id in definite,
                apart.get((document.id, actor.id), frozenset()),
            )
    return list(found.values())


def _group_people(members: list[Member]) -> list[Group]:
    """Group people: the fullest names first, then those of whom only a part of the name is known."""
    by_surname: dict[str, list[Group]] = defaultdict(list)
    partial = []
    # Long first names before short ones, so that "Alex" finds both Alexander and Alexandra.
    for member in sorted(members, key=lambda m: (-_fullness(m.parts), -len(m.parts.given), m.actor.age is None, m.key)):
        if _is_partial(member.parts):
            partial.append(member)
            continue
        _place(member, by_surname[member.parts.surname], "several people fit the name")
    for member in partial:
        _place(member, by_surname[member.parts.surname], "several people bear the name", only=True)
    return _join_alone([g for family in by_surname.values() for g in family])


def _place(member: Member, family: list[Group], doubt: str, *, only: bool = False) -> None:
    """Add a member to the group of its surname that fits best, or make a new one; `only` asks that no other fits."""
    fitting = [(weighed, g) for g in family if (weighed := weigh(member, g)) is not None]
    fitting.sort(key=lambda row: -sum(row[0].values()))
    _, margin = identity_points()
    clear = len(fitting) == 1 or (
        len(fitting) > 1 and not only and sum(fitting[0][0].values()) - sum(fitting[1][0].values()) >= margin
    )
    if clear:
        fitting[0][1].add(member, explain(fitting[0][0]))
    else:
        family.append(Group([member], [doubt] if fitting else []))


def _join_alone(groups: list[Group]) -> list[Group]:
    """Join the groups of a surname that is nowhere borne with a first name."""
    lone: dict[str, list[Group]] = defaultdict(list)
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
    middle = sum(len(m) > 1 for m in parts.middle) + len(parts.middle)
    return 4 * (len(parts.given) > 1) + middle + 2 * bool(parts.suffix) + bool(parts.nickname)


def _apart(one: Group, other: Group) -> str | None:
    """Say what keeps two groups apart, or return None."""
    if not all(one.allows(m) for m in other.members):
        return "one document names both, or it is decided"
    if not all(ages_agree(m, one) for m in other.members):
        return "ages differ"
    return None


def _group_bodies(members: list[Member]) -> list[Group]:
    groups: dict[tuple[str, ...], Group] = {}
    for member in members:
        key = body_key(member.actor.name)
        while key in groups and groups[key].parted(member):
            key = (*key, member.document)
        known = key in groups
        groups.setdefault(key, Group()).add(member, "the same name" if known else "")
    return list(groups.values())


def body_key(name: str) -> tuple[str, ...]:
    """Return the words of an organisation's name by which it is the same: all but "the", "Inc." and the like."""
    words = fold(name).split()
    return tuple(w for w in words if w not in _ORGANISATION_NOISE) or tuple(words)


def _best_name(group: Group) -> str:
    """Return the form of the name that most documents use, among the fullest kind that they have."""
    named = [m for m in group.members if m.actor.named] or group.members
    forms = Counter(m.actor.name for m in named)
    full = {name: n for name, n in forms.items() if " " in name} or forms
    return min(full, key=lambda name: (-full[name], -len(name), name))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _write_person(name: str, group: Group, ids: dict[tuple[str, str], str]) -> Person:
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
