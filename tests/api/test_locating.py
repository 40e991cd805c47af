"""The charges against somebody must be the same from the documents that decide on them as from the whole case."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import api, exports
from dateline.api.locating import find_charges
from dateline.model import (
    Actor,
    ActorKind,
    ChargeAction,
    CorrectionKind,
    Document,
    EventMention,
    Factuality,
    Interval,
    Mention,
    MentionKind,
    Occurrence,
    Offense,
    Participant,
    People,
    Proceeding,
    PublishedBasis,
    Reading,
    Role,
    Span,
    TimeBasis,
)
from dateline.store import Store

RECORDED = datetime(2024, 5, 6, tzinfo=UTC)
FIRST = date(2020, 3, 1)
NAMES = [
    "Ann Lee", "Annie Lee", "A. Lee", "Lee", "Ann Orr", "Bob Orr", "Orr", "Mary O’Hara", "Mary OHara", "Ohara",
    "José Núñez-Peña", "Jose Pena", "Malcolm X", "X", "Kim Armorer", "Lee & Sons",
]  # fmt: skip
BODIES = ["The Orr Film Co.", "Orr Film", "Lee", "Acme"]
DESCRIBED = ["the armorer", "the driver", "the Lee family", "a driver", "the brother"]
ROLES = ["film’s armorer", "driver", "brother", "attorney for the driver"]
OFFENSES = ["theft", "arson", None]
STEPS = ["charged", "dismissed", "acquitted"]

actors = st.tuples(
    st.sampled_from([*((name, "person") for name in NAMES), *((n, "body") for n in BODIES)])
    | st.sampled_from([(words, "described") for words in DESCRIBED]),
    st.none() | st.sampled_from(ROLES),
    st.none() | st.sampled_from([30, 60]),
    st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(OFFENSES), st.integers(0, 9)), max_size=2),
)
articles = st.tuples(st.none() | st.integers(0, 9), st.lists(actors, min_size=1, max_size=4))


def write(number: int, article: Any) -> Reading:
    """Return what an article says of which every actor has a sentence."""
    day, told = article
    lines = [f"{words} was {role or 'there'}, {number}.{place}." for place, ((words, _), role, _, _) in enumerate(told)]
    published = None if day is None else FIRST + timedelta(days=day)
    document = Document(f"d{number:02}", "\n".join(lines), published, PublishedBasis.GIVEN, ())
    found, mentions, events, actions, at = [], [], [], [], 0
    for place, (((words, kind), role, age, steps), line) in enumerate(zip(told, lines, strict=True)):
        here, clause = document.cite(Span(at, at + len(words))), document.cite(Span(at, at + len(line)))
        name = words.removeprefix("the ").removeprefix("a ") if kind == "described" else words
        mention_kind = MentionKind.DESCRIPTION if kind == "described" else MentionKind.NAME
        key = f"a{place}"
        found.append(
            Actor(
                key, name, ActorKind.ORGANISATION if kind == "body" else ActorKind.PERSON, (here,),
                kind != "described", (), (Role(role, clause),) if role else (), age,
            )
        )  # fmt: skip
        mentions.append(Mention(here, mention_kind, key, "told"))
        for step, (action, offense, when) in enumerate(steps):
            occurred = Occurrence(Interval.day(FIRST + timedelta(days=when)), TimeBasis.EXPLICIT, clause)
            event = f"e{place}.{step}"
            events.append(
                EventMention(event, action, clause, (clause,), occurred, Factuality.ASSERTED,
                             (Participant("defendant", here, key),))
            )  # fmt: skip
            actions.append(
                ChargeAction(
                    action, Proceeding.CRIMINAL, key, name, Offense(offense, offense) if offense else None, occurred,
                    Factuality.ASSERTED, document.id, published, event, (clause,),
                )
            )  # fmt: skip
        at += len(line) + 1
    return Reading(document, (), People(tuple(mentions), tuple(found)), (), tuple(events), tuple(actions))


def compare(path: Path, readings: list[Reading], asked: str, known: date | None) -> bool:
    """Hold what is found against the whole case; tell whether the whole had to be read."""
    case = api.open_case(path, as_of=known, known_by=known)
    with Store.open(path, read_only=True) as store:
        found = find_charges(store, asked, as_of=known, known_by=known)
    if found is None:
        return True
    whole = api.narrow(case, api.match_people(case.people, asked))
    assert exports.status_rows(found) == exports.status_rows(whole)
    return False


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(articles, min_size=1, max_size=6),
    st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 20)), max_size=2),
    st.none() | st.integers(0, 9),
    st.data(),
)
def test_from_some_documents_as_from_all(told, corrected, known, data):
    readings = [write(number, article) for number, article in enumerate(told)]
    places = [mention.evidence for reading in readings for mention in reading.people.mentions]
    day = None if known is None else FIRST + timedelta(days=known)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        with Store.open(path) as store:
            for reading in readings:
                store.add(reading, RECORDED)
            for same, one, other in corrected:
                kind = CorrectionKind.SAME_PERSON if same else CorrectionKind.OTHER_PERSON
                pair = (places[one % len(places)], places[other % len(places)])
                store.correct(kind, pair, {}, "a reader", "known", RECORDED)
        try:
            case = api.open_case(path, known_by=day, as_of=day)
        except ValueError:
            return  # the corrections contradict each other
        charged = {charge.defendant for charge in case.charges}
        choices = [n for p in case.people if p.id in charged for n in (p.name, p.id, p.name.split()[-1])]
        if choices:
            compare(path, readings, data.draw(st.sampled_from(choices)), day)


LEE = (0, [(("Ann Lee", "person"), None, None, [("charged", "theft", 0)])])
ORR = (1, [(("Bob Orr", "person"), None, None, [("charged", "arson", 1)])])
# Whoever is called the armorer elsewhere is the armorer here, where nobody else is.
ARMORER = (2, [(("Ann Lee", "person"), "armorer", None, [])])
ONLY = (3, [
    (("Ann Lee", "person"), None, None, []), (("Bob Orr", "person"), None, None, []),
    (("the armorer", "described"), None, None, [("dismissed", "theft", 3)]),
])  # fmt: skip
RIVAL = (4, [(("Bob Orr", "person"), "armorer", None, [])])


@pytest.mark.parametrize(
    ("told", "asked", "documents", "labels"),
    [
        pytest.param([LEE, ORR], "Ann Lee", 1, ["charged"], id="others are not read"),
        pytest.param([LEE, ORR], "ann-lee", 1, ["charged"], id="by id"),
        pytest.param([LEE, ORR, ARMORER, ONLY], "Ann Lee", 3, ["dismissed"], id="who is described is joined"),
        pytest.param([LEE, ORR, ARMORER, ONLY, RIVAL], "Ann Lee", 3, ["charged"], id="a rival is read of"),
    ],
)
def test_which_documents_are_read(tmp_path, told, asked, documents, labels):
    path = tmp_path / "case.db"
    with Store.open(path) as store:
        for number, article in enumerate(told):
            store.add(write(number, article), RECORDED)
        found = find_charges(store, asked, as_of=None, known_by=None)
    assert found is not None
    assert len(found.readings) == documents
    assert [charge.status for charge in found.charges] == labels
    assert not compare(path, [], asked, None)


@pytest.mark.parametrize("asked", ["armorer", "Le", "Nobody"])
def test_what_cannot_be_told_from_some_documents(tmp_path, asked):
    path = tmp_path / "case.db"
    charged = (0, [(("the armorer", "described"), None, None, [("charged", "theft", 0)])])
    with Store.open(path) as store:
        for number, article in enumerate([LEE, charged]):
            store.add(write(number, article), RECORDED)
        assert find_charges(store, asked, as_of=None, known_by=None) is None


def test_who_is_joined_by_a_reader(tmp_path):
    path = tmp_path / "case.db"
    readings = [write(0, LEE), write(1, ORR)]
    with Store.open(path) as store:
        for reading in readings:
            store.add(reading, RECORDED)
        pair = [reading.people.mentions[0].evidence for reading in readings]
        store.correct(CorrectionKind.SAME_PERSON, pair, {}, "a reader", "one person", RECORDED)
    rows = api.status(path, "Ann Lee")
    assert {row.offense for row in rows} == {"theft", "arson"}
    assert replace(api.open_charges(path, "Ann Lee").extent, first=None).documents == 2
