"""Clauses beside a trigger's own: what it goes on from, what it sets free, and a "to" that opens no clause."""

from collections.abc import Iterator
from itertools import pairwise

from dateline.events.voice import is_passive
from dateline.text.parsing import Parse, Token

CHANGING = {"reduce", "lower", "downgrade", "upgrade", "amend", "change", "raise"}  # verbs for what a charge comes to
FREEING = {"release", "free", "walk"}  # verbs for what follows on the end of a charge


def goes_on(parse: Parse, trigger: Token) -> bool:
    """Tell whether a participle goes on from the verb before it: "sided with him Monday, *dropping* a count"."""
    above = parse.tokens[trigger.head]
    opened = any(c.dep in {"mark", "prep", "aux"} and c.i < trigger.i for c in parse.children(trigger.i))
    bare = trigger.tag == "VBG" and trigger.dep == "advcl" and not opened
    told = above.i < trigger.i and above.dep in {"ROOT", "ccomp", "conj"} and above.tag == "VBD"
    return bare and told and parse.tokens[trigger.i - 1].text == ","


def verb_above(parse: Parse, token: Token) -> Token:
    """Return the verb that a word hangs below, else the word at the root."""
    here = parse.tokens[token.head]
    while here.head != here.i and here.pos not in {"VERB", "AUX"}:
        here = parse.tokens[here.head]
    return here


def freeing_verb(parse: Parse, trigger: Token) -> Iterator[Token]:
    """Yield the verb above by which somebody goes free: "was *released* after prosecutors dropped a charge"."""
    above = parse.tokens[trigger.head]
    verb = parse.tokens[above.head] if above.pos == "ADP" else above
    below = trigger.dep in {"advcl", "pcomp"} and verb.lemma in FREEING
    if below and (verb.lemma == "walk" or is_passive(parse, verb)):
        yield verb


def misread_to(parse: Parse, trigger: Token, name: str) -> tuple[Token, ...]:
    """Return the "to" that the parse took for an infinitive's: "guilty *to* careless driving", "reduced *to* it"."""
    behind = parse.tokens[trigger.i + 1 : trigger.i + 2]
    if name == "to" and trigger.lemma in CHANGING and behind and behind[0].tag == "TO":
        return behind
    if name != "to" or trigger.lemma != "plead":
        return ()
    near = pairwise(parse.tokens[trigger.i + 1 : trigger.i + 4])
    return tuple(b for a, b in near if a.lemma in {"guilty", "contest"} and b.tag == "TO")
