"""Who takes part: from the words that fill a slot to the document's actors."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.events.frames import Frame
from dateline.events.lexicon import Cue
from dateline.model import Document, Mention, Participant, People, Span
from dateline.text.parsing import Parse, Token


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


def fill_roles(document: Document, frame: Frame, cue: Cue, who: Who) -> Iterator[Participant]:
    """Yield the participants that the cue's slots name, each with its actor where one is meant."""
    for slot, role in cue.roles.items():
        for token in frame.slot(slot):
            mention = who.meant_by(token)
            if mention is not None:
                yield Participant(role, mention.evidence, mention.actor)
            elif token.pos in {"NOUN", "PROPN"}:
                yield Participant(role, document.cite(_phrase(frame.parse, token)))


def _phrase(parse: Parse, head: Token) -> Span:
    """Return the noun phrase before and including its head word, without what hangs behind it."""
    first = head
    for child in parse.children(head.i):
        if child.i < head.i and child.dep in {"compound", "amod", "nummod", "poss", "nmod", "det"}:
            first = min(first, *parse.subtree(child.i))
    return Span(first.start, head.end)
