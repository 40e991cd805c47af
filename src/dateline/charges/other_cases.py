"""Steps of other cases than the one that a report is about: records, like cases and older stories told in passing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.passing import PASSING
from dateline.charges.words import words
from dateline.model import ChargeAction, Document, EventMention, Factuality, RelationKind, TimeBasis

# What a court does, or is to do: where the opening of a report tells none of it, the report is of no court matter.
COURT = {
    "abated", "acquitted", "affirmed", "amended", "appealed", "commuted", "competency", "convicted", "dismissed",
    "diverted", "expunged", "hearing", "mistrial", "motion_denied", "pardoned", "plea_agreement", "pleaded",
    "retrial_ordered", "reversed", "sentenced", "trial_started",
}  # fmt: skip
OPENING = (600, 0.15)  # how long the opening is: characters, or the share of the text where that is more
OPENINGS = {"charged", "arrested", "wanted"}
INCIDENTS = {"shooting", "killing", "wounding", "robbery", "fire", "crash", "assault", "kidnapping"}
NEWS = timedelta(days=60)  # how old an outcome may be that is itself news
RECORD = timedelta(days=30)  # how old a step is that is told from records, and not of the case reported
OLD = timedelta(days=300)  # how old a story is that is told in passing

STRETCH = 700  # characters in which an older story is told on after its date


def mark_other_cases(
    actions: Sequence[ChargeAction], document: Document, events: Sequence[EventMention]
) -> list[ChargeAction]:
    """Mark the steps that the report tells of another case.

    A finding of guilt or a sentence is of another case where the report opens with no court matter: it would be the
    news. So is there an arrest or charge of a year before told further down; a step that came before an incident ("two
    weeks after he was charged"); one that is told from records and is over a month old, or told in the past perfect;
    and an undated one in an older or a like story whose people are told of nowhere else.

    Args:
        actions: the actions of a document, in text order.
        document: the document.
        events: all its events, in text order.
    """
    beside = _opens_beside_court(document, events)
    before = _before_incidents(events)
    marked = [
        replace(a, background=True)
        if a.mention in before or _is_told_from_records(a) or _is_like_case(a)
        or _is_of_other_story(a, actions, document, events)
        else a
        for a in actions
    ]  # fmt: skip
    if not beside:
        return marked
    return [
        replace(a, background=True, detail={**a.detail, PASSING: "yes"})
        if not a.background and (_is_passing_outcome(a) or _is_passing_record(a, document))
        else a
        for a in marked
    ]


def _opens_beside_court(document: Document, events: Sequence[EventMention]) -> bool:
    """Tell whether the opening of a report tells nothing that a court did or is to do."""
    end = _end_of_opening(document)
    told = {Factuality.ASSERTED, Factuality.PLANNED}
    return not any(
        e.type in COURT and e.factuality in told and e.detail.get("background") != "yes" and e.evidence[0].start < end
        for e in events
    )


def _end_of_opening(document: Document) -> int:
    return max(OPENING[0], int(OPENING[1] * len(document.text)))


def _is_passing_outcome(action: ChargeAction) -> bool:
    guilty = action.action in {"convicted", "sentenced", "plea_agreement"} or action.detail.get("plea") in {
        "guilty",
        "no_contest",
    }
    return guilty and action.factuality is Factuality.ASSERTED and not _is_within(action, NEWS)


def _is_within(action: ChargeAction, reach: timedelta) -> bool:
    """Tell whether a step is dated, and not longer ago than a reach before the report."""
    day = _last_day(action)
    return day is not None and action.published is not None and action.published - day <= reach


def _before_incidents(events: Sequence[EventMention]) -> set[str]:
    """Return the steps after which the text says that an incident came: "shot her a month after he was charged"."""
    return {
        relation.target
        for event in events
        for relation in event.relations
        if event.type in INCIDENTS and relation.kind is RelationKind.AFTER
    }


def _is_like_case(action: ChargeAction) -> bool:
    """Tell whether an outcome of long ago is told as of a like case: "In 2012 pleaded guilty in a similar incident"."""
    quote = action.evidence[0].quote.lower()
    return _is_passing_outcome(action) and _is_old(action) and any(phrase in quote for phrase in words().digressions)


def _is_passing_record(action: ChargeAction, document: Document) -> bool:
    """Tell whether an arrest or a charge of long ago is told behind the opening."""
    behind = action.evidence[0].start >= _end_of_opening(document)
    return action.action in OPENINGS and behind and _is_old(action)


def _is_old(action: ChargeAction) -> bool:
    day = _last_day(action)
    return day is not None and action.published is not None and action.published - day > OLD


def _is_told_from_records(action: ChargeAction) -> bool:
    quote = action.evidence[0].quote.lower()
    if action.action not in OPENINGS or not any(phrase in quote for phrase in words().records):
        return False
    day = _last_day(action)
    if day is None or action.published is None:
        return action.detail.get("tense") == "past perfect"
    return action.published - day > RECORD


def _is_of_other_story(
    action: ChargeAction, actions: Sequence[ChargeAction], document: Document, events: Sequence[EventMention]
) -> bool:
    """Tell whether an undated step goes on with an older or a like story, of somebody told of nowhere else."""
    also = " also " in action.evidence[0].quote  # goes on with somebody else's step
    if document.published is None or action.action not in OPENINGS or _last_day(action) is not None or also:
        return False
    ahead = any(a.defendant == action.defendant and a.factuality is Factuality.PLANNED for a in actions)
    if action.action == "charged" and action.offense and (ahead or " still " in action.evidence[0].quote):
        return False  # the case goes on
    place = action.evidence[0].start
    first = min(a.evidence[0].start for a in actions if a.defendant == action.defendant)
    digression = document.text[max(first - STRETCH, 0) : place].lower()
    if first >= _end_of_opening(document) and any(phrase in digression for phrase in words().digressions):
        return True
    dated = [e for e in events if e.occurred.basis is not TimeBasis.BOUND and e.evidence[0].start < place]
    last = dated[-1] if dated else None
    if last is None or not last.evidence[0].start <= first <= place <= last.evidence[0].end + STRETCH:
        return False
    days = [day for e in dated if (day := e.occurred.interval.latest) is not None]
    day = last.occurred.interval.latest
    return day is not None and document.published - day > OLD and any(document.published - d <= RECORD for d in days)


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
