"""Words that put an event in another, earlier case: "previously", "has a criminal history"."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.events.words import words
from dateline.model import Span
from dateline.text.parsing import Parse, Token


def is_background(parse: Parse, trigger: Token, charged: Sequence[Span] = ()) -> bool:
    """Tell whether the words around the trigger put it in another, earlier case.

    `charged` are the offenses that it names: a parole violation that is one of several is of this case.
    """
    near = {t.text.lower() for t in parse.children(trigger.i) if t.dep in {"advmod", "amod"}}
    if near & words().background or _is_many_times(parse, trigger):
        return True
    if any(_is_of_record(parse, noun) or _is_other_matter(parse, noun) for noun in parse.subtree(trigger.i)):
        return True
    sentence = parse.sentence_tokens(parse.sentence_of(trigger.i))
    whole = _plain(sentence)
    possible = [phrase for phrase in words().background_phrases if all(word in whole for word in phrase.split())]
    if not possible:
        return False  # nearly always: a clause need not be told apart
    above = frozenset(_upwards(parse, trigger))
    listed = {t.i for span in charged if len(charged) > 1 for t in parse.within(span)}
    clause = _plain(t for t in sentence if t.i not in listed and _is_of_clause(parse, t, trigger, above))
    return any(phrase in clause for phrase in possible)


def _is_many_times(parse: Parse, trigger: Token) -> bool:
    """Tell whether a step is a row of steps: "has been arrested *12 times* since 2005", "*repeatedly* jailed"."""
    beside = [c for c in parse.children(trigger.i) if c.dep in {"npadvmod", "advmod", "dobj", "prep"}]
    inner = [d for c in beside if c.dep == "prep" for d in parse.children(c.i) if d.dep == "pobj"]
    return any(c.text.lower() in words().repeated for c in (*beside, *inner))


def is_finished_term(parse: Parse, trigger: Token) -> bool:
    """Tell whether a verb says that a term has been served: "spent six years in prison", "after serving a year"."""
    if trigger.lemma not in words().terming:
        return False
    auxiliaries = {c.text.lower() for c in parse.children(trigger.i) if c.dep in {"aux", "auxpass"}}
    above = parse.tokens[trigger.head]
    if trigger.tag == "VBG":
        return not auxiliaries and above.dep == "prep" and above.lemma in {"after", "since"}
    if not auxiliaries and trigger.dep == "conj" and trigger.tag in {"VBD", "VBN"}:
        return True
    return (trigger.tag == "VBD" and not auxiliaries) or bool(
        auxiliaries & {"had", "has", "have", "’d", "'d", "’s", "'s"}
    )


def _is_of_record(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun names what somebody has on record: "warrants for *previous* gun *charges*"."""
    return noun.lemma in words().record_nouns and any(
        c.dep == "amod" and c.text.lower() in words().record_modifiers for c in parse.children(noun.i)
    )


def _is_other_matter(parse: Parse, noun: Token) -> bool:
    """Tell whether a phrase puts a step in another case: "is awaiting sentencing *in a separate* fraud *case*"."""
    if noun.lemma not in words().matter_nouns or parse.tokens[noun.head].lemma != "in":
        return False
    return any(c.text.lower() in words().matter_modifiers for c in parse.children(noun.i) if c.dep == "amod")


def is_past_perfect(parse: Parse, trigger: Token) -> bool:
    """Tell whether a verb, or the one that it is joined to, stands in the past of the story: "had been convicted"."""
    verb = trigger
    while verb.dep == "conj" and not any(c.dep in {"nsubj", "nsubjpass"} for c in parse.children(verb.i)):
        verb = parse.tokens[verb.head]
    return any(c.dep == "aux" and c.text.lower() in {"had", "’d", "'d"} for c in parse.children(verb.i))


def _plain(tokens: Iterable[Token]) -> str:
    return " ".join(token.text.lower() for token in tokens)


def _upwards(parse: Parse, token: Token) -> Iterator[int]:
    """Yield the positions of a word and of all the words above it."""
    here = token
    yield here.i
    while here.head != here.i:
        here = parse.tokens[here.head]
        yield here.i


def _is_of_clause(parse: Parse, token: Token, trigger: Token, above: frozenset[int]) -> bool:
    """Tell whether a word belongs to the trigger's clause and not to one that tells of somebody beside it.

    `above` holds the positions of the trigger and of all the words above it.
    """
    here = token
    for _ in range(12):
        if here.i in {trigger.i, here.head}:
            return True
        if here.dep in {"relcl", "acl", "advcl"} and here.i not in above:
            return False
        here = parse.tokens[here.head]
    return True
