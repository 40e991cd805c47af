"""The words that attribute: verbs of communication and phrases such as "according to", each with its source phrase."""

from dataclasses import dataclass

from dateline.model import Span
from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.sentences import is_overlong, is_title_end, is_word
from dateline.text.parsing import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("who", "which", "that")
_CLAUSES = ("advcl", "xcomp", "conj", "dep", "parataxis")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and its source phrase, as places in `Parse.tokens`.

    `head` is the verb, or the first word of a phrase. `source` is the head word of the source phrase, or None; `words`
    are the tokens of that phrase in order. `low` and `high` bound cue and source together, both inclusive.
    """

    head: int
    last: int
    source: int | None
    words: tuple[int, ...]
    phrase: bool = False

    @property
    def low(self) -> int:
        """First token of cue and source."""
        return min((self.head, *self.words))

    @property
    def high(self) -> int:
        """Last token of cue and source."""
        return max((self.last, *self.words))

    def span(self, parse: Parse) -> Span:
        """The words of the cue itself."""
        return Span(parse.tokens[self.head].start, parse.tokens[self.last].end)

    def source_span(self, parse: Parse) -> Span | None:
        """The source phrase, or None."""
        if not self.words:
            return None
        return Span(parse.tokens[self.words[0]].start, parse.tokens[self.words[-1]].end)


def find_cues(parse: Parse) -> tuple[Cue, ...]:
    """Find the cues of a text in order, each with its source phrase where the grammar shows one."""
    known = cue_words()
    verbs = known.verbs
    found = []
    for token in parse.tokens:
        if is_overlong(parse, token.i):
            continue
        if token.pos in ("VERB", "AUX") and token.lemma in verbs and not _is_hollow(parse, token):
            source, words = find_subject(parse, token)
            found.append(Cue(token.i, token.i, source, words))
        else:
            cue = _find_phrase(parse, token)
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _find_phrase(parse: Parse, token: Token) -> Cue | None:
    for words in cue_words().phrases:
        last = token.i + len(words) - 1
        if token.text.lower() != words[0] or last >= len(parse.tokens) or token.pos not in ("VERB", "ADP", "SCONJ"):
            continue
        if any(parse.tokens[token.i + n].text.lower() != word for n, word in enumerate(words)):
            continue
        for n in range(last, token.i - 1, -1):
            objects = [c for c in parse.children(n) if c.dep in ("pobj", "dobj", "pcomp") and c.i > last]
            if objects:
                head = objects[0].i
                return Cue(
                    token.i, last, head, _phrase(parse, head, last + 1, parse.sentence_of(head).last), phrase=True
                )
    return None


def _is_hollow(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb speaks of what was not or might be said: "did not say", "declined to say", "could say"."""
    known = cue_words()
    children = parse.children(verb.i)
    if any(c.dep == "neg" or (c.dep == "aux" and c.lemma in known.hollow_auxiliaries) for c in children):
        return True
    head = parse.tokens[verb.head]
    return verb.dep == "xcomp" and head.lemma in known.hollow_heads


def find_subject(parse: Parse, verb: Token, *, passive: bool = False) -> tuple[int | None, tuple[int, ...]]:
    """Return the head word and the words of the phrase that names who speaks.

    Where the verb is in the passive that is its agent ("was told by police"), or its subject if `passive` is asked for
    ("the owner could not be reached").
    """
    children = parse.children(verb.i)
    sentence = parse.sentence_of(verb.i)
    if not passive and _is_passive(verb, children):
        return _agent(parse, verb)
    subject = next((c for c in children if c.dep in _SUBJECTS), None)
    if subject is not None and not (subject.lemma in _RELATIVE and verb.dep == "relcl"):
        # A subject that follows its verb ends with its clause; one that precedes ends before the verb.
        low, high = (verb.i + 1, sentence.last) if subject.i > verb.i else (sentence.first, verb.i)
        return _past_title(parse, subject.i, _phrase(parse, subject.i, low, high))
    stranded = _stranded(parse, verb, children)
    if stranded is not None:
        return stranded.i, _phrase(parse, stranded.i, sentence.first, verb.i)
    if verb.dep in ("relcl", "acl"):
        return verb.head, _phrase(parse, verb.head, sentence.first, verb.i, without=verb.i)
    return _inherited(parse, verb)


