import pytest

from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.text.datelines import dateline_end
from dateline.text.parsing import parse

OPENINGS = [
    ("ST. PERTH (AP) – A man fled.", "ST. PERTH (AP) – "),
    ("PERTH — A man fled.", "PERTH — "),
    ("NORTH PERTH, S.C. (ABCD) -- Police spoke.", "NORTH PERTH, S.C. (ABCD) -- "),
    ("PERTH, Mo. - Police spoke.", "PERTH, Mo. - "),
    ("AK-47 rifles were found.", ""),
    ("Police — A man", ""),
    ("PERTH — and so on", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "line"), OPENINGS)
def test_place_lines(text: str, line: str) -> None:
    assert text[: dateline_end(text)] == line


def test_a_town_is_no_subject() -> None:
    text = "ST. PERTH (AP) – A 6-year-old is dead after a fall."
    blocks = (Block(Span(0, len(text)), BlockKind.BODY),)
    grammar = parse(Document("d", text, None, PublishedBasis.UNKNOWN, blocks))
    subject = next(t for t in grammar.tokens if t.text == "old")
    assert subject.dep == "nsubj"
    assert all(text[t.start : t.end] == t.text for t in grammar.tokens)
