"""Words below a verb on which the preposition of its offense may hang: a plea, a term, a jail."""

from collections.abc import Iterator

from dateline.text.parsing import Parse, Token

TERMED = {"sentence", "serve", "order", "place", "put", "jail", "give", "get"}  # verbs that a term follows


def inner_hosts(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the words below a verb, beside its object, on which a preposition of its own may hang."""
    yield from _pleas(parse, verb)
    if verb.lemma in TERMED:
        yield from _term(parse, verb)
    if verb.lemma == "book":
        yield from _behind(parse, verb, {"into", "in", "at", "to"})  # "booked into the county *jail* for assault"


def _pleas(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the "guilty" of a plea or verdict: "entered a plea of not *guilty* to arson"."""
    for noun in _of(parse, verb, "dobj"):
        if noun.lemma in {"plea", "verdict"}:
            yield from (t for t in parse.subtree(noun.i) if t.lemma == "guilty" and t.i > noun.i)


def _term(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield what of a term "for arson" may hang on: "a *year* in *prison*", "a *year* of a long *term*"."""
    yield from (t for t in _of(parse, verb, "advcl", "acl") if t.lemma == "serve")  # "sentenced to time *served* for"
    for head in (*_of(parse, verb, "dobj"), *_behind(parse, verb, {"to", "on", "for"})):
        yield head
        yield from _behind(parse, head, {"in", "of"})


def _behind(parse: Parse, host: Token, prepositions: set[str]) -> Iterator[Token]:
    """Yield the nouns behind the prepositions of a word."""
    found = (p for p in _of(parse, host, "prep") if p.lemma in prepositions)
    yield from (t for p in found for t in parse.children(p.i) if t.dep == "pobj")


def _of(parse: Parse, host: Token, *deps: str) -> tuple[Token, ...]:
    return tuple(child for child in parse.children(host.i) if child.dep in deps)
