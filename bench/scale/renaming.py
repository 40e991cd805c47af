"""Readings under other names, ids and days, without reading anything again: every name keeps its length."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import blake2b, sha256
from typing import Any, TypeVar, cast

from dateline.model import ActorKind, Document, Evidence, Reading

T = TypeVar("T")
# A word of a name that so many of the documents have is a common name or somebody of whom all speak: it stays.
COMMON = 5
_WORD = re.compile(r"\b[A-Z][A-Za-z]{2,}\b")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnprstvwz"


def collect_names(readings: Iterable[Reading]) -> Mapping[str, frozenset[str]]:
    """Return for each document the words of the names of its people that are not common to many documents."""
    words = {
        reading.document.id: frozenset(
            word
            for actor in reading.people.actors
            if actor.named and actor.kind is ActorKind.PERSON
            for name in (actor.name, *actor.other_names)
            for word in _WORD.findall(name)
        )
        for reading in readings
    }
    seen = Counter(word for own in words.values() for word in own)
    return {document: frozenset(w for w in own if seen[w] < COMMON) for document, own in words.items()}


def rename_reading(reading: Reading, names: Iterable[str], turn: int, days: int) -> Reading:
    """Return a reading of which another document could have been the source.

    Args:
        reading: what was read.
        names: the words that are replaced wherever they stand, by others of the same length; so every place holds.
        turn: each has other names and other ids.
        days: by how many all days are moved, those of what happened and of the publication alike.
    """
    document = reading.document
    other = {word: _invent(word, turn) for word in names}
    other |= {word.upper(): new.upper() for word, new in other.items()}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, other))})\b") if other else None

    def say(text: str) -> str:
        return pattern.sub(lambda found: other[found.group()], text) if pattern else text

    text = say(document.text)
    mark = sha256(f"{document.id} {turn}".encode()).hexdigest()

    def change(value: object) -> object:
        if isinstance(value, str):
            return mark if value == document.id else (say(value) if type(value) is str else value)
        if isinstance(value, date):
            return value + timedelta(days=days)
        if isinstance(value, tuple):
            return tuple(map(change, value)) if value else value
        if isinstance(value, Evidence):
            return Evidence(mark, value.start, value.end, text[value.start : value.end])
        if isinstance(value, Mapping):
            return {key: change(each) for key, each in value.items()}
        if is_dataclass(value):
            return _rebuild(value, change)
        return value

    moved = cast(Reading, change(reading))
    return _rebuild(moved, lambda part: _place(part, text, turn) if isinstance(part, Document) else part)


def _place(document: Document, text: str, turn: int) -> Document:
    """Return the document with the text that its evidence quotes, at an address of its own."""
    address = f"https://news.example/{document.id[:16]}/{turn}"
    return _rebuild(document, lambda value: value, text=text, url=address, version_of=None)


def _rebuild(value: T, change: Callable[[Any], Any], **given: object) -> T:
    old = {name: getattr(value, name) for name in _field_names(type(value)) if name not in given}
    return type(value)(**{name: change(each) for name, each in old.items()}, **given)


@cache
def _field_names(kind: type) -> Sequence[str]:
    return tuple(field.name for field in fields(kind))


@cache
def _invent(word: str, turn: int) -> str:
    """Return a word of the same length, capitals and vowels where the word has them."""
    digest = blake2b(f"{word} {turn}".encode(), digest_size=64).digest()
    letters = []
    for place, letter in enumerate(word):
        choice = _VOWELS if letter.lower() in _VOWELS else _CONSONANTS
        new = choice[digest[place % 64] % len(choice)]
        letters.append(new.upper() if letter.isupper() else new)
    return "".join(letters)
