from datetime import date

import pytest

from dateline.dates import read_times
from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.settings import Settings

FRIDAY = date(2015, 11, 27)
NOTE, BODY, LINE = BlockKind.UPDATE_NOTE, BlockKind.BODY, BlockKind.DATELINE


def days(*parts, published=FRIDAY):
    """The days of the times of a document, in text order."""
    text, blocks = "", []
    for kind, part in parts:
        blocks.append(Block(Span(len(text), len(text) + len(part)), kind))
        text += part + "\n"
    read = Document("d1", text, published, PublishedBasis.GIVEN, tuple(blocks))
    times = read_times(read, Settings())
    assert all(t.evidence == read.cite(t.evidence.span) for t in times)
    return [t.interval.start.isoformat() for t in times if t.interval]


TOLD = (BODY, "He was found Sunday.")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([TOLD], ["2015-11-22"]),
        ([(NOTE, "UPDATE 11/30 4:15 p.m."), TOLD], ["2015-11-29"]),
        ([(BODY, "UPDATE 11/30 4:15 p.m.: He was found Sunday.")], ["2015-11-29"]),
        ([(BODY, "He fled Tuesday.\nUPDATE 11/30: He was found Sunday.")], ["2015-11-24", "2015-11-29"]),
        ([(NOTE, "UPDATE 11/30"), TOLD, (NOTE, "UPDATE 11/28"), TOLD], ["2015-11-29", "2015-11-22"]),
        ([(NOTE, "UPDATE 11/30"), TOLD, (NOTE, "ORIGINAL STORY:"), TOLD], ["2015-11-29", "2015-11-22"]),
    ],
    ids=["none", "note", "body", "inside", "next stamp", "first story"],
)
def test_words_are_reckoned_from_the_stamp_above_them(parts, expected):
    assert days(*parts) == expected


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("UPDATE Jan. 25, 2016", "2016-01-24"),
        ("UPDATE Jan. 29, 2016", "2015-11-22"),
        ("UPDATE Nov. 24, 2015", "2015-11-22"),
        ("UPDATE Nov. 20, 2015", "2015-11-22"),
        ("Posted: Nov. 10, 2015", "2015-11-08"),
        ("Posted: May 10, 2015", "2015-11-22"),
    ],
)
def test_a_stamp_too_far_from_publication_dates_something_else(stamp, expected):
    assert days((NOTE, stamp), TOLD) == [expected]


@pytest.mark.parametrize(
    ("stamps", "expected"),
    [
        (("Posted: Nov. 27, 2015", "Updated: Nov. 30, 2015"), "2015-11-29"),
        (("Posted: Nov. 27, 2015", "Updated: Dec. 28, 2015"), "2015-11-22"),
        (("Updated: Dec. 28, 2015",), "2015-11-22"),
        (("Posted: Nov. 27, 2015", "UPDATE Dec. 28, 2015"), "2015-12-27"),
    ],
)
def test_a_page_touched_much_later_keeps_its_first_day(stamps, expected):
    assert days(*((NOTE, stamp) for stamp in stamps), TOLD) == [expected]


def test_a_list_of_hours_that_runs_down_ends_on_the_day_of_publication():
    notes = ["UPDATE 11/30", "UPDATE 11/29 9 a.m.", "UPDATE 8 a.m.", "UPDATE 7 p.m."]
    read = days(*(part for note in notes for part in ((NOTE, note), (BODY, "He spoke today."))))
    assert read == ["2015-11-30", "2015-11-29", "2015-11-29", "2015-11-27"]


@pytest.mark.parametrize(
    ("dateline", "expected"), [("ELM FALLS, Nov. 26 (AP) —", "2015-11-26"), ("ELM FALLS, Nov. 2 —", "2015-11-27")]
)
def test_the_dateline_of_about_the_same_day_is_the_day_of_writing(dateline, expected):
    assert days((LINE, dateline), (BODY, "He was held today."))[-1] == expected


def test_the_date_of_a_dateline_has_no_other_reading():
    block = Block(Span(0, 18), LINE)
    read = Document("d1", "ELM FALLS, May 2 —", FRIDAY, PublishedBasis.GIVEN, (block,))
    assert [t.alternatives for t in read_times(read, Settings())] == [()]
