"""Finding documents by their words: FTS5 in a file, a text vector on a server.

On a server the words are told apart here, in the way of FTS5's tokenizer "unicode61 remove_diacritics 2"
(https://sqlite.org/fts5.html#unicode61_tokenizer), so that the same words find the same documents.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, text

SQLITE = "sqlite"

# Limits of PostgreSQL's text vectors (https://www.postgresql.org/docs/current/textsearch-limitations.html).
LONGEST_WORD = 2_000
LAST_POSITION = 16_383
MOST_POSITIONS = 255
LARGEST_VECTOR = 1_000_000

_INDEX_FILE = text(
    "INSERT INTO document_words (rowid, title, text) SELECT number, title, text FROM documents WHERE number = :number"
)
_INDEX_SERVER = text("INSERT INTO document_words (number, words) VALUES (:number, CAST(:words AS tsvector))")
_SEARCH_FILE = text(
    "SELECT documents.id FROM document_words JOIN documents ON documents.number = document_words.rowid "
    "WHERE document_words MATCH :words ORDER BY document_words.rank, documents.id"
)
# The weight of a match falls with the logarithm of the document's length (1).
_SEARCH_SERVER = text(
    "SELECT documents.id FROM document_words JOIN documents USING (number), CAST(:words AS tsquery) AS asked "
    "WHERE document_words.words @@ asked ORDER BY ts_rank(document_words.words, asked, 1) DESC, documents.id"
)


def index_words(connection: Connection, number: int, title: str | None, body: str) -> None:
    """Enter a document, which is written already, into the index of words."""
    if connection.dialect.name == SQLITE:
        connection.execute(_INDEX_FILE, {"number": number})
    else:
        connection.execute(_INDEX_SERVER, {"number": number, "words": make_vector(title or "", body)})


def search_text(connection: Connection, words: str) -> tuple[str, ...]:
    """Return the ids of the documents that hold all the words, the best match first.

    What counts as best differs a little: FTS5 weighs rare words more (BM25), PostgreSQL does not (ts_rank).
    """
    asked = words.replace("\0", " ").split()
    if connection.dialect.name == SQLITE:
        query, form = _SEARCH_FILE, " ".join('"' + word.replace('"', '""') + '"' for word in asked)
    else:
        query, form = _SEARCH_SERVER, _make_query(asked)
    return tuple(connection.scalars(query, {"words": form})) if form else ()


def split_words(passage: str) -> Sequence[str]:
    """Return the words of a text without case and accents; what is no letter or number parts them.

    >>> split_words("José's 3.5 GUTIÉRREZ-Reed")
    ['jose', 's', '3', '5', 'gutierrez', 'reed']
    """
    if not passage.isascii():
        passage = "".join(c for c in unicodedata.normalize("NFD", passage) if not unicodedata.combining(c))
        passage = "".join(
            c if unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Co" else " " for c in passage
        )
        return [word[:LONGEST_WORD] for word in passage.lower().split()]
    return "".join(c if c.isalnum() else " " for c in passage).lower().split()


def make_vector(title: str, body: str) -> str:
    """Return the words of a document with their positions as PostgreSQL reads them; no phrase spans title and text."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    for part in (title, body):
        for position, word in enumerate(split_words(part), start=position + 2):  # noqa: B020 - goes on where it was
            if len(places[word]) < MOST_POSITIONS and (position <= LAST_POSITION or not places[word]):
                places[word].append(min(position, LAST_POSITION))
    size, entries = 0, []
    for word, found in places.items():
        size += len(word.encode()) + 2 * len(found) + 8
        if size > LARGEST_VECTOR:
            break
        entries.append(f"'{word}':{','.join(map(str, found))}")
    return " ".join(entries)


def _make_query(asked: Sequence[str]) -> str:
    """Return the words asked for as PostgreSQL reads them; one that holds several ("O'Hara") is a phrase."""
    phrases = (" <-> ".join(f"'{part}'" for part in split_words(word)) for word in asked)
    return " & ".join(f"({phrase})" for phrase in phrases if phrase)
