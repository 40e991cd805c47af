"""Unnamed people who are brought in anew: by the headline and the lead, in a quotation, by the part they take."""

from dateline.model import ActorKind
from dateline.people.drafts import Draft
from dateline.people.leads import are_apart, can_be, of_another_day, opens, place_of
from dateline.people.lexicon import lexicon
from dateline.people.merging import join
from dateline.people.told import told_of
from dateline.text.parsing import Parse

_PARTS = frozenset({"suspect", "victim"})
_FATES = _PARTS | {"dead"}
_PAIR = 2
_OFFICES = frozenset({"official", "lawyer"})
_SPEAKS = frozenset({"speaker", "male", "female"})
# In how many sentences a speaker's name follows.
_GOES_ON = 2


def join_twice_told(drafts: list[Draft], parse: Parse) -> None:
    """Join the unnamed people whom the headline and the lead tell of alike: "Boy, 9, shot …", "A 9-year-old boy …"."""
    people = [d for d in drafts if d.kind is ActorKind.PERSON and d.references and not d.merged]
    early = sorted((d for d in people if not d.named and (opens(d) or _are_many(d) or _are_others(d))), key=_start)
    for place, second in enumerate(early):
        alike = [d for d in early[:place] if d.merged is None and _is_alike(d, second)]
        if not opens(second) and of_another_day(second, parse):
            continue
        if len(alike) == 1 and (second.plural or min(alike[0].references, key=place_of).sentence == 0):
            one, other = (alike[0], second) if alike[0].age is None and second.age is not None else (second, alike[0])
            join(one, other, "told of alike in the headline")


def join_doers(drafts: list[Draft]) -> None:
    """Join "the gunman", "a shooter" and "the suspect" of one story, where nothing tells of more than one."""
    people = [d for d in drafts if d.kind is ActorKind.PERSON and d.references and not d.merged]
    called = [d for d in people if any("suspect" in lexicon().nouns.get(n, ()) for n in d.nouns)]
    unnamed = sorted((d for d in called if not d.named), key=_start)
    if any(d.plural or d.apart for d in unnamed):
        return
    for second in unnamed[1:]:
        first = unnamed[0]
        if not are_apart(first, second):
            join(second, first, "the only one who did it")


def join_dead(drafts: list[Draft], parse: Parse) -> None:
    """Join whoever is told to be dead with the only one who is named as dead, but for those of other days."""
    people = [d for d in drafts if d.kind is ActorKind.PERSON and d.references and not d.merged and "dead" in d.classes]
    named = [d for d in people if d.named]
    if len(named) != 1 or any(d.plural for d in people):
        return
    for draft in sorted((d for d in people if not d.named and not d.apart), key=_start):
        same_part = ("suspect" in draft.classes) == ("suspect" in named[0].classes)
        if same_part and can_be(draft, named[0]) and not of_another_day(draft, parse):
            join(draft, named[0], "the only one who is dead")


def join_speakers(drafts: list[Draft], parse: Parse) -> None:
    """Join "a relative said …" with the name that goes on speaking: “He was kind,” Ann Poe said.

    The name is new there, and nothing else is said of who bears it.
    """
    people = [d for d in drafts if d.kind is ActorKind.PERSON and d.references and not d.merged and not d.plural]
    speakers = [d for d in people if d.named and "speaker" in d.classes and not d.roles and not d.classes - _SPEAKS]
    for draft in people:
        if draft.named or "speaker" not in draft.classes or draft.classes & _OFFICES:
            continue
        last = max(draft.references, key=place_of)
        going_on = [d for d in speakers if 0 < _first_word(d, parse) - last.sentence <= _GOES_ON]
        if len(going_on) == 1 and can_be(draft, going_on[0]) and draft.age in (None, going_on[0].age):
            join(draft, going_on[0], "the name that goes on speaking")


def _first_word(draft: Draft, parse: Parse) -> int:
    """Return the sentence in which somebody is first mentioned, as one who says something there, else -1."""
    first = min(draft.references, key=place_of)
    return first.sentence if told_of(parse, parse.tokens[first.head]) == "says" else -1


def _start(draft: Draft) -> int:
    return min(r.span.start for r in draft.references)


def _is_alike(one: Draft, other: Draft) -> bool:
    first, second = (min(d.references, key=place_of) for d in (one, other))
    if one.plural or other.plural:
        counted = one.plural and other.plural and one.number is not None and one.number == other.number
        counted = counted and _are_others(one) == _are_others(other)
        return counted and not are_apart(one, other) and _can_be_one_word(one, other)
    same_noun = bool(one.nouns & other.nouns) or (one.age is not None and one.age == other.age)
    indefinite = "definite" not in (first.article, second.article)
    parts = one.classes & _PARTS == other.classes & _PARTS and bool(one.classes & _PARTS)
    return indefinite and same_noun and parts and not are_apart(one, other)


def _are_many(draft: Draft) -> bool:
    """Tell whether three or more are meant, whose number alone tells them from others."""
    return draft.plural and not draft.apart and (draft.number or 0) > _PAIR


def _are_others(draft: Draft) -> bool:
    """Tell whether several are told of as the others beside somebody ("four others", "three other people")."""
    return draft.plural and draft.number is not None and bool({"other", "others"} & set(draft.name.lower().split()))


def _can_be_one_word(one: Draft, other: Draft) -> bool:
    """Tell whether one word for a group takes in the other: the same, "people" for any, "teens" for "kids"."""
    loose = {"person", "people", "victim"}
    kinds = [{k for n in d.nouns for k in lexicon().nouns.get(n, ())} for d in (one, other)]
    young = "young" in kinds[0] & kinds[1] and not (one.gender and other.gender and one.gender != other.gender)
    parts = [d.classes & _FATES for d in (one, other)]
    if _are_others(one) and _are_others(other) and loose & one.nouns and loose & other.nouns:
        return parts[0] == parts[1] or not (parts[0] and parts[1])
    # "Two males" are the "two people" before only where both are told to be hurt, or to have done it.
    alike = bool(one.nouns & other.nouns) or (bool(parts[0]) and (bool((one.nouns | other.nouns) & loose) or young))
    return parts[0] == parts[1] and alike
