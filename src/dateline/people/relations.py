"""Kin and company: who is whose mother, son or wife, and unnamed ones joined with those named as the same relative."""

from itertools import chain

from dateline.model import ActorKind
from dateline.people.drafts import Draft, Reference
from dateline.people.history import History
from dateline.people.lexicon import lexicon
from dateline.people.roles import give_role
from dateline.text.parsing import Parse

# Relatives who mostly have one surname; the years between parents and children.
_OF_ONE_NAME = frozenset({"parent", "child", "sibling", "spouse"})
_GENERATION = 14


def relation_of(noun: str) -> str:
    """Return the relation that a noun names ("parent" of "dad"), or the noun itself."""
    return lexicon().relations.get(noun, noun)


def is_related(draft: Draft, noun: str, owner: Draft) -> bool:
    """Tell whether a draft is known as the `noun` of `owner`, also by another word for it ("dad", "father")."""
    called = relation_of(noun) in {relation_of(n) for n in draft.nouns}
    return called and any(role.of is owner for role in draft.roles)


def may_be_relative(noun: str, draft: Draft) -> bool:
    """Tell whether a draft is known by a word for the relation that `noun` names."""
    return relation_of(noun) in {relation_of(n) for n in draft.nouns}


def note_owner(reference: Reference, parse: Parse, history: History) -> None:
    """Let "the mother" of "the mother of a boy" know whose she is, once the boy has been read."""
    draft = reference.draft
    above = parse.tokens[parse.tokens[reference.head].head]
    if draft is None or draft.kind is not ActorKind.PERSON or above.text != "of":
        return
    before = history.by_head.get(above.head)
    owned = before.draft if before is not None else None
    if before is None or owned is None or owned is draft or "kin" not in lexicon().nouns.get(before.noun, ()):
        return
    if all(role.of is None for role in owned.roles):
        give_role(owned, before, parse, draft)


def join_related(drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Return pairs of an unnamed relative and the one person who is named as the same relative of the same person."""
    people = [d for d in drafts if d.kind is ActorKind.PERSON and not d.plural and not d.merged and d.references]
    return [
        (unnamed, fitting[0])
        for unnamed in people
        if not unnamed.named and len(fitting := _same_relatives(unnamed, people)) == 1
    ]


def join_surnames(drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Return pairs of an unnamed parent, child, sibling or spouse and the only other bearer of the surname.

    No other unnamed relative may bear it, nor may ages, genders or what else the bearer is called differ.
    """
    people = [d for d in drafts if d.kind is ActorKind.PERSON and not d.plural and not d.merged and d.references]
    found = []
    for unnamed in people:
        relations = {relation_of(n) for n in unnamed.nouns} & _OF_ONE_NAME
        owners = {id(o): o for r in unnamed.roles if r.of is not None and (o := final(r.of)).named}
        if unnamed.named or len(relations) != 1 or len(owners) != 1 or len(unnamed.roles) != 1:
            continue
        owner, relation = next(iter(owners.values())), next(iter(relations))
        bearers = [d for d in people if d is not owner and _share_surname(d, owner)]
        if len(bearers) != 1 or not _can_be_relative(unnamed, bearers[0], owner, relation):
            continue
        kin = [d for d in people if d is not unnamed and not d.named and "kin" in d.classes]
        rivals = [d for d in kin if any(r.of is not None and final(r.of) is owner for r in d.roles)]
        if not any(_can_be_relative(d, bearers[0], owner, "") for d in rivals):
            found.append((unnamed, bearers[0]))
    return found


def _share_surname(one: Draft, other: Draft) -> bool:
    first, second = one.parts, other.parts
    if first is None or second is None or not one.named:
        return False
    return first.surname == second.surname and bool(first.given and second.given)


def _can_be_relative(unnamed: Draft, bearer: Draft, owner: Draft, relation: str) -> bool:
    """Tell whether gender, ages and other words for the bearer leave it open that this is the relative."""
    if unnamed.gender and bearer.gender and unnamed.gender != bearer.gender:
        return False
    if unnamed.age is not None and bearer.age is not None and unnamed.age != bearer.age:
        return False
    called = {relation_of(n) for n in bearer.nouns | owner.nouns if "kin" in lexicon().nouns.get(n, ())} & _OF_ONE_NAME
    known = {relation, *(two for one, two in lexicon().inverse_relations if one == relation)}
    if "official" in bearer.classes or (relation and called - known):
        return False
    if relation in ("parent", "child") and bearer.age is not None and owner.age is not None:
        elder, younger = (bearer.age, owner.age) if relation == "parent" else (owner.age, bearer.age)
        return elder - younger >= _GENERATION
    young = bearer.age is not None and bearer.age < _GENERATION
    return not (young and relation in ("parent", "spouse"))


def _same_relatives(unnamed: Draft, people: list[Draft]) -> list[Draft]:
    """Return the named people who stand to somebody as the unnamed one does."""
    kin = {n for n in unnamed.nouns if "kin" in lexicon().nouns.get(n, ())}
    owners = [final(role.of) for role in unnamed.roles if role.of is not None]
    found = chain.from_iterable(
        (d for d in people if d.named and d is not owner and _is_same(unnamed, kin, d, owner)) for owner in owners
    )
    return list(dict.fromkeys(found))


def _is_same(unnamed: Draft, kin: set[str], named: Draft, owner: Draft) -> bool:
    if unnamed.gender and named.gender and unnamed.gender != named.gender:
        return False
    if unnamed.age is not None and named.age is not None and unnamed.age != named.age:
        return False
    called = {relation_of(n) for n in kin}
    if called & {relation_of(n) for n in named.nouns} and any(final(r.of) is owner for r in named.roles if r.of):
        return True
    inverse = lexicon().inverse
    back = any((n, m) in inverse for n in kin for m in owner.nouns)
    return back and any(final(r.of) is named for r in owner.roles if r.of)


def final(draft: Draft) -> Draft:
    """Return the draft that a draft has been merged into, or itself."""
    while draft.merged is not None:
        draft = draft.merged
    return draft
