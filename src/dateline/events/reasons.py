"""What came of what, where a phrase or a verb says so: "in exchange for", "in the wake of", "led to", "stems from"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.events.words import words
from dateline.model import EventMention, RelationKind, Span
from dateline.text.parsing import Parse, Sentence, Token

REACH = 6  # how many words up from its phrase the event stands that the phrase explains


class Link(NamedTuple):
    """That the text says how an event stands to another, and the words that say so."""

    said: Span
    kind: RelationKind
    event: EventMention
    other: EventMention


def find_reasons(parse: Parse, by_token: Mapping[int, EventMention]) -> Iterator[Link]:
    """Yield the links that phrases and verbs tell between the events, which stand under their trigger's position."""
    told = sorted({parse.sentence_of(position) for position in by_token})
    for sentence in told:
        tokens = parse.sentence_tokens(sentence)
        if sum(token.i in by_token for token in tokens) > 1:
            yield from _by_phrase(parse, sentence, by_token)
            for verb in tokens:
                if verb.pos == "VERB" and verb.i not in by_token:
                    yield from _by_verb(parse, verb, by_token)


def _by_phrase(parse: Parse, sentence: Sentence, by_token: Mapping[int, EventMention]) -> Iterator[Link]:
    for token in parse.sentence_tokens(sentence):
        for kind, phrases in ((RelationKind.BECAUSE, words().because), (RelationKind.AFTER, words().after)):
            opening = token.text.lower()
            said = next(
                (p for p in phrases if p.startswith(opening) and _stands_at(parse, token, p.split(), sentence)), None
            )
            if said is None:
                continue
            last = parse.tokens[token.i + len(said.split()) - 1]
            below = {t.i: t for t in (*parse.subtree(token.i), *parse.subtree(last.i)) if t.i > last.i}
            other = _first((below[i] for i in sorted(below)), by_token)
            event = _above(parse, token, by_token)
            if event is not None and other is not None and event.id != other.id:
                yield Link(Span(token.start, last.end), kind, event, other)


def _stands_at(parse: Parse, token: Token, phrase: list[str], sentence: Sentence) -> bool:
    behind = parse.tokens[token.i : min(token.i + len(phrase), sentence.last)]
    return [t.text.lower() for t in behind] == phrase


def _first(tokens: Iterable[Token], by_token: Mapping[int, EventMention]) -> EventMention | None:
    return next((by_token[token.i] for token in tokens if token.i in by_token), None)


def _above(parse: Parse, token: Token, by_token: Mapping[int, EventMention]) -> EventMention | None:
    """Return the nearest event on the way up from a phrase."""
    here = token
    for _ in range(REACH):
        here = parse.tokens[here.head]
        if here.i in by_token:
            return by_token[here.i]
    return None


def _by_verb(parse: Parse, verb: Token, by_token: Mapping[int, EventMention]) -> Iterator[Link]:
    """Yield the link that a verb tells between its subject and its object: "the shooting led to his arrest"."""
    children = parse.children(verb.i)
    subject = [t for c in children if c.dep in {"nsubj", "nsubjpass"} for t in parse.subtree(c.i)]
    for child in children:
        after = child.i > verb.i and child.dep in {"prep", "dobj", "dative"}
        way = f"{verb.lemma} {child.text.lower()}" if child.pos == "ADP" else verb.lemma
        if not after or way not in words().leading | words().stemming:
            continue
        one, two = _first(subject, by_token), _first(parse.subtree(child.i), by_token)
        cause, effect = (one, two) if way in words().leading else (two, one)
        if cause is not None and effect is not None and cause.id != effect.id:
            yield Link(Span(verb.start, verb.end), RelationKind.BECAUSE, effect, cause)
