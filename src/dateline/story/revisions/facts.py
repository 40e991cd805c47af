"""The facts of one or several sentences, slot by slot, each by a key that wording does not change."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dateline.model import Evidence, Reading, Span, TimeExpression
from dateline.story.sentences import split_words
from dateline.story.slots import Facts, read_facts
from dateline.story.tables import read_table

MEANINGS = ("step", "charge", "harm")
_OLD = re.compile(r"[- ]years?[- ]old\b")
_AGE = re.compile(r"\baged?\s$|,\s$")


class Fact(NamedTuple):
    """A fact: its slot, what it is compared by, and its words."""

    slot: str
    key: Hashable
    words: str


class Told(NamedTuple):
    """What sentences say: the facts, the dates, and all the words, each between blanks."""

    facts: tuple[Fact, ...]
    dates: tuple[TimeExpression, ...]
    words: str


def read_told(reading: Reading, spans: Sequence[Span]) -> Told:
    """Return what the sentences at `spans` say, taken together."""
    text = reading.document.text
    found: dict[tuple[str, Hashable], Fact] = {}
    dates: list[TimeExpression] = []
    for span in spans:
        slots = read_facts(text, span, reading.times)
        dates += slots.dates
        for fact in (*_from_slots(slots, span.cut(text)), *_meanings(span.cut(text)), *_sources(reading, span)):
            found.setdefault((fact.slot, fact.key), fact)
    words = " ".join(word for span in spans for word in split_words(span.cut(text)))
    return Told(tuple(found.values()), tuple(dates), f" {words} ")


def _from_slots(slots: Facts, sentence: str) -> Iterator[Fact]:
    for amount, words in slots.money.items():
        yield Fact("amount", amount, words)
    counted = {noun: slot for slot, nouns in read_table("revisions")["counted"].items() for noun in nouns}
    for noun, values in slots.numbers.items():
        for value, words in values.items():
            slot = counted.get(noun, "number")
            if noun in ("age", "year") and _is_age(words, sentence):
                slot = "age"
            yield Fact(slot, (value, "" if slot in ("age", "counts") else noun), words)
    for parts, words in slots.names.items():
        name = parts - _titles()
        if name and not name <= _plain_words() and not any(part.isdecimal() for part in name):
            yield Fact("name", name, words)
    if slots.denied:
        yield Fact("denial", True, "not")


def _is_age(words: str, sentence: str) -> bool:
    """Tell whether a bare number is somebody's age: between commas, after "aged", or before "year-old"."""
    for found in re.finditer(rf"\b{re.escape(words.split(maxsplit=1)[0])}\b", sentence):
        after = sentence[found.end() : found.end() + 12].casefold()
        if _OLD.match(after):
            return True
        if _AGE.search(sentence[: found.start()]) and after[:1] in (",", ".", ";", " "):
            return True
    return False


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_table("revisions")["names"]["titles"])


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(read_table("revisions")["names"]["plain"])


def _meanings(sentence: str) -> Iterator[Fact]:
    """Yield the steps, offenses and harms that a sentence speaks of, by words alone: no grammar can get them wrong."""
    words = split_words(sentence)
    place = {run: n for n, run in reversed([*enumerate(words), *enumerate(f"{a} {b}" for a, b in pairwise(words))])}
    found = []
    for slot in MEANINGS:
        for meaning, names in read_table("revisions")[slot].items():
            said = next((name for name in names if name.replace("-", " ") in place), None)
            if said is not None:
                found.append((place[said.replace("-", " ")], Fact(slot, meaning, said)))
    yield from (fact for _, fact in sorted(found, key=lambda one: one[0]))


def _sources(reading: Reading, span: Span) -> Iterator[Fact]:
    """Yield who is given as the source of what a sentence says."""
    names = {actor.id: actor.name for actor in reading.people.actors}
    known_words: set[str] = set()
    for statement in reading.statements:
        words = statement.source.evidence
        if words is None or not span.contains(words.span):
            continue
        known = " ".join(names[actor] for actor in statement.source.actors if actor in names)
        head = frozenset(split_words(known or words.quote))
        if head:
            known_words |= {*head, *split_words(words.quote)}
            yield Fact("attribution", head - _titles() or head, words.quote)
    for word in _worded_sources(split_words(span.cut(reading.document.text))):
        if word not in known_words:
            yield Fact("attribution", frozenset((word,)), word)


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
