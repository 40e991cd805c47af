"""Passive or not, in headlines too."""

import pytest

from dateline.documents import make_document
from dateline.events.voice import is_passive
from dateline.model import PublishedBasis
from dateline.text.parsing import parse


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("Martin Hale was charged with arson.", "charged", True),
        ("Prosecutors charged Martin Hale with arson.", "charged", False),
        ("Martin Hale had his conviction quashed.", "quashed", True),
        ("Teen boy charged with arson at bakery", "charged", True),
        ("Martin Hale cleared of murder", "cleared", True),
        ("Martin Hale found guilty of arson", "found", True),
        ("The jury found Martin Hale guilty.", "found", False),
        ("Martin Hale found the key.", "found", False),
        ("A jury acquitted Dana Pruitt on two counts of assault.", "acquitted", False),
        ("A judge set aside Martin Hale's conviction on Monday.", "set", False),
    ],
)
def test_the_voice_of_a_verb(text: str, word: str, passive: bool) -> None:
    analysed = parse(make_document(text, None, PublishedBasis.UNKNOWN))
    verb = next(token for token in analysed.tokens if token.text == word)
    assert is_passive(analysed, verb) is passive
