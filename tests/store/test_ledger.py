import shutil
import sqlite3
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Charge,
    ChargeAction,
    Document,
    EventMention,
    Evidence,
    Extent,
    Factuality,
    Interval,
    Occurrence,
    Participant,
    People,
    Proceeding,
    PublishedBasis,
    Reading,
    Span,
    TimeBasis,
)
from dateline.store import FactKind, Store, StoreError
from tests.strategies import documents, readings

YOUNG = "Ann O’Hara’s young driver"
RECORDED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
URLS = st.sampled_from([None, "https://example.org/a", "http://www.example.org/a/", "https://example.org/b"])


def make_document(text, published=date(2020, 3, 2), **fields):
    name = sha256(f"{published}\n{text}".encode()).hexdigest()
    block = Block(Span(0, len(text)), BlockKind.BODY)
    return Document(name, text, published, PublishedBasis.GIVEN, (block,), **fields)


def make_reading(text="Ann Lee was charged with theft on March 1.", name="Ann Lee", **fields):
    """A report that somebody was charged on 1 March 2020; the name opens the text."""
    document = make_document(text, **fields)
    person, clause = document.cite(Span(0, len(name))), document.cite(Span(0, len(text)))
    when = Occurrence(
        Interval.day(date(2020, 3, 1)), TimeBasis.EXPLICIT, document.cite(Span(text.find("March"), len(text)))
    )
    event = EventMention(
        "e0", "charged", document.cite(Span(text.find("charged"), text.find("charged") + 7)), (clause,), when,
        Factuality.ASSERTED, (Participant("defendant", person, "a0"),), detail={"instrument": "complaint"},
    )  # fmt: skip
    action = ChargeAction(
        "charged", Proceeding.CRIMINAL, "a0", name, None, when, Factuality.ASSERTED, document.id, document.published, "e0",
        (clause,),
    )  # fmt: skip
    actor = Actor("a0", name, ActorKind.PERSON, (person,))
    return Reading(document, people=People(actors=(actor,)), events=(event,), actions=(action,))


@pytest.fixture
def store(database):
    with Store.open(database) as opened:
        yield opened


def test_what_is_added_comes_back(store):
    reading = make_reading()
    assert store.add(reading, RECORDED)
    assert store.readings() == (reading,)
    assert store.documents() == (reading.document,)
    assert store.has(reading.document.id)


def test_a_second_time_nothing_is_added(store):
    reading = make_reading()
    store.add(reading, RECORDED)
    before = store.dump()
    assert not store.add(reading, RECORDED + timedelta(days=1))
    assert store.dump() == before


def test_what_is_not_there(store):
    assert not store.has("x")
    assert store.readings() == ()
    assert store.facts("x") == ()


def test_it_is_still_there_when_opened_again(database):
    reading = make_reading()
    with Store.open(database) as store:
        store.add(reading, RECORDED)
    with Store.open(database, read_only=True) as store:
        assert store.readings() == (reading,)


def test_charges_are_derived_and_never_kept(store):
    reading = make_reading()
    charge = Charge("c", "a0", "Ann Lee", Proceeding.CRIMINAL, "theft", 1, "charged", "charged", None, ())
    store.add(replace(reading, charges=(charge,)), RECORDED)
    assert store.readings() == (reading,)


