"""What was read at a place of a document."""

from dateline.model import Actor, EventMention, Evidence, MentionKind, Reading

_KINDS = (MentionKind.NAME, MentionKind.DESCRIPTION, MentionKind.PRONOUN)


def find_actor(reading: Reading | None, place: Evidence) -> Actor | None:
    """Return whom the words at a place mean; None where they mean nobody, or there is no such reading."""
    if reading is None:
        return None
    actors = {actor.id: actor for actor in reading.people.actors}
    touching = [m for m in reading.people.mentions if m.actor in actors and m.evidence.span.overlaps(place.span)]
    # Of several mentions one inside the other ("his son"), the one whose words were pointed at.
    touching.sort(key=lambda m: abs(m.evidence.start - place.start) + abs(m.evidence.end - place.end))
    return actors[touching[0].actor or ""] if touching else None


def find_events(reading: Reading, place: Evidence, event_type: str) -> tuple[EventMention, ...]:
    """Return the mentions of events of a type whose trigger shares words with a place."""
    return tuple(e for e in reading.events if e.type == event_type and e.trigger.span.overlaps(place.span))


def find_place(reading: Reading, actor: str) -> Evidence | None:
    """Return the words of a document by which an actor is found again: names first; None where there are none."""
    own = [m for m in reading.people.mentions if m.actor == actor]
    own.sort(key=lambda m: (_KINDS.index(m.kind), m.evidence.start))
    return next((m.evidence for m in own if (found := find_actor(reading, m.evidence)) and found.id == actor), None)
