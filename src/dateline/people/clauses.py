"""What the clause around a description tells: that nobody is meant, that somebody takes part, that many are accused."""

from dateline.people.drafts import Reference
from dateline.people.history import first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.told import told_of
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

_STATES = frozenset({"have", "know", "want", "say", "need", "live", "face", "remain"})


def means_nobody(phrase: Reference, parse: Parse, quotes: Quotes) -> bool:
    """Tell whether the phrase means no certain one.

    So do "the person responsible", "an attorney to be hired", and in a quotation what is said of anybody ("the
    robber breaks in and you call us").
    """
    tokens = parse.tokens
    if phrase.last < len(tokens) and tokens[phrase.last].text.lower() == "responsible":
        return True
    below = parse.children(phrase.head)
    if phrase.article == "indefinite" and any(
        c.dep in ("acl", "relcl") and c.tag == "VBN" and {"TO", "VB"} <= {b.tag for b in parse.children(c.i)}
        for c in below
    ):
        return True
    token = tokens[phrase.head]
    verb = tokens[token.head]
    below = parse.children(verb.i)
    passive = token.dep == "nsubjpass" and any(c.dep == "auxpass" and c.tag in ("VBZ", "VBP") for c in below)
    if passive and phrase.article == "indefinite" and quotes.around(phrase.span.start) is not None:
        return True
    plain = token.dep == "nsubj" and verb.tag in ("VBZ", "VBP") and verb.pos == "VERB" and verb.lemma not in _STATES
    simple = plain and not any(c.dep in ("aux", "neg") for c in parse.children(verb.i))
    return simple and phrase.owner is None and quotes.around(phrase.span.start) is not None


def is_unsure(parse: Parse, verb: Token, children: tuple[Token, ...]) -> bool:
    """Tell whether a clause is not asserted ("whether Al Poe is the gunman", "they thought he was the owner")."""
    if any((c.dep == "mark" and c.text.lower() in ("whether", "if")) or c.tag == "MD" for c in children):
        return True
    above = parse.tokens[verb.head]
    return verb.dep == "ccomp" and above.i != verb.i and above.lemma in lexicon().doubts


def takes_part(phrase: Reference, parse: Parse, quotes: Quotes) -> bool:
    """Tell whether people without an article have said something, or kin and onlookers have done so."""
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if "general" in kinds or quotes.around(phrase.span.start) is not None:
        return False
    token = first_of_row(parse, parse.tokens[phrase.head])
    verb = parse.tokens[token.head]
    if token.dep != "nsubj" or verb.pos not in ("VERB", "AUX"):
        return False
    if any(c.tag == "MD" or c.dep in ("neg", "mark") for c in parse.children(verb.i)):
        return False
    said = verb.lemma in lexicon().speech - lexicon().answering
    return said or (verb.tag == "VBD" and bool(kinds & {"kin", "onlooker"}))


def is_accused_group(phrase: Reference, parse: Parse, kinds: frozenset[str]) -> bool:
    """Tell whether several are called suspects or told to be accused: each is one, not all together."""
    if kinds & {"suspect", "official", "lawyer"}:
        return True
    below = parse.children(phrase.head)
    steps = any(c.dep == "acl" and c.lemma in lexicon().accusing for c in below)
    return steps or told_of(parse, parse.tokens[phrase.head]) in ("court", "answers")
