"""Who is meant where a step names nobody: groups, pronouns, weak words."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        (
            "Adam Marsh and Carl Ruff were arrested Monday. Both men are charged with arson.",
            "charged",
            {"Adam Marsh", "Carl Ruff"},
        ),
        ("Adam Marsh, 20, Carl Ruff, 21, and Laura Pohl, 22, were charged.", "charged", {"Adam Marsh", "Carl Ruff", "Laura Pohl"}),
        ("Adam Marsh was charged with arson. The charge was dropped Tuesday.", "dismissed", {"Adam Marsh"}),
        ("Adam Marsh was arrested. The charges were two counts of arson and theft.", "charged", {"Adam Marsh"}),
        ("Adam Marsh was charged with arson. Adam Marsh was in court Monday.", "hearing", {"Adam Marsh"}),
        ("Adam Marsh was charged with arson. Laura Pohl was in court Monday.", "hearing", set()),
        ("Police are searching for Laura Pohl, who did not come home.", "wanted", set()),
        ("Police are searching for a suspect, Adam Marsh.", "wanted", {"Adam Marsh"}),
    ],
)  # fmt: skip
def test_defendants(text: str, action: str, who: set[str]) -> None:
    assert {a.defendant_name for a in read(text).actions if a.action == action} == who
