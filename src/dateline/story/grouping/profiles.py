"""What of a document says which story it belongs to: its words, names, people, ages and days."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log
from sys import intern

from dateline.model import Actor, ActorKind, BlockKind, Precision, Reading, TimeBasis
from dateline.story.tables import word_set

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*[A-Za-z]|\d+")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
LEAD = 600
"""Characters of a story in which it says what it is about."""
MANY, SEVERAL = 9, 3
"""So many people struck on so many days make a roundup."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A document as stories are told apart by.

    `day` is the day of publication as an ordinal, None where unknown. `words` maps each lower-case word to its weight
    in the text, `marks` each capitalised word, pair of such words, and number; `lead` those of headline and opening.
    `involved` holds the names (first and last word) of those whom it befell or who are accused, `others` of everybody
    else who is no official; `born` maps such a name to the year of birth that its age gives, `shown` to the
    name as written, `days` are the days (as ordinals) on which an incident is said to have happened. A `roundup` lists
    incidents that have nothing to do with each other.
    """

    document: str
    day: int | None
    words: Mapping[str, float]
    marks: Mapping[str, float]
    lead: Mapping[str, float]
    involved: frozenset[str]
    others: frozenset[str]
    born: Mapping[str, int]
    shown: Mapping[str, str]
    days: frozenset[int]
    roundup: bool = False


def profile(reading: Reading) -> Profile:
    """Return the profile of a document; only what belongs to its story counts, no furniture."""
    document = reading.document
    pieces = [block.span.cut(document.text) for block in document.mined]
    headline = "" if any(b.kind is BlockKind.HEADLINE for b in document.mined) else document.title or ""
    story = "\n".join(pieces)
    involved, others, born, shown = _sort_people(reading)
    days = frozenset(_incident_days(reading))
    return Profile(
        document.id,
        document.published.toordinal() if document.published else None,
        _weigh(Counter(word.group().lower() for word in _WORD.finditer(f"{headline}\n{story}"))),
        _weigh(Counter(_marks(story))),
        _weigh(Counter(_marks(f"{headline}\n{story[:LEAD]}"))),
        involved,
        others - involved,
        born,
        shown,
        days,
        _is_roundup(reading, days),
    )


def _weigh(counts: Counter[str]) -> Mapping[str, float]:
    return {intern(word): 1 + log(count) for word, count in counts.items()}


def _marks(text: str) -> Iterator[str]:
    """Yield capitalised words, pairs of neighbouring ones, and numbers of three digits or more."""
    words = list(_WORD.finditer(text))
    for word in words:
        if word.group()[0].isupper() or (word.group().isdigit() and len(word.group()) >= 3):
            yield word.group().lower()
    for first, second in pairwise(words):
        if first.group()[0].isupper() and second.group()[0].isupper() and second.start() - first.end() <= 2:
            yield f"{first.group()} {second.group()}".lower()


def name_key(name: str) -> str | None:
    """Return the first and last word of a full name, in lower case ("ann pell"); None for a single word."""
    words = [word.casefold().strip(".’'") for word in _NAME_WORD.findall(name)]
    words = [word for word in words if len(word) > 1 and word not in word_set("grouping", "suffixes")]
    return f"{words[0]} {words[-1]}" if len(words) > 1 else None


def _sort_people(
    reading: Reading,
) -> tuple[frozenset[str], frozenset[str], Mapping[str, int], Mapping[str, str]]:
    struck = {
        participant.actor
        for event in reading.events
        for participant in event.participants
        if participant.role in word_set("grouping", "struck")
    } | {action.defendant for action in reading.actions}
    involved: set[str] = set()
    others: set[str] = set()
    born: dict[str, int] = {}
    shown: dict[str, str] = {}
    year = reading.document.published.year if reading.document.published else None
    for actor in reading.people.actors:
        key = name_key(actor.name) if actor.named and actor.kind is ActorKind.PERSON else None
        if key is None:
            continue
        shown[key] = actor.name
        if actor.id in struck or actor.age is not None:
            involved.add(key)
        elif not _is_official(actor):
            others.add(key)
        if actor.age is not None and year is not None:
            born[key] = year - actor.age
    return frozenset(involved), frozenset(others), born, shown


def _is_official(actor: Actor) -> bool:
    words = {word.casefold().strip(".") for role in actor.roles for word in _NAME_WORD.findall(role.text)}
    return bool(words & word_set("grouping", "officials"))


def _is_roundup(reading: Reading, days: frozenset[int]) -> bool:
    """Tell whether a document lists incidents: its headline says so, or many were struck on several days."""
    document = reading.document
    headlines = [b.span.cut(document.text) for b in document.mined if b.kind is BlockKind.HEADLINE]
    headline = " ".join([document.title or "", *headlines]).casefold()
    if any(words in headline for words in word_set("grouping", "roundups")):
        return True
    struck = {
        participant.actor
        for event in reading.events
        if event.type in word_set("grouping", "incidents")
        for participant in event.participant("victim")
        if participant.actor
    }
    return len(struck) >= MANY and len(days) >= SEVERAL


def _incident_days(reading: Reading) -> Iterator[int]:
    for event in reading.events:
        interval = event.occurred.interval
        told = event.type in word_set("grouping", "incidents") and event.occurred.basis is not TimeBasis.BOUND
        if told and interval.precision is Precision.DAY and interval.start is not None:
            yield interval.start.toordinal()
