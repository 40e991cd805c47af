"""What lies over a word in its sentence: verbs, reports, and the noun that a relative pronoun stands for."""

from dateline.people.history import verb_over
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse, Token

# How far up the tree a verb or a report is looked for.
_UP = 12


def is_above(parse: Parse, high: Token, low: Token) -> bool:
    """Tell whether `low` depends on `high`, directly or by way of others."""
    for _ in range(_UP):
        if low.head == low.i:
            return False
        low = parse.tokens[low.head]
        if low.i == high.i:
            return True
    return False


def report_over(parse: Parse, token: Token) -> Token | None:
    """Return the verb of the reported clause that a word stands in ("said that he left"), or None."""
    for _ in range(_UP):
        if token.head == token.i:
            return None
        if token.dep == "ccomp" and parse.tokens[token.head].lemma in lexicon().speech:
            return token
        token = parse.tokens[token.head]
    return None


def noun_behind(parse: Parse, subject: Token | None) -> Token | None:
    """Return the noun that a subject like "who" stands for, else the subject."""
    if subject is None or subject.tag not in ("WP", "WDT"):
        return subject
    verb = verb_over(parse, subject)
    return parse.tokens[verb.head] if verb.dep == "relcl" else subject
