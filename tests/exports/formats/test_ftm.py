import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.exports import export
from dateline.model import Case

from ..factory import empty_case, make_case

SCHEMATA = json.loads((Path(__file__).parent / "ftm_schema.json").read_text(encoding="utf-8"))["schemata"]
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def read(case: Case) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export(case, "ftm").splitlines()]


def test_every_entity_fits_the_schema() -> None:
    entities = read(make_case())
    schemata = {entity["id"]: SCHEMATA[entity["schema"]] for entity in entities}
    assert len(schemata) == len(entities)
    for entity in entities:
        schema = schemata[entity["id"]]
        assert set(schema["required"]) - {"name"} <= set(entity["properties"])
        assert {"name", "fileName", "case"} & set(entity["properties"])
        for name, values in entity["properties"].items():
            kind, _, wanted = schema["properties"][name].partition(":")
            for value in values:
                if kind == "entity":
                    # The Article is a kind of Document, Person and Organization are kinds of LegalEntity.
                    assert wanted in schemata[value]["is"], (name, value)
                elif kind == "date":
                    assert DATE.fullmatch(value)
                elif kind == "url":
                    assert value.startswith(("http://", "https://"))
                else:
                    assert isinstance(value, str) and value


def test_a_charge_stands_with_its_status_and_marks_nobody() -> None:
    entities = read(make_case())
    cases = [entity["properties"] for entity in entities if entity["schema"] == "CourtCase"]
    assert [case["status"] for case in cases] == [[charge.label] for charge in make_case().charges]
    assert all("topics" not in entity["properties"] for entity in entities)
    parties = [entity["properties"] for entity in entities if entity["schema"] == "CourtCaseParty"]
    assert all(party["role"] == ["defendant"] and party["status"] for party in parties)


@pytest.mark.parametrize(
    ("schema", "number"), [("Article", len(make_case().readings)), ("Event", len(make_case().events))]
)
def test_everything_is_there(schema: str, number: int) -> None:
    assert sum(entity["schema"] == schema for entity in read(make_case())) == number


def test_an_empty_case_has_no_entity() -> None:
    assert export(empty_case(), "ftm") == ""
