"""Calls and messages that nobody answered: "calls to Roe went unanswered", "attempts to reach Roe failed"."""

from dateline.statements.lexicon import NoCommentWords, no_comment_words
from dateline.statements.phrases import cut_phrase
from dateline.text.parsing import Parse, Token


def find_silent(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the head and the words of the phrase that names who did not answer, for the verb of such a clause.

    That is whom a message went to ("an email to Ana Roe was not returned"), whose telephone rang, or whom an attempt
    was to reach; `(None, ())` where the verb tells nothing of the kind.
    """
    known = no_comment_words()
    children = parse.children(verb.i)
    subject = next((c for c in children if c.dep in ("nsubj", "nsubjpass") and c.i < verb.i), None)
    if subject is None:
        return None, ()
    sentence = parse.sentence_of(verb.i)
    if subject.lemma in known.attempts and _failed(children, verb, known):
        reached = next((t for t in parse.subtree(subject.i) if t.lemma in known.reaching and t.pos == "VERB"), None)
        whom = _child(parse, reached, ("dobj",)) if reached is not None else None
    elif subject.lemma in known.sent and _unanswered(children, verb, known):
        whom = _addressee(parse, subject, known) or _child(parse, subject, ("poss",))
    else:
        whom = None
    if whom is None:
        return None, ()
    words = cut_phrase(parse, whom.i, sentence.first, verb.i)
    return whom.i, tuple(i for i in words if parse.tokens[i].tag != "POS" or parse.tokens[i].head != whom.i)


def _failed(children: tuple[Token, ...], verb: Token, known: NoCommentWords) -> bool:
    negated = any(c.dep == "neg" for c in children)
    state = {c.lemma for c in children if c.dep == "acomp"}
    return verb.lemma in known.failed or bool(state & known.failed) or (negated and "successful" in state)


def _unanswered(children: tuple[Token, ...], verb: Token, known: NoCommentWords) -> bool:
    if verb.lemma in known.ringing:
        return any(c.text.lower() == "unanswered" for c in children)
    passive = any(c.dep in ("auxpass", "nsubjpass") for c in children)
    return verb.lemma in known.returned and passive and any(c.dep == "neg" for c in children)


def _addressee(parse: Parse, message: Token, known: NoCommentWords) -> Token | None:
    """Return whom a message went to: "left for Roe", "to the lawyer", "seeking comment from Roe"."""
    for token in parse.subtree(message.i):
        if token.dep == "prep" and token.text.lower() in known.toward and token.i > message.i:
            below = _child(parse, token, ("pobj",))
            if below is not None and below.lemma != "comment":
                return below
    return None


def _child(parse: Parse, token: Token, roles: tuple[str, ...]) -> Token | None:
    return next((c for c in parse.children(token.i) if c.dep in roles), None)
