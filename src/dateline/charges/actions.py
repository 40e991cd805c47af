"""From events to actions on charges: one for each defendant and offense, with what is understood filled in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.charges.background import mark_background
from dateline.charges.claims import find_claims
from dateline.charges.dating import date_by_story
from dateline.charges.deaths import find_deaths
from dateline.charges.defendants import name_all
from dateline.charges.descriptions import can_be
from dateline.charges.drafts import Draft, draft_steps
from dateline.charges.enhancements import read_enhancements
from dateline.charges.offenses import means_others, offense_key, same_offense
from dateline.charges.other_cases import mark_other_cases
from dateline.charges.rows import find_rows
from dateline.charges.words import words
from dateline.model import (
    Actor,
    ChargeAction,
    Document,
    EventMention,
    Factuality,
    Offense,
    People,
    Proceeding,
    TimeBasis,
)
from dateline.text.parsing import Parse

READ = {"tense"}  # details that serve to understand a step and are no part of it
NEXT_SENTENCE = 3  # characters between a sentence and the next
NEAR = 40  # characters in which no more than a label can stand: "Update:"
AROUND = 1000  # characters before and behind a description in which whom it means is told of
ENDS = {"dismissed", "dismissal_announced", "acquitted", "reversed", "declined"}
OUTCOMES = {"pleaded", "convicted", "acquitted", "sentenced"}
EXCEPT = " except "  # "dropped all charges except theft"
ENHANCEMENTS = {"enhancement_added", "enhancement_withdrawn"}
# Steps that take their defendant's only offense where they name none.
INHERITS_OFFENSE = {
    "pleaded", "sentenced", "dismissed", "dismissal_announced", "convicted", "acquitted", "amended",
    "mistrial", "motion_denied", "appealed", "affirmed", "reversed", "plea_agreement", "charged",
}  # fmt: skip
# Steps whose defendant may be understood: the only one charged in the document.
INHERITS_DEFENDANT = {
    "pleaded", "sentenced", "dismissed", "dismissal_announced", "convicted", "acquitted", "amended", "trial_started",
    "mistrial", "motion_denied", "appealed", "reversed", "bail", "declined",
}  # fmt: skip


def find_actions(
    document: Document, parse: Parse, events: Sequence[EventMention], people: People
) -> tuple[ChargeAction, ...]:
    """Return the actions on charges that a document reports, in text order.

    A step without a defendant is dropped unless only one can be meant; a step without an offense keeps None unless its
    defendant has only one.
    """
    rows = find_rows(document, people)
    drafts = name_all(draft_steps(document, events, people), events, people, rows, document.text)
    told = [action for draft in drafts for action in _explicit(document, draft)]
    explicit = _mark(document, [_but_for_deed(action, told) for action in told], events)
    complete = _mark(document, [*explicit, *_understood(document, drafts, explicit)], events)
    complete = [whole for action in complete for whole in _but_for_named(action, complete)]
    complete = [whole for action in complete for whole in _with_offense(action, complete)]
    complete = [
        replace(a, detail={k: v for k, v in a.detail.items() if k not in READ}) for a in date_by_story(complete, events)
    ]
    enhanced = read_enhancements(parse, events, complete)
    complete = [a for a in complete if a.action not in ENHANCEMENTS]
    complete += [*enhanced, *find_deaths(complete, events), *find_claims(document, events, people)]
    complete = sorted(complete, key=lambda a: (a.evidence[0].start, a.mention, a.defendant))
    return tuple({_said(action): action for action in reversed(complete)}.values())[::-1]


def _said(action: ChargeAction) -> tuple[object, ...]:
    """Return what two words of one sentence for one step have in common: "*has* a prior *conviction*"."""
    offense = action.offense.key if action.offense is not None else None
    detail = tuple(sorted(action.detail.items()))
    return (
        action.action, action.proceeding, action.defendant, offense, action.evidence, action.occurred.interval,
        action.factuality, action.background, action.stage, action.counts, detail,
    )  # fmt: skip


def _mark(document: Document, actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> list[ChargeAction]:
    """Mark the steps of earlier and of other cases."""
    return mark_background(mark_other_cases(actions, document, events), events)


def _explicit(document: Document, draft: Draft) -> Iterator[ChargeAction]:
    for actor in draft.actors:
        yield from _for_defendant(document, draft, actor)


def _for_defendant(document: Document, draft: Draft, actor: Actor) -> Iterator[ChargeAction]:
    event = draft.event
    by = [p.evidence.quote for p in event.participant("by") if p.evidence.quote.lower() not in words().pronouns]
    for offense, counts in draft.offenses:
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
            detail={k: v for k, v in event.detail.items() if k not in {"background", "announced", "of", "weak"}},
        )


def _but_for_deed(action: ChargeAction, told: Sequence[ChargeAction]) -> ChargeAction:
    """Return a step without the deed in which somebody is charged, where it is told with what he is charged.

    "Charged in the murder" is of murder, but of first-degree murder where the text says so further on.
    """
    if action.detail.get("offense") != "deed":
        return action
    named = (a for a in told if a.defendant == action.defendant and a.offense is not None)
    known = any(a.detail.get("offense") != "deed" for a in named)
    detail = {key: value for key, value in action.detail.items() if key != "offense"}
    return replace(action, detail=detail, offense=None if known else action.offense)


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
        if draft.actors or draft.names_somebody or draft.everyone:
            unplaced = replace(draft, actors=tuple(a for a in draft.actors if a.named))
            possible = {*draft.candidates, *_described(draft, explicit, actors)}
            yield from _open_end(document, unplaced, possible, actors)
            continue
        if draft.action not in INHERITS_DEFENDANT and not draft.follows:
            continue
        if draft.action == "declined":  # "was arrested, but prosecutors said they would not file charges"
            meant, near = None, _of_same_sentence(draft, explicit)
        else:
            meant, near = _only_defendant(draft.action, explicit), _just_told(draft, explicit)
        told = near if near and (draft.follows or meant is None) else (meant,) if meant is not None else ()
        if draft.action in ENDS and near and meant not in {None, *near}:
            told = ()  # of him whose charge ended, or of the one told of right before
        beside = _of_same_sentence(draft, explicit) if draft.action in ENDS else ()
        told = told or (beside if len(beside) == 1 else ())
        for actor_id in told:
            yield from _for_defendant(document, draft, actors[actor_id])
        if not told:
            yield from _open_end(document, draft, _told_last(draft, explicit), actors)


def _open_end(
    document: Document, draft: Draft, possible: Iterable[str], actors: dict[str, Actor]
) -> Iterator[ChargeAction]:
    """Yield the end of a charge, as possible, for each of those whose it may be."""
    if draft.actors or draft.action not in ENDS or not draft.is_current:
        return
    for actor_id in sorted(set(possible) & actors.keys()):
        for action in _for_defendant(document, replace(draft, factuality=Factuality.POSSIBLE), actors[actor_id]):
            yield replace(action, detail={**action.detail, "unplaced": "yes"})


def _described(draft: Draft, explicit: Sequence[ChargeAction], actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield the named defendants told of around whom a description may mean: "the charges against the father"."""
    place = draft.event.evidence[0].start
    quotes = {p.actor: p.evidence.quote for p in draft.event.participant("defendant")}
    for action in explicit:
        one = actors.get(action.defendant)
        near = not action.background and abs(action.evidence[0].start - place) <= AROUND
        if (
            near
            and one is not None
            and one.named
            and any(can_be(a, quotes.get(a.id, a.name), one) for a in draft.actors)
        ):
            yield one.id


