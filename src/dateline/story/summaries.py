"""Who and what an event is about, and its one line."""

from collections.abc import Sequence

from dateline.story.offenses import keep_fullest
from dateline.story.sentences import split_words
from dateline.story.tables import read_table, word_set
from dateline.story.tellings import Telling
from dateline.story.wording import say_list, say_type, shorten


def list_participants(told: Sequence[Telling]) -> tuple[tuple[str, str], ...]:
    """Return (role, name) pairs: persons by role, then the offenses, then those known by their words only.

    In a role that people or bodies hold, words that mean neither ("the gunshot", "Friday") are left out.
    """
    found: dict[tuple[str, str], None] = {}
    order = {role: n for n, role in enumerate(read_table("events")["core_roles"])}
    parts = dict.fromkeys((role, name) for t in told for role, _, name in t.parts if name)
    for pair in sorted(parts, key=lambda pair: order.get(pair[0], len(order))):
        if not _repeats(pair, parts):
            found[pair] = None
    for telling in told:
        for _, offense in telling.offenses:
            found["offense", offense] = None
        for participant in telling.mention.participants:
            known = participant.role == "offense" and telling.offenses
            words = " ".join(participant.evidence.quote.split())
            if participant.actor is None and not known and _can_hold(participant.role, words):
                found.setdefault((participant.role, words), None)
    return tuple(found)


def _can_hold(role: str, words: str) -> bool:
    held_by_people = role in word_set("events", "core_roles") or role in word_set("events", "doer_roles")
    return not held_by_people or bool(set(split_words(words)) & word_set("events", "people_words"))


def _repeats(pair: tuple[str, str], parts: Sequence[tuple[str, str]] | dict[tuple[str, str], None]) -> bool:
    """Tell whether one word in lower case ("company") stands beside a name in the same role."""
    role, name = pair
    plain = name.isalpha() and name.islower()
    return plain and any(other != name and held == role and not other.islower() for held, other in parts)


def summarise(told: Sequence[Telling], participants: Sequence[tuple[str, str]]) -> str:
    """Return one plain line: type, who, offense, details; where nobody is named, the words of the first account."""
    side = word_set("events", "side_roles")
    named = {name for t in told for role, _, name in t.parts if role not in side}
    pieces = [say_list(name for role, name in participants if name in named and role not in side)]
    pieces.append(say_list(keep_fullest([name for role, name in participants if role == "offense"])))
    for key, form in read_table("events")["summary_details"].items():
        values = dict.fromkeys(t.mention.detail[key] for t in told if t.mention.detail.get(key))
        plain = [v for v in values if v not in word_set("order", "open_values")]
        if plain:
            pieces.append(form.format(shorten(plain[0].replace("_", " "), 40)))
    line = ", ".join(piece for piece in pieces if piece)
    if not line:
        line = f"“{shorten(told[0].mention.evidence[0].quote if told[0].mention.evidence else '')}”"
    return f"{say_type(told[0].mention.type)}: {line}"
