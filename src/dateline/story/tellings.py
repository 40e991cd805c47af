"""Event mentions made comparable across documents: who takes part as persons of the case, which offense, when."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.model import (
    ChargeAction,
    EventMention,
    Factuality,
    Interval,
    Person,
    Reading,
    Stage,
    TimeExpression,
)
from dateline.story.agreement import gives_date, is_dated, width_days
from dateline.story.dating import own_dates
from dateline.story.links import linked_incidents
from dateline.story.sentences import split_words
from dateline.story.tables import read_table, word_set

_LEAD = 40
LONG = 4
"""Words of so many letters say what a sentence is about."""
TOLD = frozenset({Factuality.ASSERTED, Factuality.PLANNED, Factuality.ALLEGED})
"""What becomes an event: what is denied, negated or merely possible did not happen as far as the text says."""

Who = Mapping[tuple[str, str], Person]
"""From (document id, actor id) to the person."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's mention of a happening.

    `parts` are (role, person id, name), `around` all persons of the text, `accused` the pairs of person and offense.
    `another` tells that the words set it apart from the one told of ("a second shooting"). `words` are those of its
    sentence, `beside` the dates that it gives, `place` the words for its place.
    """

    document: str
    published: date | None
    mention: EventMention
    background: bool
    parts: tuple[tuple[str, str, str], ...]
    offenses: tuple[tuple[str, str], ...]
    stage: Stage | None
    around: frozenset[str]
    another: bool = False
    accused: frozenset[tuple[str, str]] = frozenset()
    words: frozenset[str] = frozenset()
    beside: frozenset[Interval] = frozenset()
    place: str = ""

    @property
    def interval(self) -> Interval:
        """When the mention puts the happening."""
        return self.mention.occurred.interval

    @property
    def dated(self) -> bool:
        """Tell whether words of the text give the date."""
        return is_dated(self.mention.occurred) and not (self.interval.start is None and self.interval.end is None)

    @property
    def persons(self) -> frozenset[str]:
        """The ids of those who say which happening it is."""
        return frozenset(person for role, person, _ in self.parts if role not in word_set("events", "side_roles"))

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the offenses it names."""
        return frozenset(key for key, _ in self.offenses)

    @property
    def gives_date(self) -> bool:
        """Tell whether its own sentence gives its date."""
        return self.dated and gives_date(self.mention.occurred, self.mention.evidence)

    @property
    def holding(self) -> frozenset[str]:
        """The ids of those who say which happening it is, or, where there are none, of all who take part."""
        return self.persons or frozenset(person for _, person, _ in self.parts)

    def about(self, persons: Collection[str]) -> "Telling":
        """Return the mention as far as it is about some of those who say which happening it is."""
        side = word_set("events", "side_roles")
        others = {key for person, key in self.accused if person not in persons}
        own = {key for person, key in self.accused if person in persons}
        return replace(
            self,
            parts=tuple(part for part in self.parts if part[0] in side or part[1] in persons),
            offenses=tuple(offense for offense in self.offenses if offense[0] in own or offense[0] not in others),
        )

    def holders(self, role: str) -> frozenset[str]:
        """Return the ids of the persons in a role."""
        return frozenset(person for held, person, _ in self.parts if held == role)

    @property
    def rank(self) -> tuple[int, date, date, str, int, str]:
        """Sort key by content alone: narrow dates first, then early ones, then by publication and place."""
        start = self.interval.start or date.max
        place = self.mention.trigger.start
        published = self.published or date.max
        return width_days(self.interval), start, published, self.document, place, self.mention.id


def people_index(people: Iterable[Person]) -> Who:
    """Return the persons by their members."""
    return {member: person for person in people for member in person.members}


