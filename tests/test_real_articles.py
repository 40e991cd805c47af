"""Real articles, where a folder of them lies beside the repository: whatever they hold, they are read."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dateline import api
from dateline.exports import build_schema, reading_record, to_json
from dateline.model import Problem, Reading
from tests.evidence import find_reading_faults, walk_quotes

COUNT, SEED = 200, 20230420


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[dict[str, Any]]:
    source = shared / "data" / "crime_news_2013_2015.jsonl"
    if not source.exists():
        pytest.skip(f"no articles at {source}")
    lines = source.read_text("utf-8").splitlines()
    return [json.loads(line) for line in random.Random(SEED).sample(lines, COUNT)]  # noqa: S311


@pytest.fixture(scope="module")
def items(articles: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> list[Reading | Problem]:
    source = tmp_path_factory.mktemp("articles") / "sample.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    return list(api.read(source))


@pytest.fixture(scope="module")
def readings(items: list[Reading | Problem]) -> list[Reading]:
    return [item for item in items if isinstance(item, Reading)]


def test_only_articles_without_text_are_refused(articles: list[dict[str, Any]], items: list[Reading | Problem]) -> None:
    refused = [article["url"] for article, item in zip(articles, items, strict=True) if isinstance(item, Problem)]
    assert refused == [article["url"] for article in articles if not article["text"].strip()]


def test_the_text_is_the_input_s(articles: list[dict[str, Any]], readings: list[Reading]) -> None:
    given = [article["text"] for article in articles if article["text"].strip()]
    assert [n for n, (r, text) in enumerate(zip(readings, given, strict=True)) if r.document.text != text] == []


def test_spans_are_exact(readings: list[Reading]) -> None:
    assert [(r.document.url, fault) for r in readings for fault in find_reading_faults(r)] == []


def test_the_output_is_valid_and_its_quotes_exact(readings: list[Reading]) -> None:
    schema = {key: value for key, value in build_schema().items() if key != "anyOf"}
    validator = Draft202012Validator({**schema, "$ref": "#/$defs/ReadingRecord"})
    for reading in readings:
        value = json.loads(to_json(reading_record(reading)))
        assert [error.message for error in validator.iter_errors(value)] == []
        text = value["document"]["text"]
        assert [p for p, q in walk_quotes(value) if q["quote"] != text[q["start"] : q["end"]]] == []


def test_most_articles_of_crimes_tell_of_a_charge_or_an_arrest(readings: list[Reading]) -> None:
    """The tests above would hold of a reader that finds nothing."""
    assert sum(bool(reading.charges) for reading in readings) > COUNT / 4
