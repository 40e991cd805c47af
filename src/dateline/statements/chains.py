"""Who "he said" and "she said" mean where the people stage leaves it open: who spoke right before, or was spoken of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from dateline.model import ActorKind, Mention, MentionKind, People, SourceKind, Span, Statement
from dateline.statements.bodies import follow_bodies
from dateline.statements.introduced import prefer_introduced
from dateline.statements.layout import Layout

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_FARTHEST = 2  # paragraphs between the speech before and the pronoun


def follow_speakers(layout: Layout, people: People, found: Iterable[Statement]) -> list[Statement]:
    """Give a statement by an open "he" or "she" the speaker of the statement before it, or the subject before it.

    Either is meant only where it is also the likeliest of those who fit the pronoun. Between the two statements nobody
    else who could be meant may be named, but in what the first one says, and the pronouns that are known to mean its
    speaker must agree. Else it stays open.
    """
    persons = {actor.id: actor for actor in people.actors if actor.kind is ActorKind.PERSON}
    genders = _known_genders(people.mentions)
    named = [
        m
        for m in sorted(people.mentions, key=_start)
        if m.actor in persons and m.kind is not MentionKind.PRONOUN and not _is_quoted(layout, m.evidence.start)
    ]
    likeliest = {m.evidence.start: m.candidates[0] for m in people.mentions if m.actor is None and m.candidates}
    told: list[Statement] = []
    spoken: Statement | None = None
    every = sorted(prefer_introduced(layout, people, found, genders), key=_place)
    contents = _Contents(every)
    for one in every:
        told.append(one)
        if one.source.evidence is None or _is_quoted(layout, one.source.evidence.start) or contents.hold(_place(one)):
            continue
        gender = "" if one.source.actors else _GENDERS.get(one.source.evidence.quote.lower(), "")
        key = ""
        likely = likeliest.get(_place(one)) if gender else None
        if spoken is not None and likely == spoken.source.actors[0]:
            key = likely if _may_mean(layout, spoken, one, gender, genders, named) else ""
        if likely is not None and not key and likely == _subject_before(layout, one, named):
            key = likely
        if key in persons:
            kind = SourceKind.NAMED if persons[key].named else SourceKind.UNNAMED
            told[-1] = replace(one, source=replace(one.source, kind=kind, actors=(key,)))
        single = len(told[-1].source.actors) == 1 and told[-1].source.actors[0] in persons
        spoken = told[-1] if single else None
    return follow_bodies(layout, people, told)


def _place(one: Statement) -> int:
    return one.source.evidence.start if one.source.evidence is not None else one.evidence[0].start


class _Contents:
    """What is said anywhere in a document, by place."""

    def __init__(self, every: Iterable[Statement]) -> None:
        spans = sorted((piece.start, piece.end) for one in every for piece in one.content)
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))

    def hold(self, offset: int) -> bool:
        """Tell whether a place lies in what somebody says: "According to police, | Roe told a friend …"."""
        before = bisect_right(self._starts, offset)
        return before > 0 and self._reach[before - 1] > offset


def _is_quoted(layout: Layout, offset: int) -> bool:
    token = layout.parse.token_at(offset)
    return token is not None and layout.quoted[token.i] >= 0


def _subject_before(layout: Layout, one: Statement, named: Sequence[Mention]) -> str | None:
    """Return the actor named as the subject of the sentence right before a statement, or None."""
    start = min(e.start for e in one.evidence)
    place = layout.paragraph(start)
    floor = layout.paragraphs[max(place - 1, 0)].start
    before = layout.parse.within(Span(floor, start))
    if not before or layout.quoted[before[-1].i] >= 0:
        return None
    sentence = layout.parse.sentence_of(before[-1].i)
    if sentence.span.end > start:
        return None  # the same sentence
    for token in layout.parse.sentence_tokens(sentence):
        if token.dep in ("nsubj", "nsubjpass") and layout.parse.tokens[token.head].dep == "ROOT":
            words = layout.parse.subtree(token.i)
            inside = _between(named, words[0].start, words[-1].end)
            actors = {m.actor for m in inside}
            return actors.pop() if len(actors) == 1 else None
    return None


def _may_mean(
    layout: Layout,
    spoken: Statement,
    one: Statement,
    gender: str,
    genders: dict[str, set[str]],
    named: Sequence[Mention],
) -> bool:
    before, here = spoken.source.evidence, one.source.evidence
    if before is None or here is None:
        return False
    if layout.paragraph(here.start) - layout.paragraph(before.start) > _FARTHEST:
        return False
    speaker = spoken.source.actors[0]
    if genders.get(speaker, {gender}) != {gender}:
        return False
    token, other = layout.parse.token_at(here.start), layout.parse.token_at(before.start)
    if token is None or other is None:
        return False
    apart = layout.parse.sentence_of(token.i) != layout.parse.sentence_of(other.i)
    told_of = [(c.start, c.end) for c in spoken.content] if apart else []  # those whom the speaker speaks of
    between = {
        m.actor
        for m in _between(named, before.end, here.start)
        if m.actor != speaker and not any(start <= m.evidence.start < end for start, end in told_of)
    }
    return all(gender not in genders.get(actor or "", {gender}) for actor in between)


def _start(mention: Mention) -> int:
    return mention.evidence.start


def _between(named: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return the mentions, of some in text order, that begin in a stretch of text."""
    return named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]


def _known_genders(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        gender = _GENDERS.get(mention.evidence.quote.lower())
        if gender is not None and mention.actor is not None:
            found.setdefault(mention.actor, set()).add(gender)
    return found
