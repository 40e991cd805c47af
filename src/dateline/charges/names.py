"""Names that leave open whose they are: bare surnames that several people share, and names run together."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.model import ActorKind, EventMention, Mention, MentionKind, Participant, People

NEAR = 1500  # characters before a surname in which others who bear it are told of
OLD_ENOUGH = 10  # years; a younger one is not meant where somebody older has the name
LONGEST = 3  # words of a name that no two people make
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_TITLES = {"mr", "mrs", "ms", "dr"}


@dataclass(frozen=True)
class Names:
    """Tells which of a document's names leave open who is meant."""

    people: People
    events: Sequence[EventMention]

    def sure(self, named: Sequence[Participant]) -> list[Participant]:
        """Return the participants without those of whom the name leaves open who they are.

        In a text with several stories "Marsh was charged" goes on with the Marsh named last, never with another one. In
        a text about a family it is of the one of whom the text also tells by the full name that he did something.
        """
        return [p for p in named if p.actor is None or not (self._is_of_another(p) or p.actor in self._run_together)]

    @cached_property
    def _named(self) -> list[tuple[str, list[str]]]:
        people = (a for a in self.people.actors if a.named and a.kind is ActorKind.PERSON)
        return [(actor.id, split_name(actor.name)) for actor in people]

    @cached_property
    def _shared(self) -> set[str]:
        """The surnames of several of the named people."""
        borne = Counter(found[-1] for _, found in self._named if len(found) > 1)
        return {surname for surname, people in borne.items() if people > 1}

    @cached_property
    def _doers(self) -> set[str | None]:
        """Those of whom the text tells, by the full name, that they did something or are charged."""
        told = (p for event in self.events for p in event.participants if p.role in {"by", "defendant"})
        names = {mention.evidence for mention in self.people.mentions if mention.kind is MentionKind.NAME}
        return {p.actor for p in told if p.evidence in names and len(split_name(p.evidence.quote)) > 1}

    @cached_property
    def _harmed(self) -> set[str | None]:
        """The victims and the children: a step against "Marsh" is of his father."""
        children = {a.id for a in self.people.actors if a.age is not None and a.age < OLD_ENOUGH}
        return children | {p.actor for event in self.events for p in event.participant("victim")}

    @cached_property
    def _run_together(self) -> set[str]:
        """The ids of those whose name is that of two people: a list under a picture without commas."""
        whole = [" ".join(found) for _, found in self._named if len(found) > 1]
        long = ((one, f" {' '.join(found)} ") for one, found in self._named if len(found) > LONGEST)
        return {one for one, name in long if sum(f" {other} " in name for other in whole if other != name.strip()) > 1}

    def _is_of_another(self, participant: Participant) -> bool:
        words = split_name(participant.evidence.quote)
        if len(words) != 1 or words[0] not in self._shared:
            return False
        bearers = self._bearers(words[0], participant.evidence.start)
        before = [mention for mention in bearers if mention.actor not in self._harmed - {participant.actor}]
        if not before:
            return False
        last = max(before, key=lambda mention: mention.evidence.start)
        around = {m.actor for m in before if participant.evidence.start - m.evidence.end <= NEAR}
        if participant.actor in self._doers and participant.actor in around:
            return last.actor != participant.actor and last.actor in self._doers
        return last.actor != participant.actor or len(around) > 1

    def _bearers(self, surname: str, place: int) -> Iterator[Mention]:
        """Yield the full names with a surname before a place in the text."""
        for mention in self.people.mentions:
            if mention.kind is MentionKind.NAME and mention.actor is not None and mention.evidence.start < place:
                words = split_name(mention.evidence.quote)
                if len(words) > 1 and words[-1] == surname:
                    yield mention


def split_name(text: str) -> list[str]:
    """Return the words of a name in small letters, without titles and what follows the surname."""
    return [word for word in map(str.lower, _WORD.findall(text)) if word not in _SUFFIXES | _TITLES]
