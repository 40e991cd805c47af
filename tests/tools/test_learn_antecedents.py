from json import loads
from pathlib import Path
from typing import Any

import pytest

LABELS = Path(__file__).parents[1] / "gold/people/train.jsonl"


def test_what_is_always_right_gains_points(tool: Any) -> None:
    cases = [tool.Case("pronoun", [{"near": 1.0}, {"far": 1.0}, {"nobody": 1.0}], frozenset([0]), False)] * 9
    weights = tool.learn(cases, {})
    assert weights["near"] > 0 > weights["far"]
    assert tool.believe(cases[0], weights)[0] > 0.5


def test_what_is_seldom_seen_stays_as_it_was_known(tool: Any) -> None:
    cases = [tool.Case("pronoun", [{"near": 1.0}, {"nobody": 1.0}], frozenset([0]), False)] * 9
    assert tool.learn(cases, {"rare": -2.0})["rare"] == pytest.approx(-2.0)


def test_a_table_is_written_as_it_is_read(tool: Any) -> None:
    table = tool.Table({"near": 1.5, "nobody": -0.25}, 0.75, 0.9, 0.6)
    text = tool.write(tool.Tables(table, table, table))
    assert text.count("near = 1.5") == text.count("new = 0.6") == 3


def test_the_labels_to_learn_from_are_well_formed() -> None:
    rows = [loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    assert [row["sha256"] for row in rows] == sorted({row["sha256"] for row in rows})
    for person in (person for row in rows for person in row["people"]):
        assert person["kind"] in ("person", "organisation")
        assert person["name"]
        assert all(0 <= start < end for start, end in person["mentions"])
