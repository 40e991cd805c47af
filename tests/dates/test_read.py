from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import read_times
from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.settings import Settings

PARTS = [
    (BlockKind.HEADLINE, "Baker held Tuesday"),
    (BlockKind.ADVERTISEMENT, "Sale ends Friday"),
    (BlockKind.BODY, "She fled on Saturday."),
    (BlockKind.UPDATE_NOTE, "Updated Sunday"),
]


def document(published):
    text, blocks = "", []
    for kind, part in PARTS:
        blocks.append(Block(Span(len(text), len(text) + len(part)), kind))
        text += part + "\n"
    return Document("d1", text, published, PublishedBasis.GIVEN, tuple(blocks))


def test_only_the_story_is_read_and_offsets_are_of_the_document():
    read = document(date(2016, 3, 21))
    times = read_times(read, Settings())
    assert [t.evidence.quote for t in times] == ["Tuesday", "Saturday"]
    assert all(t.evidence == read.cite(t.evidence.span) for t in times)


@pytest.mark.parametrize(("own", "given", "expected"), [(None, None, None), (None, date(2016, 3, 21), date(2016, 3, 19)), (date(2016, 3, 28), date(2016, 3, 21), date(2016, 3, 26))])  # fmt: skip
def test_publication_date_is_the_documents_or_the_settings(own, given, expected):
    interval = read_times(document(own), Settings(published=given))[-1].interval
    assert (interval and interval.start) == expected


def article(*paragraphs, published=date(2016, 3, 20)):
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(at, at + len(paragraph)), BlockKind.BODY))
        at += len(paragraph) + 2
    return Document("d1", text, published, PublishedBasis.GIVEN, tuple(blocks))


def days(*paragraphs):
    return [str(t.interval and t.interval.start) for t in read_times(article(*paragraphs), Settings())]


def test_the_next_day_reaches_the_paragraph_before():
    assert days("He was shot Feb. 3.", "The next day, he died.") == ["2016-02-03", "2016-02-04"]


# The page is of a Sunday.
OVERTAKEN = [
    (("He was shot Sunday, police said Monday.",), ["2016-03-20", "2016-03-21"]),
    (("A man was held Monday.", "She was shot Sunday."), ["2016-03-21", "2016-03-20"]),
    (("A man was held Monday.", "She was shot Saturday."), ["2016-03-14", "2016-03-19"]),
    (("A man was charged Sunday.", "A call came Monday."), ["2016-03-20", "2016-03-14"]),
    (("He will be tried Monday.",), ["2016-03-21"]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), OVERTAKEN)
def test_a_page_written_on_after_its_date_tells_of_the_day_after(paragraphs, expected):
    assert days(*paragraphs) == expected


def test_the_lone_hour_of_a_later_paragraph_is_of_the_day_told():
    assert days("Two men were shot Saturday night.", "It began about 2 a.m. by the mill.") == [
        "2016-03-19",
        "2016-03-20",
    ]


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.sampled_from(["He fell Monday.", "Two days later he died.", "At 9 p.m. it rained.", "It was May 3."]),
        max_size=8,
    )
)
def test_paragraphs_read_alone_or_together_give_the_same_places(paragraphs):
    read = article(*paragraphs)
    times = read_times(read, Settings())
    assert [t.evidence.start for t in times] == sorted({t.evidence.start for t in times})
    assert all(t.evidence == read.cite(t.evidence.span) for t in times)
