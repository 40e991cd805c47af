"""From events to actions on charges: one for each defendant and offense, with what is understood filled in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.charges.background import mark_background
from dateline.charges.claims import find_claims
from dateline.charges.defendants import name_defendants
from dateline.charges.enhancements import read_enhancements
from dateline.charges.offenses import read_offense, same_offense
from dateline.charges.proceedings import step_rules
from dateline.model import (
    Actor,
    ActorKind,
    ChargeAction,
    Document,
    EventMention,
    Factuality,
    Interval,
    Occurrence,
    Offense,
    People,
    Proceeding,
    Stage,
    TimeBasis,
)
from dateline.text.parsing import Parse

# Words for the prosecution, whose announcement of a step is a step.
PROSECUTION = (
    "prosecut",
    "district attorney",
    "attorney general",
    "state’s attorney",
    "state's attorney",
    "da’s office",
)
CRIMINAL = step_rules()[Proceeding.CRIMINAL]
ENHANCEMENTS = {"enhancement_added", "enhancement_withdrawn"}
# Steps that take the case's only offense where they name none.
INHERITS_OFFENSE = {
    "pleaded", "sentenced", "dismissed", "dismissal_announced", "convicted", "acquitted", "amended",
    "trial_started", "mistrial", "motion_denied", "appealed", "affirmed", "reversed", "plea_agreement", "charged",
}  # fmt: skip
# Steps whose defendant may be understood: the only one charged in the document.
INHERITS_DEFENDANT = {
    "pleaded", "sentenced", "dismissed", "dismissal_announced", "convicted", "acquitted", "amended", "trial_started",
    "mistrial", "motion_denied", "appealed", "reversed",
}  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A step as its event gives it, before anything is understood."""

    event: EventMention
    action: str
    factuality: Factuality
    stage: Stage | None
    occurred: Occurrence
    actors: tuple[Actor, ...]
    offenses: tuple[tuple[Offense, int | None], ...]
    counts: int | None


def find_actions(
    document: Document, parse: Parse, events: Sequence[EventMention], people: People
) -> tuple[ChargeAction, ...]:
    """Return the actions on charges that a document reports, in text order.

    A step without a defendant is dropped unless the document has only one; a step without an offense keeps None unless
    the defendant has only one charge.
    """
    actors = {actor.id: actor for actor in people.actors}
    drafts = [_draft(document, event, actors) for event in events if event.type in CRIMINAL and not _is_exposure(event)]
    drafts = _with_names(drafts)
    explicit = [action for draft in drafts for action in _explicit(document, draft)]
    explicit = mark_background(explicit)
    complete = [*explicit, *_understood(document, drafts, explicit)]
    complete = [_with_offense(action, complete) for action in complete]
    enhanced = read_enhancements(parse, events, complete)
    complete = [a for a in complete if a.action not in ENHANCEMENTS]
    complete += [*enhanced, *find_claims(document, events, people)]
    return tuple(sorted(complete, key=lambda a: (a.evidence[0].start, a.mention, a.defendant)))


def _is_exposure(event: EventMention) -> bool:
    """Tell whether an event only says what a defendant risks: "if convicted", "could be sentenced to"."""
    return event.type in {"convicted", "sentenced"} and event.factuality is Factuality.POSSIBLE


def _draft(document: Document, event: EventMention, actors: dict[str, Actor]) -> Draft:
    action, factuality, stage, occurred = _kind_of_step(document, event)
    found = [read_offense(p.evidence) for p in event.participant("offense")]
    counts = next((n for o, n in found if o is None and n is not None), None)
    who = (actors[p.actor] for p in event.participant("defendant") if p.actor in actors)
    return Draft(
        event,
        action,
        factuality,
        stage,
        occurred,
        tuple(dict.fromkeys(a for a in who if a.kind is ActorKind.PERSON)),
        tuple((o, n) for o, n in found if o is not None),
        counts,
    )


def _kind_of_step(document: Document, event: EventMention) -> tuple[str, Factuality, Stage | None, Occurrence]:
    """Return the action, how far it is asserted, and its stage: an announced step is a step of its own.

    What prosecutors say they will do has been announced, which is true by the day of publication; the step itself is
    still to come.
    """
    announced = event.factuality is Factuality.PLANNED and _is_firm(event)
    if announced and event.type in {"charged", "dismissed"} and document.published is not None:
        bound = Occurrence(Interval.until(document.published), TimeBasis.BOUND)
        if event.type == "charged":
            return "charged", Factuality.ASSERTED, Stage.ANNOUNCED, bound
        return "dismissal_announced", Factuality.ASSERTED, Stage.ANNOUNCED, bound
    stage = Stage.FORMAL if event.type in {"charged", "dismissed"} else None
    return event.type, event.factuality, stage, event.occurred


