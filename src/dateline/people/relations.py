"""Kin and company: who is whose mother, son or wife, and unnamed ones joined with those named as the same relative."""

from itertools import chain

from dateline.model import ActorKind
from dateline.people.drafts import Draft, Reference
from dateline.people.history import History
from dateline.people.lexicon import lexicon
from dateline.people.roles import give_role
from dateline.text.parsing import Parse

_ROUNDS = 3


def relation_of(noun: str) -> str:
    """Return the relation that a noun names ("parent" of "dad"), or the noun itself."""
    return lexicon().relations.get(noun, noun)


def is_related(draft: Draft, noun: str, owner: Draft) -> bool:
    """Tell whether a draft is known as the `noun` of `owner`, also by another word for it ("dad", "father")."""
    called = relation_of(noun) in {relation_of(n) for n in draft.nouns}
    return called and any(role.of is owner for role in draft.roles)


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
