"""Who "they said" means where the people stage leaves it open: the body that spoke right before."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.model import ActorKind, People, SourceKind, Span, Statement
from dateline.statements.layout import Layout
from dateline.statements.lexicon import source_words

_PLURALS = ("NNS", "NNPS")


def follow_bodies(layout: Layout, people: People, found: Iterable[Statement]) -> list[Statement]:
    """Give an open "they said" the body that made the statement before: "Police said it was late. They said …".

    Both stand in one paragraph or in adjoining ones, "they" begins its sentence, and nobody else in the plural who can
    speak is named between the two, not even in what the body said.

    Args:
        layout: the document.
        people: its actors.
        found: its statements, by the place of their sources.
    """
    bodies = {actor.id for actor in people.actors if actor.kind is ActorKind.ORGANISATION}
    told: list[Statement] = []
    for one in found:
        before = told[-1] if told else None
        same = before is not None and _is_open(one) and _is_body(before, bodies) and _goes_on(layout, before, one)
        told.append(_with_actors(one, before.source.actors) if before is not None and same else one)
    return told


def _with_actors(one: Statement, actors: tuple[str, ...]) -> Statement:
    return replace(one, source=replace(one.source, actors=actors))


def _is_body(before: Statement, bodies: set[str]) -> bool:
    return len(before.source.actors) == 1 and before.source.actors[0] in bodies


def _is_open(one: Statement) -> bool:
    source = one.source
    they = source.evidence is not None and source.evidence.quote.lower() == "they"
    return they and not source.actors and source.kind is SourceKind.ORGANISATION


def _goes_on(layout: Layout, before: Statement, one: Statement) -> bool:
    last, here = before.source.evidence, one.source.evidence
    if last is None or here is None or last.start >= here.start:
        return False
    parse = layout.parse
    they = parse.token_at(here.start)
    if they is None or they.i != parse.sentence_of(they.i).first or layout.quoted[they.i] >= 0:
        return False
    if layout.paragraph(here.start) - layout.paragraph(last.start) > 1:
        return False
    known = source_words()
    speakers = known.people | known.offices | known.bodies
    between = parse.within(Span(last.end, here.start))
    return not any(
        t.tag in _PLURALS and (t.lemma in speakers or t.text.lower() in speakers or t.entity in ("NORP", "ORG"))
        for t in between
    )
