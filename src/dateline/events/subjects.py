"""Subjects that the parse hung on another word than their verb, and those joined to what fills a slot."""

from collections.abc import Iterable, Iterator

from dateline.text.parsing import Parse, Token

NOMINAL = {"NOUN", "PROPN", "PRON"}  # what may be joined to a name; beside "a 17-year-old"
ASIDE = 5  # tokens of an age between commas
FINITE = {"VBD", "VBZ", "VBP", "MD"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}


def _of(parse: Parse, verb: Token, *deps: str) -> tuple[Token, ...]:
    return tuple(child for child in parse.children(verb.i) if child.dep in deps)


def subject_of_participle(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Return the subject that the parse gave to a participle behind it: "the *man* accused of it was charged"."""
    return tuple(
        token
        for participle in _of(parse, trigger, "advcl")
        if _is_participle(parse, participle) and participle.i < trigger.i and _of(parse, trigger, "aux", "auxpass")
        for token in parse.children(participle.i)
        if token.dep == "nsubj" and token.i == participle.i - 1
    )


def finite_above(parse: Parse, infinitive: Token) -> Token:
    """Return the verb above an infinitive that a finite verb joins: "was *freed* on a promise to appear and is due".

    Any other verb is returned as it is.
    """
    here = infinitive
    while here.head != here.i and (_is_infinitive(parse, here) or here.pos not in {"VERB", "AUX"}):
        here = parse.tokens[here.head]
    return here if here.pos in {"VERB", "AUX"} else infinitive


def _is_infinitive(parse: Parse, verb: Token) -> bool:
    return verb.tag == "VB" and not any(child.tag == "MD" for child in _of(parse, verb, "aux"))


def is_finite(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is finite, by itself or by its auxiliary: "*is* due", "was *arrested*"."""
    return verb.tag in FINITE or any(child.tag in FINITE for child in _of(parse, verb, "aux", "auxpass"))


def _is_participle(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is a participle, also where the parse took it for a past tense: "the man *accused* of"."""
    return verb.tag == "VBN" or (verb.tag == "VBD" and not _of(parse, verb, "dobj", "ccomp", "xcomp"))


def stray_subject(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Return the noun right before the verb's auxiliary that the parse gave to the verb above, or to a place.

    "Before learning her *son* was charged"; "In Ohio, an *aunt* was charged".
    """
    auxiliary = min((c.i for c in _of(parse, trigger, "aux", "auxpass") if c.tag in FINITE), default=0)
    before = parse.tokens[auxiliary - 1] if auxiliary > 0 else None
    if before is None or before.pos not in {"NOUN", "PROPN"}:
        return ()
    of_place = before.dep == "appos" and parse.tokens[before.head].dep == "pobj" and before.pos == "NOUN"
    if before.dep not in {"dobj", "pobj"} and not of_place:
        return ()
    return (before,) if before.head != trigger.i else ()


def subject_before(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Return the noun right before a joined verb, or its auxiliary, that the parse joined to another noun.

    "Arraigned in court and his *bond* was set"; "charged with robbery and *Roe*, 20, was charged with theft".
    """
    auxiliary = min((c.i for c in _of(parse, trigger, "aux", "auxpass") if c.tag in FINITE), default=None)
    first = auxiliary if auxiliary is not None else trigger.i if trigger.tag in FINITE else 0
    here = first - 1
    while here > max(first - ASIDE, 0) and (parse.tokens[here].text == "," or parse.tokens[here].pos == "NUM"):
        here -= 1
    before = parse.tokens[here] if here >= 0 else None
    if before is None or before.dep != "conj":
        return ()
    if before.pos == "NOUN":
        return (before,) if auxiliary is not None and here == first - 1 else ()
    named = before.pos == "PROPN" and parse.tokens[before.head].pos == "NOUN" and before.head < before.i
    return (before,) if named else ()


def stray_object(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Return the name behind a verb in the present that the parse took for its subject, or for an adverb.

    "The complaint charges Lena *Roe* with fraud": the complaint is the subject.
    """
    before = any(t.i < verb.i for t in _of(parse, verb, *SUBJECTS))
    names = (t for t in _of(parse, verb, "nsubj", "advmod", "npadvmod") if t.i > verb.i and t.pos == "PROPN")
    return tuple(t for t in names if before and verb.tag in FINITE and t.entity not in {"DATE", "TIME"})[:1]


def owner_meant(parse: Parse, owner: Token) -> Token:
    """Return the noun that "whose" stands for, else the owner itself: "*Avery*, whose conviction was overturned"."""
    if owner.tag != "WP$":
        return owner
    here = owner
    while here.head != here.i:
        if here.dep == "relcl":
            return parse.tokens[here.head]
        here = parse.tokens[here.head]
    # "who testified and whose conviction", where the parse lost the second clause
    for token in reversed(parse.tokens[parse.sentence_of(owner.i).first : owner.i]):
        verb = parse.tokens[token.head]
        if token.tag == "WP" and verb.dep == "relcl":
            return parse.tokens[verb.head]
    return owner


def join_others(parse: Parse, trigger: Token, tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens and those joined to them ("Smith and Jones").

    Whoever is joined behind a clause that tells of the first one is not told of: "Pell, who was charged, and Roe".
    """
    seen = set()
    todo = list(tokens)
    while todo:
        token = todo.pop(0)
        if token.i in seen:
            continue
        seen.add(token.i)
        yield token
        joined = (c for c in parse.children(token.i) if c.dep == "conj" and (c.pos in NOMINAL or c.lemma == "old"))
        todo += [c for c in joined if not (is_told_aside(trigger, token) and c.i > trigger.i)]


def is_told_aside(trigger: Token, token: Token) -> bool:
    """Tell whether the trigger is the verb of a clause that hangs on a word: "*Pell*, who was *charged*, and Roe"."""
    return trigger.dep in {"relcl", "acl"} and trigger.head == token.i
