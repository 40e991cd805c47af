"""Incidents told several times in one article: a mention without a date takes the one given elsewhere."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.events.lexicon import family_of
from dateline.events.words import words as phrases
from dateline.model import EventMention, Evidence, Factuality, Interval, Occurrence, TimeBasis, TimeExpression

PAGE_UPDATED = 14  # days from an incident to a report in which a weekday may still be one after publication
# A shooting and the death it caused are one incident; the other types stand for themselves.
VIOLENCE = {"shooting", "killing", "wounding"}


def share_incident_dates(events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Date incidents by their other mentions: same kind, same victim, and dates that can be one.

    A mention that names no victim ("the shooting") is dated only where the article tells of one incident of its kind.
    """
    accounts = _Accounts([event for event in events if _is_incident(event)])
    return tuple(_dated(event, accounts) if _is_incident(event) else event for event in events)


def date_at_once(events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Put an arrest without a date on the day of the incident where the words say that it followed at once.

    Only where all dated incidents of the text can be one: "Officers took her into custody a short time later".
    """
    told = [e.occurred for e in events if _is_incident(e) and e.occurred.basis is not TimeBasis.BOUND]
    day = _most_precise(told)
    if day is None:
        return tuple(events)
    return tuple(_at_once(event, day) for event in events)


def _at_once(event: EventMention, day: Occurrence) -> EventMention:
    sentence = f" {event.evidence[0].quote.lower()} "
    undated = event.occurred.basis is TimeBasis.BOUND and event.factuality is Factuality.ASSERTED
    if event.type != "arrested" or not undated or event.detail.get("tense") == "past perfect":
        return event
    if event.detail.get("background") or not any(f" {words}" in sentence for words in phrases().at_once_phrases):
        return event
    occurred = Occurrence(replace(day.interval, approximate=True), TimeBasis.EARLIER, day.evidence)
    return replace(event, occurred=occurred)


def settle_weekdays(
    events: Sequence[EventMention], times: Sequence[TimeExpression], published: date | None
) -> tuple[EventMention, ...]:
    """Move a step that its weekday puts before the incident it answers to the reading after it.

    Pages are updated under their first date: a "Tuesday" in an article of Friday then is the Tuesday to come.
    """
    incidents = [e.occurred.interval for e in events if _is_incident(e) and e.occurred.basis is not TimeBasis.BOUND]
    if not incidents or published is None or any(i.earliest is None for i in incidents):
        return tuple(events)
    first = max(incidents, key=lambda i: i.earliest or date.min)
    by_evidence = {time.evidence: time for time in times}
    return tuple(_settled(event, first, _time_of(event, by_evidence), published) for event in events)


def _time_of(event: EventMention, times: dict[Evidence, TimeExpression]) -> TimeExpression | None:
    return None if event.occurred.evidence is None else times.get(event.occurred.evidence)


def _settled(event: EventMention, incident: Interval, time: TimeExpression | None, published: date) -> EventMention:
    criminal = family_of(event.type) == "criminal"
    if not criminal or time is None or event.occurred.interval.before(incident) is not True:
        return event
    near = incident.earliest is not None and (published - incident.earliest).days <= PAGE_UPDATED
    week = Interval(published - timedelta(days=7), published + timedelta(days=8))
    within = [other for other in (event.occurred.interval, *time.alternatives) if other.is_day and week.meets(other)]
    later = [other for other in within[1:] if other.before(incident) is False]
    if not near or not later or event.occurred.interval not in within:
        return event
    return replace(event, occurred=replace(event.occurred, interval=later[0]))


def _is_incident(event: EventMention) -> bool:
    return family_of(event.type) == "incident" and event.factuality in {
        Factuality.ASSERTED,
        Factuality.ALLEGED,
    }


class _Accounts:
    """The dated mentions of a document's incidents, by what they may be told of."""

    def __init__(self, incidents: Sequence[EventMention]) -> None:
        self._of_kind: dict[str, list[EventMention]] = defaultdict(list)
        self._dated: dict[tuple[str, str | None], dict[Interval, Occurrence]] = defaultdict(dict)
        self._told: dict[tuple[str, Evidence], dict[Interval, Occurrence]] = defaultdict(dict)
        for event in incidents:
            kind = _kind(event)
            self._of_kind[kind].append(event)
            if event.occurred.basis is not TimeBasis.BOUND:
                self._told[kind, event.evidence[0]].setdefault(event.occurred.interval, event.occurred)
                for victim in (None, *_victims(event)):
                    self._dated[kind, victim].setdefault(event.occurred.interval, event.occurred)
        self._single = {kind: _is_one_incident(found) for kind, found in self._of_kind.items()}

    def best_for(self, event: EventMention) -> Occurrence | None:
        """Return the most precise date told of an incident; None where the dates cannot be one."""
        kind, victims = _kind(event), _victims(event)
        found: dict[Interval, Occurrence] = {}
        for victim in victims:
            found.update(self._dated.get((kind, victim), {}))
        if not victims and self._single[kind]:
            found.update(self._dated.get((kind, None), {}))
        if event.occurred.basis is TimeBasis.BOUND:  # one sentence tells both: "A was killed and B wounded on Oct. 3"
            found.update(self._told.get((kind, event.evidence[0]), {}))
        return _most_precise(list(found.values()))


def _dated(event: EventMention, accounts: _Accounts) -> EventMention:
    best = accounts.best_for(event)
    if best is None or not _refines(event.occurred, best):
        return event
    return replace(event, occurred=Occurrence(best.interval, TimeBasis.EARLIER, best.evidence))


def _kind(event: EventMention) -> str:
    return "violence" if event.type in VIOLENCE else event.type


def _victims(event: EventMention) -> set[str]:
    return {p.actor for p in event.participant("victim") if p.actor}


def _is_one_incident(incidents: Sequence[EventMention]) -> bool:
    """Tell whether all mentions of a kind that name victims can be of one incident: they share a victim, in a chain."""
    groups: list[set[str]] = []
    for victims in {frozenset(_victims(event)) for event in incidents}:
        joined = [group for group in groups if group & victims]
        if victims:
            groups = [group for group in groups if not group & victims] + [set(victims).union(*joined)]
    return len(groups) <= 1


def _most_precise(accounts: Sequence[Occurrence]) -> Occurrence | None:
    """Return the narrowest date, if all the dates can be one."""
    if not accounts:
        return None
    # Where all meet the one that begins last, each begins before any other ends: they meet two by two.
    latest = max(accounts, key=lambda a: a.interval.start or date.min)
    if not all(latest.interval.meets(a.interval) for a in accounts):
        return None
    return min(accounts, key=_width)


def _width(occurred: Occurrence) -> int:
    start, end = occurred.interval.start, occurred.interval.end
    return (end - start).days if start is not None and end is not None else 10**6


def _refines(known: Occurrence, better: Occurrence) -> bool:
    return known.interval.meets(better.interval) and _width(better) < _width(known)
