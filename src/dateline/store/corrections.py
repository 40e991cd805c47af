"""What becomes of a reading when some of its facts are withdrawn: nothing may go on resting on them."""

from collections.abc import Set
from dataclasses import replace

from dateline.model import Attribution, ChargeAction, EventMention, Mention, People, Reading, Statement


def drop_loose_ends(reading: Reading, actors: Set[str], statements: Set[str], events: Set[str]) -> Reading:
    """Return the reading without what rests on withdrawn facts.

    An action goes with its event or its defendant; elsewhere the reference is removed and the rest stays.

    Args:
        reading: a reading from which the withdrawn facts themselves are already missing.
        actors: ids of the withdrawn actors.
        statements: ids of the withdrawn statements.
        events: ids of the withdrawn event mentions.
    """

    def attribution(old: Attribution) -> Attribution:
        return replace(old, statement=None) if old.statement in statements else old

    def mention(old: Mention) -> Mention:
        return replace(
            old,
            actor=None if old.actor in actors else old.actor,
            candidates=tuple(c for c in old.candidates if c not in actors),
        )

    def statement(old: Statement) -> Statement:
        return replace(old, source=replace(old.source, actors=tuple(a for a in old.source.actors if a not in actors)))

    def event(old: EventMention) -> EventMention:
        return replace(
            old,
            participants=tuple(replace(p, actor=None) if p.actor in actors else p for p in old.participants),
            attribution=attribution(old.attribution),
            relations=tuple(r for r in old.relations if r.target not in events),
        )

    def stands(action: ChargeAction) -> bool:
        return action.mention not in events and action.defendant not in actors

    return replace(
        reading,
        people=People(
            mentions=tuple(map(mention, reading.people.mentions)),
            actors=tuple(
                replace(a, roles=tuple(replace(r, of=None) if r.of in actors else r for r in a.roles))
                for a in reading.people.actors
            ),
        ),
        statements=tuple(map(statement, reading.statements)),
        events=tuple(map(event, reading.events)),
        actions=tuple(replace(a, attribution=attribution(a.attribution)) for a in reading.actions if stands(a)),
    )
