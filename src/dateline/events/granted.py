"""Requests that a court grants in a later sentence: "asked to dismiss the case. … The judge granted the motion"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.events.details import read_prejudice
from dateline.events.factuality import judge_factuality
from dateline.events.participants import noun_phrase
from dateline.events.when import Clock
from dateline.events.words import words
from dateline.model import Document, EventMention, Factuality, Participant, Span
from dateline.text.parsing import Parse, Token

# Steps that a party asks a court to take.
ASKED_FOR = {"dismissed", "reversed", "retrial_ordered", "expunged"}
OPEN = {Factuality.POSSIBLE, Factuality.PLANNED}
# "granted the motion without prejudice on Monday", "granted the request from the bench"
HOW = {"with", "without", "on", "in", "at", "from", "after", "over", "during", "before", "by", "despite"}
BEHIND = 8  # sentences after a request in which it may be granted


def grant_requests(
    document: Document, parse: Parse, events: Sequence[EventMention], when: Clock, triggers: frozenset[int]
) -> Iterator[EventMention]:
    """Yield a step for each request that a later sentence says was granted, with both sentences as its evidence.

    It is the last step that was asked for before, with the people and the offenses named there; a sentence that tells
    of such a step itself needs no help.
    """
    for token in parse.tokens:
        if token.lemma not in words().factuality.granting or token.pos != "VERB" or not _motion_of(parse, token):
            continue
        factuality = judge_factuality(parse, token)
        sentence = parse.sentence_of(token.i)
        here = [e for e in events if e.type in ASKED_FOR and sentence.span.contains(e.trigger.span)]
        told = any(e.factuality not in OPEN or e.trigger.start > token.start for e in here)
        request = None if told or factuality is not Factuality.ASSERTED else _last_request(parse, token, events)
        if request is None:
            continue
        kept = [p for p in request.participants if p.role != "by"]
        judge = next((c for c in parse.children(token.i) if c.dep == "nsubj"), None)
        by = [Participant("by", document.cite(noun_phrase(parse, judge)))] if judge is not None else []
        yield replace(
            request,
            id=f"{request.id}g",
            trigger=document.cite(Span(token.start, token.end)),
            evidence=(document.cite(sentence.span), *request.evidence),
            occurred=when.date_event(token, factuality, triggers),
            factuality=factuality,
            participants=tuple(sorted((*by, *kept), key=lambda p: (p.role, p.evidence.start))),
            relations=(),
            detail={
                **{key: value for key, value in request.detail.items() if key != "asked_by"},
                **read_prejudice(parse, token),
            },
            rule=f"{request.type}:granted",
        )


def find_asker(parse: Parse, trigger: Token) -> Token | None:
    """Return who asks a court for a step: the subject of the verb of asking above its trigger, or None."""
    here = trigger
    while here.dep in {"xcomp", "ccomp", "advcl", "acl", "dobj"} and here.head != here.i:
        here = parse.tokens[here.head]
        if here.lemma in words().factuality.requesting and here.pos == "VERB":
            asker = next((c for c in parse.children(here.i) if c.dep == "nsubj"), None)
            return asker if asker is None or asker.pos != "PRON" else _sayer(parse, here) or asker
    return None


def _sayer(parse: Parse, verb: Token) -> Token | None:
    """Return who says of himself what he does: "*prosecutors* said they would ask"."""
    above = parse.tokens[verb.head]
    if verb.dep != "ccomp" or above.i == verb.i:
        return None
    return next((c for c in parse.children(above.i) if c.dep == "nsubj" and c.pos != "PRON"), None)


def _motion_of(parse: Parse, verb: Token) -> Token | None:
    """Return the motion that a verb grants where nothing beside it says what for: "granted *the motion*"."""
    for child in parse.children(verb.i):
        if child.dep == "dobj" and child.text.lower() == "it":
            return child  # "filed a motion to dismiss, and the judge granted it"
        if child.dep in {"dobj", "nsubjpass"} and child.lemma in words().factuality.motions:
            below = parse.children(child.i)
            named = any(c.dep in {"det", "poss"} and c.text.lower() not in {"a", "no", "another"} for c in below)
            told = any(c.dep in {"acl", "relcl"} or (c.dep == "prep" and c.lemma not in HOW) for c in below)
            return child if named and not told else None
    return None


def _last_request(parse: Parse, token: Token, events: Sequence[EventMention]) -> EventMention | None:
    """Return the last step that was asked for before, one with a defendant rather than one without, or None."""
    here = parse.sentences.index(parse.sentence_of(token.i))
    first = parse.sentences[max(here - BEHIND, 0)].span.start
    asked = [
        e for e in events if e.factuality in OPEN and e.type in ASKED_FOR and first <= e.trigger.start < token.start
    ]
    asked = [e for e in asked if _is_request(parse, e)]
    named = [e for e in asked if e.participant("defendant")]
    return named[-1] if named else asked[-1] if asked else None


def _is_request(parse: Parse, event: EventMention) -> bool:
    sentence = parse.sentence_tokens(parse.sentence_of(parse.within(event.trigger.span)[0].i))
    return any(t.lemma in words().factuality.requesting for t in sentence)
