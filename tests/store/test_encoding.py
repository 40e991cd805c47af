from dataclasses import is_dataclass
from types import MappingProxyType

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline.model
from dateline.model import (
    ChargeAction,
    Evidence,
    Factuality,
    Interval,
    Occurrence,
    Participant,
    Precision,
    Proceeding,
    Span,
    Step,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.store.encoding import decode, encode, read_body, write_body
from tests.strategies import model_objects

TYPES = [t for name in dateline.model.__all__ if is_dataclass(t := getattr(dateline.model, name))]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_every_type_of_the_model_comes_back_equal(kind, data):
    item = data.draw(model_objects(kind))
    assert decode(encode(item), kind) == item


def test_a_read_only_mapping_comes_back_equal():
    step = decode(
        '{"action":"charged","occurred":{"interval":{"start":null,"end":null},"basis":"explicit"},"stage":null,'
        '"factuality":"asserted","reports":[]}',
        Step,
    )
    kept = Step(step.action, step.occurred, None, step.factuality, (), detail=MappingProxyType({"plea": "guilty"}))
    assert decode(encode(kept), Step) == kept


def test_the_form_is_plain_json():
    assert encode(Interval.month(2021, 10)) == (
        '{"start":"2021-10-01","end":"2021-11-01","precision":"month","approximate":false,"uncertain":false}'
    )


def test_fields_that_an_older_program_did_not_write_take_their_defaults():
    assert decode('{"start":null,"end":"2021-11-01"}', Interval).precision is Precision.RANGE


@pytest.mark.parametrize("body", ["", "{", "[]", '{"start":1}', '{"start":1,"end":"x"}'])
def test_what_is_no_such_object_is_refused(body):
    with pytest.raises(msgspec.DecodeError):
        decode(body, Span)


def time_with(**fields):
    return TimeExpression(
        Evidence("d", 0, 1, "x"), TimeType.DATE, "2020", None, None, TimeBasis.EXPLICIT, "r", **fields
    )


@pytest.mark.parametrize(
    "item",
    [
        time_with(confidence=float("nan")),
        time_with(confidence="high"),
        time_with(alternatives=[]),
        time_with(alternatives=(object(),)),
        Participant(7, Evidence("d", 0, 1, "x")),
    ],
)
def test_what_would_not_come_back_is_not_written(item):
    with pytest.raises(ValueError, match="cannot be written"):
        write_body(item, type(item), "d")


ODD = st.sampled_from(["d", "", "0", '"document":0', '"document":"d"', '\\"document":0', "document", "\\"])


@given(
    document=ODD,
    quotes=st.lists(st.builds(Evidence, ODD, st.just(0), st.just(0), ODD), max_size=3).map(tuple),
    detail=st.dictionaries(ODD, ODD, max_size=3),
    by=ODD,
)
def test_no_words_are_mistaken_for_the_mark_of_the_document(document, quotes, detail, by):
    when = Occurrence(Interval.year(2020), TimeBasis.EXPLICIT)
    action = ChargeAction(
        "charged", Proceeding.CRIMINAL, "a0", "Ann Lee", None, when, Factuality.ASSERTED, document, None, "e0", quotes,
        by=by, detail=detail,
    )  # fmt: skip
    assert read_body(write_body(action, ChargeAction, document), ChargeAction, document) == action


def test_a_body_does_not_repeat_its_documents_id():
    body = write_body(time_with(), TimeExpression, "d")
    assert body.startswith('{"evidence":{"document":0,"start":0,"end":1,"quote":"x"}')


def test_half_a_character_is_refused():
    with pytest.raises(UnicodeEncodeError):
        encode(["\ud800"])


def test_what_has_no_json_form_is_refused():
    with pytest.raises(NotImplementedError):
        encode(ChargeAction.__init__)
