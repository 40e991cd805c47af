import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from dateline.exports import (
    build_schema,
    document_rows,
    export,
    finding_rows,
    people_rows,
    statement_rows,
    status_rows,
    timeline_rows,
    to_json,
)

from .factory import empty_case, make_case

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = build_schema()


def validate(name: str, value: Any) -> None:
    only = {key: value for key, value in SCHEMA.items() if key != "anyOf"}
    Draft202012Validator({**only, "$ref": f"#/$defs/{name}"}).validate(value)


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_schema", ROOT / "tools/write_schema.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_shipped_file_is_up_to_date(tool: ModuleType) -> None:
    assert tool.SCHEMA.read_text(encoding="utf-8") == tool.write_schema()


def test_the_description_is_up_to_date(tool: ModuleType) -> None:
    assert tool.DOCS.read_text(encoding="utf-8") == tool.write_docs()


def test_every_key_is_described(tool: ModuleType) -> None:
    bare = [line for line in tool.write_docs().splitlines() if line.startswith("| `") and line.endswith("|  |")]
    assert bare == []


@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_a_case_is_valid(case: Any) -> None:
    validate("CaseRecord", json.loads(export(case, "json")))


def test_each_reading_is_valid() -> None:
    for line in export(make_case(), "jsonl").splitlines():
        validate("ReadingRecord", json.loads(line))


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (status_rows, "StatusRow"),
        (timeline_rows, "TimelineRow"),
        (people_rows, "PersonRow"),
        (statement_rows, "StatementRow"),
        (document_rows, "DocumentRow"),
        (finding_rows, "FindingRecord"),
    ],
)
def test_rows_are_valid(rows: Any, name: str) -> None:
    values = json.loads(to_json(rows(make_case())))
    assert values
    for value in values:
        validate(name, value)


def test_a_key_that_is_not_in_the_vocabulary_is_refused() -> None:
    value = msgspec.to_builtins(document_rows(make_case())[0])
    assert not Draft202012Validator(SCHEMA).is_valid([{**value, "score": 1}])
