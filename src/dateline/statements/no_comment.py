"""Who would not or could not comment."""

from collections.abc import Iterable

from dateline.model import Act, Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words, no_comment_words
from dateline.statements.sentences import is_overlong
from dateline.statements.subjects import find_subject
from dateline.statements.unanswered import find_silent
from dateline.text.parsing import Parse, Token

_NOBODY = ("nobody", "none", "neither")


def find_no_comments(layout: Layout) -> list[tuple[Cue, Act, Span]]:
    """Find each "declined to comment" and the like, outside quotations.

    Returns:
        The cue with its source phrase, the act (`DECLINES` or `UNAVAILABLE`), and the clause.
    """
    parse = layout.parse
    found = []
    for token in parse.tokens:
        if layout.quoted[token.i] >= 0 or token.pos not in ("VERB", "AUX", "ADJ") or is_overlong(parse, token.i):
            continue
        verb = _verb(parse, token)
        source, words = find_silent(parse, token)
        act = Act.UNAVAILABLE if source is not None else _act(parse, token)
        if act is None:
            continue
        if source is None:
            source, words = _who(parse, token, verb, act)
        if source is None:
            continue
        cue = Cue(token.i, token.i, source, words)
        found.append((cue, act, _clause(layout, cue, verb)))
    return found


def _act(parse: Parse, token: Token) -> Act | None:
    known = no_comment_words()
    lemma = token.lemma
    if token.pos in ("VERB", "AUX"):
        if lemma in known.refusals and _takes(parse, token, known.answers):
            return Act.DECLINES
        negated = _is_negated(parse, token)
        if negated and _will_not_tell(parse, token):
            return Act.DECLINES
        if lemma in known.having and _has_no(parse, token, known.nouns):
            return Act.DECLINES
        if lemma in known.having and _has_none_yet(parse, token, known.pending):
            return Act.UNAVAILABLE
        return _absence(parse, token, negated)
    if token.pos == "ADJ":
        negated = lemma in known.negative_adjectives or _is_negated(parse, parse.tokens[token.head])
        if _is_too(parse, token, known.answers):
            return Act.UNAVAILABLE
        if lemma in known.adjectives | known.negative_adjectives and negated and _speaks_of(parse, token, known.topics):
            return Act.UNAVAILABLE
    return None


def _will_not_tell(parse: Parse, token: Token) -> bool:
    """Tell whether a negated verb says that somebody would not speak: "would not say", "did not want to talk"."""
    known = no_comment_words()
    if token.lemma in known.wishes:
        return _takes(parse, token, known.answers)
    auxiliaries = {c.text.lower() for c in parse.children(token.i) if c.dep == "aux"}
    if token.lemma in known.unwilling:
        return bool(auxiliaries & known.unwilling_modals)
    going_on = token.tag == "VBG" and not auxiliaries & {"have", "has", "had"}  # "is not saying"
    if token.lemma in known.modal_negated and (going_on or auxiliaries & known.modals):
        return True
    return token.lemma in known.negated


def _absence(parse: Parse, token: Token, negated: bool) -> Act | None:
    known = no_comment_words()
    if token.lemma in known.reaching and negated:
        passive = any(c.dep in ("auxpass", "nsubjpass") for c in parse.children(token.i))
        return Act.UNAVAILABLE if passive or _speaks_of(parse, token, known.topics) else None
    pending = negated or _has_yet(parse, token)
    if pending and token.lemma in known.always:
        return Act.UNAVAILABLE if _speaks_of(parse, token, known.objects) or _ends_clause(parse, token) else None
    if pending and token.lemma in known.with_object:
        objects = [c for c in parse.children(token.i) if c.dep == "dobj"]
        return Act.UNAVAILABLE if any(o.lemma in known.objects for o in objects) else None
    return None


def _takes(parse: Parse, verb: Token, answers: frozenset[str]) -> bool:
    return any(
        c.lemma in answers and c.i > verb.i and any(k.tag == "TO" for k in parse.children(c.i))
        for c in parse.children(verb.i)
    ) or any(
        t.lemma in no_comment_words().asked_for
        for c in parse.children(verb.i)
        if c.dep in ("dobj", "pobj") and (c.lemma in no_comment_words().asked_for or c.lemma == "request")
        for t in parse.subtree(c.i)
    )


