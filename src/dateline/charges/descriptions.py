"""Which named person a description means: "a Dover man" in the lead is the one named further down."""

import re
from collections.abc import Collection, Mapping, Sequence

from dateline.charges.offenses import lexicon
from dateline.charges.words import words
from dateline.model import Actor

AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b")
WORD = re.compile(r"[^\W\d_]+")
ANYBODY = {"man", "woman", "boy", "girl", "teenager", "teen"}  # nouns that make somebody nobody's relative
Steps = Mapping[str, Collection[str]]


def name_description(
    actor: Actor, named: Sequence[Actor], steps: Steps, others: Sequence[Actor], pictured: Mapping[str, int]
) -> tuple[Actor, ...]:
    """Return the named people that a defendant is: himself if he has a name.

    Args:
        actor: a defendant as the text has it, maybe only a description.
        named: the document's named defendants in its main case.
        steps: the actions told of each defendant, by id.
        others: the named people of the document who can be meant where no defendant has a name.
        pictured: where the lead ends that is told behind a picture, by the id of him whose name stands under it.

    Returns:
        For a description, the only named defendant whom it fits, among several the only one of its age or of whom the
        same steps are told; for "both men" or "three suspects" all of the named, if there are that many. Where none or
        several fit, the description stays as it is.
    """
    if actor.named or not (named or others):
        return (actor,)
    text = actor.name.lower()
    found = set(WORD.findall(text))
    if found & words().plural:
        return tuple(named) if count_people(text) == len(named) else (actor,)
    if found & words().other:
        return (actor,)
    fitting = [other for other in named or others if _fits(actor, text, other)]
    meant = _choose(actor, text, fitting, steps, pictured)
    return (meant,) if meant is not None else (actor,)


def can_be(actor: Actor, quote: str, other: Actor) -> bool:
    """Tell whether a description, in the words of a quote, can mean somebody: of his age and sex, not "another man"."""
    text = actor.name.lower()
    return words().other.isdisjoint(WORD.findall(quote.lower())) and _fits(actor, text, other)


def count_people(text: str) -> int | None:
    """Return how many people a description like "both men" or "the couple" means, or None where it does not say."""
    found = text.lower().replace("-", " ").split()
    for word in found:
        if word in words().groups:
            return words().groups[word]
        if word in lexicon().numbers and word not in {"a", "an", "one"} and words().plural & set(found):
            return lexicon().numbers[word]
    return None


def _choose(
    actor: Actor, text: str, fitting: Sequence[Actor], steps: Steps, pictured: Mapping[str, int]
) -> Actor | None:
    aged = [other for other in fitting if other.age is not None and other.age == _age(actor, text)]
    if len(aged) == 1:
        return aged[0]
    possible = [other for other in fitting if _may_be(actor, text, other, pictured)]
    if len(possible) == 1:
        return possible[0] if len(fitting) == 1 or _same_steps(actor, possible[0], steps) else None
    alike = [other for other in possible if _same_steps(actor, other, steps)]
    return alike[0] if len(alike) == 1 else None


def _same_steps(actor: Actor, other: Actor, steps: Steps) -> bool:
    """Tell whether all that is told of a description is told of somebody named too."""
    mine = set(steps.get(actor.id, ()))
    return bool(mine) and mine <= set(steps.get(other.id, ()))


def _may_be(actor: Actor, text: str, other: Actor, pictured: Mapping[str, int]) -> bool:
    """Tell whether a description can be somebody's: it comes before the name, or speaks of him as known.

    "A man was arrested" behind a name is somebody else, unless the name is a picture's; "the man" is not.
    """
    before = actor.evidence[0].start < max(other.evidence[0].start, pictured.get(other.id, 0))
    quote = actor.evidence[0].quote
    opening = quote.lower().split()[:1]
    owned = any(word.endswith(("'s", "’s")) for word in quote.split())
    bare = quote[:1].islower() and opening[0] not in {"a", "an", "the", "one"} and quote not in ANYBODY
    if owned or bare:
        return False  # somebody's "ex-husband"
    found = set(WORD.findall(text))
    role = any(last in found for role in other.roles for last in WORD.findall(role.text.lower())[-1:])
    known = opening == ["the"] and (role or bool(found & words().same_person))
    return before or known


def _age(actor: Actor, text: str) -> int | None:
    stated = AGE.search(text)
    return actor.age if actor.age is not None else int(stated.group(1)) if stated else None


def _fits(actor: Actor, text: str, other: Actor) -> bool:
    """Tell whether age and sex allow the two to be one."""
    age = _age(actor, text)
    if age is not None and other.age is not None and age != other.age:
        return False
    found = set(WORD.findall(text))
    gender = actor.gender or ("male" if found & words().male else "female" if found & words().female else None)
    return gender is None or other.gender is None or gender == other.gender
