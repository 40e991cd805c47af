"""Which events accounts put before others."""

from collections import defaultdict
from collections.abc import Sequence

from dateline.model import RelationKind
from dateline.story.gathering import Gathered
from dateline.story.timeline import Order


def read_order(groups: Sequence[Sequence[Gathered]], ids: Sequence[str]) -> frozenset[Order]:
    """Return the pairs of events of which an account says that the first came before the second.

    Args:
        groups: the mentions of each event.
        ids: the id of each event, in the same order.
    """
    events: dict[tuple[str, str], set[str]] = defaultdict(set)
    for group, event in zip(groups, ids, strict=True):
        for telling, _ in group:
            events[telling.document, telling.mention.id].add(event)
    found = set()
    for group, event in zip(groups, ids, strict=True):
        for telling, _ in group:
            for relation in telling.mention.relations:
                for other in events.get((telling.document, relation.target), ()):
                    if relation.kind is RelationKind.BEFORE:
                        found.add((event, other))
                    elif relation.kind is RelationKind.AFTER:
                        found.add((other, event))
    return frozenset(found)
