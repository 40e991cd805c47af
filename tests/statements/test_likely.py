import pytest

from tests.statements.reading import contents, read

NAMES = {"ana": "Ana Roe|Roe|she"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe complained of a smell of gas in the hall.", "a smell of gas in the hall"),
        ("Roe commented on the size of the fire.", "the size of the fire"),
        ("Roe wrote about the fire.", "the fire"),
        ("Roe argued against the sale of the mill.", "the sale of the mill"),
    ],
)
def test_content_behind_a_preposition_is_found(text, expected):
    (statement,) = read(text, **NAMES)
    assert (statement.source.actors, contents(statement)) == (("ana",), [expected])
    assert statement.rule.startswith("likely prep")


@pytest.mark.parametrize(
    "text",
    [
        "Roe asked the judge to lower the bond.",
        "Roe warned him not to run.",
        "Roe did not comment on the size of the fire.",
        "Roe wrote for ten years.",
    ],
)
def test_orders_and_denied_cues_give_nothing(text):
    assert not [s for s in read(text, **NAMES) if s.rule.startswith("likely")]
