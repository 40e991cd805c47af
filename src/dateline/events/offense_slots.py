"""Where the offense phrases of an event stand: in front of "charge", behind "with", after "counts of"."""

from collections.abc import Iterator, Sequence

from dateline.events.frames import Frame
from dateline.events.lexicon import Cue
from dateline.events.offenses import more_behind, offenses_before, read_offenses
from dateline.events.words import words
from dateline.model import Document, Participant, Span
from dateline.text.parsing import Parse, Token

OF_PEOPLE = {"case", "trial", "prosecution", "plea", "sentence", "verdict"}
GROUNDS = {"reason", "insanity", "disease", "defect", "disorder"}  # "not guilty by reason of insanity"
RELATED = (["relate", "to"], ["related", "to"], ["stem", "from"])


def find_offenses(document: Document, frame: Frame, cue: Cue) -> Iterator[Participant]:
    """Yield the offense phrases that the cue says where to look for; the first place that has any wins."""
    for slot in cue.offense:
        trigger = Span(frame.trigger.start, frame.trigger.end)
        found = _offense_spans(frame.parse, frame, slot)
        spans = tuple(span for span in found if slot == "trigger" or not span.contains(trigger))
        if spans:
            for n, span in enumerate(spans):
                if not any(other.contains(span) for other in (*spans[:n], *(s for s in spans[n + 1 :] if s != span))):
                    yield Participant("offense", document.cite(span))
            return


def find_deeds(frame: Frame) -> Iterator[int]:
    """Yield where the deeds begin in which somebody is charged: "in the *double murder*", "in Ann Pell's *murder*"."""
    for token in frame.slot("in"):
        if token.lemma in words().offense.charged_in:
            first = token.i
            while first and (before := frame.parse.tokens[first - 1]).dep in {"amod", "compound"}:
                if before.head != token.i or before.pos == "PROPN":
                    break
                first -= 1
            yield first


def leaves_unread(frame: Frame, cue: Cue, participants: Sequence[Participant]) -> bool:
    """Tell whether words stand where an offense is named, none of which could be read: "guilty to hectoring"."""
    if any(p.role == "offense" for p in participants):
        return False
    lists = words().offense
    plain = GROUNDS | lists.counters | lists.proceedings | lists.generic | {"it", "them", "contest", "guilt"}
    return any(
        token.pos in {"NOUN", "VERB"} and token.lemma not in plain and token.text.lower() not in plain
        for slot in cue.offense
        if slot in {"to", "of"}
        for preposition in frame.prepositions(slot)
        for token in frame.parse.children(preposition.i)
    )


def _offense_spans(parse: Parse, frame: Frame, slot: str) -> Iterator[Span]:
    if slot in {"object", "subject", "complement"}:
        for token in frame.slot(slot):
            yield from _of_noun(parse, token)
    elif slot == "trigger":
        yield from offenses_before(parse, frame.trigger)  # "her *murder* conviction"
    elif slot == "charging":
        for verb in frame.charging():
            yield from _offense_spans(parse, Frame(parse, verb), "with")
    elif slot == "deed":
        for deed in find_deeds(frame):
            yield from read_offenses(parse, deed)
    else:
        for preposition in frame.prepositions(slot):
            if spans := tuple(_of_preposition(parse, preposition)):
                yield from spans
                return


def _of_noun(parse: Parse, noun: Token) -> Iterator[Span]:
    """Yield the offenses in a noun phrase: "the arson charge", "two counts of arson", "arson"."""
    if noun.lemma not in words().offense.counters | words().offense.proceedings:
        yield from read_offenses(parse, min((t.i for t in parse.subtree(noun.i)), default=noun.i))
        return
    before = offenses_before(parse, noun)
    charging = next((c for c in parse.children(noun.i) if c.dep == "relcl" and c.lemma == "charge"), None)
    if not before and charging is not None:
        yield from _offense_spans(parse, Frame(parse, charging), "with")  # "the indictment that charged him with"
        return
    # "the case of a man": what stands behind is no offense
    behind = {"include", "for"} if noun.lemma in OF_PEOPLE else {"of", "include", "for"}
    follow = next((c for c in parse.children(noun.i) if c.lemma in behind), None)
    follow = follow or _including(parse, noun)
    if before:
        yield from before
    elif (listed := _behind_colon(parse, noun)) is not None:
        yield from read_offenses(parse, listed)
    elif (apposed := _apposed(parse, noun)) is not None:
        yield from read_offenses(parse, apposed)
    elif follow is not None:
        first = _count_start(parse, noun)
        yield from read_offenses(parse, first if first != noun.i else follow.i + 1)


