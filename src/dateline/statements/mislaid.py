"""Speakers whom the parse hangs on another word than the verb of speech."""

from dateline.statements.lexicon import cue_words
from dateline.statements.phrases import can_speak
from dateline.text.parsing import Parse, Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")


def find_behind_relative(parse: Parse, verb: Token, subject: Token) -> Token | None:
    """Return who speaks where the end of a clause about them is taken for the subject: "a man who saw it said"."""
    if verb.dep != "relcl" or verb.head > subject.i or can_speak(subject):
        return None
    head = parse.tokens[verb.head]
    about = [c for c in parse.children(head.i) if c.dep == "relcl" and c.i < subject.i]
    who = any(c.text.lower() == "who" for clause in about for c in parse.children(clause.i))
    return head if who else None


def find_behind_conjunction(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return the subject in "as the clerk, Ana Roe, explains", where the parse takes "as" for a preposition."""
    if verb.dep != "advcl" or verb.tag not in _FINITE:
        return None
    for child in children:
        if child.dep == "prep" and child.i < verb.i and child.text.lower() in cue_words().conjunctions:
            return next((c for c in parse.children(child.i) if c.dep == "pobj"), None)
    return None


def find_stranded(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return a subject that the parse gave to a clause inside it: "the owner, walking with a cane, said"."""
    takes = any(c.dep == "ccomp" and c.i > verb.i for c in children)
    for child in children:
        if child.i < verb.i and (child.dep == "advcl" or (child.dep in ("ccomp", "csubj") and takes)):
            subject = next((c for c in parse.children(child.i) if c.dep == "nsubj" and c.i < child.i), None)
            marked = any(c.dep in ("mark", "advmod") and c.i < child.i for c in parse.children(child.i))
            if subject is not None and not marked:
                return subject
    return None


def find_heard(parse: Parse, verb: Token, of: Token) -> Token | None:
    """Return the person right before a participle whom writing or a recording is of: "a film of | Roe | saying so"."""
    before = parse.tokens[verb.i - 1]
    person = verb.tag == "VBG" and before.dep == "pobj" and before.entity == "PERSON"
    return before if person and not can_speak(of) and before.i > of.i else None


def find_name_beside(parse: Parse, head: int, words: tuple[int, ...], low: int) -> tuple[int, tuple[int, ...]] | None:
    """Return the name after an opening: "In the weeks until the vote, | Ana Roe, a baker, said"."""
    first = words[0]
    if first <= low or parse.tokens[first - 1].pos not in ("ADP", "SCONJ") or can_speak(parse.tokens[head]):
        return None
    for child in parse.children(head):
        if child.dep == "appos" and child.i in words and child.entity == "PERSON":
            own = {t.i for t in parse.subtree(child.i)}
            return child.i, tuple(i for i in words if i in own)
    return None
