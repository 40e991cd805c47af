"""Sentences stay whole behind the full stops of abbreviations."""

import pytest

from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.text.parsing import parse


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Police arrested Sgt. Leo Barnes.", ["Police arrested Sgt. Leo Barnes."]),
        ("Charges were filed against Det. Ann Roe on Monday.", ["Charges were filed against Det. Ann Roe on Monday."]),
        ("He was shot on Elm Ave. in Dover.", ["He was shot on Elm Ave. in Dover."]),
        ("He was shot on Elm Ave. The suspect fled.", ["He was shot on Elm Ave.", "The suspect fled."]),
        ("He lives in Apt. 12 of the house.", ["He lives in Apt. 12 of the house."]),
        ("She wept. He ran.", ["She wept.", "He ran."]),
    ],
)
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    document = Document("d", text, None, PublishedBasis.UNKNOWN, (Block(Span(0, len(text)), BlockKind.BODY),))
    assert [sentence.span.cut(text) for sentence in parse(document).sentences] == sentences
