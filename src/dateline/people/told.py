"""What a clause tells of somebody: that he speaks, is accused, answers a charge, is harmed, or does harm."""

from dateline.people.drafts import Draft
from dateline.people.history import verb_over
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def told_of(parse: Parse, token: Token) -> str:
    """Return what the clause around a word that means somebody tells of him."""
    words, verb = lexicon(), verb_over(parse, token)
    if token.dep == "nsubj" and verb.lemma in words.speech - words.answering:
        return "says"
    if token.dep == "nsubj" and verb.lemma in words.answering:
        return "answers"
    if _is_of_court(parse, token, verb):
        return "court"
    if token.dep in ("nsubjpass", "dobj") and verb.lemma in words.harming:
        return "harmed"
    if token.dep == "poss" and parse.tokens[token.head].lemma in words.harms | words.injuries:
        return "harmed"
    if token.dep == "nsubj" and verb.lemma in words.harming:
        return "harms"
    return "harmed" if token.dep == "nsubj" and verb.lemma == "die" else "plain"


def _is_of_court(parse: Parse, token: Token, verb: Token) -> bool:
    """Tell whether somebody accused is meant: "he was charged", "his bond", "she is due in court"."""
    words = lexicon()
    if token.dep == "poss":
        return parse.tokens[token.head].lemma in words.court_nouns
    if token.dep in ("nsubjpass", "dobj") and verb.lemma in words.accusing:
        return True
    due = verb.lemma == "be" and any(c.lemma == "due" for c in parse.children(verb.i))
    return token.dep in _SUBJECTS and (due or verb.lemma in words.court_verbs)


def is_accused(parse: Parse, token: Token) -> bool:
    """Tell whether a step against an accused is told outright: "he was charged", "police arrested her"."""
    words, verb = lexicon(), verb_over(parse, token)
    if token.dep == "nsubj":
        return verb.lemma in words.answering
    return token.dep in ("nsubjpass", "dobj") and verb.lemma in words.accusing


def cannot_be_accused(draft: Draft) -> bool:
    """Tell whether somebody is only harmed, or an official: no step against an accused is told of such a one."""
    return "suspect" not in draft.classes and bool(draft.classes & {"victim", "dead", "official"})