def _told_last(draft: Draft, explicit: Sequence[ChargeAction]) -> list[str]:
    """Return the defendants of the last step told before, however far."""
    place = draft.event.evidence[0].start
    last = max((a.evidence[0].start for a in explicit if a.evidence[0].start < place), default=None)
    return [a.defendant for a in explicit if a.evidence[0].start == last]


def _just_told(draft: Draft, explicit: Sequence[ChargeAction]) -> tuple[str, ...]:
    """Return the defendants of the step told last before: "The amended charges were filed" speaks of theirs."""
    place = draft.event.evidence[0].start
    reach = NEAR if draft.action in ENDS else NEXT_SENTENCE
    near = [a for a in explicit if a.evidence[0].start <= place and place - a.evidence[0].end <= reach]
    if draft.action == "amended":
        near = near or [a for a in explicit if a.evidence[0].start < place]
    last = max((a.evidence[0].start for a in near), default=None)
    return tuple(dict.fromkeys(a.defendant for a in near if a.evidence[0].start == last))


def _of_same_sentence(draft: Draft, explicit: Sequence[ChargeAction]) -> tuple[str, ...]:
    """Return the defendants of the steps told in the same sentence."""
    sentence = draft.event.evidence[0]
    return tuple(dict.fromkeys(a.defendant for a in explicit if a.evidence[0] == sentence))


