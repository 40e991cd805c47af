"""Who is meant by a defendant without a name: "a Dover man" in the lead is the one named further down."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.charges.drafts import EVERYONE, Draft
from dateline.charges.offenses import lexicon
from dateline.model import Actor

# Steps that make somebody a defendant of the case reported.
TELLING = {"charged", "arrested", "pleaded", "convicted", "sentenced", "wanted", "hearing", "bail", "acquitted"}
AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b")
PLURAL = re.compile(
    r"\b(?:men|women|people|suspects|teens|teenagers|brothers|sisters|boys|girls|defendants|adults|juveniles)\b"
)
MALE = re.compile(r"\b(?:man|boy|father|husband|son|brother|stepfather|grandfather|actor)\b")
FEMALE = re.compile(r"\b(?:woman|girl|mother|wife|daughter|sister|stepmother|grandmother|actress)\b")
# Words for somebody else than the one spoken of, and for another case.
OTHER = re.compile(r"\b(?:another|other|second|third|fourth|unrelated|separate)\b")
OTHER_CASE = re.compile(r"\b(?:unrelated|separate|different) (?:case|incident|shooting|matter)\b")


def name_all(drafts: Sequence[Draft]) -> list[Draft]:
    """Put the named defendants of the case in the place of the descriptions and open pronouns that mean them."""
    named = tuple(
        dict.fromkeys(
            actor
            for draft in drafts
            for actor in draft.actors
            if actor.named and draft.action in TELLING and draft.is_current
        )
    )
    found: list[Draft] = []
    several: tuple[Actor, ...] = ()
    for draft in drafts:
        meant = _meant(draft, named, several)
        found.append(replace(draft, actors=meant))
        if len(meant) > 1:
            several = meant
    return found


def _meant(draft: Draft, named: Sequence[Actor], several: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return whom a draft means; `several` are those of the last step told of more than one."""
    if _speaks_of_all(draft, len(several)):
        return several
    if draft.actors and OTHER_CASE.search(draft.event.evidence[0].quote.lower()):
        return draft.actors
    if draft.actors:
        return tuple(dict.fromkeys(n for actor in draft.actors for n in name_defendants(actor, named)))
    if draft.everyone and len(named) == 2:
        return tuple(named)
    fitting = [actor for actor in named if actor.id in draft.candidates]
    return (fitting[0],) if len(fitting) == 1 and not draft.may_be_unnamed else ()


def _speaks_of_all(draft: Draft, number: int) -> bool:
    """Tell whether the words mean just those told of last: "Both men face", "They were each booked"."""
    if number < 2 or any(actor.named for actor in draft.actors):
        return False
    words = [p.evidence.quote.lower() for p in draft.event.participant("defendant")]
    return any(w in EVERYONE or (w.split()[0] == "both" and number == 2) for w in words if w)


def name_defendants(actor: Actor, named: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return the named defendants that a defendant is: himself if he has a name.

    Args:
        actor: a defendant as the text has it, maybe only a description.
        named: the document's named defendants in its main case.

    Returns:
        For a description, the only named defendant whom it fits; for "both men" or "three suspects" all of the named,
        if there are that many. Where none or several fit, the description stays as it is.
    """
    if actor.named or not named:
        return (actor,)
    words = actor.name.lower()
    if PLURAL.search(words):
        return tuple(named) if _number(words) == len(named) else (actor,)
    if OTHER.search(words):
        return (actor,)
    fitting = [other for other in named if _fits(actor, words, other)]
    return (fitting[0],) if len(fitting) == 1 and _may_be_named_later(actor, words, fitting[0]) else (actor,)


def _may_be_named_later(actor: Actor, words: str, other: Actor) -> bool:
    """Tell whether a description can be somebody's: it comes before the name, or gives his age.

    "A man was arrested" behind a name is somebody else.
    """
    before = actor.evidence[0].start < other.evidence[0].start
    same_age = AGE.search(words) is not None and actor.age is not None and actor.age == other.age
    return before or same_age


def _number(words: str) -> int | None:
    for word in words.replace("-", " ").split():
        if word == "both":
            return 2
        if word in lexicon().numbers and word not in {"a", "an"}:
            return lexicon().numbers[word]
    return None


def _fits(actor: Actor, words: str, other: Actor) -> bool:
    """Tell whether age and sex allow the two to be one."""
    stated = AGE.search(words)
    age = actor.age if actor.age is not None else int(stated.group(1)) if stated else None
    if age is not None and other.age is not None and age != other.age:
        return False
    gender = actor.gender or ("male" if MALE.search(words) else "female" if FEMALE.search(words) else None)
    return gender is None or other.gender is None or gender == other.gender
