"""The words that attribute: verbs of communication and phrases such as "according to", each with its source phrase."""

from dataclasses import dataclass

from dateline.model import Span
from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.lost import find_document, find_lost_speaker, is_beside
from dateline.statements.phrases import cut_phrase, follow_title, leave_subject
from dateline.statements.sentences import is_overlong
from dateline.statements.subjects import find_subject
from dateline.text.parsing import Parse, Token

_CLOSING = ("”", '"', "''")
_TIMES = ("DATE", "TIME")
_NEAR = 5  # words after a verb that are searched for its object


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
            if token.lemma == "point" and not any(c.dep == "prt" for c in parse.children(token.i)):
                continue  # "pointing to the bag"; "pointed out" tells
            source, words = find_subject(parse, token)
            if source is None or not is_beside(parse, token, words):
                lost, run = find_lost_speaker(parse, token)
                source, words = (lost, run) if lost is not None else (source, words)
            if source is None:
                source, words = find_document(parse, token)
            found.append(Cue(token.i, token.i, source, words))
        elif token.pos == "NOUN" and (shouts := _find_shout(parse, token)) is not None:
            found.append(shouts)
        elif token.pos == "NOUN" and (document := find_document(parse, token))[0] is not None:
            found.append(Cue(token.i, token.i, *document))
        else:
            cue = _find_phrase(parse, token)
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _find_phrase(parse: Parse, token: Token) -> Cue | None:
    if token.pos not in ("VERB", "ADP", "SCONJ"):
        return None
    for words in cue_words().phrases:
        last = token.i + len(words) - 1
        if token.text.lower() != words[0] or last >= len(parse.tokens):
            continue
        if any(parse.tokens[token.i + n].text.lower() != word for n, word in enumerate(words)):
            continue
        for n in range(last, token.i - 1, -1):
            objects = [c for c in parse.children(n) if c.dep in ("pobj", "dobj", "pcomp") and c.i > last]
            if objects:
                head = objects[0].i
                source = cut_phrase(parse, head, last + 1, parse.sentence_of(head).last)
                source = _leave_time(parse, leave_subject(parse, token, source))
                head, source = follow_title(parse, head, source)
                return Cue(token.i, last, head, source, phrase=True)
    return None


def _leave_time(parse: Parse, words: tuple[int, ...]) -> tuple[int, ...]:
    """Cut off a time that the parse takes for an apposition: "According to police, early Monday, Roe ran"."""
    comma = next((n for n, i in enumerate(words) if parse.tokens[i].text == ","), None)
    if not comma or any(parse.tokens[i].entity not in _TIMES for i in words[comma + 1 :]):
        return words
    return words[:comma]


def _find_shout(parse: Parse, token: Token) -> Cue | None:
    """Return the cue of: heard a man yelling, “Run!”, where the parse takes the shout for a noun, with its subject."""
    words = cue_words().quotation
    word = token.text.lower()
    after = parse.tokens[token.i + 1 : token.i + 3]
    if token.dep != "ccomp" or (word not in words and word.removesuffix("ing") not in words):
        return None
    subject = next((c for c in parse.children(token.i) if c.dep == "nsubj"), None)
    if subject is None or len(after) < 2 or after[0].text not in (",", ":"):
        return None
    return Cue(token.i, token.i, subject.i, cut_phrase(parse, subject.i, parse.sentence_of(token.i).first, token.i))


def _is_hollow(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb speaks of what was not or might be said: "did not say", "declined to say", "could say"."""
    known = cue_words()
    children = parse.children(verb.i)
    if any(c.dep == "neg" or (c.dep == "aux" and c.lemma in known.hollow_auxiliaries) for c in children):
        return True
    if any(c.text.lower() == "neither" for c in children):
        return True
    head = parse.tokens[verb.head]
    if verb.dep == "conj" and not any(c.dep in ("nsubj", "nsubjpass") for c in children):
        joined = any(c.dep == "cc" and c.text.lower() in ("or", "nor") for c in parse.children(head.i))
        return joined and _is_hollow(parse, head)  # "would not confirm or deny"
    return verb.dep == "xcomp" and head.lemma in known.hollow_heads


def speaks(parse: Parse, cue: Cue) -> bool:
    """Tell whether cue and source make speech: only documents "show" and "read"; rulings and pleas are steps."""
    lemma = parse.tokens[cue.head].lemma
    if not cue.phrase and (_is_ruling(parse, cue) or _is_plea(parse, cue) or _is_accusation(parse, cue)):
        return False
    known, kinds = cue_words(), source_words()
    if cue.source is not None and not cue.phrase and parse.tokens[cue.source].lemma in kinds.mute:
        return False
    if lemma == "claim" and _takes_lives(parse, cue):
        return False
    if cue.phrase and lemma == "per" and cue.source is not None:
        return parse.tokens[cue.source].lemma not in kinds.measures
    if cue.source is not None and parse.tokens[cue.source].pos == "NUM" and not _stands_for_people(parse, cue.source):
        return False
    if cue.phrase or lemma not in known.of_documents:
        return True
    if lemma in known.quotation and cue.source is not None and parse.tokens[cue.head - 1].text in _CLOSING:
        return True  # “…,” read Ana Roe from the letter
    return cue.source is not None and parse.tokens[cue.source].text.lower() in kinds.documents


def _is_accusation(parse: Parse, cue: Cue) -> bool:
    """Tell whether somebody is charged with something, rather than told of: "the complaint charges Roe with fraud"."""
    named = any(c.dep == "prep" and c.lemma == "with" for c in parse.children(cue.head))
    return parse.tokens[cue.head].lemma == "charge" and named


def _takes_lives(parse: Parse, cue: Cue) -> bool:
    """Tell whether something "claimed the life" of somebody."""
    after = parse.tokens[cue.head + 1 : min(cue.head + _NEAR, parse.sentence_of(cue.head).last)]
    noun = next((t for t in after if t.pos == "NOUN"), None)
    return noun is not None and noun.lemma in cue_words().lives


def _stands_for_people(parse: Parse, source: int) -> bool:
    """Tell whether a number means people: "one said", "three of them said", but not "three said"."""
    return parse.tokens[source].text.lower() == "one" or bool(parse.children(source))


def _is_ruling(parse: Parse, cue: Cue) -> bool:
    """Tell whether something is refused rather than called untrue: "the judge denied a motion"."""
    known = cue_words()
    if parse.tokens[cue.head].lemma not in known.denies:
        return False
    if cue.source is not None and parse.tokens[cue.source].lemma in known.rulers:
        return True
    objects = [c for c in parse.children(cue.head) if c.dep in ("dobj", "dative", "nsubjpass", "oprd", "attr")]
    return any(c.lemma in known.refused for c in objects)


def _is_plea(parse: Parse, cue: Cue) -> bool:
    """Tell whether "plead" enters a plea: "pleaded not guilty", "pleaded no contest"."""
    if parse.tokens[cue.head].lemma != "plead":
        return False
    after = parse.tokens[cue.head + 1 : min(cue.head + 4, parse.sentence_of(cue.head).last)]
    return any(t.text.lower() in cue_words().pleas for t in after)
