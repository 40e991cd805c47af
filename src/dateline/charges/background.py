"""Prior records: steps of another, earlier case of the same person are kept apart from the case reported."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.deaths import is_of_accused
from dateline.charges.offenses import same_offense
from dateline.charges.words import words
from dateline.model import ChargeAction, EventMention, Factuality, Interval, TimeBasis

# A conviction this long before the report, with a newer charge beside it, belongs to another case.
LONG_BEFORE = timedelta(days=365)
# A step this long before the incident that the report is about belongs to another case; nearer ones may be misdated.
BEFORE_INCIDENT = timedelta(days=5)
VAGUEST = timedelta(days=45)  # how wide the date of an incident may be that others are measured by
NEXT_SENTENCE = 3  # characters between a sentence and the next
SOON = 200  # characters between a step and one that is told to have come "then"
OUTCOMES = {"convicted", "sentenced", "pleaded", "acquitted", "dismissed"}
UNDOING = {"acquitted", "dismissed", "reversed", "retrial_ordered", "appealed"}
# What becomes of a verdict, however old it is.
REOPENING = {"reversed", "retrial_ordered", "affirmed", "pardoned", "commuted"}
OPENINGS = {"charged", "arrested", "wanted"}
INCIDENTS = {"shooting", "killing", "wounding", "robbery", "fire", "crash"}
FIRM = {Factuality.ASSERTED, Factuality.ALLEGED}


def mark_background(actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> list[ChargeAction]:
    """Mark the steps that belong to an earlier case of their defendant.

    A step lies in an earlier case where it was taken more than a year before the report and as long before the person
    was arrested or charged in the case reported, or before the incident that the report is about; where its defendant
    was killed in that incident; or where all that is told of him lies in the past of the story ("had been convicted").
    So do the undated steps told with it, what the next sentence goes on to tell of it, and a term that is being served
    or has been. Of somebody whose earlier case is told first, what follows without a date is of that case.
    """
    events = [e for e in events if not (e.type == "killing" and is_of_accused(e, actions, events))]
    incident = _main_incident(events)
    killed = {p.actor for e in events if e.type == "killing" and e.factuality in FIRM for p in e.participant("victim")}
    marked = [
        replace(a, background=True)
        if not _is_undone(a, actions, events)
        and (_is_older_case(a, actions) or _precedes(a, incident) or a.defendant in killed)
        else a
        for a in actions
    ]
    told_on = _continued(marked)
    told_on = [
        replace(a, background=True) if _is_of_record(a, told_on) or _is_served(a, told_on) else a for a in told_on
    ]
    current = {a.defendant for a in told_on if a.detail.get("tense") != "past perfect" and not a.background}
    harmed = {p.actor for e in events if e.type in INCIDENTS for p in e.participant("victim")}
    apart = harmed | {a.defendant for a in told_on if a.background}
    return [replace(a, background=True) if _is_past(a, current, apart) else a for a in told_on]


def _is_past(action: ChargeAction, current: Collection[str], apart: Collection[str | None]) -> bool:
    """Tell whether a step is of somebody of whom only the past is told.

    That is a conviction, or any step of those `apart`: the victims, and who has another earlier case.
    """
    past = action.defendant not in current and action.detail.get("tense") == "past perfect"
    return action.background or (past and (action.action in {"convicted", "sentenced"} or action.defendant in apart))


def _is_of_record(action: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    """Tell whether an undated step can only be of the earlier case told before it.

    Nothing of another case is told of the person: neither a dated step nor any before the earlier case.
    """
    if action.background or action.action not in OUTCOMES | OPENINGS or _first_day(action) is not None:
        return action.background
    mine = [a for a in actions if a.defendant == action.defendant and a.factuality is Factuality.ASSERTED]
    old = min((a.evidence[0].start for a in mine if a.background), default=None)
    if old is None or action.evidence[0].start <= old:
        return False
    others = [a for a in mine if not a.background and (_first_day(a) is not None or a.evidence[0].start <= old)]
    return not others and (action.offense is None or action.action in OUTCOMES)


def _is_undone(action: ChargeAction, actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> bool:
    """Tell whether the report is of what became of the verdict of a step, however old the step is.

    "A judge threw out his conviction on Tuesday. He was found guilty of arson in 1994": the old verdict is the news.
    So is it where the text does not say whose verdict was undone.
    """
    mine = (a for a in actions if a.defendant == action.defendant and not a.background)
    named = any(
        a.action in REOPENING and a.factuality is Factuality.ASSERTED and not _is_other_offense(a, action) for a in mine
    )
    return not action.background and (named or any(_reopens_unnamed(event) for event in events))


def _reopens_unnamed(event: EventMention) -> bool:
    told = event.factuality is Factuality.ASSERTED and "background" not in event.detail
    return event.type in REOPENING and told and not event.participant("defendant")


def _is_served(action: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    """Tell whether a conviction is told by the term that is being served, or has been, and nothing else is at issue."""
    quote = action.evidence[0].quote.lower()
    if (
        action.background
        or action.action not in {"convicted", "sentenced", "pleaded"}
        or _first_day(action) is not None
    ):
        return action.background
    mine = [a for a in actions if a.defendant == action.defendant and not a.background]
    if any(a.action in UNDOING for a in mine):
        return False
    if action.detail.get("tense") == "served" and _is_apart(action, mine):
        return True
    if any(phrase in quote for phrase in words().released):
        return True
    serving = any(phrase in quote for phrase in words().serving)
    elsewhere = (a for a in mine if a.evidence != action.evidence and a.factuality is Factuality.ASSERTED)
    return serving and not any(a.offense is not None or _first_day(a) is not None for a in elsewhere)


def _is_apart(action: ChargeAction, mine: Sequence[ChargeAction]) -> bool:
    """Tell whether a term that is over is none of what is at issue: all that is told beside it is of something else."""
    others = [a for a in mine if a.evidence != action.evidence and a.factuality is Factuality.ASSERTED]
    if action.offense is None:
        return not any(a.action in {"convicted", "pleaded", "sentenced"} for a in others)
    return all(_is_other_offense(a, action) or a.offense is None for a in others)


def _main_incident(events: Sequence[EventMention]) -> Interval | None:
    """Return when the incident happened that most of the text is about, if the text dates it."""
    dated = Counter(
        e.occurred.interval
        for e in events
        if e.type in INCIDENTS and e.factuality in FIRM and e.occurred.basis is not TimeBasis.BOUND
    )
    narrow = {
        i: n for i, n in dated.items() if i.start is not None and i.end is not None and i.end - i.start <= VAGUEST
    }
    return max(narrow, key=lambda i: (narrow[i], -(i.start or date.min).toordinal()), default=None)


def _precedes(action: ChargeAction, incident: Interval | None) -> bool:
    last = _last_day(action)
    if incident is None or incident.start is None or last is None or action.action not in OUTCOMES | OPENINGS:
        return False
    return incident.start - last >= BEFORE_INCIDENT and action.factuality is Factuality.ASSERTED


def _continued(marked: Sequence[ChargeAction]) -> list[ChargeAction]:
    """Mark what goes on with a step of an earlier case, sentence by sentence, and the charge that its outcome ends."""
    found = list(marked)
    for place, action in enumerate(found):
        if not action.background and any(_continues(action, b) for b in found if b.background):
            found[place] = replace(action, background=True)
    return [replace(a, background=True) if any(_is_ended_by(a, b) for b in found if b.background) else a for a in found]


def _continues(action: ChargeAction, old: ChargeAction) -> bool:
    if action.defendant != old.defendant or _first_day(action) is not None:
        return False
    gap = action.evidence[0].start - old.evidence[0].end
    unnamed = action.offense is None or (old.offense is not None and same_offense(action.offense.key, old.offense.key))
    if action.evidence == old.evidence:
        return unnamed or action.action in OUTCOMES
    quote = f" {action.evidence[0].quote.lower()} "
    present = action.action == "bail" and any(f" {word} " in quote for word in words().present)
    goes_on = unnamed and action.action in OUTCOMES | {"bail"} and not present
    also = action.action == old.action and " also " in quote
    then = action.action in OUTCOMES | OPENINGS and " was then " in quote
    return 0 <= gap <= (SOON if then else NEXT_SENTENCE) and (goes_on or also or then)


def _is_ended_by(action: ChargeAction, outcome: ChargeAction) -> bool:
    """Tell whether an outcome of an earlier case, told without its offense, is that of the charge told before it."""
    if action.defendant != outcome.defendant or outcome.offense is not None or outcome.action not in OUTCOMES:
        return False
    if any(word in outcome.evidence[0].quote.lower() for word in words().prior):
        return False  # "He has a prior conviction" ends nothing that was told before it
    gap = outcome.evidence[0].start - action.evidence[0].end
    return action.action in OPENINGS and _first_day(action) is None and 0 <= gap <= NEXT_SENTENCE


def _is_older_case(action: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    day = _first_day(action)
    if action.background or action.action not in OUTCOMES | OPENINGS or day is None or action.published is None:
        return action.background
    if action.published - day < LONG_BEFORE:
        return False
    openings = [
        a for a in actions
        if a.defendant == action.defendant and a.action in OPENINGS and not a.background
        and a.factuality is Factuality.ASSERTED and a.evidence[0].start != action.evidence[0].start
        and "again" not in a.detail and not _is_told_with(a, action, actions)
        and ((action.action in OUTCOMES and not _is_undated_charge(a, action)) or _is_other_offense(a, action))
    ]  # fmt: skip
    return any((a.occurred.interval.earliest or a.published or day) - day >= LONG_BEFORE for a in openings)


def _is_told_with(opening: ChargeAction, old: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    """Tell whether a charge without a date is one that the older sentence tells too: "The arson count remains"."""
    beside = (a for a in actions if a.evidence == old.evidence and a.defendant == old.defendant)
    return _first_day(opening) is None and any(
        a.action == opening.action and a.offense and opening.offense and not _is_other_offense(a, opening)
        for a in beside
    )


def _is_undated_charge(opening: ChargeAction, outcome: ChargeAction) -> bool:
    """Tell whether an opening without a date may be that of the charge which the outcome is of."""
    return opening.action == "charged" and _last_day(opening) is None and not _is_other_offense(opening, outcome)


def _is_other_offense(one: ChargeAction, other: ChargeAction) -> bool:
    if one.offense is None or other.offense is None:
        return False
    return not same_offense(one.offense.key, other.offense.key)


def _first_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.earliest


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
