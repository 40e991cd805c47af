import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.markdown_text import escape


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("plain words", "plain words"),
        ("*two* [people](x) `a` <b>", r"\*two\* \[people\](x) \`a\` \<b\>"),
        ("a | b", r"a \| b"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("1 a", "1 a"),
        ("=2+2", r"\=2+2"),
        ("two\n\n# lines", r"two \# lines"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_words_stay_words(words: str, escaped: str) -> None:
    assert escape(words) == escaped


@given(st.text())
def test_the_words_come_back(words: str) -> None:
    line = escape(words)
    assert "\n" not in line
    assert re.sub(r"\\(.)", r"\1", line) == " ".join(words.split())
