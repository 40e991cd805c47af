import pytest

from dateline.dates.cues import Tense, ends_sentence, tense_around
from dateline.dates.words import split_words


def tense(text):
    words = split_words(text)
    at = next(i for i, word in enumerate(words) if word.text == "X")
    return tense_around(words, at, at + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was arrested X.", Tense.PAST),
        ("He will be arrested X.", Tense.FUTURE),
        ("He'll stand trial X.", Tense.FUTURE),
        ("He is expected to be arraigned X.", Tense.FUTURE),
        ("He is to appear X.", Tense.FUTURE),
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
    ("text", "expected"),
    [("Stop. Go", True), ("Dr. No", False), ("Oct. 3", False), ("Why? Go", True), ("A\n\nB", True), ("2.5 km", False)],
)
def test_sentence_ends(text, expected):
    words = split_words(text)
    assert ends_sentence(words, 1) is expected