def _stranded(parse: Parse, verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return a subject that the parse gave to a clause inside it: "the owner, walking with a cane, said"."""
    takes = any(c.dep == "ccomp" and c.i > verb.i for c in children)
    for child in children:
        if child.i < verb.i and (child.dep == "advcl" or (child.dep in ("ccomp", "csubj") and takes)):
            subject = next((c for c in parse.children(child.i) if c.dep == "nsubj" and c.i < child.i), None)
            marked = any(c.dep in ("mark", "advmod") and c.i < child.i for c in parse.children(child.i))
            if subject is not None and not marked:
                return subject
    return None


def _is_passive(verb: Token, children: tuple[Token, ...]) -> bool:
    if any(c.dep in ("auxpass", "nsubjpass") for c in children):
        return True
    # "a company called Acme" has no auxiliary either
    return verb.tag == "VBN" and verb.dep == "acl" and not any(c.dep in ("aux", *_SUBJECTS) for c in children)


def _agent(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    for agent in parse.children(verb.i):
        if agent.dep == "agent":
            for child in parse.children(agent.i):
                if child.dep == "pobj":
                    return child.i, _phrase(parse, child.i, agent.i + 1, parse.sentence_of(verb.i).last)
    return None, ()


def _inherited(parse: Parse, verb: Token) -> tuple[int | None, tuple[int, ...]]:
    """Return the subject of the verb that this one hangs on: "he left, saying", "she called and told"."""
    here = verb
    for _ in range(4):
        head = parse.tokens[here.head]
        if head.i == here.i:
            break
        if here.dep in ("acl", "relcl"):
            return head.i, _phrase(parse, head.i, parse.sentence_of(head.i).first, here.i, without=here.i)
        again = here.dep == "ccomp" and head.lemma == verb.lemma
        if here.dep not in (*_CLAUSES, "pcomp", "prep", "ccomp") or (
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
                return here.head, _phrase(parse, here.head, parse.sentence_of(here.i).first, here.i, without=here.i)
            if subject.dep == "nsubjpass" and here.tag != "VBG":
                break
            sentence = parse.sentence_of(subject.i)
            return subject.i, _phrase(parse, subject.i, sentence.first, max(head.i, subject.i + 1))
        here = head
    return None, ()


def _phrase(parse: Parse, head: int, low: int, high: int, without: int | None = None) -> tuple[int, ...]:
    """Return the contiguous words around `head` that depend on it, within the tokens `[low, high)`."""
    barred = {t.i for t in parse.subtree(without)} if without is not None else set()
    inside = {t.i for t in parse.subtree(head)} - barred
    first = last = head
    while first - 1 >= low and first - 1 in inside:
        first -= 1
    while last + 1 < high and last + 1 in inside:
        last += 1
    while last > head and not is_word(parse.tokens[last]) and parse.tokens[last].text != ")":
        last -= 1
    while first < head and (not is_word(parse.tokens[first]) or parse.tokens[first].pos == "CCONJ"):
        first += 1
    first = _with_title(parse, first, low)
    return tuple(range(first, last + 1))


def _past_title(parse: Parse, head: int, words: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """Go on to the name where the parse ends a phrase after a title: "said Det. | Ana Roe"."""
    last = words[-1] + 1 if words[-1] + 1 < len(parse.tokens) and parse.tokens[words[-1] + 1].text == "." else words[-1]
    end = last
    if is_title_end(parse.tokens, last):
        while end + 1 < parse.sentence_of(head).last and parse.tokens[end + 1].pos == "PROPN":
            end += 1
    return (end, tuple(range(words[0], end + 1))) if end > last else (head, words)


def _with_title(parse: Parse, first: int, low: int) -> int:
    """Take in a title that the parse has cut off from its name: "Town police Sgt." before "Ana Roe"."""
    start = first
    while start - 1 >= low and is_title_end(parse.tokens, start - 1):
        start -= 2 if parse.tokens[start - 1].text == "." else 1
    while low < start < first and parse.tokens[start - 1].pos in ("PROPN", "NOUN"):
        start -= 1
    return max(start, low)


def speaks(parse: Parse, cue: Cue) -> bool:
    """Tell whether the source is of the kind that the cue asks for: only documents "show" and "read"."""
    lemma = parse.tokens[cue.head].lemma
    known, kinds = cue_words(), source_words()
    if cue.phrase or lemma not in known.of_documents:
        return True
    return cue.source is not None and parse.tokens[cue.source].text.lower() in kinds.documents
