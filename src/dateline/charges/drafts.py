"""Drafts of steps: what an event says of a charge, before anything is understood."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.charges.names import Names
from dateline.charges.offenses import read_counts, read_offense
from dateline.charges.proceedings import step_rules
from dateline.charges.words import words
from dateline.model import (
    Actor,
    ActorKind,
    Document,
    EventMention,
    Evidence,
    Factuality,
    Interval,
    MentionKind,
    Occurrence,
    Offense,
    People,
    Proceeding,
    Stage,
    TimeBasis,
)
from dateline.model.edtf import from_edtf

CRIMINAL = step_rules()[Proceeding.CRIMINAL]
BEHIND = 12  # characters behind a name in which the verb of speech stands that it is the subject of
WHY = 40  # characters before and behind a trigger in which stands what it is told for
FAILED = re.compile(r"\bfail(?:ed|s|ing|ure)? to\b")
LEADS = re.compile(r"\blead(?:s|ing)? to (?:an|the|his|her|their)?\b")
AS_ADULT = re.compile(r"\bas (?:an )?(?:adults?|juveniles?)\b")
YOUNGEST = 7  # years; the common-law age below which nobody is held capable of a crime


@dataclass(frozen=True)
class Draft:
    """A step as its event gives it.

    `actors` are the defendants that the event names. Where it names none, `candidates` are the ids of those whom an
    open pronoun may mean, `everyone` tells that the words mean all who are spoken of ("each"), and `follows` that they
    can only mean those told of right before ("The charges are arson and theft"). `names_somebody`
    tells that somebody is meant, known or not: nobody else may be put in the place.
    """

    event: EventMention
    action: str
    factuality: Factuality
    stage: Stage | None
    occurred: Occurrence
    actors: tuple[Actor, ...]
    offenses: tuple[tuple[Offense | None, int | None], ...]
    candidates: frozenset[str] = frozenset()
    everyone: bool = False
    follows: bool = False
    names_somebody: bool = False

    @property
    def is_weak(self) -> bool:
        """Tell whether the words are of a defendant only where others make him one: "police search for Ann Pell"."""
        found = self.event.evidence[0].quote.lower()
        return self.event.detail.get("weak") == "yes" and not any(word in found for word in words().suspected)

    @property
    def is_current(self) -> bool:
        """Tell whether the step belongs to the case reported and is said to have been, or to be, taken."""
        asserted = self.factuality in {Factuality.ASSERTED, Factuality.PLANNED}
        return asserted and self.event.detail.get("background") != "yes"


def draft_steps(document: Document, events: Sequence[EventMention], people: People) -> list[Draft]:
    """Return a draft for every event that is a step of a criminal proceeding, in text order.

    Of "arraigned on charges of arson" the arraignment is the step; of one still to come, that there are charges.
    """
    actors, names = {actor.id: actor for actor in people.actors}, Names(people, events)
    killed = {p.actor: e for e in events if e.type == "killing" for p in e.participant("victim") if p.actor}
    described = {
        m.evidence: killed[m.actor] for m in people.mentions if m.kind is MentionKind.DESCRIPTION and m.actor in killed
    }
    open_mentions = {m.evidence: m.candidates for m in people.mentions if m.actor is None}
    held = {e.trigger for e in events if e.type == "hearing" and e.factuality is Factuality.ASSERTED}
    told = (
        event
        for event in events
        if event.type in CRIMINAL and not _is_no_step(event) and not (event.type == "charged" and event.trigger in held)
    )
    drafts = []
    for event in told:
        kept = _but_for(event, described)
        draft = _draft(document, kept, actors, names, open_mentions)
        drafts.append(replace(draft, names_somebody=draft.names_somebody or kept is not event))
    return drafts


def _but_for(event: EventMention, killed: Mapping[Evidence, EventMention]) -> EventMention:
    """Return an event without the defendants that are descriptions linked with somebody who was killed.

    "A 16-year-old boy was arrested" is not of the boy of that age who was shot. Who died later can have been arrested.
    """
    kept = tuple(
        p
        for p in event.participants
        if p.role != "defendant"
        or p.evidence not in killed
        or event.occurred.interval.before(killed[p.evidence].occurred.interval)
    )
    return replace(event, participants=kept) if len(kept) < len(event.participants) else event


def _speaks(document: Document, name: Evidence) -> bool:
    """Tell whether a name is that of who is quoted: "arrested Monday, Chief Ann Pell said, and has been in custody"."""
    behind = document.text[name.end : name.end + BEHIND].split()
    return bool(behind) and behind[0] in words().speech


def _is_no_step(event: EventMention) -> bool:
    """Tell whether an event says nothing of a charge, whatever becomes of it.

    That is what a defendant risks ("if convicted", "could be sentenced to"), what a reward is offered for
    ("information leading to his arrest"), the question in what court ("whether he will be charged as an adult"), and
    that somebody "failed to appear".
    """
    quote, place = event.evidence[0].quote.lower(), event.trigger.start - event.evidence[0].start
    before, behind = quote[max(0, place - WHY) : place], quote[place : place + WHY]
    if event.factuality is Factuality.NEGATED:
        return event.type == "hearing" and FAILED.search(before) is not None
    if event.factuality is not Factuality.POSSIBLE:
        return False
    hoped = event.type == "arrested" and LEADS.search(before) is not None
    asked = event.type == "charged" and AS_ADULT.search(behind) is not None and " with " not in behind
    return event.type in {"convicted", "sentenced"} or hoped or asked


def _draft(
    document: Document,
    event: EventMention,
    actors: dict[str, Actor],
    names: Names,
    open_mentions: dict[Evidence, tuple[str, ...]],
) -> Draft:
    action, factuality, stage, occurred = _kind_of_step(document, event)
    named = event.participant("defendant")
    if not named and event.type == "appealed":
        named = event.participant("by")  # a defendant appeals his own conviction; of others only a body appeals
    sure = [p for p in names.sure(named) if not _speaks(document, p.evidence)]
    who = dict.fromkeys(actors[p.actor] for p in sure if p.actor in actors)
    unsolved = [p.evidence for p in named if p.actor is None]
    candidates = frozenset(c for evidence in unsolved for c in open_mentions.get(evidence, ()))
    return Draft(
        event=event,
        action=action,
        factuality=factuality,
        stage=stage,
        occurred=occurred,
        actors=tuple(actor for actor in who if _can_be_defendant(actor, action)),
        offenses=_offenses(event),
        candidates=candidates,
        everyone=any(evidence.quote.lower() in words().everyone for evidence in unsolved),
        follows=event.detail.get("of") == "last",
        names_somebody=bool(who)
        or len(sure) < len(named)
        or any(evidence in open_mentions or evidence.quote.split()[-1] in words().plural for evidence in unsolved),
    )


def _can_be_defendant(actor: Actor, action: str) -> bool:
    """Tell whether an actor can be meant: no organisation, no small child, nobody of the court but by a charge."""
    if actor.kind is not ActorKind.PERSON or (actor.age is not None and actor.age < YOUNGEST):
        return False
    return action in {"charged", "arrested"} or not is_officer(actor, words().officers_of_court)


def is_officer(actor: Actor, offices: Collection[str]) -> bool:
    """Tell whether an actor has a role whose last word is one of the offices."""
    return any(last in offices for role in actor.roles for last in role.text.lower().split()[-1:])


def _offenses(event: EventMention) -> tuple[tuple[Offense | None, int | None], ...]:
    """Return the offenses with their counts; a count told apart from the offense belongs to an only one."""
    found = [read_offense(p.evidence) for p in event.participant("offense")]
    named = [(offense, counts) for offense, counts in found if offense is not None]
    counts = next((n for offense, n in found if offense is None and n is not None), None)
    shared = False
    if counts is None and event.type in {"charged", "amended"}:
        counts, shared = read_counts(event.evidence[0].quote)
    if not named:
        return ((None, counts),)
    if len(named) == 1 or shared:
        opening = event.evidence[0].start + max(event.evidence[0].quote.lower().find(" each of "), 0) if shared else 0
        return tuple(
            (offense, counts if number is None and _place(offense) >= opening else number) for offense, number in named
        )
    return tuple(named)


def _place(offense: Offense) -> int:
    return offense.evidence.start if offense.evidence is not None else 0


def _kind_of_step(document: Document, event: EventMention) -> tuple[str, Factuality, Stage | None, Occurrence]:
    """Return the action, how far it is asserted, its stage and its time: an announced step is a step of its own.

    What prosecutors say they will do has been announced, which is true by the day of publication; the step itself is
    still to come.
    """
    announced = (event.factuality is Factuality.PLANNED and _is_firm(event)) or _is_asked_by_prosecution(event)
    if announced and event.type in {"charged", "dismissed"} and document.published is not None:
        action = "charged" if event.type == "charged" else "dismissal_announced"
        return action, Factuality.ASSERTED, Stage.ANNOUNCED, _announcement(document.published, event)
    if event.type == "dismissed" and event.factuality is Factuality.NEGATED and _is_of_court(event):
        return "motion_denied", Factuality.ASSERTED, None, event.occurred  # "a judge refused to dismiss the charge"
    stage = Stage.FORMAL if event.type in {"charged", "dismissed"} else None
    return event.type, event.factuality, stage, event.occurred


def _is_of_court(event: EventMention) -> bool:
    """Tell whether the doer is a judge or a court."""
    return any(set(p.evidence.quote.lower().split()) & words().benches for p in event.participant("by"))


def _announcement(published: date, event: EventMention) -> Occurrence:
    """Return when a step was announced: on the day that the text gives for it, else by publication."""
    stated = event.detail.get("announced")
    if "asked_by" in event.detail and event.occurred.basis is not TimeBasis.BOUND:
        return event.occurred
    if stated is not None:
        return Occurrence(from_edtf(stated), TimeBasis.PUBLICATION)
    return Occurrence(Interval.until(published), TimeBasis.BOUND)


def _is_asked_by_prosecution(event: EventMention) -> bool:
    """Tell whether prosecutors ask a court to end a case: their side of it is decided."""
    asker = event.detail.get("asked_by", "")
    return event.type == "dismissed" and any(word in asker for word in words().prosecution)


def _is_firm(event: EventMention) -> bool:
    """Tell whether a plan is the prosecution's own word: it is the doer, or the source."""
    doers = [p.evidence.quote.lower() for p in event.participant("by")]
    source = (event.attribution.source or "").lower()
    return any(word in text for text in [*doers, source] for word in words().prosecution)
