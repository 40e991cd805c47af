import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span
from dateline.statements.quotes import find_quotes, split_paragraphs

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "\x93", "\x94", "«", "»", " ", "\n", ".", ",", "—", "a", "Tom", "s", "5", "he said"]
)


def quotes_of(text):
    return find_quotes(text, split_paragraphs(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It was dark,” he said. “I ran.”", ["“It was dark,”", "“I ran.”"]),
        ('"It was dark," he said. "I ran."', ['"It was dark,"', '"I ran."']),
        ("“ It was dark,” he said.", ["“ It was dark,”"]),
        ("‘It was dark,’ he said.", ["‘It was dark,’"]),
        ("He said “ ” and “...” and left.", []),
        ("He saw “Night Train” twice.", ["“Night Train”"]),
        ("It was 6'2\" tall and no more.", []),
        ("The boys' shed wasn't Tom's.", []),
        ("He stayed” and left. “I ran,” she said.", ["“I ran,”"]),
        ("The “door was shut. She left.", []),
        ("“It was dark, he said.\nShe left. “No,” he said.", ["“It was dark, he said.", "“No,”"]),
        ('"I ran," she said." It was dark."', ['"I ran,"', '" It was dark."']),
        ("\x93I ran,\x94 she said.", ["\x93I ran,\x94"]),
        ("''I ran,'' she said. ''It was dark.''", ["''I ran,''", "''It was dark.''"]),
        ("``I ran,'' she said.", ["``I ran,''"]),
        ('“I ran," she said.', ['“I ran,"']),
        ("”I ran,” she said.", ["”I ran,”"]),
        ("“I ran, “ she said.", ["“I ran, “"]),
    ],
)
def test_outer_quotes(text, expected):
    assert [q.span.cut(text) for q in quotes_of(text) if q.depth == 0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said, ‘Run,’ and I ran,” she said.", ["‘Run,’"]),
        ("\"He said 'Run now.' and I ran,\" she said.", ["'Run now.'"]),
        ("“They don’t know the boys’ names,” she said.", []),
        ("“She called it “mad” and left,” he said.", ["“mad”"]),
    ],
)
def test_quotes_within_quotes(text, expected):
    assert [q.span.cut(text) for q in quotes_of(text) if q.depth == 1] == expected


def test_a_quote_runs_on_over_paragraphs():
    text = "“It was dark.\n“I ran,” he said."
    first, second = quotes_of(text)
    assert (first.closed, first.continues, second.closed, second.continues) == (False, False, True, True)


def test_a_stray_mark_costs_no_more_than_its_paragraph():
    text = "He “left.\n“I ran,” she said.\n“So did I,” he said."
    assert [q.span.cut(text) for q in quotes_of(text)] == ["“I ran,”", "“So did I,”"]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_are_inside_the_text_in_order_and_apart(text):
    found = quotes_of(text)
    for depth in (0, 1):
        spans = [q.span for q in found if q.depth == depth]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    outer = [q.span for q in found if q.depth == 0]
    assert all(any(o.contains(q.span) for o in outer) for q in found)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_quote_crosses_a_paragraph(text):
    paragraphs = split_paragraphs(text, [Span(0, len(text))])
    assert all(any(p.contains(q.span) for p in paragraphs) for q in find_quotes(text, paragraphs))
