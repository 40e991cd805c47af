"""Civil claims and regulatory actions: proceedings of the same form as a charge, against persons and organisations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.charges.offenses import offense_key, read_offense
from dateline.charges.proceedings import step_rules
from dateline.charges.words import words
from dateline.model import Actor, ActorKind, ChargeAction, Document, EventMention, Offense, People, Proceeding

CIVIL, REGULATORY = step_rules()[Proceeding.CIVIL], step_rules()[Proceeding.REGULATORY]


def find_claims(document: Document, events: Sequence[EventMention], people: People) -> Iterator[ChargeAction]:
    """Yield the steps of lawsuits and regulatory cases that a document reports, one for each defendant and claim."""
    actors = {actor.id: actor for actor in people.actors}
    cited = _cited(events, actors)
    for event in _with_their_claims(events):
        proceeding = _proceeding(event)
        if proceeding is None:
            continue
        for actor in _defendants(event, proceeding, actors, cited):
            for offense in _matters(event, proceeding):
                yield ChargeAction(
                    action=event.type,
                    proceeding=proceeding,
                    defendant=actor.id,
                    defendant_name=actor.name,
                    offense=offense,
                    occurred=event.occurred,
                    factuality=event.factuality,
                    document=document.id,
                    published=document.published,
                    mention=event.id,
                    evidence=event.evidence,
                    by=next((p.evidence.quote for p in event.participant("by")), None),
                    attribution=event.attribution,
                    detail=dict(event.detail),
                )


def _with_their_claims(events: Sequence[EventMention]) -> Iterator[EventMention]:
    """Yield the events, a suit joined with the claims told behind it: "sued him … The complaint accuses him of"."""
    waiting: EventMention | None = None
    for event in events:
        if event.type == "claim_filed" and not event.participants:
            continue  # "the complaint, filed in …"
        if event.type == "claim_filed" and not event.participant("offense"):
            if waiting is not None:
                yield waiting
            waiting = event
        elif event.type == "claim_filed" and waiting is not None and not event.participant("plaintiff"):
            claims = event.participant("offense")
            yield replace(
                waiting, participants=(*waiting.participants, *claims), evidence=(*waiting.evidence, *event.evidence)
            )
            waiting = None
        else:
            yield event
    if waiting is not None:
        yield waiting


def _proceeding(event: EventMention) -> Proceeding | None:
    sentence = event.evidence[0].quote.lower()
    if event.type in REGULATORY and (event.type not in CIVIL or any(word in sentence for word in words().regulatory)):
        return Proceeding.REGULATORY
    return Proceeding.CIVIL if event.type in CIVIL else None


def _cited(events: Sequence[EventMention], actors: dict[str, Actor]) -> list[Actor]:
    """Return the named ones that the document's citations, or its settlements with a regulator, concern.

    Where none is named there, it can only be the one organisation in the document that is no regulator.
    """
    found = [
        actors[p.actor]
        for event in events
        if _proceeding(event) is Proceeding.REGULATORY
        for p in (*event.participant("defendant"), *event.participant("party"))
        if p.actor in actors
    ]
    bodies = [actor for actor in actors.values() if actor.kind is ActorKind.ORGANISATION]
    return [a for a in dict.fromkeys(found or bodies) if a.named and not _is_regulator(a)]


def _defendants(
    event: EventMention, proceeding: Proceeding, actors: dict[str, Actor], cited: Sequence[Actor]
) -> list[Actor]:
    """Return who the proceeding is against: those named as such, else in a regulatory case the party that is cited."""
    named = [actors[p.actor] for p in event.participant("defendant") if p.actor in actors]
    if not named and proceeding is Proceeding.REGULATORY:
        parties = [actors[p.actor] for p in event.participant("party") if p.actor in actors]
        named = [actor for actor in parties if not _is_regulator(actor)]
    if proceeding is Proceeding.REGULATORY and len(cited) == 1 and not any(actor.named for actor in named):
        return list(cited)  # "the company contested it": the only one cited
    known = [actor for actor in dict.fromkeys(named) if actor.named or actor.kind is ActorKind.ORGANISATION]
    return [a for a in known if not (proceeding is Proceeding.REGULATORY and _is_regulator(a))]


def _is_regulator(actor: Actor) -> bool:
    found = actor.name.lower().split()
    return actor.kind is ActorKind.ORGANISATION and any(word in found for word in words().regulators)


def _matters(event: EventMention, proceeding: Proceeding) -> list[Offense | None]:
    """Return the claims that the event is about; a citation is one matter, however its violation is put."""
    if proceeding is Proceeding.REGULATORY:
        return [Offense("safety citation" if "safety" in event.evidence[0].quote.lower() else "citation", "citation")]
    found = [read_offense(p.evidence)[0] for p in event.participant("offense")]
    return [_claim(offense) for offense in found if offense is not None] or [None]


def _claim(offense: Offense) -> Offense:
    name = offense.name.replace("-", " ")
    return Offense(name, offense_key(name), offense.evidence)
