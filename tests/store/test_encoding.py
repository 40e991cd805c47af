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
    Interval,
    Participant,
    Precision,
    Span,
    Step,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.store.encoding import decode, encode, encode_exactly
from strategies import model_objects

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
        encode_exactly(item, type(item))


@settings(max_examples=50)
@given(item=model_objects(TimeExpression))
def test_what_comes_back_is_written_as_it_is(item):
    assert encode_exactly(item, TimeExpression) == encode(item)


def test_half_a_character_is_refused():
    with pytest.raises(UnicodeEncodeError):
        encode(["\ud800"])


def test_what_has_no_json_form_is_refused():
    with pytest.raises(NotImplementedError):
        encode(ChargeAction.__init__)
