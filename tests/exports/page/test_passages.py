from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.page.citations import anchor_passage
from dateline.exports.page.passages import cut_paragraphs
from dateline.model import Block, BlockKind, Span

from ..factory import FIRST, make_document

WORDS = st.text(alphabet="ab \n<é𝄞", min_size=1, max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(1, 70)), max_size=6)


@given(WORDS, SPANS)
def test_the_whole_text_is_kept_and_only_what_is_cited_is_marked(text: str, ends: list[tuple[int, int]]) -> None:
    document = make_document(text, date(2021, 1, 1))
    spans = {Span(start, min(start + length, len(text))) for start, length in ends if start < len(text)}
    pieces = [piece for paragraph in cut_paragraphs(document, spans) for piece in paragraph.pieces]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    for piece in pieces:
        assert piece.text == text[piece.start : piece.end]
        assert piece.marked == any(span.start <= piece.start and piece.end <= span.end for span in spans)


def test_overlapping_passages_each_have_their_anchor() -> None:
    first, second = Span(0, 20), Span(5, 30)
    pieces = cut_paragraphs(FIRST, [second, first])[0].pieces
    anchors = [anchor for piece in pieces for anchor in piece.anchors]
    assert anchors == [anchor_passage(FIRST.id, first), anchor_passage(FIRST.id, second)]
    assert [piece.marked for piece in pieces] == [True, True, True, False]


def test_furniture_is_labelled() -> None:
    assert [paragraph.label for paragraph in cut_paragraphs(FIRST, [])] == [None, "advertisement", None]


def test_a_block_without_words_repeats_none() -> None:
    document = replace(make_document("one", None), blocks=(Block(Span(3, 3), BlockKind.BODY),))
    pieces = [piece.text for paragraph in cut_paragraphs(document, ()) for piece in paragraph.pieces]
    assert pieces == ["one"]
