import pytest

from dateline.people.trees import is_above, noun_behind, report_over
from dateline.text.parsing import Parse, Token, parse

from .conftest import make_document


def find(text: str, *words: str) -> tuple[Parse, list[Token]]:
    found = parse(make_document(text))
    return found, [next(t for t in found.tokens if t.text == word) for word in words]


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Police said that Poe left his car there.", "his", "left"),
        ("Poe left his car there.", "his", None),
        ("Poe said so in his office.", "his", None),
    ],
)
def test_a_report_is_the_clause_under_a_verb_of_saying(text: str, word: str, verb: str | None) -> None:
    found, (token,) = find(text, word)
    report = report_over(found, token)
    assert (report.text if report is not None else None) == verb


@pytest.mark.parametrize(("high", "low", "above"), [("left", "car", True), ("car", "left", False)])
def test_what_depends_on_a_word_is_below_it(high: str, low: str, above: bool) -> None:
    found, (one, other) = find("Poe left his car there.", high, low)
    assert is_above(found, one, other) is above


def test_who_stands_for_the_noun_before_it() -> None:
    found, (who, man) = find("Police looked for the man who left his car there.", "who", "man")
    assert noun_behind(found, who) == man
    assert noun_behind(found, man) == man
    assert noun_behind(found, None) is None
