"""The facts of one or several sentences, slot by slot, each by a key that wording does not change."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from dateline.model import ActorKind, Evidence, Reading, Span, TimeExpression
from dateline.story.sentences import split_words
from dateline.story.slots import Facts, read_facts
from dateline.story.tables import read_table

_Item = TypeVar("_Item")

MEANINGS = ("step", "charge", "harm")
ARTICLES = frozenset({"the", "a", "an"})
_OLD = re.compile(r"[- ]years?[- ]old\b")
_WORD = re.compile(r"[^\W_]+")
_AGE = re.compile(r"\baged?\s$|,\s$")


class Fact(NamedTuple):
    """A fact: its slot, what it is compared by, and its words."""

    slot: str
    key: Hashable
    words: str


class Told(NamedTuple):
    """What sentences say: the facts, the dates, and all the words and pairs of words."""

    facts: tuple[Fact, ...]
    dates: tuple[TimeExpression, ...]
    words: frozenset[str]

    def has_words(self, text: str) -> bool:
        """Tell whether the words of `text` stand there, each beside the next."""
        words = split_words(text)
        runs = [f"{one} {other}" for one, other in pairwise(words)] or list(words)
        return bool(runs) and all(run in self.words for run in runs)


class Teller:
    """Reads the facts of a document's sentences; what was read in it is looked up by place."""

    def __init__(self, reading: Reading) -> None:
        """Prepare for the sentences of one document."""
        self._text = reading.document.text
        self._times = sorted(reading.times, key=lambda time: time.evidence.start)
        self._starts = [time.evidence.start for time in self._times]
        self._sources = sorted(_known_sources(reading), key=lambda source: source[0])
        self._source_starts = [start for start, _, _ in self._sources]

    def tell(self, spans: Sequence[Span]) -> Told:
        """Return what the sentences at `spans` say, taken together."""
        found: dict[tuple[str, Hashable], Fact] = {}
        dates: list[TimeExpression] = []
        words: set[str] = set()
        for span in spans:
            sentence = span.cut(self._text)
            own = split_words(sentence)
            slots = read_facts(self._text, span, self._between(self._times, self._starts, span))
            dates += slots.dates
            words |= {*own, *(f"{one} {other}" for one, other in pairwise(own))}
            for fact in (*_from_slots(slots, sentence), *_meanings(own), *self._sources_of(span, own)):
                found.setdefault((fact.slot, fact.key), fact)
        return Told(tuple(found.values()), tuple(dates), frozenset(words))

    def _between(self, items: Sequence[_Item], starts: Sequence[int], span: Span) -> Sequence[_Item]:
        return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _sources_of(self, span: Span, words: Sequence[str]) -> Iterator[Fact]:
        """Yield who is given as the source of what a sentence says."""
        named: set[str] = set()
        for _, key, quote in self._between(self._sources, self._source_starts, span):
            named |= {*key, *split_words(quote)}
            yield Fact("attribution", key, quote)
        for word in _worded_sources(words):
            if word not in named:
                yield Fact("attribution", frozenset((word,)), word)


def _from_slots(slots: Facts, sentence: str) -> Iterator[Fact]:
    for amount, words in slots.money.items():
        yield Fact("amount", amount, words)
    ages = _ages(sentence)
    counted = {noun: slot for slot, nouns in read_table("revisions")["counted"].items() for noun in nouns}
    for noun, values in slots.numbers.items():
        for value, words in values.items():
            slot = counted.get(noun, "number")
            if noun in ("age", "year") and words.split(maxsplit=1)[0] in ages:
                slot = "age"
            yield Fact(slot, (value, "" if slot in ("age", "counts") else noun), words)
    for parts, words in slots.names.items():
        name = parts - _titles()
        if name and not name <= _plain_words() and not any(part.isdecimal() for part in name):
            yield Fact("name", name, words)
    if slots.denied:
        yield Fact("denial", True, "not")


def _ages(sentence: str) -> frozenset[str]:
    """Return the numbers, as worded, that are ages: between commas, after "aged", or before "year-old"."""
    found = set()
    for number in _WORD.finditer(sentence):
        after = sentence[number.end() : number.end() + 12].casefold()
        before = sentence[max(0, number.start() - 6) : number.start()]
        if _OLD.match(after) or (_AGE.search(before) and after[:1] in (",", ".", ";", " ")):
            found.add(number.group())
    return frozenset(found)


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_table("revisions")["names"]["titles"])


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(read_table("revisions")["names"]["plain"])


def _meanings(words: Sequence[str]) -> Iterator[Fact]:
    """Yield the steps, offenses and harms that a sentence speaks of, by words alone: no grammar can get them wrong."""
    place = {run: n for n, run in reversed([*enumerate(words), *enumerate(f"{a} {b}" for a, b in pairwise(words))])}
    found = []
    for slot in MEANINGS:
        for meaning, names in read_table("revisions")[slot].items():
            said = next((name for name in names if name.replace("-", " ") in place), None)
            if said is not None:
                found.append((place[said.replace("-", " ")], Fact(slot, meaning, said)))
    yield from (fact for _, fact in sorted(found, key=lambda one: one[0]))


def _known_sources(reading: Reading) -> Iterator[tuple[int, frozenset[str], str]]:
    """Yield where each statement's source stands, what it is compared by, and its words.

    A person is compared by name, so that "he said" is no other source; a body by the words that the text has for it.
    """
    people = {actor.id: actor.name for actor in reading.people.actors if actor.kind is ActorKind.PERSON and actor.named}
    bodies = {actor.id: actor.name for actor in reading.people.actors}
    for statement in reading.statements:
        words = statement.source.evidence
        if words is None:
            continue
        said = frozenset(split_words(words.quote)) - ARTICLES
        known = [people[actor] for actor in statement.source.actors if actor in people]
        if not known and said <= _plain_words():
            known = [bodies[actor] for actor in statement.source.actors if actor in bodies]
        key = frozenset(split_words(" ".join(known))) - _titles() if known else said
        if key:
            yield words.start, key, words.quote


def _worded_sources(words: Sequence[str]) -> Iterator[str]:
    """Yield the sources that stand beside a word of speech ("police said"), which grammar may have missed."""
    sources, verbs = (frozenset(read_table("revisions")["attribution"][name]) for name in ("sources", "verbs"))
    for one, other in pairwise(words):
        if one in sources and other in verbs:
            yield one
        elif other in sources and (one in verbs or one == "to"):
            yield other


def cite_all(reading: Reading, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """Return the sentences as evidence."""
    return tuple(reading.document.cite(span) for span in spans)


def by_slot(facts: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    """Return facts by their slot."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.slot].append(fact)
    return found
