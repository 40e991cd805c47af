"""The documents in which somebody may be meant, found by an index and not by reading them all."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from dateline.store.facts import FactKind
from dateline.store.naming import name_words
from dateline.store.searching import search_text
from dateline.store.tables import documents, facts, names

MOST_IDS = 5_000
"""How many ids one question to the database may hold (SQLite takes 32,766, PostgreSQL 65,535)."""
SHORTEST_PART = 3
"""Letters of a word; a shorter one says too little without its first and last."""
_APOSTROPHES = "'’‘`"
_WITHOUT = str.maketrans("", "", _APOSTROPHES)


def find_named(connection: Connection, name: str) -> frozenset[str]:
    """Return the ids of the documents that `Store.find_named` asks for."""
    words = sorted(name_words(name.translate(_WITHOUT)), key=len)
    if not words:
        return frozenset()
    joined = names.join(facts, facts.c.id == names.c.fact).join(documents, documents.c.number == facts.c.document)
    found = select(documents.c.id).select_from(joined).where(_is_spelt(words[-1], names.c.word))
    for word in words[:-1]:
        other = names.alias()
        found = found.where(
            select(other.c.fact).where(other.c.fact == names.c.fact, _is_spelt(word, other.c.word)).exists()
        )
    return frozenset(connection.scalars(found.distinct()))


def _is_spelt(word: str, column: ColumnElement[str]) -> ColumnElement[bool]:
    """Tell whether a word of the index may be the word. A name is parted there at an apostrophe: O’Hara is "hara"."""
    parted = {word[place:] for place in range(1, len(word) - 1)} | {word[:-1]} - {""}
    marked = or_(*(facts.c.body.contains(mark) for mark in _APOSTROPHES))
    return and_(column.in_(sorted({word, *parted})), or_(column == word, marked))


def find_described(connection: Connection, words: str) -> frozenset[str]:
    """Return the ids of the documents that `Store.find_described` asks for."""
    asked = words.translate(_WITHOUT).split()
    held = {document for form in _write_forms(asked) for document in search_text(connection, form)}
    # What an apostrophe can stand in is left out: the first letter and the last.
    parts = [part for word in asked for part in name_words(word) if part.isascii() and len(part) > SHORTEST_PART]
    found: set[str] = set()
    for ids in split_ids(sorted(held)):
        rows = select(documents.c.id).join(facts).where(documents.c.id.in_(ids), facts.c.kind == FactKind.ACTOR.value)
        rows = rows.where(facts.c.body.contains('"named":false'))
        for part in parts:
            rows = rows.where(func.lower(facts.c.body).contains(part[1:-1]))
        found.update(connection.scalars(rows.distinct()))
    return frozenset(found)


def _write_forms(words: Sequence[str]) -> Iterator[str]:
    """Yield the words as they are, and with an apostrophe in one of them: "Rodger's", "O'Hara"."""
    yield " ".join(words)
    for place, word in enumerate(words):
        owned = [word, f"{word[:-1]}'s"] if word[-1] in "sS" else [word]
        for other in (*owned[1:], *(f"{each[0]}'{each[1:]}" for each in owned if len(word) > 1)):
            yield " ".join([*words[:place], other, *words[place + 1 :]])


def split_ids(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield ids in portions that a question to the database can hold."""
    for start in range(0, len(ids), MOST_IDS):
        yield ids[start : start + MOST_IDS]
