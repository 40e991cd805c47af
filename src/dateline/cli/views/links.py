"""How the text ties one event to another: before, after, because."""

from collections.abc import Iterable, Mapping

from dateline.cli.words import say_key
from dateline.exports.terse import say_when
from dateline.model import Case, ChargeAction, EventMention, TimeBasis

Mentions = Mapping[tuple[str, str], EventMention]


def list_mentions(case: Case) -> Mentions:
    """Return the event mentions of a case by the ids of their document and their own."""
    return {(reading.document.id, event.id): event for reading in case.readings for event in reading.events}


def say_action_links(action: ChargeAction, mentions: Mentions) -> list[str]:
    """Return how the text ties a reported step to other events: "because: pleaded, 2021-05-03"."""
    mention = mentions.get((action.document, action.mention))
    if mention is None:
        return []
    targets = (mentions.get((action.document, relation.target)) for relation in mention.relations)
    return say_links(mention, [target for target in targets if target is not None])


def say_links(event: EventMention, events: Iterable[EventMention]) -> list[str]:
    """Return the relations of an event to others of its document, each with its day where one is known."""
    of = {other.id: other for other in events}
    return [
        f"{relation.kind}: {_say_event(of[relation.target])}" for relation in event.relations if relation.target in of
    ]


def _say_event(event: EventMention) -> str:
    day = event.occurred
    return say_key(event.type) + ("" if day.basis is TimeBasis.BOUND else f", {say_when(day.interval)}")
