"""Incidents told several times in one article: a mention without a date takes the one given elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.events.lexicon import load_types
from dateline.model import EventMention, Factuality, Occurrence, TimeBasis

# A shooting and the death it caused are one incident; the other types stand for themselves.
VIOLENCE = {"shooting", "killing", "wounding"}


def share_incident_dates(events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Date incidents by their other mentions: same kind, same victim, and dates that can be one.

    A mention that names no victim ("the shooting") is dated only where all dated incidents of its kind agree.
    """
    return tuple(_dated(event, events) if _is_incident(event) else event for event in events)


def _is_incident(event: EventMention) -> bool:
    return load_types()[event.type].family == "incident" and event.factuality in {
        Factuality.ASSERTED,
        Factuality.ALLEGED,
    }


def _dated(event: EventMention, events: Sequence[EventMention]) -> EventMention:
    others = [
        other.occurred
        for other in events
        if other is not event
        and _is_incident(other)
        and _kind(other) == _kind(event)
        and other.occurred.basis is not TimeBasis.BOUND
        and _victims_agree(event, other)
    ]
    best = _most_precise(others)
    if best is None or not _refines(event.occurred, best):
        return event
    return replace(event, occurred=Occurrence(best.interval, TimeBasis.EARLIER, best.evidence))


def _kind(event: EventMention) -> str:
    return "violence" if event.type in VIOLENCE else event.type


def _victims_agree(event: EventMention, other: EventMention) -> bool:
    mine = {p.actor for p in event.participant("victim") if p.actor}
    theirs = {p.actor for p in other.participant("victim") if p.actor}
    return not mine or bool(mine & theirs)


def _most_precise(accounts: Sequence[Occurrence]) -> Occurrence | None:
    """Return the narrowest date, if all the dates can be one."""
    if not accounts or not all(a.interval.meets(b.interval) for a in accounts for b in accounts):
        return None
    return min(accounts, key=_width)


def _width(occurred: Occurrence) -> int:
    start, end = occurred.interval.start, occurred.interval.end
    return (end - start).days if start is not None and end is not None else 10**6


def _refines(known: Occurrence, better: Occurrence) -> bool:
    return known.interval.meets(better.interval) and _width(better) < _width(known)
