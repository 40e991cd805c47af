"""Who speaks, as the grammar around a verb has it: its subject, its agent, or the subject of a verb above it."""

from dateline.statements.lexicon import cue_words
from dateline.statements.mislaid import (
    find_behind_conjunction,
    find_behind_relative,
    find_heard,
    find_name_beside,
    find_stranded,
)
from dateline.statements.phrases import can_speak, cut_phrase, follow_title
from dateline.text.parsing import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("who", "which", "that")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HIGHEST = 6  # steps up the tree from a participle to the verb of its sentence
_CLAUSES = ("advcl", "xcomp", "conj", "dep", "parataxis", "acomp")


def find_subject(parse: Parse, verb: Token, *, passive: bool = False) -> tuple[int | None, tuple[int, ...]]:
    """Return the head word and the words of the phrase that names who speaks.

    Where the verb is in the passive that is its agent ("was told by police"), or its subject if `passive` is asked for
    ("the owner could not be reached").
    """
    children = parse.children(verb.i)
    sentence = parse.sentence_of(verb.i)
    if not passive and _is_passive(verb, children):
        return _agent(parse, verb)
    subject = _nearest_subject(parse, verb, children)
    if subject is not None and (before := find_behind_relative(parse, verb, subject)) is not None:
        return before.i, cut_phrase(parse, before.i, sentence.first, verb.i)
    if subject is not None and (heard := find_heard(parse, verb, subject)) is not None:
        return heard.i, cut_phrase(parse, heard.i, subject.i + 1, verb.i)
    if subject is not None and not (subject.lemma in _RELATIVE and verb.dep == "relcl"):
        # A subject that follows its verb ends with its clause; one that precedes ends before the verb.
        low, high = (verb.i + 1, sentence.last) if subject.i > verb.i else (sentence.first, verb.i)
        head, words = _leave_opening(parse, subject.i, cut_phrase(parse, subject.i, low, high), low)
        return follow_title(parse, head, words)
    marked = find_behind_conjunction(parse, verb, children)
    if marked is not None:
        return marked.i, cut_phrase(parse, marked.i, sentence.first, verb.i)
    stranded = find_stranded(parse, verb, children)
    if stranded is not None:
        return stranded.i, cut_phrase(parse, stranded.i, sentence.first, verb.i)
    if verb.dep in ("relcl", "acl") and not _is_occasion(parse, verb):
        return verb.head, cut_phrase(parse, verb.head, sentence.first, verb.i, without=verb.i)
    return _inherited(parse, verb)


def _leave_opening(parse: Parse, head: int, words: tuple[int, ...], low: int) -> tuple[int, tuple[int, ...]]:
    """Cut what opens a sentence off its subject: "To understand the real Doe, | Judge Roe said".

    An apposition has a comma on either side; a name with one before it alone is the subject.
    """
    comma = next((i for i in reversed(words) if parse.tokens[i].text == ","), None)
    if (beside := find_name_beside(parse, head, words, low)) is not None:
        return beside
    if comma is None or words[0] <= low or parse.tokens[words[-1] + 1].text == ",":
        return head, words
    name = [parse.tokens[i] for i in words if i > comma]
    named = name and all(t.pos in ("PROPN", "NOUN") for t in name) and name[-1].pos == "PROPN"
    return (name[-1].i, tuple(t.i for t in name)) if named and name[-1].dep == "appos" else (head, words)