@pytest.fixture(scope="module")
def empty_case(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "case.db"
    Store.open(path).close()
    return path


@settings(max_examples=20)
@given(batch=st.lists(readings(documents(urls=URLS)), max_size=4, unique_by=lambda r: r.document.id), data=st.data())
def test_the_order_of_adding_does_not_count(empty_case, batch, data):
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, order in (("one.db", batch), ("two.db", data.draw(st.permutations(batch)))):
            with Store.open(shutil.copy(empty_case, Path(folder, name))) as store:
                for reading in order:
                    assert store.add(reading, RECORDED)
                found.append((store.readings(), store.dump()))
    assert found[0] == found[1]
    unlinked = {replace(r, document=replace(r.document, version_of=None)).document.id: r for r in batch}
    for reading in found[0][0]:
        assert replace(reading, document=replace(reading.document, version_of=None)) == unlinked[reading.document.id]


def test_readings_come_by_day_and_id_with_the_undated_last(store):
    batch = [
        make_reading(f"Ann Lee was charged on March 1, {n}.", published=d)
        for n, d in enumerate([None, date(2021, 1, 1), date(2020, 1, 1), date(2020, 1, 1)])
    ]
    for reading in batch:
        store.add(reading, RECORDED)
    expected = [*sorted(batch[2:], key=lambda r: r.document.id), batch[1], batch[0]]
    assert [r.document.id for r in store.readings()] == [r.document.id for r in expected]


@pytest.mark.parametrize(
    ("known_by", "count"),
    [(None, 3), (date(2020, 3, 1), 0), (date(2020, 3, 2), 1), (date(2020, 3, 3), 1), (date(2020, 3, 4), 2)],
)
def test_known_by_a_day(store, known_by, count):
    for published in (date(2020, 3, 2), date(2020, 3, 4), None):
        store.add(make_reading(published=published), RECORDED)
    assert len(store.readings(known_by)) == count
    assert len(store.documents(known_by)) == count


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ann Lee", {"Ann Lee"}),
        ("Ann", {"Ann Lee", "Ann O’Hara-Núñez"}),
        ("lee", {"Ann Lee"}),
        ("NUNEZ", {"Ann O’Hara-Núñez"}),
        ("O'Hara Nunez", {"Ann O’Hara-Núñez"}),
        ("OHara", {"Ann O’Hara-Núñez"}),
        ("bob-ray", {"Bob Ray"}),
        ("Ann Ray", set()),
        ("Nobody", set()),
        ("", set()),
    ],
)
def test_the_documents_that_may_mean_a_person(store, name, found):
    held = {}
    for other in ("Ann Lee", "Ann O’Hara-Núñez", "Bob Ray"):
        reading = make_reading(f"{other} was charged on March 1.", other)
        store.add(reading, RECORDED)
        held[reading.document.id] = other
    assert {held[document] for document in store.find_named(name)} == found


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("driver", 1),
        ("Driver", 1),
        ("young driver", 1),
        ("Ohara's", 1),
        ("OHaras driver", 1),
        ("O’Haras", 1),
        ("old driver", 0),
        ("charged", 0),
        ("lee", 0),
        ("", 0),
    ],
)
def test_the_documents_that_describe_somebody_so(store, words, count):
    """The words must be those of somebody without a name, wherever else in the document they stand."""
    named = make_reading()
    (actor,) = (described := make_reading(f"{YOUNG} was charged on March 1.", YOUNG)).people.actors
    for reading in (named, replace(described, people=People(actors=(replace(actor, named=False),)))):
        store.add(reading, RECORDED)
    assert len(store.find_described(words)) == count


def test_some_documents_are_read_in_their_order(store):
    days = [date(2020, 3, 5), None, date(2020, 3, 2)]
    ids = []
    for number, day in enumerate(days):
        reading = make_reading(f"Ann Lee was charged on March {number + 1}.", published=day)
        store.add(reading, RECORDED)
        ids.append(reading.document.id)
    assert [r.document.published for r in store.readings(among=ids[:2])] == [date(2020, 3, 5), None]
    assert [r.document.published for r in store.readings(date(2020, 3, 4), among=ids)] == [date(2020, 3, 2)]
    assert store.readings(among=[]) == ()


def test_the_extent_of_a_case(store):
    assert store.extent() == Extent(0, None, None)
    for number, day in enumerate([date(2020, 3, 5), None, date(2020, 3, 2)]):
        store.add(make_reading(f"Ann Lee was charged on March {number + 1}.", published=day), RECORDED)
    assert store.extent() == Extent(3, date(2020, 3, 2), date(2020, 3, 5))
    assert store.extent(date(2020, 3, 4)) == Extent(1, date(2020, 3, 2), date(2020, 3, 2))


def test_a_later_version_is_linked_to_the_one_before(store):
    url = "https://example.org/a"
    later = make_reading("Ann Lee was charged on March 1. More.", published=date(2020, 3, 5), url=url)
    first = make_reading(url=url + "?utm_source=x")
    for reading in (later, first):
        store.add(reading, RECORDED)
    assert [d.version_of for d in store.documents()] == [None, first.document.id]
    assert [r.document.version_of for r in store.readings(known_by=date(2020, 3, 3))] == [None]