def _only_defendant(action: str, explicit: Sequence[ChargeAction]) -> str | None:
    """Return the one whose step is told with a name elsewhere, else the only one charged; None where several are."""
    current = [a for a in explicit if not a.background]
    told = {a.defendant for a in current if a.action == action and a.factuality is Factuality.ASSERTED}
    charged = {a.defendant for a in current if a.action in {"charged", "arrested", "pleaded", "convicted"}}
    opening = min((a.evidence[0].start for a in current if a.defendant in charged), default=None)
    late = opening is not None and all(a.evidence[0].start > opening for a in current if a.defendant in told - charged)
    told = told & charged if late else told  # who is only told of behind them is of another case
    likely = (told if action != "appealed" else set()) or charged  # either side may appeal
    return next(iter(likely)) if len(likely) == 1 else None


def _with_offense(action: ChargeAction, all_actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield a step with the offense that is understood: told in its sentence, right before it, or its defendant's only.

    "The charges were later dropped" means all those of the sentence before, and makes a step of each.
    """
    unread = action.detail.get("offense") == "unread"
    if action.offense is not None or action.action not in INHERITS_OFFENSE or unread:
        yield action
        return
    if means_others(action.evidence[0].quote):
        yield from _of_the_others(action, all_actions)
        return
    mine = [a for a in all_actions if a.defendant == action.defendant and a.action not in ENHANCEMENTS]
    mine = [a for a in mine if a.background] if action.background else mine  # a record is of no present offense
    if action.action == "dismissed" and _is_of_older_case(action, mine):
        yield replace(action, background=True)
        return
    if action.action in {"sentenced", "dismissed"}:
        likely = _told_beside(action, mine)
    else:
        likely = _only(_distinct(a for a in mine if a.evidence == action.evidence))
    likely = likely or _distinct(a for a in mine if _is_same_outcome(a, action))
    likely = likely or _amended_before(action, mine)
    likely = likely or _only(_distinct(a for a in mine if a.background == action.background))
    possible = [offense for offense in likely if not _is_contradicted(action, offense, mine)]
    if action.action in {"acquitted", "dismissed"}:  # "quashed her convictions for theft and fraud and acquitted her"
        undone = _distinct(a for a in mine if a.action == "reversed" and a.evidence == action.evidence)
        possible = undone or possible
    if not possible and likely and not any(_finds_guilt(a) and a.offense is not None for a in mine):
        yield replace(action, detail={**action.detail, "offense": "unread"})  # of none that is known
    elif not possible:
        yield action
    for offense in possible:
        yield replace(action, offense=replace(offense, evidence=None))


def _amended_before(action: ChargeAction, mine: Sequence[ChargeAction]) -> list[Offense]:
    """Return what the charge was changed to before an outcome: "was reduced to careless driving. He pleaded guilty"."""
    place = action.evidence[0].start
    changed = (a for a in mine if a.action == "amended" and a.evidence[0].start <= place and not a.background)
    return _only(_distinct(changed)) if action.action in {"pleaded", "convicted", "sentenced"} else []


def _is_contradicted(action: ChargeAction, offense: Offense, mine: Sequence[ChargeAction]) -> bool:
    """Tell whether the opposite outcome is told on an offense, so that this one must be of another.

    That is the opposite verdict; and for guilt or a sentence a dismissal, unless guilt is found on that offense too.
    """
    of_it = [a for a in mine if a.offense is not None and same_offense(a.offense.key, offense.key)]
    opposite = {"convicted": "acquitted", "sentenced": "acquitted", "acquitted": "convicted"}.get(action.action)
    if any(a.action == opposite for a in of_it):
        return True
    punished = _finds_guilt(action) or action.action == "sentenced"
    dropped = any(a.action == "dismissed" and a.factuality is Factuality.ASSERTED for a in of_it)
    return punished and dropped and not any(_finds_guilt(a) for a in of_it)


def _is_same_outcome(other: ChargeAction, action: ChargeAction) -> bool:
    """Tell whether a step told without its offense is one that is also told with it: "entered his plea Monday"."""
    same = (other.action, other.background, other.factuality) == (action.action, action.background, action.factuality)
    plea = other.detail.get("plea") == action.detail.get("plea")
    dates = other.occurred.interval.meets(action.occurred.interval)
    return action.action in {"pleaded", "convicted", "dismissed"} and same and plea and dates


def _but_for_named(action: ChargeAction, all_actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield a dismissal of "all charges except theft" for each offense that is not named behind "except".

    Other steps are yielded as they are.
    """
    if action.offense is not None or action.action != "dismissed" or EXCEPT not in action.evidence[0].quote.lower():
        yield action
        return
    kept = set(offense_key(action.evidence[0].quote.lower().partition(EXCEPT)[2]).split())
    mine = (a for a in all_actions if (a.defendant, a.background) == (action.defendant, action.background))
    for offense in _distinct(mine):
        if kept.isdisjoint(offense.key.split()):
            yield replace(action, offense=replace(offense, evidence=None))


def _of_the_others(action: ChargeAction, all_actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield a dismissal of "the remaining charges" for each offense without an outcome; other steps as they are."""
    mine = [a for a in all_actions if (a.defendant, a.background) == (action.defendant, action.background)]
    ended = _distinct(a for a in mine if a.action in OUTCOMES and (a.action != "pleaded" or _finds_guilt(a)))
    left = [o for o in _distinct(iter(mine)) if not any(same_offense(o.key, done.key) for done in ended)]
    beside = any(a.offense is not None and a.evidence == action.evidence for a in mine)
    if action.action == "dismissed" and not ended and beside:
        yield replace(action, detail={**action.detail, "offense": "unread"})  # not of those told beside it
    elif action.action != "dismissed" or not ended or not left:
        yield action
    else:
        yield from (replace(action, offense=replace(offense, evidence=None)) for offense in left)


def _is_of_older_case(action: ChargeAction, mine: Sequence[ChargeAction]) -> bool:
    """Tell whether dropped charges can only be older ones: "arrested in 2007. The charges were dropped. On Friday …".

    Something without an offense was told before, and the charges with one are told after it, with a date, while the
    dismissal has none.
    """
    if _told_beside(action, mine) or action.occurred.basis is not TimeBasis.BOUND:
        return False
    place = action.evidence[0].start
    opened = [a for a in mine if a.action in {"arrested", "charged"} and a.evidence[0].start < place]
    later = [a for a in mine if a.action == "charged" and a.evidence[0].start > place]
    dated = later and all(a.occurred.basis is not TimeBasis.BOUND for a in later)
    return bool(opened and dated) and all(a.offense is None for a in opened)


def _only(offenses: list[Offense]) -> list[Offense]:
    return offenses if len(offenses) == 1 else []


def _told_beside(action: ChargeAction, mine: Sequence[ChargeAction]) -> list[Offense]:
    """Return the offenses of the steps in the same sentence, else in the one before."""
    if action.action == "sentenced" and len(_distinct(a for a in mine if _finds_guilt(a) and not a.background)) > 1:
        return []  # a sentence for several convictions: the ledger puts it on each
    same = _distinct(a for a in mine if a.evidence == action.evidence)
    before = (a for a in mine if 0 <= action.evidence[0].start - a.evidence[0].end <= NEXT_SENTENCE)
    told = same or _distinct(before)
    return told if action.action == "dismissed" else _only(told)


def _finds_guilt(action: ChargeAction) -> bool:
    pleaded = action.detail.get("plea") in {"guilty", "no_contest"} and not action.detail.get("withdrawn")
    return action.action == "convicted" or pleaded


def _distinct(actions: Iterator[ChargeAction]) -> list[Offense]:
    """Return the different offenses, the fullest wording of each."""
    found: list[Offense] = []
    for action in actions:
        offense = action.offense
        if offense is None:
            continue
        for position, known in enumerate(found):
            if same_offense(known.key, offense.key):
                found[position] = max(known, offense, key=lambda o: len(o.key))
                break
        else:
            found.append(offense)
    return found