def _nearest_subject(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return the subject of a verb; of two, as where the parse takes in that of the clause before, the nearest.

    "Two were hit, three fell, police said" and "some of them, said Ana Roe": what stands right by the verb speaks.
    After the verb that needs a mark before it: "the order says Roe was out" is no speech of Roe's.
    """
    subjects = [c for c in children if c.dep in _SUBJECTS]
    if verb.i > 0 and parse.tokens[verb.i - 1].pos != "PUNCT":
        subjects = [c for c in subjects if c.i < verb.i] or subjects
    return min(subjects, key=lambda c: (abs(c.i - verb.i), c.i), default=None)


def _is_passive(verb: Token, children: tuple[Token, ...]) -> bool:
    if any(c.dep in ("auxpass", "nsubjpass") for c in children):
        return True
    # "a company called Acme" and "Roe, asked why" have no auxiliary either
    return (
        verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not any(c.dep in ("aux", *_SUBJECTS) for c in children)
    )


def _agent(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    for agent in parse.children(verb.i):
        if agent.dep == "agent":
            for child in parse.children(agent.i):
                if child.dep == "pobj":
                    return child.i, cut_phrase(parse, child.i, agent.i + 1, parse.sentence_of(verb.i).last)
    return None, ()


def _inherited(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the subject of the verb that this one hangs on: "he left, saying", "she called and told"."""
    if (other := _object_above(parse, verb)) is not None:
        return other.i, cut_phrase(parse, other.i, parse.sentence_of(other.i).first, verb.i, without=verb.i)
    participle = verb.tag == "VBG" and verb.i > 0 and parse.tokens[verb.i - 1].text == ","
    if participle and (subject := _speaking_subject(parse, verb)) is not None:
        sentence = parse.sentence_of(subject.i)
        return subject.i, cut_phrase(parse, subject.i, sentence.first, verb.i)
    here = verb
    for _ in range(4):
        head = parse.tokens[here.head]
        if head.i == here.i:
            break
        if here.dep in ("acl", "relcl") and not _is_occasion(parse, here):
            return head.i, cut_phrase(parse, head.i, parse.sentence_of(head.i).first, here.i, without=here.i)
        again = here.dep == "ccomp" and head.lemma == verb.lemma
        if here.dep not in (*_CLAUSES, "pcomp", "prep", "pobj", "acl", "ccomp") or (
            here.dep == "ccomp" and here.tag != "VBG" and not again
        ):
            break
        if here.dep == "conj" and head.dep == "ccomp" and parse.tokens[head.head].lemma == verb.lemma:
            here = head  # "she said it was late and said she left": the second "said" is hers too
            continue
        subject = next((c for c in parse.children(head.i) if c.dep in _SUBJECTS), None)
        if subject is not None:
            if subject.lemma in _RELATIVE and head.dep == "relcl":
                here = head
                return here.head, cut_phrase(parse, here.head, parse.sentence_of(here.i).first, here.i, without=here.i)
            if subject.dep == "nsubjpass" and here.tag != "VBG":
                break
            sentence = parse.sentence_of(subject.i)
            return subject.i, cut_phrase(parse, subject.i, sentence.first, max(head.i, subject.i + 1))
        here = head
    return None, ()


def _is_occasion(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle says what is done somewhere: "a hearing announcing the plan" announces nothing."""
    return verb.dep == "acl" and verb.tag == "VBG" and parse.tokens[verb.head].lemma in cue_words().occasions


def _object_above(parse: Parse, verb: Token) -> Token | None:
    """Return who is made to speak in "they forced Roe to admit it", and who is heard in "a film of Roe saying so"."""
    head = parse.tokens[verb.head]
    if verb.dep != "xcomp" or head.i == verb.i or head.i > verb.i:
        return None
    if verb.tag == "VBG":
        return find_heard(parse, verb, head)
    if head.lemma not in cue_words().made:
        return None
    return next((c for c in parse.children(head.i) if c.dep == "dobj" and head.i < c.i < verb.i), None)


def _speaking_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the nearest subject above a participle that can speak: "Roe told of a light in the tower, saying …"."""
    here = verb
    for _ in range(_HIGHEST):
        head = parse.tokens[here.head]
        if head.i == here.i:
            break
        here = head
        if here.tag not in _FINITE:
            continue
        subject = next((c for c in parse.children(here.i) if c.dep == "nsubj" and c.i < here.i), None)
        if subject is not None and can_speak(subject):
            return subject
    return None
