"""Bounds of steps told without a day: not before the step that the words put them after, nor after the one behind."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.events.lexicon import family_of
from dateline.events.words import words
from dateline.model import EventMention, Factuality, Interval, Occurrence, Precision, RelationKind, TimeBasis
from dateline.text.parsing import Parse


def bound_by_others(parse: Parse, events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Return the events, the undated steps with the bounds that dated ones give them.

    "The charge was later dropped" was dropped after the step of the same person that was told before it; "he was
    released after he was acquitted on May 3" not before that day, "he fled before he was charged on May 3" not after
    it. The basis stays "bound": no day is given.
    """
    by_id = {event.id: event for event in events}
    return tuple(
        _bounded(parse, event, events[:number], by_id) if _is_open(event) else event
        for number, event in enumerate(events)
    )


def _is_open(event: EventMention) -> bool:
    undated = event.occurred.basis is TimeBasis.BOUND and event.factuality is Factuality.ASSERTED
    return undated and family_of(event.type) == "criminal"


def _bounded(
    parse: Parse, event: EventMention, told: Sequence[EventMention], by_id: dict[str, EventMention]
) -> EventMention:
    earlier = [by_id[r.target] for r in event.relations if r.kind is RelationKind.AFTER and r.target in by_id]
    later = [by_id[r.target] for r in event.relations if r.kind is RelationKind.BEFORE and r.target in by_id]
    if _goes_on(parse, event):
        criminal = [other for other in told if family_of(other.type) == "criminal"]
        alone = [] if event.participant("defendant") else criminal[-1:]  # "the charge was later dropped"
        earlier += alone or [other for other in reversed(criminal) if _is_of_one(event, other)][:1]
    for other in earlier:
        event = _narrowed(event, other, Interval(other.occurred.interval.start, None, Precision.WITHIN))
    for other in later:
        event = _narrowed(event, other, Interval(None, other.occurred.interval.end, Precision.WITHIN))
    return event


def _goes_on(parse: Parse, event: EventMention) -> bool:
    """Tell whether an adverb puts a step after the one told before it: "the charge was later dropped"."""
    trigger = parse.token_at(event.trigger.start)
    if trigger is None:
        return False
    adverbs = {c.text.lower() for c in parse.children(trigger.i) if c.dep == "advmod"}
    return not adverbs.isdisjoint(words().later - {"since"})


def _is_of_one(event: EventMention, other: EventMention) -> bool:
    """Tell whether two steps are of the same person and of the same case."""
    same = {p.actor for p in event.participant("defendant") if p.actor}
    shared = same & {p.actor for p in other.participant("defendant") if p.actor}
    asserted = other.factuality is Factuality.ASSERTED
    return bool(shared) and asserted and ("background" in event.detail) == ("background" in other.detail)


def _narrowed(event: EventMention, other: EventMention, bound: Interval) -> EventMention:
    known, dated = event.occurred.interval, other.occurred.basis is not TimeBasis.BOUND
    if not dated or other.factuality is not Factuality.ASSERTED or not known.meets(bound):
        return event
    interval = known.narrowed(bound)
    if interval.is_day or interval == known:
        return event  # told on the day of the other step: a page may have been updated since
    return replace(event, occurred=Occurrence(interval, TimeBasis.BOUND, other.occurred.evidence))