def _of_preposition(parse: Parse, preposition: Token) -> Iterator[Span]:
    """Yield the offenses behind a preposition: "with arson", "on an arson charge", "counts of arson"."""
    host = parse.tokens[preposition.head]
    if host.lemma in words().offense.counters and _count_start(parse, host) != host.i:
        yield from read_offenses(parse, _count_start(parse, host))
        return
    noun = next(iter(parse.children(preposition.i)), None)
    if noun is not None and noun.lemma in words().offense.times | words().human_nouns:
        return  # "charged in connection with her *son* shooting himself"
    if noun is not None and noun.lemma in words().offense.proceedings and not _is_withstood(parse, noun):
        yield from _of_noun(parse, noun)
        return
    counter = noun is not None and noun.lemma in words().offense.counters
    before = offenses_before(parse, noun) if noun is not None and counter else ()
    if noun is not None and before:
        yield from before
        yield from more_behind(parse, noun)  # "to wounding charges, one count of theft"
    elif noun is not None and (listed := _behind_colon(parse, noun)) is not None:
        yield from read_offenses(parse, listed)
    elif noun is None or noun.lemma not in OF_PEOPLE:
        yield from read_offenses(parse, _after_charges_of(parse, preposition.i + 1))


def _behind_colon(parse: Parse, noun: Token) -> int | None:
    """Return where the offenses begin that are listed behind counts and a colon: "on all three *counts:* arson, …"."""
    behind = noun.i + 1
    listed = noun.lemma in {"count", "charge"} and behind + 1 < parse.sentence_of(noun.i).last
    return behind + 1 if listed and parse.tokens[behind].text == ":" else None


def _apposed(parse: Parse, noun: Token) -> int | None:
    """Return where the offense begins that is set beside a charge: "the top charge against Roe, *murder*"."""
    for token in parse.subtree(noun.i):
        if token.i > noun.i and token.dep == "appos" and token.lemma in words().offense.heads:
            return min(t.i for t in parse.subtree(token.i))
    return None


def _is_withstood(parse: Parse, noun: Token) -> bool:
    """Tell whether an arrest is part of an offense: "resisting *arrest* and assault", where it is read as the noun."""
    return noun.lemma == "arrest" and noun.i > 0 and parse.tokens[noun.i - 1].tag == "VBG"


def _including(parse: Parse, noun: Token) -> Token | None:
    """Return "including" right behind a noun, over a comma: "10 felony charges, including"."""
    behind = parse.tokens[noun.i + 1 : min(noun.i + 3, parse.sentence_of(noun.i).last)]
    return next((token for token in behind if token.text.lower() == "including"), None)


def _after_charges_of(parse: Parse, start: int) -> int:
    """Skip "charges of" and "charges including": the offenses follow; a number before it is a count and stays."""
    sentence = parse.sentence_of(start)
    here = start
    while here < min(sentence.last, start + 6):
        token = parse.tokens[here]
        if token.lemma in words().offense.counters:
            after = parse.tokens[here + 1] if here + 1 < sentence.last else None
            counted = any(t.pos == "NUM" for t in parse.tokens[start:here])
            opens = after is not None and after.lemma in {"of", "include"} and not counted
            related = [t.lemma for t in parse.tokens[here + 1 : here + 3]] in RELATED
            return here + 3 if related else here + 2 if opens else start
        if token.lemma in words().offense.heads or (token.pos in {"PROPN", "VERB", "PUNCT"} and token.pos != "NUM"):
            break
        here += 1
    return start


def _count_start(parse: Parse, noun: Token) -> int:
    """Return the position of the number before "counts", or the noun's own.

    What stands behind is an age: "*charged* with murder in the death of Ann Pell, *29*".
    """
    before = [c for c in parse.children(noun.i) if c.i < noun.i]
    return min((c.i for c in before if c.pos == "NUM" or c.text.lower() in {"a", "one", "single"}), default=noun.i)