def _is_negated(parse: Parse, verb: Token) -> bool:
    children = parse.children(verb.i)
    subject = next((c for c in children if c.dep in ("nsubj", "nsubjpass")), None)
    if subject is not None and (
        subject.text.lower() in _NOBODY or any(c.text.lower() in ("no", "neither") for c in parse.children(subject.i))
    ):
        return True  # "nobody would comment", "neither Roe nor Doe would", "no lawyer could be reached"
    return any(c.dep == "neg" or c.text.lower() == "neither" for c in children)


def _has_no(parse: Parse, verb: Token, nouns: frozenset[str]) -> bool:
    return any(
        c.lemma in nouns and (_is_negated(parse, verb) or any(k.text.lower() == "no" for k in parse.children(c.i)))
        for c in parse.children(verb.i)
        if c.dep in ("dobj", "attr")
    )


def _has_none_yet(parse: Parse, verb: Token, nouns: frozenset[str]) -> bool:
    """Tell whether somebody "had no immediate information"."""
    for child in parse.children(verb.i):
        if child.dep in ("dobj", "attr") and child.lemma in nouns:
            words = {c.text.lower() for c in parse.children(child.i)}
            return "no" in words and "immediate" in words
    return False


def _is_too(parse: Parse, token: Token, answers: frozenset[str]) -> bool:
    """Tell whether somebody was "too upset to talk"."""
    children = parse.children(token.i)
    return any(c.text.lower() == "too" for c in children) and any(
        c.lemma in answers and c.dep in ("xcomp", "advcl", "ccomp") for c in children
    )


def _has_yet(parse: Parse, verb: Token) -> bool:
    head = parse.tokens[verb.head]
    return verb.dep == "xcomp" and any(c.text.lower() == "yet" for c in parse.children(head.i) + parse.children(verb.i))


def _speaks_of(parse: Parse, token: Token, topics: frozenset[str]) -> bool:
    return any(t.lemma in topics for t in parse.subtree(token.i) if t.i > token.i)


def _ends_clause(parse: Parse, token: Token) -> bool:
    return not any(c.dep in ("prep", "dobj", "ccomp") and c.i > token.i for c in parse.children(token.i))


def _verb(parse: Parse, token: Token) -> Token:
    """Return the finite verb of the clause: "were" of "were not available", "has" of "has yet to respond"."""
    head = parse.tokens[token.head]
    if token.pos == "ADJ" or (token.dep == "xcomp" and head.pos in ("VERB", "AUX")):
        return head
    return token


def _who(parse: Parse, token: Token, verb: Token, act: Act) -> tuple[int | None, tuple[int, ...]]:
    for here in (verb, token):
        source, words = find_subject(parse, here, passive=True)
        if source is None or parse.tokens[source].text.lower() in ("we", "i", "it"):
            continue
        head = parse.tokens[here.head]
        if parse.tokens[source].pos == "PRON" and here.dep == "ccomp" and head.lemma in cue_words().clause:
            speaker, name = find_subject(parse, head)  # "Roe said she could not comment"
            return (speaker, name) if speaker is not None else (source, words)
        return source, words
    if act is Act.UNAVAILABLE:  # "We could not reach the owner for comment"
        objects = [c for c in parse.children(token.i) if c.dep == "dobj"]
        if objects:
            return objects[0].i, tuple(t.i for t in parse.subtree(objects[0].i))
    return None, ()


def _clause(layout: Layout, cue: Cue, verb: Token) -> Span:
    words: Iterable[Token] = layout.parse.subtree(verb.i)
    barred: set[int] = set()
    for child in layout.parse.children(verb.i):
        if child.dep in ("conj", "cc", "parataxis", "ccomp") or (child.dep == "advcl" and child.i < verb.i):
            barred |= {t.i for t in layout.parse.subtree(child.i)}
    kept = [t for t in words if t.i not in barred and t.pos != "PUNCT"]
    kept += [layout.parse.tokens[i] for i in cue.words]
    low, high = min(t.start for t in kept), max(t.end for t in kept)
    line = layout.paragraphs[layout.paragraph(layout.parse.tokens[cue.head].start)]
    return Span(max(low, line.start), min(high, line.end))
