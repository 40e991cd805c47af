from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates.stamps import find_stamps

FRIDAY = date(2015, 11, 27)


def read(text, published=FRIDAY, **options):
    return [
        (text[s.start : s.end], s.day and s.day.isoformat(), s.clock) for s in find_stamps(text, published, **options)
    ]


@pytest.mark.parametrize(
    ("line", "stamp", "day", "clock"),
    [
        ("UPDATE 11/30 4:15 p.m.: Crews left.", "UPDATE 11/30 4:15 p.m.", "2015-11-30", "16:15"),
        ("UPDATE May 5, 2015 Crews left.", "UPDATE May 5, 2015", "2015-05-05", None),
        ("UPDATE, DEC. 3:", "UPDATE, DEC. 3", "2015-12-03", None),
        ("UPDATE SATURDAY 5:45 AM", "UPDATE SATURDAY 5:45 AM", "2015-11-28", "05:45"),
        ("Update at 10:52 a.m. on 12-1-2015: He left.", "Update at 10:52 a.m. on 12-1-2015", "2015-12-01", "10:52"),
        ("***UPDATED at 4:53 P.M. on Tuesday, December 1st***", "UPDATED at 4:53 P.M. on Tuesday, December 1st",
         "2015-12-01", "16:53"),
        ("UPDATE @ 3:20 p.m.", "UPDATE @ 3:20 p.m.", None, "15:20"),
        ("Posted March 6 by Ana Roth", "Posted March 6", "2016-03-06", None),
        ("Posted: Thursday, November 26, 2015 4:25 PM EST", "Posted: Thursday, November 26, 2015 4:25 PM EST",
         "2015-11-26", "16:25"),
        ("Last updated on Nov. 28.", "Last updated on Nov. 28", "2015-11-28", None),
        ("First line.\nUpdated Nov. 28 |", "Updated Nov. 28", "2015-11-28", None),
    ],
)  # fmt: skip
def test_a_stamp_heads_its_line(line, stamp, day, clock):
    assert read(line) == [(stamp, day, clock)]


@pytest.mark.parametrize(
    "line",
    ["Update: On Nov. 30, he was freed.", "Updates were few on Monday.", "Posted bail Nov. 3", "He posted it Nov. 3.",
     "Update Nov. 30, he was freed.", "Update: Crews left Nov. 30", "(Published Monday, Nov. 30, 2015)", "Nov. 30, 2015",
     "Published works", "Posted 13/45", ""],
)  # fmt: skip
def test_a_sentence_or_a_caption_is_no_stamp(line):
    assert read(line) == []


def test_in_a_note_a_date_alone_is_a_stamp():
    assert read("Nov. 30, 2015", note=True) == [("Nov. 30, 2015", "2015-11-30", None)]


def test_the_head_of_the_first_story_is_of_the_day_of_publication():
    assert read("ORIGINAL STORY:", note=True) == [("ORIGINAL", "2015-11-27", "")]


def test_without_a_day_of_publication_only_whole_dates_are_known():
    assert [day for _, day, _ in read("Updated Monday\nUpdated Nov. 3\nUpdated Nov. 3, 2015", None)] == [
        None,
        None,
        "2015-11-03",
    ]


LINES = st.sampled_from(
    ["UPDATE", "Posted", ":", "11/30", "4:15 p.m.", "May 5", ", 2015", "(", "on", "\n", "Monday", "."]
)


@given(st.lists(LINES | st.text(max_size=5), max_size=20), st.none() | st.dates(), st.booleans())
def test_stamps_of_any_text_lie_in_it_one_after_the_other(pieces, published, note):
    text = " ".join(pieces)
    end = 0
    for stamp in find_stamps(text, published, note=note):
        assert end <= stamp.start < stamp.end <= len(text)
        end = stamp.end
