import pytest

from dateline.dates.cues import ends_sentence
from dateline.dates.words import split_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Stop. Go", True), ("Dr. No", False), ("Oct. 3", False), ("Why? Go", True), ("A\n\nB", True), ("2.5 km", False)],
)
def test_sentence_ends(text, expected):
    words = split_words(text)
    assert ends_sentence(words, 1) is expected
