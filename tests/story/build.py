"""Readings made by hand: articles about invented people with what a reader would find in them."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Charge,
    ChargeAction,
    Document,
    EventMention,
    Evidence,
    Factuality,
    Interval,
    Occurrence,
    Offense,
    Participant,
    People,
    Person,
    Proceeding,
    PublishedBasis,
    Reading,
    Span,
    Stage,
    Step,
    TimeBasis,
    TimeExpression,
    TimeType,
)


def day(text: str) -> Interval:
    return Interval.day(date.fromisoformat(text))


def month(year: int, number: int) -> Interval:
    return Interval.month(year, number)


class Draft:
    """An article under construction: paragraphs of body text, then people, times, happenings and steps by their words."""

    def __init__(
        self,
        published: str | None,
        *paragraphs: str,
        url: str | None = None,
        title: str | None = None,
        version_of: str | None = None,
        notes: Iterable[tuple[BlockKind, str]] = (),
    ) -> None:
        self.published = date.fromisoformat(published) if published else None
        pieces = [(BlockKind.BODY, p) for p in paragraphs] + list(notes)
        text, blocks = "", []
        for kind, piece in pieces:
            blocks.append(Block(Span(len(text), len(text) + len(piece)), kind))
            text += piece + "\n\n"
        self.document = Document(
            id=sha256(f"{published}{text}{url}".encode()).hexdigest(),
            text=text,
            published=self.published,
            published_basis=PublishedBasis.GIVEN,
            blocks=tuple(blocks),
            url=url,
            title=title,
            version_of=version_of,
        )
        self.actors: dict[str, Actor] = {}
        self.times: dict[str, TimeExpression] = {}
        self.events: list[EventMention] = []
        self.actions: list[ChargeAction] = []

    def cite(self, words: str) -> Evidence:
        start = self.document.text.index(words)
        return self.document.cite(Span(start, start + len(words)))

    def around(self, words: str) -> Evidence:
        place = self.cite(words)
        block = next(b for b in self.document.blocks if b.span.contains(place.span))
        return self.document.cite(block.span)

    def actor(self, name: str, age: int | None = None) -> str:
        if name not in self.actors:
            self.actors[name] = Actor(
                f"a{len(self.actors) + 1}", name, ActorKind.PERSON, (self.cite(name.rsplit(maxsplit=1)[-1]),), age=age
            )
        return self.actors[name].id

    def time(self, words: str, interval: Interval, basis: TimeBasis = TimeBasis.PUBLICATION) -> "Draft":
        self.times[words] = TimeExpression(self.cite(words), TimeType.DATE, "", None, interval, basis, "given")
        return self

    def _occurred(self, when: str | None, factuality: Factuality) -> Occurrence:
        if when is not None:
            time = self.times[when]
            return Occurrence(time.interval, time.basis, time.evidence)
        bounded = self.published is not None and factuality is not Factuality.PLANNED
        return Occurrence(Interval.until(self.published) if bounded else Interval(None, None), TimeBasis.BOUND)

    def event(
        self,
        kind: str,
        trigger: str,
        when: str | None = None,
        factuality: Factuality = Factuality.ASSERTED,
        detail: dict[str, str] | None = None,
        **roles: str | tuple[str, ...],
    ) -> "Draft":
        participants = tuple(
            Participant(role, self.cite(name.split()[-1]), self.actor(name))
            for role, names in roles.items()
            for name in ((names,) if isinstance(names, str) else names)
        )
        self.events.append(
            EventMention(
                id=f"e{len(self.events) + 1}",
                type=kind,
                trigger=self.cite(trigger.split(maxsplit=1)[0])
                if trigger not in self.document.text
                else self.cite(trigger),
                evidence=(self.around(trigger),),
                occurred=self._occurred(when, factuality),
                factuality=factuality,
                participants=participants,
                detail=detail or {},
            )
        )
        return self

    def step(
        self,
        action: str,
        trigger: str,
        names: str | tuple[str, ...],
        offense: str | None = None,
        when: str | None = None,
        *,
        counts: int | None = None,
        factuality: Factuality = Factuality.ASSERTED,
        background: bool = False,
        stage: Stage | None = None,
        detail: dict[str, str] | None = None,
    ) -> "Draft":
        people = (names,) if isinstance(names, str) else names
        self.event(action, trigger, when, factuality, detail, defendant=people)
        mention = self.events[-1]
        for name in people:
            self.actions.append(
                ChargeAction(
                    action=action,
                    proceeding=Proceeding.CRIMINAL,
                    defendant=self.actor(name),
                    defendant_name=name,
                    offense=Offense(offense, offense) if offense else None,
                    occurred=mention.occurred,
                    factuality=factuality,
                    document=self.document.id,
                    published=self.published,
                    mention=mention.id,
                    evidence=mention.evidence,
                    counts=counts,
                    stage=stage,
                    background=background,
                    detail=detail or {},
                )
            )
        return self

    def read(self) -> Reading:
        return Reading(
            document=self.document,
            times=tuple(sorted(self.times.values(), key=lambda t: t.evidence.start)),
            people=People(actors=tuple(self.actors.values())),
            events=tuple(self.events),
            actions=tuple(self.actions),
        )


def people_of(readings: Iterable[Reading]) -> tuple[Person, ...]:
    """One person for each name."""
    members: dict[str, list[tuple[str, str]]] = {}
    for reading in readings:
        for actor in reading.people.actors:
            members.setdefault(actor.name, []).append((reading.document.id, actor.id))
    return tuple(
        Person(f"p-{name}", name, ActorKind.PERSON, tuple(sorted(held))) for name, held in sorted(members.items())
    )


def charge_of(readings: Iterable[Reading], name: str, offense: str, status: str = "charged") -> Charge:
    """The charge whose steps are the actions of the readings, one step an action and date, in the order given."""
    steps: dict[tuple[str, Interval], list[ChargeAction]] = {}
    for reading in readings:
        for action in reading.actions:
            if action.defendant_name == name and (action.offense is None or action.offense.key == offense):
                steps.setdefault((action.action, action.occurred.interval), []).append(action)
    return Charge(
        id="c1",
        defendant=f"p-{name}",
        defendant_name=name,
        proceeding=Proceeding.CRIMINAL,
        offense=offense,
        counts=None,
        status=status,
        label=status,
        since=None,
        steps=tuple(
            Step(action, reports[0].occurred, None, reports[0].factuality, tuple(reports), detail=reports[0].detail)
            for (action, _), reports in steps.items()
        ),
    )
