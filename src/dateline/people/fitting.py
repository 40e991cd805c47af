"""Whether a description can mean somebody: by number, gender, age, and what is said of both."""

from dateline.model import ActorKind
from dateline.people.drafts import Draft, Reference
from dateline.people.groups import number_of
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse

_GROWN = 18


def agrees(phrase: Reference, draft: Draft, parse: Parse) -> bool:
    """Tell whether number, gender, age and the kind of noun let a description mean a person."""
    if draft.kind is not ActorKind.PERSON or draft.plural != phrase.plural:
        return False
    if phrase.number is not None and draft.number is not None and phrase.number != draft.number:
        return False
    if draft.number is not None and draft.number <= _taken_of(phrase, parse):
        return False
    if phrase.gender and draft.gender and phrase.gender != draft.gender:
        return False
    if phrase.age is not None and draft.age is not None and phrase.age != draft.age:
        return False
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if "young" in kinds and (draft.nouns & lexicon().grown_kin or ("adult" in draft.classes and draft.age is None)):
        return False
    if "adult" in kinds and "young" in draft.classes and draft.age is None:
        return False
    if draft.age is not None and not kinds & {"kin"}:
        return not (("young" in kinds and draft.age > _GROWN + 2) or ("adult" in kinds and draft.age < _GROWN - 3))
    return not ("general" in kinds and "young" in kinds and (draft.classes & {"official", "lawyer", "adult"}))


def is_told_dead(phrase: Reference, parse: Parse) -> bool:
    """Tell whether the words of a description say that they are dead ("the three deceased individuals")."""
    words = {t.text.lower() for t in parse.tokens[phrase.first : phrase.last]}
    return bool(words & lexicon().dead)


def _taken_of(phrase: Reference, parse: Parse) -> int:
    """Return how many are taken out of a group ("four of the victims" is of more than four)."""
    before = parse.tokens[max(0, phrase.first - 2) : phrase.first]
    return (number_of(before[0]) or 0) if len(before) == 2 and before[1].text == "of" else 0


def may_be_suspect(draft: Draft) -> bool:
    """Tell whether the text makes somebody a suspect, or tells that he did harm."""
    called = any("suspect" in lexicon().nouns.get(n, ()) for n in draft.nouns)
    return called or bool(draft.classes & {"suspect", "doer"})


def listed_members(phrase: Reference, groups: list[Draft], people: list[Draft]) -> list[Draft]:
    """Return those told of one by one whom "the girls" means together, as far as no group is known by that word."""
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if not phrase.plural or any(phrase.noun in d.nouns for d in groups):
        return []
    found = [d for d in people if d.kind is ActorKind.PERSON and not d.plural and _is_one_of(phrase, kinds, d)]
    enough = len(found) > 1 and phrase.number in (None, len(found))
    return found if enough else []


def _is_one_of(phrase: Reference, kinds: frozenset[str], draft: Draft) -> bool:
    """Tell whether somebody is what a word for several says of each: a girl of "the girls"."""
    if phrase.gender and draft.gender != phrase.gender:
        return False
    if {"young", "general"} <= kinds:
        return "young" in draft.classes or (draft.age is not None and draft.age < _GROWN)
    if kinds & {"victim", "suspect"}:
        return bool(draft.classes & kinds & {"victim", "suspect"})
    return bool(kinds & {"general", "kin"}) and "group" not in kinds and phrase.noun in draft.nouns


def is_too_much(phrase: Reference, draft: Draft) -> bool:
    """Tell whether the phrase says who did it of somebody named who is not convicted, nor called so beside the name."""
    if phrase.noun not in lexicon().doers or not draft.named:
        return False
    return "convicted" not in draft.classes and not draft.nouns & lexicon().doers


def explain(phrase: Reference, draft: Draft) -> str:
    """Say in a few words why a description fits somebody."""
    if phrase.age is not None and draft.age is not None:
        return "of that age"
    if phrase.noun in draft.nouns:
        return "called so elsewhere"
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    part = next((k for k in ("suspect", "victim") if k in kinds and k in draft.classes), "")
    return f"a {part} of the story" if part else "it fits best"
