import pytest

from dateline.statements.scores import FILE
from tools.learn_attribution import TABLE, find_names, without_names

TEXTS = ["On Monday the mayor of Elmdale, Ana Roe, said that Roe was ill, and Roe left. The mayor said no more."]


def test_names_have_a_capital_inside_sentences() -> None:
    names = find_names(TEXTS)
    assert "roe" in names
    assert names.isdisjoint({"mayor", "the", "said"})


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("content roe | nsubj\t9\t3\t0.5", False),
        ("content mayor | nsubj\t9\t3\t0.5", True),
        ("roe\t9\t3\t0.5", True),  # the kind of a feature
    ],
)
def test_rows_with_a_name_are_left_out(row: str, kept: bool) -> None:
    assert without_names([row], frozenset({"roe"})) == ([row] if kept else [])


def test_the_shipped_table_is_the_one_that_is_written() -> None:
    assert TABLE.name == FILE
    assert TABLE.exists()
