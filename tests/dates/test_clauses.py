import pytest

from dateline.dates.clauses import Clauses
from dateline.dates.cues import Tense
from dateline.dates.words import split_words


def tense(text):
    words = split_words(text)
    at = next(i for i, word in enumerate(words) if word.text == "X")
    return Clauses(words).tense(at, at + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was arrested X.", Tense.PAST),
        ("He will be arrested X.", Tense.FUTURE),
        ("He'll stand trial X.", Tense.FUTURE),
        ("He is expected to be arraigned X.", Tense.FUTURE),
        ("He is to appear X.", Tense.FUTURE),
        ("She faces prison when she is sentenced X.", Tense.FUTURE),
        ("He is charged with theft X.", Tense.PAST),
        ("He refused to appear X.", Tense.PAST),
        ("He left home to go X.", Tense.PAST),
        ("X, jurors will talk.", Tense.FUTURE),
        ("X, jurors talked.", Tense.PAST),
        ("He will go. X, she died.", Tense.PAST),
        ("Mr. Orr will go X.", Tense.FUTURE),
        ("X", Tense.UNKNOWN),
        ("Fire on the hill X", Tense.UNKNOWN),
    ],
)
def test_tense_of_the_clause(text, expected):
    assert tense(text) is expected


@pytest.mark.parametrize(
    ("text", "reports", "step"),
    [
        ("Police said X that he fled.", True, False),
        ("X, the mayor said.", True, False),
        ("He was charged X.", False, True),
        ("He fell X.", False, False),
        ("He said so. He fell X.", False, False),
        ("The fire X", False, False),
    ],
)
def test_the_verb_tells_what_is_dated(text, reports, step):
    words = split_words(text)
    at = next(i for i, word in enumerate(words) if word.text == "X")
    clauses = Clauses(words)
    assert (clauses.dates_report(at, at + 1), clauses.dates_step(at, at + 1)) == (reports, step)


def test_places_are_counted_by_paragraph_and_sentence():
    words = split_words("One. Two at 5 p.m. Three at 5 p.m. Monday.\n\nFour")
    places = {word.text: Clauses(words).place_of(i) for i, word in enumerate(words) if word.text[:1].isupper()}
    assert places == {"One": (0, 0), "Two": (0, 1), "Three": (0, 2), "Monday": (0, 2), "Four": (1, 3)}
