from datetime import date

import pytest

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
