"""What the tests of people share: documents of a few sentences about invented people, read once each."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from re import finditer

import pytest

from dateline.model import Actor, Block, BlockKind, Document, People, PublishedBasis, Span
from dateline.people import find_people
from dateline.text.parsing import parse


def make_document(text: str) -> Document:
    blocks = tuple(Block(Span(*m.span()), BlockKind.BODY) for m in finditer(r"\S[^\n]*", text))
    return Document(sha256(text.encode()).hexdigest(), text, None, PublishedBasis.UNKNOWN, blocks)


@cache
def _read(text: str) -> People:
    document = make_document(text)
    return find_people(document, parse(document))


@pytest.fixture(scope="session")
def read() -> Callable[[str], People]:
    """Return a function that finds the people of a text."""
    return _read


def named(people: People) -> dict[str, Actor]:
    return {a.name: a for a in people.actors if a.named and a.kind.value == "person"}


def meant(people: People, words: str, which: int = 0) -> str | None:
    """Return the name of the actor that the `which`-th mention with these words means, or None."""
    mention = [m for m in people.mentions if m.evidence.quote == words][which]
    return people.actor(mention.actor).name if mention.actor else None
