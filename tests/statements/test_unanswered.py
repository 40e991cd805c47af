import pytest

from dateline.model import Act
from tests.statements.reading import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A message left for Ana Roe was not immediately returned.", "Ana Roe"),
        ("Calls to the lawyer went unanswered Monday.", "the lawyer"),
        ("Messages seeking comment from Roe were not returned.", "Roe"),
        ("An email to Ana Roe was not answered.", "Ana Roe"),
        ("Attempts to reach Roe were unsuccessful.", "Roe"),
        ("Attempts to contact the owner for comment were not successful.", "the owner"),
    ],
)
def test_who_did_not_answer(text, who):
    (statement,) = read(text)
    assert (statement.source.description, statement.act) == (who, Act.UNAVAILABLE)


@pytest.mark.parametrize(
    "text",
    [
        "The calls were returned.",
        "The letter was not stamped.",
        "Attempts to open the door were unsuccessful.",
        "The request was not granted.",
    ],
)
def test_other_clauses_are_left_alone(text):
    assert read(text) == ()