def _is_firm(event: EventMention) -> bool:
    """Tell whether a plan is the prosecution's own word: it is the doer, or the source."""
    doers = [p.evidence.quote.lower() for p in event.participant("by")]
    source = (event.attribution.source or "").lower()
    official = (
        "prosecut",
        "district attorney",
        "attorney general",
        "state’s attorney",
        "state's attorney",
        "attorney’s office",
        "attorney's office",
    )
    return any(word in text for text in [*doers, source] for word in official)


def _with_names(drafts: Sequence[Draft]) -> list[Draft]:
    """Put the named defendants of the main case in the place of the descriptions that mean them."""
    named = dict.fromkeys(
        actor for draft in drafts for actor in draft.actors if actor.named and _tells_of_charge(draft)
    )
    return [
        replace(draft, actors=tuple(dict.fromkeys(n for a in draft.actors for n in name_defendants(a, tuple(named)))))
        for draft in drafts
    ]


def _tells_of_charge(draft: Draft) -> bool:
    charged = {"charged", "arrested", "pleaded", "convicted", "sentenced", "wanted", "hearing", "bail"}
    asserted = draft.factuality in {Factuality.ASSERTED, Factuality.PLANNED}
    return draft.action in charged and asserted and draft.event.detail.get("background") != "yes"


def _explicit(document: Document, draft: Draft) -> Iterator[ChargeAction]:
    for actor in draft.actors:
        yield from _for_defendant(document, draft, actor)


def _for_defendant(document: Document, draft: Draft, actor: Actor) -> Iterator[ChargeAction]:
    event = draft.event
    by = [p.evidence.quote for p in event.participant("by")]
    offenses: Sequence[tuple[Offense | None, int | None]] = draft.offenses or ((None, draft.counts),)
    for offense, counts in offenses:
        yield ChargeAction(
            action=draft.action,
            proceeding=Proceeding.CRIMINAL,
            defendant=actor.id,
            defendant_name=actor.name,
            offense=offense,
            occurred=draft.occurred,
            factuality=draft.factuality,
            document=document.id,
            published=document.published,
            mention=event.id,
            evidence=event.evidence,
            counts=counts,
            stage=draft.stage,
            by=by[0] if by else None,
            instrument=_instrument(event),
            attribution=event.attribution,
            background=event.detail.get("background") == "yes",
            detail={k: v for k, v in event.detail.items() if k != "background"},
        )


def _instrument(event: EventMention) -> str | None:
    text = event.evidence[0].quote.lower()
    if event.type != "charged":
        return None
    if event.trigger.quote.lower().startswith("indict") or "grand jury" in text:
        return "indictment"
    return next((word for word in ("indictment", "complaint", "information") if f" {word}" in text), None)


def _understood(
    document: Document, drafts: Sequence[Draft], explicit: Sequence[ChargeAction]
) -> Iterator[ChargeAction]:
    """Yield the steps that name no defendant, where only one can be meant."""
    actors = {actor.id: actor for draft in drafts for actor in draft.actors}
    for draft in drafts:
        if draft.actors or draft.event.participant("defendant") or draft.action not in INHERITS_DEFENDANT:
            continue
        meant = _only_defendant(draft.action, explicit)
        if meant is not None:
            yield from _for_defendant(document, draft, actors[meant])


def _only_defendant(action: str, explicit: Sequence[ChargeAction]) -> str | None:
    """Return the one whose step is told with a name elsewhere, else the only one charged; None where several are."""
    current = [a for a in explicit if not a.background]
    told = {a.defendant for a in current if a.action == action}
    charged = {a.defendant for a in current if a.action in {"charged", "arrested", "pleaded", "convicted"}}
    likely = told or charged
    return next(iter(likely)) if len(likely) == 1 else None


def _with_offense(action: ChargeAction, all_actions: Sequence[ChargeAction]) -> ChargeAction:
    """Give a step without an offense the only one that its defendant, or the case, has."""
    if action.offense is not None or action.action not in INHERITS_OFFENSE:
        return action
    own = _distinct(a for a in all_actions if a.defendant == action.defendant and a.background == action.background)
    if not own and action.action != "charged":
        own = _distinct(a for a in all_actions if a.background == action.background)
    if len(own) != 1:
        return action
    return replace(action, offense=replace(own[0], evidence=None))


def _distinct(actions: Iterator[ChargeAction]) -> list[Offense]:
    """Return the different offenses, the fullest wording of each."""
    found: list[Offense] = []
    for action in actions:
        offense = action.offense
        if offense is None or action.action in ENHANCEMENTS:
            continue
        for position, known in enumerate(found):
            if same_offense(known.key, offense.key):
                found[position] = max(known, offense, key=lambda o: len(o.key))
                break
        else:
            found.append(offense)
    return found
