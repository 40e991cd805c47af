"""Who takes part: from the words that fill a slot to the document's actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.events.frames import Frame
from dateline.events.lexicon import Cue, EventType
from dateline.events.subjects import is_told_aside
from dateline.events.words import words
from dateline.model import Document, Mention, MentionKind, Participant, People, Span
from dateline.text.parsing import Parse, Token

PLACE = 14  # words of the place that somebody in a row is of, at most
OWNED = {"case", "trial", "record", "history", "past"}  # what a step is told of instead of its owner
REACH = 14  # words behind a trigger in which its object must stand


@dataclass(frozen=True)
class Who:
    """Looks up which actor a word means."""

    parse: Parse
    people: People

    @cached_property
    def _mentions(self) -> dict[int, Mention]:
        """Each token's innermost mention, by the token's position."""
        by_token: dict[int, Mention] = {}
        longest_first = sorted(self.people.mentions, key=lambda m: m.evidence.start - m.evidence.end)
        for mention in longest_first:
            for token in self.parse.within(mention.evidence.span):
                by_token[token.i] = mention
        return by_token

    def meant_by(self, token: Token) -> Mention | None:
        """Return the mention that a head word belongs to: its own, else that of a name in apposition."""
        own = self._mentions.get(token.i)
        if own is not None and own.actor is not None:
            return own
        for child in self.parse.children(token.i):
            if child.dep in {"appos", "compound", "nmod", "flat"} and child.i in self._mentions:
                named = self._mentions[child.i]
                if named.actor is not None:
                    return named
        return own


def fill_roles(document: Document, frame: Frame, event_type: EventType, cue: Cue, who: Who) -> Iterator[Participant]:
    """Yield the participants that the cue's slots name, each with its actor where one is meant.

    Where the grammar gives a criminal step no defendant, the words around the trigger are asked.
    """
    found = list(_from_slots(document, frame, cue, who))
    yield from found
    participle = frame.is_passive and frame.trigger.dep in {"acl", "advcl", "xcomp", "pcomp", "conj", "dep"}
    if event_type.family == "criminal" and "object" in cue.roles and participle and not _has_defendant(found):
        found = [p for token in frame.slot("above") for p in _participants(token, who)]
        yield from found  # "Ann Pell is behind bars, charged with arson"
    if event_type.family == "criminal" and "object" in cue.roles and not _has_defendant(found):
        yield from _beside(frame, who)
    if event_type.family == "criminal" and "against" in cue.roles and not _has_defendant(found):
        yield from _opposed(frame, who)


def _opposed(frame: Frame, who: Who) -> Iterator[Participant]:
    """Yield the one against whom the sentence has a case: "the case *against Pell* ended when he filed a motion"."""
    parse = frame.parse
    against = [
        token
        for preposition in parse.sentence_tokens(parse.sentence_of(frame.trigger.i))
        if preposition.lemma == "against" and parse.tokens[preposition.head].lemma in words().filings
        for token in parse.children(preposition.i)
        if token.dep == "pobj"
    ]
    if len(against) == 1:
        yield from _participants(against[0], who)


def _has_defendant(found: Sequence[Participant]) -> bool:
    return any(p.role == "defendant" for p in found)


def _participants(token: Token, who: Who) -> Iterator[Participant]:
    mention = who.meant_by(token)
    if mention is not None:
        yield Participant("defendant", mention.evidence, mention.actor)


def _beside(frame: Frame, who: Who) -> Iterator[Participant]:
    """Yield as defendants the people named right behind the trigger: "charged actor Ann Pell and Tom Roe with"."""
    last = min(frame.parse.sentence_of(frame.trigger.i).last, frame.trigger.i + REACH)
    seen = set()
    for token in frame.parse.tokens[frame.trigger.i + 1 : last]:
        if token.pos in {"VERB", "AUX", "ADP"} or token.text in {";", ":"}:
            return
        mention = who.meant_by(token)
        if mention is not None and mention.actor is not None and mention.actor not in seen and token.pos == "PROPN":
            seen.add(mention.actor)
            yield Participant("defendant", mention.evidence, mention.actor)


def _from_slots(document: Document, frame: Frame, cue: Cue, who: Who) -> Iterator[Participant]:
    for slot, role in cue.roles.items():
        for token in frame.slot(slot):
            mention = who.meant_by(token)
            if mention is not None:
                yield Participant(role, mention.evidence, mention.actor)
                yield from _listed(frame, token, mention, role, who)
                if role == "defendant" and mention.kind is MentionKind.NAME:
                    yield from _enumerated(frame, mention, who)
                    yield from _opening_row(frame, mention, who)
            elif role == "defendant" and (deeper := list(_deeper(frame, token, who))):
                yield from deeper
            elif token.entity in {"DATE", "TIME", "GPE"} or not _can_fill(role, token):
                continue
            elif token.pos in {"NOUN", "PROPN", "NUM"} or token.text.lower() in words().everyone:
                yield Participant(role, document.cite(noun_phrase(frame.parse, token)))


def _can_fill(role: str, token: Token) -> bool:
    """Tell whether a word without a mention can fill a role: people and bodies act and suffer, things do not."""
    if token.text.lower() in words().everyone:
        return role == "defendant"
    if role == "defendant":
        return token.pos in {"PROPN", "NUM"} or token.lemma in words().human_nouns  # "against *three* of the four"
    return role not in {"by", "victim"} or token.lemma in words().human_nouns


def _deeper(frame: Frame, token: Token, who: Who) -> Iterator[Participant]:
    """Yield the people inside a phrase: "the end of the case against *Ann Pell*", "a warrant for *his* arrest"."""
    for inner in frame.parse.subtree(token.i):
        above = frame.parse.tokens[inner.head]
        opposed = inner.dep == "pobj" and above.lemma == "against"
        owned = inner.dep == "poss" and token.i == above.i
        about = inner.dep == "pobj" and above.lemma == "of" and token.i == above.head
        concerned = token.lemma in OWNED and (owned or about)
        sought = (
            token.lemma in {"arrest", "capture"} and inner.dep in {"poss", "pobj"} and token.i in {above.i, above.head}
        )
        mention = who.meant_by(inner) if opposed or sought or concerned else None
        if mention is not None:
            yield Participant("defendant", mention.evidence, mention.actor)


def _listed(frame: Frame, token: Token, first: Mention, role: str, who: Who) -> Iterator[Participant]:
    """Yield the people of a list that the parse took for appositions: "Ann Pell, 20, Tom Roe, 21"."""
    for child in frame.parse.children(token.i):
        aside = is_told_aside(frame.trigger, token) and child.i > frame.trigger.i
        mention = who.meant_by(child) if child.dep == "appos" and child.pos == "PROPN" and not aside else None
        if mention is not None and mention.kind is MentionKind.NAME and mention.actor not in {None, first.actor}:
            yield Participant(role, mention.evidence, mention.actor)


def _enumerated(frame: Frame, first: Mention, who: Who) -> Iterator[Participant]:
    """Yield the people of a list of names, however it was parsed: "Ann Pell, 20, Tom Roe, 21, and Al Fox".

    Names with nothing but a comma between them are no list without an age or an "and" further on.
    """
    inside = frame.parse.within(first.evidence.span)
    sentence = frame.parse.sentence_of(inside[0].i) if inside else None
    here, joined = (inside[-1].i + 1, False) if inside else (0, False)
    waiting: list[Participant] = []
    while sentence is not None and here < sentence.last:
        token = frame.parse.tokens[here]
        mention = who.meant_by(token) if token.pos == "PROPN" else None
        if token.text == "," or token.pos == "NUM" or token.lemma in {"and", "&"}:
            joined = joined or token.pos == "NUM" or token.lemma in {"and", "&"}
            here += 1
            continue
        if token.text == "of" and frame.parse.tokens[here - 1].text == ",":
            here = _behind_place(frame.parse, here, sentence.last)
            continue
        if mention is None or mention.kind is not MentionKind.NAME:
            return
        end = frame.parse.within(mention.evidence.span)[-1].i + 1
        behind = frame.parse.tokens[end] if end < sentence.last else None
        if behind is not None and behind.pos == "VERB" and behind.i != frame.trigger.i:
            return  # "Ann Pell, 20, Tom Roe said, was charged"
        waiting.append(Participant("defendant", mention.evidence, mention.actor))
        if joined:
            yield from waiting
            waiting = []
        here = end


def _behind_place(parse: Parse, first: int, last: int) -> int:
    """Return where the comma behind a place stands: "Ann Pell, *of the 10 block of Elm Road*, and Tom Roe"."""
    for here in range(first + 1, min(first + PLACE, last)):
        if parse.tokens[here].text == ",":
            return here
        if parse.tokens[here].pos in {"VERB", "AUX"}:
            break
    return last


def _opening_row(frame: Frame, last: Mention, who: Who) -> Iterator[Participant]:
    """Yield the people before the last of a row that opens its sentence: '*Al "Big Al" Roe, 20*, and Ann Pell were'."""
    inside = frame.parse.within(last.evidence.span)
    if not inside or inside[0].i > frame.trigger.i:
        return
    here, first, joined = inside[0].i - 1, frame.parse.sentence_of(inside[0].i).first, False
    row: list[Mention] = []
    while here >= first:
        token = frame.parse.tokens[here]
        if token.text == "," or token.pos == "NUM" or token.lemma in {"and", "&"}:
            joined = joined or token.lemma in {"and", "&"}
            here -= 1
            continue
        mention = who.meant_by(token)
        if mention is None or mention.kind is not MentionKind.NAME or mention.actor is None or not joined:
            return
        row.append(mention)
        here = frame.parse.within(mention.evidence.span)[0].i - 1
    yield from (Participant("defendant", m.evidence, m.actor) for m in reversed(row) if m.actor != last.actor)


def noun_phrase(parse: Parse, head: Token) -> Span:
    """Return the noun phrase before and including its head word, without what hangs behind it."""
    first = head
    for child in parse.children(head.i):
        dated = child.entity == "DATE"  # "Monday police charged": the parse takes the day for a part of the name
        if child.i < head.i and child.dep in {"compound", "amod", "nummod", "poss", "nmod", "det"} and not dated:
            first = min(first, *parse.subtree(child.i))
    return Span(first.start, head.end)
