import pytest

from dateline.people.told import is_accused, told_of
from dateline.text.parsing import parse
from tests.people.conftest import make_document

TOLD = [
    ("He was charged with arson.", "He", "court", True),
    ("Police arrested her on Monday.", "her", "court", True),
    ("He pleaded guilty.", "He", "answers", True),
    ("His bond was set.", "His", "court", False),
    ("She was shot twice.", "She", "harmed", False),
    ("She said so.", "She", "says", False),
    ("He died at the scene.", "He", "harmed", False),
    ("He walked home.", "He", "plain", False),
]


@pytest.mark.parametrize(("text", "word", "told", "accused"), TOLD)
def test_what_is_told_of_somebody(text: str, word: str, told: str, accused: bool) -> None:
    grammar = parse(make_document(text))
    token = next(t for t in grammar.tokens if t.text == word)
    assert (told_of(grammar, token), is_accused(grammar, token)) == (told, accused)
