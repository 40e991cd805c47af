from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import BlockKind
from dateline.story.sentences import body_sentences, shingle, split_words
from story.build import Draft


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One ends. Two begins.", 2),
        ("She asked, “Who did it?” Nobody knew.", 2),
        ("Dr. Falk met Sgt. Ruiz on Oct. 21 in the U.S. District Court.", 1),
        ("Falk paid $5.50 for it.", 1),
        ("J. Falk left.", 1),
        ("A line\nAnother line", 2),
    ],
)
def test_sentences_of_a_paragraph(text, count):
    assert len(body_sentences(Draft("2023-02-01", text).document)) == count


def test_furniture_is_no_sentence():
    draft = Draft(
        "2023-02-01", "The story.", notes=[(BlockKind.ADVERTISEMENT, "Buy this."), (BlockKind.CAPTION, "A set.")]
    )
    assert [s.words for s in body_sentences(draft.document)] == [("the", "story")]


@given(st.text(min_size=1, max_size=200))
def test_sentences_hold_every_word_once_and_in_order(text):
    document = Draft("2023-02-01", text).document
    found = body_sentences(document)
    assert tuple(word for sentence in found for word in sentence.words) == split_words(text)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@pytest.mark.parametrize(("words", "count"), [(("a", "b", "c", "d"), 2), (("a", "b"), 1), (("a", "b", "c"), 1)])
def test_runs_of_three_words(words, count):
    assert len(shingle(words, 3)) == count
