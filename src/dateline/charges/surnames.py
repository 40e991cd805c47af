"""Bare surnames that several people of a text share: whose step is it?"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.model import Actor, ActorKind, Mention, MentionKind, Participant, People

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_TITLES = {"mr", "mrs", "ms", "dr"}


def drop_doubtful(named: Sequence[Participant], people: People) -> list[Participant]:
    """Return the participants without those named by a surname that was last told of somebody else.

    In a text with several stories "Marsh was charged" goes on with the Marsh named last, and never with another one.

    Args:
        named: the participants of an event, each with its actor where one is meant.
        people: the document's people.
    """
    shared = _shared(people.actors)
    return [p for p in named if not (shared and _is_of_another(p, people.mentions, shared))]


def _shared(actors: Sequence[Actor]) -> set[str]:
    """Return the surnames of several of the named people."""
    named = (_names(a.name) for a in actors if a.named and a.kind is ActorKind.PERSON)
    borne = Counter(found[-1] for found in named if len(found) > 1)
    return {surname for surname, people in borne.items() if people > 1}


def _is_of_another(participant: Participant, mentions: Sequence[Mention], shared: set[str]) -> bool:
    words = _names(participant.evidence.quote)
    if participant.actor is None or len(words) != 1 or words[0] not in shared:
        return False
    full = (
        m for m in reversed(mentions)
        if m.kind is MentionKind.NAME and m.evidence.start < participant.evidence.start
        and m.actor is not None and len(told := _names(m.evidence.quote)) > 1 and told[-1] == words[0]
    )  # fmt: skip
    last = next(full, None)
    return last is not None and last.actor != participant.actor


def _names(text: str) -> list[str]:
    """Return the words of a name in small letters, without titles and what follows the surname."""
    return [w for w in map(str.lower, _WORD.findall(text)) if w not in _SUFFIXES | _TITLES]
