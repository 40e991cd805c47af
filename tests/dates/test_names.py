from datetime import date

import pytest

from dateline.dates import find_times
from dateline.dates.names import known_day, read_known, skip_name
from dateline.dates.points import Dated, Recurring
from dateline.dates.words import split_words


@pytest.mark.parametrize(
    ("text", "end"),
    [("48 Hours", 2), ("48 hours", 0), ("24 Hour Fitness", 3), ("Sunday school", 2), ("Sunday", 0), ("20/20", 3), ("", 0)],
)  # fmt: skip
def test_name_is_told_by_its_capital(text, end):
    assert skip_name(split_words(text), 0) == end


@pytest.mark.parametrize(
    ("text", "known"),
    [("9/11", True), ("9/11/2014", False), ("19/11", False), ("9 / 11", False), ("9/12", False)],
)
def test_two_numbers_that_are_one_day(text, known):
    assert (read_known(split_words(text), 0) is not None) == known


@pytest.mark.parametrize(
    ("following", "known"), [("terror attacks", True), ("hijackers", True), ("attack", False), ("", False)]
)
def test_day_known_by_its_noun(following, known):
    _, meaning = known_day(split_words(following), (0, Recurring("day", 9, 11)))
    assert isinstance(meaning, Dated) == known


@pytest.mark.parametrize("text", ["Super Bowl Sunday", "Ruby Tuesday", "Joe Friday", "Tuesday Weld", "Friday Harbor"])
def test_a_name_is_passed_over(text):
    assert find_times(f"He saw {text} there.", date(2016, 3, 21)) == []
