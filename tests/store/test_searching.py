from datetime import date
from hashlib import sha256

import pytest

from dateline.model import Block, BlockKind, Document, PublishedBasis, Reading, Span
from dateline.store import Store
from dateline.store.searching import LARGEST_VECTOR, LAST_POSITION, MOST_POSITIONS, make_vector, split_words

TEXTS = [
    ("Mayor of Elmdale charged", "José Gutiérrez-Reed's lawyer said on 3.5 of 1,200 pages: “no comment”."),
    (None, "The mayor denied it. O'Hara and O’Hara met in Zürich; STRASSE, Straße, co-operate."),
    ("Zurich", "A naïve résumé, ﬁrst of ﬁve; x² and ½; snake_case e-mail a@b.org 1e5 abc123 42nd"),
    (None, "東京で会議. Привет, МИР! Çelik İstanbul ŁÓDŹ"),
    ("the end", "of it; the mayor the mayor the mayor. \0 \uffff zero"),
]
QUERIES = [
    "mayor", "MAYOR charged", "jose", "José", "gutierrez reed", "Gutiérrez-Reed", "reed's", "o'hara", "O’Hara", "ohara",
    "zurich", "ZÜRICH", "strasse", "straße", "naive resume", "first", "ﬁrst", "x2", "x²", "½", "snake_case", "snake",
    "e-mail", "a@b.org", "1e5", "abc123", "42nd", "42", "3.5", "1,200", "1200", "東京で会議", "東京", "привет", "мир",
    "celik", "lodz", "charged josé", "charged-josé", "Elmdale-charged-José", "the-end-of", "the end of", "zero", "...", "'", '"', "(", "&|!:*",
    "mayor!", "<->", "\\", "a\\'b", "co-operate", "cooperate",
]  # fmt: skip


def add_all(database, recorded):
    ids = []
    with Store.open(database) as store:
        for number, (title, text) in enumerate(TEXTS):
            name = sha256(f"{number}".encode()).hexdigest()
            block = Block(Span(0, len(text)), BlockKind.BODY)
            day = date(2024, 1, 1 + number)
            store.add(Reading(Document(name, text, day, PublishedBasis.GIVEN, (block,), title=title)), recorded)
            ids.append(name)
    return ids


@pytest.mark.parametrize("query", QUERIES)
def test_file_and_server_find_the_same(both, query):
    one, other = both
    assert sorted(one.search(query)) == sorted(other.search(query))


@pytest.fixture(scope="module")
def both(server, tmp_path_factory):
    from tests.store.conftest import RECORDED

    places = tmp_path_factory.mktemp("both") / "case.db", server.make_case()
    ids = [add_all(place, RECORDED) for place in places]
    assert ids[0] == ids[1]
    with Store.open(places[0]) as one, Store.open(places[1]) as other:
        yield one, other


@pytest.mark.parametrize(
    ("query", "found"), [("jose", [0]), ("charged josé", [0]), ("o'hara", [1]), ("zurich", [1, 2]), ("mayor", [0, 1, 4]), ("dean", [])]
)  # fmt: skip
def test_what_is_found(database, recorded, query, found):
    ids = add_all(database, recorded)
    with Store.open(database, read_only=True) as store:
        assert sorted(map(ids.index, store.search(query))) == found


def test_the_document_with_more_of_the_word_comes_first(database, recorded):
    ids = add_all(database, recorded)
    with Store.open(database, read_only=True) as store:
        assert store.search("mayor")[0] == ids[4]


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("", []),
        ("A b-c", ["a", "b", "c"]),
        ("Ångström’s", ["angstrom", "s"]),
        ("a_b", ["a", "b"]),
        ("x\u200by", ["x", "y"]),
    ],
)
def test_words_are_told_apart(passage, words):
    assert list(split_words(passage)) == words


def test_title_and_text_touch_in_no_phrase():
    assert make_vector("a b", "c a") == "'a':2,6 'b':3 'c':5"


def test_a_long_document_keeps_within_the_limits(server):
    many = make_vector("", "again " * 70_000 + "last")
    assert many == f"'again':{','.join(str(2 + n) for n in range(MOST_POSITIONS))} 'last':{LAST_POSITION}"
    every = make_vector("", " ".join(f"word{n}" for n in range(200_000)) + " " + "long" * 5000)
    assert len(every.encode()) < LARGEST_VECTOR * 1.2
    for vector in (many, every):
        assert server.run_sql(f"SELECT length($w${vector}$w$::tsvector)")[0][0] > 1
