import json

import jsonschema
import pytest

from dateline.exports import export
from dateline.model import Case

from ..factory import empty_case, make_case

DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "required": ["year"],
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "required": ["headline"],
    "additionalProperties": False,
}
# As the documentation of TimelineJS describes its objects (https://timeline.knightlab.com/docs/json-format.html).
SCHEMA = {
    "type": "object",
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "title": {"type": "object", "properties": {"unique_id": {"type": "string"}, "text": TEXT}},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "display_date": {"type": "string"},
                    "text": TEXT,
                    "group": {"type": "string"},
                    "unique_id": {"type": "string"},
                },
                "required": ["start_date", "text", "unique_id"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["events"],
    "additionalProperties": False,
}


@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_it_is_as_documented(case: Case) -> None:
    timeline = json.loads(export(case, "timelinejs"))
    jsonschema.validate(timeline, SCHEMA)
    ids = [event["unique_id"] for event in timeline["events"]]
    assert len(ids) == len(set(ids))


def test_events_without_a_date_are_counted() -> None:
    case = make_case()
    timeline = json.loads(export(case, "timelinejs"))
    without = sum(not (e.occurred.interval.earliest or e.occurred.interval.latest) for e in case.events)
    assert len(timeline["events"]) == len(case.events) - without
    assert ("without a date left out" in timeline["title"]["text"]["text"]) is bool(without)


def test_uncertain_dates_say_so_and_words_are_no_markup() -> None:
    text = export(make_case(), "timelinejs")
    assert "<script" not in text
    assert any(event["display_date"].startswith(("by", "about", "between")) for event in json.loads(text)["events"])
