from datetime import date

import pytest

from dateline.model import TimeBasis
from tests.dates.sentences import edtf, found, only

LEANING = [
    ("He was charged Oct. 21, 2015, and freed the next day.", "2015-10-22"),
    ("He was shot Saturday. Two days later, he died.", "2016-03-21"),
    ("It began on May 5, 2012. A year later, it was over.", "2013"),
    ("He was seen on May 5, 2012. He was held that night.", "2012-05-05"),
    ("The trial began June 2, 2014. A week earlier, he had fled.", "2014-05-26/2014-06-01"),
    ("It closed on June 2, 2014. It opened the following Tuesday.", "2014-06-03"),
    ("They wed in 2012. On that Christmas day, he left.", "2012-12-25"),
    ("They wed in June 2012. The following May, he left.", "2013-05"),
    ("They wed in June 2012. He had asked the previous October.", "2011-10"),
    ("They wed in 2012. Later that October he left.", "2012-10"),
]


@pytest.mark.parametrize(("text", "value"), LEANING)
def test_later_and_earlier_lean_on_the_date_before(text, value):
    time = found(text)[-1]
    assert (edtf(time), time.basis) == (value, TimeBasis.EARLIER)


def test_the_weekend_is_the_last_one_once_the_story_has_gone_on():
    told = "She was last seen on Labor Day weekend."
    assert edtf(found(f"{told} Nothing was heard after the weekend.")[-1]) == "2015-09-05/2015-09-06"
    assert edtf(found(f"{told} On Monday he was shaken by the weekend's news.")[-1]) == "2016-03-19/2016-03-20"


def test_a_day_on_which_something_was_said_is_leaned_on_only_where_no_other_is():
    assert edtf(found("He fell Friday, police said Saturday. The next day he died.")[-1]) == "2016-03-19"
    assert edtf(found("Police said Saturday he was ill. The next day he died.")[-1]) == "2016-03-20"


@pytest.mark.parametrize("text", ["The next day, he fled.", "It fell in 2012. Two days later, he fled."])
def test_nothing_fine_enough_to_lean_on_gives_no_interval(text):
    assert found(text)[-1].interval is None


THIS = [
    ("Five men were shot this weekend.", "2016-03-19/2016-03-20"),
    ("He will sing this weekend.", "2016-03-26/2016-03-27"),
    ("He sold it less than a year ago.", "[2015-03-21~..2016-03-21~]"),
    ("He sold it more than two weeks ago.", "[2016-02-29~..2016-03-07~]"),
    ("Friends plan a vigil Tuesday.", "2016-03-22"),
    ("His plan was made Tuesday.", "2016-03-15"),
    ("It bore on the May 2 shooting.", "2015-05-02"),
    ("On Thursday night around 5:50 he left.", "2016-03-17"),
]


@pytest.mark.parametrize(("text", "value"), THIS)
def test_stretch_at_the_seam_follows_the_tense(text, value):
    assert edtf(only(text)) == value


def test_this_week_of_a_sunday_that_looks_ahead_is_the_week_to_come():
    assert edtf(only("He is set to start school this week.", date(2016, 3, 20))) == "2016-03-21/2016-03-27"


def test_that_weekday_is_the_day_told_before_it():
    assert edtf(found("He fell Sept. 13, 2015. He was seen that Sunday.")[-1]) == "2015-09-13"


def test_a_weekday_told_as_last_is_meant_again():
    assert [edtf(t) for t in found("Last Sunday he fell. He was found Sunday.")] == ["2016-03-13", "2016-03-13"]
