"""Words that put an event in another, earlier case: "previously", "has a criminal history"."""

from dateline.events.words import words
from dateline.text.parsing import Parse, Token


def is_background(parse: Parse, trigger: Token) -> bool:
    """Tell whether the words around the trigger put it in another, earlier case."""
    near = {t.text.lower() for t in parse.children(trigger.i) if t.dep in {"advmod", "amod"}}
    clause = [t for t in parse.sentence_tokens(parse.sentence_of(trigger.i)) if _is_of_clause(parse, t, trigger)]
    text = " ".join(t.text.lower() for t in clause)
    return bool(near & words().background) or any(phrase in text for phrase in words().background_phrases)


def _is_of_clause(parse: Parse, token: Token, trigger: Token) -> bool:
    """Tell whether a word belongs to the trigger's clause and not to one that tells of somebody beside it."""
    here = token
    for _ in range(12):
        if here.i in {trigger.i, here.head}:
            return True
        if here.dep in {"relcl", "acl", "advcl"} and trigger.i not in {t.i for t in parse.subtree(here.i)}:
            return False
        here = parse.tokens[here.head]
    return True
