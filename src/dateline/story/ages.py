"""Ages that cannot both be one person's."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.model import Actor, Document, Evidence, Finding, FindingKind, Person, Reading, Span
from dateline.story.wording import say_day

YEAR = 365.25
"""Days."""
SLACK = 1.0
"""Years: a birthday between writing and printing, or an age looked up last year."""
NEAR = 60
"""Characters after a name within which its age stands ("Ines Falk, a teacher, 41")."""


class _Age(NamedTuple):
    age: int
    published: date
    document: Document
    actor: Actor

    @property
    def born(self) -> int:
        """The year of birth, give or take one."""
        return self.published.year - self.age


def check_ages(readings: Sequence[Reading], people: Sequence[Person], copies: Mapping[str, str]) -> Iterator[Finding]:
    """Yield one finding for each person whose ages in different documents cannot both hold.

    An age is carried to the other article's date; one that merely was not carried on (the age at the time of the
    events, the age of the dead) contradicts nothing.
    """
    by_document = {reading.document.id: reading for reading in readings}
    for person in people:
        ages = sorted(_ages(person, by_document), key=lambda a: (a.published, a.document.id, a.actor.id))
        if len({a.age for a in ages}) < 2:
            continue
        # Each group of copies has one voice in what the usual year of birth is.
        voices = Counter(born for _, born in {(copies[a.document.id], a.born) for a in ages})
        usual = max(ages, key=lambda a: (voices[a.born], -a.published.toordinal()))
        odd = next((a for a in ages if not _can_hold(usual, a) and a.document.id != usual.document.id), None)
        if odd is not None:
            yield Finding(
                FindingKind.IDENTITY_CONFLICT,
                person.name,
                f"{person.name} is {odd.age} in an article of {say_day(odd.published)} and {usual.age} in one of "
                f"{say_day(usual.published)}: both cannot be right",
                (_cite(odd), _cite(usual)),
            )


def _ages(person: Person, by_document: Mapping[str, Reading]) -> Iterator[_Age]:
    members = set(person.members)
    for document_id in {document for document, _ in members}:
        reading = by_document.get(document_id)
        if reading is None or reading.document.published is None:
            continue
        for actor in reading.people.actors:
            if actor.age is not None and (document_id, actor.id) in members:
                yield _Age(actor.age, reading.document.published, reading.document, actor)


def _can_hold(one: _Age, other: _Age) -> bool:
    first, second = sorted((one, other), key=lambda a: a.published)
    years = (second.published - first.published).days / YEAR
    return first.age - SLACK <= second.age <= first.age + years + 1 + SLACK


def _cite(age: _Age) -> Evidence:
    """Return the name with its age where the two stand together, else the name."""
    text = age.document.text
    for mention in age.actor.evidence:
        found = re.compile(rf"\b{age.age}\b").search(text, mention.end, min(len(text), mention.end + NEAR))
        if found:
            return age.document.cite(Span(mention.start, found.end()))
    return age.actor.evidence[0] if age.actor.evidence else age.document.cite(Span(0, 0))