def test_every_fact_has_three_times(store):
    reading = make_reading()
    store.add(reading, RECORDED.astimezone(timezone(timedelta(hours=5))))
    facts = {fact.kind: fact for fact in store.facts(reading.document.id)}
    assert set(facts) == {FactKind.ACTOR, FactKind.EVENT, FactKind.ACTION}
    for fact in facts.values():
        assert fact.published == date(2020, 3, 2)
        assert fact.recorded == RECORDED
    assert (facts[FactKind.EVENT].earliest, facts[FactKind.EVENT].latest) == (date(2020, 3, 1), date(2020, 3, 1))
    assert (facts[FactKind.ACTOR].earliest, facts[FactKind.ACTOR].latest) == (None, None)


@pytest.mark.parametrize(
    ("place", "kinds"),
    [
        (Span(0, 3), {FactKind.ACTOR, FactKind.EVENT, FactKind.ACTION}),
        (Span(7, 8), {FactKind.EVENT, FactKind.ACTION}),
        (Span(500, 600), set()),
    ],
)
def test_a_fact_is_found_from_its_place(store, place, kinds):
    reading = make_reading()
    store.add(reading, RECORDED)
    assert {fact.kind for fact in store.facts(reading.document.id, place)} == kinds


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("theft", 1),
        ("THEFT lee", 1),
        ("theft arson", 0),
        ("", 0),
        ('"theft', 1),
        ("the*", 0),
        ("a\0b (", 0),
        ("NOT OR", 0),
    ],
)
def test_search_in_the_texts(store, words, found):
    store.add(make_reading(), RECORDED)
    assert len(store.search(words)) == found


def test_a_time_without_a_zone_is_refused(store):
    with pytest.raises(ValueError, match="no time zone"):
        store.add(make_reading(), datetime(2024, 1, 1))
    assert store.documents() == ()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda r: replace(r, people=People(actors=(replace(r.people.actors[0], evidence=(Evidence(r.document.id, 0, 3, "Bob"),)),))), "not found at 0"),
        (lambda r: replace(r, events=(replace(r.events[0], detail={"counts": 2}),)), "EventMention cannot be written"),
        (lambda r: replace(r, events=(replace(r.events[0], occurred=replace(r.events[0].occurred, interval=Interval(None, date.min))),)), "out of range"),
        (lambda r: replace(r, document=replace(r.document, title="\ud800")), "half a character"),
        (lambda r: replace(r, people=People(actors=(replace(r.people.actors[0], name="\ud800"),))), "half a character"),
    ],
)  # fmt: skip
def test_a_reading_that_cannot_be_kept_leaves_the_file_as_it_was(store, spoil, message):
    store.add(make_reading(published=None), RECORDED)
    before = store.dump()
    with pytest.raises(StoreError, match=message):
        store.add(spoil(make_reading()), RECORDED)
    assert store.dump() == before
    assert store.add(make_reading(), RECORDED)


def test_a_locked_file_says_so(path):
    with Store.open(path, wait=0) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing to it; wait"):
            store.add(make_reading(), RECORDED)
        other.execute("ROLLBACK")
        other.close()
        assert store.add(make_reading(), RECORDED)


def test_what_is_opened_to_read_is_not_written(database):
    Store.open(database).close()
    refusal = pytest.raises(StoreError, match=r"cannot be written|for reading only")
    with Store.open(database, read_only=True) as store, refusal:
        store.add(make_reading(), RECORDED)


@pytest.mark.parametrize(
    "row",
    [
        "INSERT INTO facts VALUES (9, 1, 'actor', 9, NULL, NULL, NULL, '2020', '{')",
        "INSERT INTO facts VALUES (9, 1, 'actor', 9, NULL, NULL, NULL, '2020', '{\"id\":1}')",
        "INSERT INTO facts VALUES (9, 1, 'spell', 9, NULL, NULL, NULL, '2020', '{}')",
        "INSERT INTO blocks VALUES (1, 9, 0, 1, 'spell')",
        "INSERT INTO documents VALUES (9, 'x', NULL, NULL, NULL, NULL, 'soon', 'given', NULL, NULL, '', '2020', NULL, NULL)",
    ],
)
def test_contents_that_nobody_wrote_are_reported(path, row):
    with Store.open(path) as store:
        store.add(make_reading(), RECORDED)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(row)
    connection.close()
    with Store.open(path) as store, pytest.raises(StoreError, match="contents cannot be read"):
        store.readings()


def test_text_with_every_odd_character_comes_back(store):
    text = "Ann Lee charged\0\r\n\u2028\u200b\x1b[31m “x” 😀 March"
    store.add(make_reading(text), RECORDED)
    assert store.documents()[0].text == text
