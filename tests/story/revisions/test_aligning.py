import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span
from dateline.story.revisions.aligning import align_sentences
from dateline.story.sentences import BodySentence, split_words

A = "The jury heard nine witnesses on the first day"
B = "A clerk read the letter of the owner aloud"
C = "Rain kept most visitors away from the old mill"
AB = f"{A}, and {B.lower()}"


def cut(*texts: str) -> list[BodySentence]:
    return [BodySentence(Span(n, n + 1), split_words(text)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("old", "new", "groups"),
    [
        pytest.param([A, B], [A, B], [((0,), (0,)), ((1,), (1,))], id="the same"),
        pytest.param([A, B], [B, A], [((1,), (0,)), ((0,), (1,))], id="moved"),
        pytest.param([AB, C], [A, B, C], [((0,), (0, 1)), ((1,), (2,))], id="split"),
        pytest.param([A, B, C], [AB, C], [((0, 1), (0,)), ((2,), (1,))], id="merged"),
        pytest.param([A, C], [A, B], [((0,), (0,)), ((), (1,)), ((1,), ())], id="one gone, one new"),
        pytest.param([A], [A.replace("nine", "ten")], [((0,), (0,))], id="rewritten"),
        pytest.param([], [A], [((), (0,))], id="nothing before"),
    ],
)
def test_alignment(old: list[str], new: list[str], groups: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> None:
    found = [(group.old, group.new) for group in align_sentences(cut(*old), cut(*new))]
    assert sorted(found) == sorted(groups)


def test_only_what_left_its_order_is_moved() -> None:
    found = align_sentences(cut(A, B, C), cut(B, C, A))
    assert [group.moved for group in found] == [False, False, True]


TEXTS = st.lists(st.text("ab ", min_size=1, max_size=12).filter(str.strip), max_size=8)


@given(TEXTS, TEXTS)
def test_every_sentence_is_in_one_group(old: list[str], new: list[str]) -> None:
    groups = align_sentences(cut(*old), cut(*new))
    assert sorted(n for group in groups for n in group.old) == list(range(len(old)))
    assert sorted(n for group in groups for n in group.new) == list(range(len(new)))
