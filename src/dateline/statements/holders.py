"""Who holds what a word attributes, by the grammar around it: not only who says it, also who wants or fears it."""

from dataclasses import replace

from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.phrases import can_speak, cut_phrase
from dateline.statements.subjects import find_subject
from dateline.text.parsing import Parse, Token

_RELATIVE = ("who", "which", "that")
_CARRIERS = ("dobj", "attr", "acomp", "pobj", "oprd", "xcomp", "conj")
_BY = ("by", "from", "among")
_FINITE = ("VBD", "VBZ", "VBP")
_NO_SUBJECTS = ("pobj", "poss", "compound", "dobj", "nmod", "amod")
_NEAR = 12  # tokens between a cue and a speaker that the parse has lost


def find_holder(parse: Parse, cue: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the head and the words of the phrase beside a cue that names the holder, as it stands: "who", "his"."""
    if cue.pos not in ("VERB", "AUX"):
        head = parse.tokens[cue.head]
        said = cue.dep == "advmod" and head.pos in ("VERB", "AUX")  # "she also said", "reportedly left"
        return find_subject(parse, head) if said and cue.lemma == "also" else _find_owner(parse, cue)
    relative = _find_relative(parse, cue)
    if relative is not None:
        return relative.i, (relative.i,)
    children = parse.children(cue.i)
    subject = next((c for c in children if c.dep in ("nsubj", "nsubjpass", "csubj", "expl")), None)
    bare = cue.tag == "VBN" and subject is None and not any(c.dep in ("aux", "auxpass") for c in children)
    if bare and cue.dep in ("advcl", "acl", "amod"):  # "asked to describe it, he", "what was called"
        agent = next((c for c in children if c.dep == "agent"), None)
        below = next((c for c in parse.children(agent.i) if c.dep == "pobj"), None) if agent is not None else None
        if agent is None or below is None:
            return None, ()
        return below.i, cut_phrase(parse, below.i, agent.i + 1, parse.sentence_of(cue.i).last)
    source, words = find_subject(parse, cue)
    if source is None and subject is not None and subject.dep == "nsubjpass" and can_speak(subject):
        return find_subject(parse, cue, passive=True)  # "they were split on it"; whether they hold it the table tells
    if source is None and cue.tag in _FINITE and not any(c.dep in ("auxpass", "nsubjpass") for c in children):
        return _find_lost_subject(parse, cue)
    return source, words


def _find_lost_subject(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the first word before a verb that can speak, where the parse has left the verb without a subject."""
    sentence = parse.sentence_of(verb.i)
    for token in parse.tokens[sentence.first : verb.i]:
        if token.dep not in _NO_SUBJECTS and can_speak(token):
            return token.i, cut_phrase(parse, token.i, sentence.first, verb.i)
    return None, ()


def _find_relative(parse: Parse, verb: Token) -> Token | None:
    """Return the "who" of "a man who said", also for "who stood up and said"."""
    here = verb
    for _ in range(4):
        subject = next((c for c in parse.children(here.i) if c.dep in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            active = subject.dep == "nsubj" or here.i != verb.i
            return subject if active and subject.text.lower() in _RELATIVE and subject.tag in ("WP", "WDT") else None
        if here.dep not in ("conj", "xcomp", "advcl"):
            return None
        here = parse.tokens[here.head]
    return None


def _find_owner(parse: Parse, cue: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return who has the claim, hope or doubt: "his claim", "a claim by Roe", "Roe made the claim", "Roe is sure"."""
    sentence = parse.sentence_of(cue.i)
    for child in parse.children(cue.i):
        if child.dep == "poss":
            words = [t.i for t in parse.subtree(child.i) if t.tag != "POS"]
            return child.i, tuple(range(words[0], words[-1] + 1))
    for child in parse.children(cue.i):
        if child.dep == "nsubj" and child.i < cue.i and can_speak(child):  # "Roe claims", taken for a noun
            return child.i, cut_phrase(parse, child.i, sentence.first, cue.i)
    for child in parse.children(cue.i):
        if child.dep == "prep" and child.text.lower() in _BY:
            for below in parse.children(child.i):
                if below.dep == "pobj":
                    return below.i, cut_phrase(parse, below.i, child.i + 1, sentence.last)
    here = cue
    for _ in range(3):
        head = parse.tokens[here.head]
        if head.i == here.i or here.dep not in _CARRIERS:
            break
        if head.pos in ("VERB", "AUX"):
            relative = _find_relative(parse, head)
            return (relative.i, (relative.i,)) if relative is not None else find_subject(parse, head)
        here = head
    return None, ()


def _mend_ahead(layout: Layout, cue: Cue) -> Cue:
    """Return a cue whose source the parse found in a quotation after it with the name right after the one before it.

    “It was late,” Roe, a baker, said on “Late and Live”.
    """
    parse = layout.parse
    low = cue.head
    while low > parse.sentence_of(cue.head).first and cue.head - low < _NEAR and layout.quoted[low - 1] < 0:
        low -= 1
    name = parse.tokens[low]
    if cue.head - low == _NEAR or name.pos != "PROPN" or low == parse.sentence_of(cue.head).first:
        return cue
    while name.dep == "compound" and low < name.head < cue.head:
        name = parse.tokens[name.head]
    return replace(cue, source=name.i, words=cut_phrase(parse, name.i, low, cue.head))


def mend_source(layout: Layout, cue: Cue) -> Cue:
    """Return a cue that stands outside quotations with a source outside of them too.

    In “A fine day, all told,” Roe said, the parse may take words of the quotation for the subject.
    """
    if cue.source is None or cue.phrase or layout.quoted[cue.head] >= 0 or layout.quoted[cue.source] < 0:
        return cue
    parse = layout.parse
    quote = layout.quotes[layout.quoted[cue.source]].span
    sentence = parse.sentence_of(cue.head)
    if quote.end > parse.tokens[cue.head].start:
        return _mend_ahead(layout, cue)
    low = next((t.i for t in parse.tokens[max(cue.head - _NEAR, 0) : cue.head] if t.start >= quote.end), cue.head)
    before = [t for t in parse.tokens[low : cue.head] if t.pos in ("NOUN", "PROPN", "PRON")]
    outer = [t for t in before if not low <= t.head < cue.head or t.dep in ("nsubj", "ROOT")]
    if outer:
        head = outer[-1].i
        return replace(cue, source=head, words=cut_phrase(parse, head, low, cue.head))
    after = [t for t in parse.tokens[cue.last + 1 : min(cue.last + _NEAR, sentence.last)] if t.text != "."]
    run = []
    for t in after:
        if t.pos not in ("PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM"):
            break
        run.append(t)
    names = [t for t in run if t.pos in ("PROPN", "NOUN", "PRON")]
    if not names:
        return cue
    head = names[-1].i
    return replace(cue, source=head, words=cut_phrase(parse, head, cue.last + 1, sentence.last) or (head,))
