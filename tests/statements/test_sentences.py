import pytest

from dateline.statements.sentences import mend_sentences
from tests.statements.reading import parsed


@pytest.mark.parametrize(
    "text",
    [
        "The road was closed Monday, Sgt. Ana Roe said.",
        "The car stood near Main St. when the light went out.",
        "The bell rang at 8:07 p.m. Wednesday, according to police.",
        "The yard was shut, said Det. Ana Roe.",
    ],
)
def test_one_sentence(text):
    document, parse = parsed(text)
    assert [s.span.cut(text) for s in mend_sentences(document.text, parse).sentences] == [text]


@pytest.mark.parametrize("text", ["The road was closed. Police left.", "She ran.\nand he stayed."])
def test_two_sentences(text):
    document, parse = parsed(text)
    assert len(mend_sentences(document.text, parse).sentences) == 2
