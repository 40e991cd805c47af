from datetime import date

import pytest
from hypothesis import given, settings

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    Evidence,
    Interval,
    Participant,
    PublishedBasis,
    Span,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.model.events import EventMention
from dateline.store.facts import FactKind, find_evidence, list_items, list_places, make_reading, occurred
from tests.strategies import model_objects, readings

TEXT = "Ann Lee was charged."
DOCUMENT = Document("d", TEXT, date(2020, 1, 2), PublishedBasis.GIVEN, (Block(Span(0, 20), BlockKind.BODY),))
NAME = DOCUMENT.cite(Span(0, 7))


@settings(max_examples=30)
@given(reading=readings())
def test_a_reading_is_the_sum_of_its_facts(reading):
    items = {kind: tuple(item for k, _, item in list_items(reading) if k is kind) for kind in FactKind}
    assert make_reading(reading.document, items) == reading


@settings(max_examples=30)
@given(reading=readings())
def test_ordinals_count_from_nought_within_a_kind(reading):
    for kind in FactKind:
        ordinals = [ordinal for k, ordinal, _ in list_items(reading) if k is kind]
        assert ordinals == list(range(len(ordinals)))


@given(event=model_objects(EventMention))
def test_evidence_is_found_however_deep_it_lies(event):
    nested = [event.trigger, *event.evidence, *(p.evidence for p in event.participants)]
    nested += [event.occurred.evidence, event.place, *(r.evidence for r in event.relations)]
    assert sorted(find_evidence(event)) == sorted(e for e in nested if e is not None)


def test_a_place_that_is_cited_twice_counts_once():
    actor = Actor("a", "Ann Lee", ActorKind.PERSON, (NAME, NAME, DOCUMENT.cite(Span(0, 3))))
    assert list_places(DOCUMENT, actor) == [(0, 3), (0, 7)]


@pytest.mark.parametrize(
    "evidence",
    [
        Evidence("d", 0, 7, "Ann Leo"),
        Evidence("d", 1, 8, "Ann Lee"),
        Evidence("d", 0, 99, "Ann Lee"),
        Evidence("other", 0, 7, "Ann Lee"),
    ],
)
def test_evidence_that_does_not_quote_the_document_is_refused(evidence):
    with pytest.raises(ValueError, match="not found at"):
        list_places(DOCUMENT, Participant("victim", evidence))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            TimeExpression(NAME, TimeType.DATE, "2020", None, Interval.year(2020), TimeBasis.EXPLICIT, "r"),
            Interval.year(2020),
        ),
        (TimeExpression(NAME, TimeType.DURATION, "P1Y", None, None, TimeBasis.EXPLICIT, "r"), None),
        (Actor("a", "Ann Lee", ActorKind.PERSON, (NAME,)), None),
    ],
)
def test_when_a_fact_happened(item, expected):
    assert occurred(item) == expected
