"""A pronoun after somebody new was introduced: who is named as a subject for the first time is likely to speak next."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.model import Mention, MentionKind, People, SourceKind, Span, Statement
from dateline.statements.layout import Layout

_FARTHEST = 1  # paragraphs between the name and the pronoun
_PRONOUNS = {"he": "m", "she": "f"}


def prefer_introduced(
    layout: Layout, people: People, found: Iterable[Statement], genders: Mapping[str, set[str]]
) -> list[Statement]:
    """Give "he said" to whoever was introduced by name after the last mention of its speaker, or leave it open.

    In: “No,” Roe said. | Jan Doe was in his shop when he heard it. | “It was loud,” he said. – it is Doe who speaks, if
    the pronouns known to mean Doe agree; where none is known, nobody is named. Roe speaks on only where Roe is named
    after Doe.

    Args:
        layout: the document.
        people: its actors and mentions.
        found: its statements.
        genders: "m" and "f", by actor, as the pronouns say that are known to mean them.
    """
    mentions = sorted((m for m in people.mentions if m.actor is not None), key=_start)
    firsts: dict[str, Mention] = {}
    for mention in mentions:
        firsts.setdefault(mention.actor or "", mention)
    named = [m for m in firsts.values() if m.kind is MentionKind.NAME and _is_subject(layout, m)]
    return [_ask_again(layout, one, named, mentions, genders) for one in found]


def _ask_again(
    layout: Layout,
    one: Statement,
    named: Sequence[Mention],
    mentions: Sequence[Mention],
    genders: Mapping[str, set[str]],
) -> Statement:
    evidence = one.source.evidence
    gender = _PRONOUNS.get(evidence.quote.lower()) if evidence is not None else None
    if gender is None or evidence is None or len(one.source.actors) != 1:
        return one
    new = _introduced(layout, named, mentions, one.source.actors[0], evidence.start)
    known = genders.get(new, set()) if new is not None else set()
    if new is None or not known <= {gender}:
        return one
    return replace(one, source=replace(one.source, kind=SourceKind.NAMED, actors=(new,) if known else ()))


def _introduced(
    layout: Layout, named: Sequence[Mention], mentions: Sequence[Mention], speaker: str, place: int
) -> str | None:
    """Return the actor introduced last before a place, if that is near and the speaker is not mentioned since."""
    before = [m for m in named if m.evidence.start < place]
    if not before:
        return None
    new = before[-1]
    apart = layout.paragraph(place) - layout.paragraph(new.evidence.start)
    since = mentions[bisect_left(mentions, new.evidence.start, key=_start) : bisect_left(mentions, place, key=_start)]
    if (
        apart > _FARTHEST
        or new.actor == speaker
        or any(m.actor == speaker and m.kind is not MentionKind.PRONOUN for m in since)
    ):
        return None
    return new.actor


def _is_subject(layout: Layout, mention: Mention) -> bool:
    """Tell whether a name is the subject of its sentence, outside of quotations."""
    words = layout.parse.within(Span(mention.evidence.start, mention.evidence.end))
    if not words or layout.quoted[words[0].i] >= 0:
        return False
    tokens = layout.parse.tokens
    heads = [tokens[t.head] if t.dep == "appos" else t for t in words]  # "his aunt, Ana Roe, said"
    return any(t.dep in ("nsubj", "nsubjpass") and tokens[t.head].dep in ("ROOT", "advcl") for t in heads)


def _start(mention: Mention) -> int:
    return mention.evidence.start
