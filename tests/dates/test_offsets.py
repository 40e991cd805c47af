import pytest

from tests.dates.sentences import edtf, found, only

OFFSETS = [
    ("three days after Oct. 21", "2015-10-24"),
    ("two weeks before the trial date of May 3", "2016-04-18/2016-04-24"),
    ("a day after the Feb. 12 attack", "2016-02-13"),
    ("two days after his arrest on March 3", "2016-03-05"),
    ("a month after the March 2014 fire", "2014-04"),
    ("a year after Oct. 21, 2014,", "2015"),
    ("a year to the day after Oct. 21, 2014,", "2015-10-21"),
    ("the day after Christmas", "2015-12-26"),
    ("two days before Christmas", "2015-12-23"),
    ("the Monday after Easter", "2016-03-28"),
    ("the Friday before Labor Day 2015", "2015-09-04"),
    ("the weekend before Halloween", "2015-10-24/2015-10-25"),
    ("the night before the Feb. 12 attack", "2016-02-11"),
    ("two weeks from Friday", "2016-04-01"),
    ("two days after March 2014", None),
    ("a week ago Friday", "2016-03-11"),
    ("two Fridays ago", "2016-03-11"),
    ("two Mondays ago", "2016-03-07"),
    ("the Friday before last", "2016-03-11"),
    ("the week before last", "2016-03-07/2016-03-13"),
    ("by end of 2015", "2015-09-01~/2015-12-31~"),
    ("six and a half years ago", "2009-09~"),
    ("in recent weeks", None),
    ("a year ago today", "2015-03-21"),
    ("two years ago this month", "2014-03"),
    ("a year ago this week", "2015-03-16/2015-03-22"),
    ("ten years ago this October", "2006-10"),
]


@pytest.mark.parametrize(("text", "value"), OFFSETS)
def test_distance_from_a_named_date(text, value):
    assert edtf(only(text)) == value


@pytest.mark.parametrize(
    "text", ["two days after he fled on Monday", "a week after the men fled Monday", "hours after Monday's fall"]
)
def test_a_date_behind_a_clause_is_no_anchor(text):
    assert edtf(found(text)[-1]) == "2016-03-21"


def test_timeml_annotates_distance_and_date_apart():
    assert [t.evidence.quote for t in found("three days after Oct. 21", timeml=True)] == ["three days", "Oct. 21"]


def test_a_distance_told_again_is_counted_from_the_same_day():
    times = found("He fell Friday. He died two days later.\n\nHe wept. He died two days later.")
    assert [edtf(t) for t in times] == ["2016-03-18", "2016-03-20", "2016-03-20"]
