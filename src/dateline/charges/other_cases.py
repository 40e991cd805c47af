"""Steps of other cases than the one that a report is about: records, like cases and older stories told in passing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.words import words
from dateline.model import ChargeAction, Document, EventMention, Factuality, RelationKind, TimeBasis

# What a court does, or is to do: where the opening of a report tells none of it, the report is of no court matter.
COURT = {
    "acquitted", "affirmed", "amended", "appealed", "commuted", "competency", "convicted", "dismissed", "diverted",
    "expunged", "hearing", "mistrial", "motion_denied", "pardoned", "plea_agreement", "pleaded", "retrial_ordered",
    "reversed", "sentenced", "trial_started",
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
    news. So is a step that came before an incident ("two weeks after he was charged"), one that is told from records
    and is more than a month old, and an undated one in a story of long ago whose people are told of nowhere else.

    Args:
        actions: the actions of a document, in text order.
        document: the document.
        events: all its events, in text order.
    """
    beside = _opens_beside_court(document, events)
    before = _before_incidents(events)
    return [
        replace(a, background=True)
        if (beside and _is_passing_outcome(a)) or a.mention in before or _is_told_from_records(a)
        or _is_of_old_story(a, actions, document, events)
        else a
        for a in actions
    ]  # fmt: skip


def _opens_beside_court(document: Document, events: Sequence[EventMention]) -> bool:
    """Tell whether the opening of a report tells nothing that a court did or is to do."""
    end = max(OPENING[0], int(OPENING[1] * len(document.text)))
    told = {Factuality.ASSERTED, Factuality.PLANNED}
    return not any(
        e.type in COURT and e.factuality in told and e.detail.get("background") != "yes" and e.evidence[0].start < end
        for e in events
    )


def _is_passing_outcome(action: ChargeAction) -> bool:
    guilty = action.action in {"convicted", "sentenced"} or action.detail.get("plea") in {"guilty", "no_contest"}
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


def _is_told_from_records(action: ChargeAction) -> bool:
    day = _last_day(action)
    if day is None or action.published is None or action.action not in OPENINGS:
        return False
    quote = action.evidence[0].quote.lower()
    return action.published - day > RECORD and any(phrase in quote for phrase in words().records)


def _is_of_old_story(
    action: ChargeAction, actions: Sequence[ChargeAction], document: Document, events: Sequence[EventMention]
) -> bool:
    """Tell whether an undated step goes on with a story of long ago, of somebody told of nowhere else."""
    also = " also " in action.evidence[0].quote  # goes on with somebody else's step
    if document.published is None or action.action not in OPENINGS or _last_day(action) is not None or also:
        return False
    place = action.evidence[0].start
    dated = [e for e in events if e.occurred.basis is not TimeBasis.BOUND and e.evidence[0].start < place]
    last = dated[-1] if dated else None
    if last is None or place - last.evidence[0].end > STRETCH:
        return False
    days = [e.occurred.interval.latest for e in dated]
    old = days[-1] is not None and document.published - days[-1] > OLD
    recent = any(day is not None and document.published - day <= RECORD for day in days)
    told = range(last.evidence[0].start, last.evidence[0].end + STRETCH)
    here_only = all(a.evidence[0].start in told for a in actions if a.defendant == action.defendant)
    return old and recent and here_only


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