def read_tellings(readings: Sequence[Reading], who: Who) -> Iterator[Telling]:
    """Yield the comparable form of every mention that tells of a happening (see `TOLD`)."""
    for reading in readings:
        document = reading.document.id
        around = frozenset(
            who[document, actor.id].id for actor in reading.people.actors if (document, actor.id) in who and actor.named
        )
        actions: dict[str, list[ChargeAction]] = defaultdict(list)
        for action in reading.actions:
            actions[action.mention].append(action)
        dates = own_dates(reading)
        times = [time for time in reading.times if time.interval is not None]
        victims = _linked_victims(reading)
        for told in reading.events:
            if told.factuality in TOLD:
                steps = actions[told.id]
                mention = replace(told, occurred=dates[told.id])
                yield Telling(
                    document=document,
                    published=reading.document.published,
                    mention=mention,
                    background="background" in mention.detail or any(step.background for step in steps),
                    parts=_parts(reading, mention, steps, victims, who),
                    offenses=_offenses(steps),
                    stage=next((step.stage for step in steps if step.stage), None),
                    around=around,
                    another=_is_another(reading, told),
                    accused=_accused(document, steps, who),
                    words=frozenset(w for piece in told.evidence for w in split_words(piece.quote) if len(w) >= LONG),
                    beside=_beside(told, times),
                    place=" ".join(split_words(told.place.quote)) if told.place else "",
                )


def _beside(mention: EventMention, times: Sequence[TimeExpression]) -> frozenset[Interval]:
    return frozenset(
        time.interval
        for time in times
        if time.interval is not None and any(piece.span.contains(time.evidence.span) for piece in mention.evidence)
    )


def _is_another(reading: Reading, mention: EventMention) -> bool:
    """Tell whether a word before an incident's noun says that it is another one: "a second fatal shooting"."""
    if mention.type not in word_set("events", "incidents"):
        return False
    before = reading.document.text[max(0, mention.trigger.start - _LEAD) : mention.trigger.start]
    clause = before.rpartition(".")[2].rpartition(",")[2]
    return bool(set(split_words(clause)[-2:]) & word_set("events", "another"))


def _linked_victims(reading: Reading) -> Mapping[str, Sequence[str]]:
    """Return for each incident mention the victims of those told as one with it."""
    victims: dict[str, list[str]] = defaultdict(list)
    for first, second in linked_incidents(reading):
        for one, other in ((first, second), (second, first)):
            victims[one.id] += [p.actor for p in other.participant("victim") if p.actor]
    return victims


def _parts(
    reading: Reading,
    mention: EventMention,
    steps: Sequence[ChargeAction],
    victims: Mapping[str, Sequence[str]],
    who: Who,
) -> tuple[tuple[str, str, str], ...]:
    """Return who takes part: the mention's own participants and those understood from its sentence or its charge."""
    document = reading.document.id
    names = {actor.id: actor.name for actor in reading.people.actors}
    found: dict[tuple[str, str], str] = {}
    # Those of a group who are known by name take its place: "two people stand convicted: ...".
    known = {step.defendant for step in steps}
    named = {actor.id for actor in reading.people.actors if actor.named}
    accused = {p.actor for p in mention.participant("defendant")}
    replaced = accused if known and not accused & (known | named) else frozenset()
    held = [
        (p.role, p.actor)
        for p in mention.participants
        if p.actor is not None and not (p.role == "defendant" and p.actor in replaced)
    ]
    held += [("defendant", step.defendant) for step in steps if step.defendant]
    if mention.type in word_set("events", "sharing") and not any(role == "victim" for role, _ in held):
        held += [("victim", victim) for victim in victims.get(mention.id, ())]
    for role, actor in held:
        person = who.get((document, actor))
        key = (role, person.id if person else f"{document}/{actor}")
        found.setdefault(key, person.name if person else names.get(actor, ""))
    order = read_table("events")["core_roles"]
    place = {role: n for n, role in enumerate(order)}
    ranked = sorted(found.items(), key=lambda item: place.get(item[0][0], len(place)))
    return tuple((role, person, name) for (role, person), name in ranked)


def _accused(document: str, steps: Sequence[ChargeAction], who: Who) -> frozenset[tuple[str, str]]:
    return frozenset(
        (who[document, step.defendant].id, step.offense.key)
        for step in steps
        if step.offense and (document, step.defendant) in who
    )


def _offenses(steps: Sequence[ChargeAction]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((step.offense.key, step.offense.name) for step in steps if step.offense))
