"""Prior records: steps of another, earlier case of the same person are kept apart from the case reported."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.offenses import same_offense
from dateline.model import ChargeAction, EventMention, Factuality, Interval, TimeBasis

# A conviction this long before the report, with a newer charge beside it, belongs to another case.
LONG_BEFORE = timedelta(days=365)
# A step this long before the incident that the report is about belongs to another case; nearer ones may be misdated.
BEFORE_INCIDENT = timedelta(days=5)
VAGUEST = timedelta(days=45)  # how wide the date of an incident may be that others are measured by
NEXT_SENTENCE = 3  # characters between a sentence and the next
OUTCOMES = {"convicted", "sentenced", "pleaded", "acquitted", "dismissed"}
OPENINGS = {"charged", "arrested", "wanted"}
INCIDENTS = {"shooting", "killing", "wounding", "robbery", "fire", "crash"}
FIRM = {Factuality.ASSERTED, Factuality.ALLEGED}


def mark_background(actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> list[ChargeAction]:
    """Mark the steps that belong to an earlier case of their defendant.

    A step lies in an earlier case where it was taken more than a year before the report and as long before the person
    was arrested or charged in the case reported, or before the incident that the report is about; where its defendant
    was killed in that incident; or where all that is told of him lies in the past of the story ("had been convicted").
    So do the undated steps told with it, and what the next sentence goes on to tell of it.
    """
    incident = _main_incident(events)
    killed = {p.actor for e in events if e.type == "killing" and e.factuality in FIRM for p in e.participant("victim")}
    marked = [
        replace(a, background=True)
        if _is_older_case(a, actions) or _precedes(a, incident) or a.defendant in killed
        else a
        for a in actions
    ]
    told_on = _continued(marked)
    current = {a.defendant for a in told_on if a.detail.get("tense") != "past perfect" and not a.background}
    harmed = {p.actor for e in events if e.type in INCIDENTS for p in e.participant("victim")}
    return [replace(a, background=True) if _is_past(a, current, harmed) else a for a in told_on]


def _is_past(action: ChargeAction, current: Collection[str], harmed: Collection[str | None]) -> bool:
    """Tell whether a step is of somebody of whom only the past is told: a conviction, or any step of a victim."""
    apart = action.defendant not in current and action.detail.get("tense") == "past perfect"
    return action.background or (apart and (action.action in {"convicted", "sentenced"} or action.defendant in harmed))


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
    goes_on = unnamed and action.action in OUTCOMES | {"bail"}
    also = action.action == old.action and " also " in f" {action.evidence[0].quote.lower()} "
    return 0 <= gap <= NEXT_SENTENCE and (goes_on or also)


def _is_ended_by(action: ChargeAction, outcome: ChargeAction) -> bool:
    """Tell whether an outcome of an earlier case, told without its offense, is that of the charge told before it."""
    if action.defendant != outcome.defendant or outcome.offense is not None or outcome.action not in OUTCOMES:
        return False
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
        and (action.action in OUTCOMES or _is_other_offense(a, action))
    ]  # fmt: skip
    return any((_last_day(a) or a.published or day) - day >= LONG_BEFORE for a in openings)


def _is_other_offense(one: ChargeAction, other: ChargeAction) -> bool:
    if one.offense is None or other.offense is None:
        return False
    return not same_offense(one.offense.key, other.offense.key)


def _first_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.earliest


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
