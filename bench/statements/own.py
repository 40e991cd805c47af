"""dateline itself as a program to be scored: what it gives for labelled documents, and what that costs."""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from bench.statements.labelled import COMMUNICATION, Labelled, Piece, find_pieces
from dateline.documents import make_document
from dateline.model import (
    Act,
    Actor,
    ActorKind,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Mode,
    People,
    PublishedBasis,
    Statement,
)
from dateline.people import find_people
from dateline.statements import find_statements
from dateline.text.parsing import Parse, parse

_PRONOUNS = re.compile(r"he|she|they|his|her|their|him|it|its|them|who", re.IGNORECASE)


class Run(NamedTuple):
    """What a program found in each document, the clauses of its no-comments, and the grammar used for scoring.

    Seconds are of one core: those of the analysis, where the program's own are counted apart from it, the rest, and
    those of finding the people that the statements start from.
    """

    found: list[list[Piece]]
    silent: list[list[tuple[int, int]]]
    parses: list[Parse]
    parsing: float
    seconds: float
    people: float = 0.0


def run_own(documents: Sequence[Labelled], *, broad: bool, people: str = "none") -> Run:
    """Run dateline over documents.

    Args:
        documents: the documents.
        broad: attribution in the broad sense, as PolNeAR annotates it.
        people: "none", "found" by the people stage, or "labelled", so that the statements are scored apart from it.
    """
    run = Run([], [], [], 0.0, 0.0)
    parsing = seconds = naming = 0.0
    for labelled in documents:
        document = make_document(labelled.text, None, PublishedBasis.UNKNOWN)
        began = time.process_time()
        parsed = parse(document)
        parsing += time.process_time() - began
        began = time.process_time()
        who = _people(document, parsed, labelled, people)
        naming += time.process_time() - began
        began = time.process_time()
        said = find_statements(document, parsed, who, broad=broad)
        seconds += time.process_time() - began
        run.found.append(_pieces(labelled, said, who))
        refused = [s for s in said if s.act in (Act.DECLINES, Act.UNAVAILABLE)]
        run.silent.append([(s.evidence[0].start, s.evidence[-1].end) for s in refused])
        run.parses.append(parsed)
    return run._replace(parsing=parsing, seconds=seconds, people=naming)


def _pieces(labelled: Labelled, said: Sequence[Statement], who: People) -> list[Piece]:
    found = []
    entities = match_people(who, labelled.people)
    for statement in said:
        source = statement.source
        place = None if source.evidence is None else (source.evidence.start, source.evidence.end)
        names = sorted(entities.get(actor, "") for actor in source.actors)
        labels = {
            "kind": source.kind.value,
            "act": statement.act.value,
            "speaker": names[0] if names else "",
            "mode": statement.mode.value,
        }
        cue = "" if statement.cue is None else statement.cue.quote
        pieces = find_pieces(labelled.text, [(c.start, c.end, place) for c in statement.content])
        speech = not cue or COMMUNICATION.search(cue) is not None
        # Where labels give the mode, "direct" is that; where they do not, it is what stands in quotation marks.
        said_so = statement.mode is Mode.DIRECT if labelled.people else None
        found += [
            replace(p, labels=labels, cue=cue, speech=speech, direct=p.direct if said_so is None else said_so)
            for p in pieces
        ]
    return found


def match_people(who: People, labelled: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return for each actor the labelled entity that it is: the one with which it has most mentions in common.

    An actor none of whose mentions is labelled stands for nobody; of two that share as many the first labelled counts.
    """
    found = {}
    for actor in who.actors:
        own = [(m.evidence.start, m.evidence.end) for m in who.mentions if m.actor == actor.id]
        shares = [sum(any(a < d and c < b for c, d in own) for a, b in person["mentions"]) for person in labelled]
        if any(shares):
            found[actor.id] = str(labelled[shares.index(max(shares))]["name"])
    return found


def _people(document: Document, parsed: Parse, labelled: Labelled, people: str) -> People:
    match people:
        case "found":
            return find_people(document, parsed)
        case "labelled":
            return _labelled_people(document, labelled.people)
        case _:
            return People()


def _labelled_people(document: Document, labelled: Sequence[Mapping[str, Any]]) -> People:
    actors, mentions = [], []
    for number, person in enumerate(labelled):
        cited = [Evidence(document.id, a, b, document.text[a:b]) for a, b in person["mentions"]]
        name, key = str(person["name"]), f"a{number}"
        named = any(e.quote in name and e.quote[:1].isupper() for e in cited)
        actors.append(Actor(key, name, ActorKind(str(person["kind"])), tuple(cited[:1]), named))
        mentions += [Mention(e, _form(e.quote, name), key, "label") for e in cited]
    return People(tuple(sorted(mentions, key=lambda m: m.evidence)), tuple(actors))


def _form(quote: str, name: str) -> MentionKind:
    if _PRONOUNS.fullmatch(quote):
        return MentionKind.PRONOUN
    return MentionKind.NAME if quote[:1].isupper() and quote in name else MentionKind.DESCRIPTION
