from datetime import date

import pytest

from dateline.model import Interval
from dateline.story.wording import say_count, say_interval, say_list, say_when, shorten
from story.build import day, month


@pytest.mark.parametrize(
    ("interval", "said", "when"),
    [
        (day("2023-04-20"), "April 20, 2023", "on April 20, 2023"),
        (month(2023, 3), "March 2023", "in March 2023"),
        (Interval.year(2021), "2021", "in 2021"),
        (Interval(date(2023, 1, 21), date(2023, 2, 1)), "January 21 to 31, 2023", "between January 21 and 31, 2023"),
        (
            Interval(date(2023, 1, 21), date(2023, 2, 3)),
            "January 21, 2023 to February 2, 2023",
            "between January 21, 2023 and February 2, 2023",
        ),
        (Interval.until(date(2023, 4, 20)), "on or before April 20, 2023", "on or before April 20, 2023"),
        (Interval(date(2023, 4, 20), None), "on or after April 20, 2023", "on or after April 20, 2023"),
        (Interval(None, None), "at an unknown time", "at an unknown time"),
    ],
)
def test_intervals(interval, said, when):
    assert (say_interval(interval), say_when(interval)) == (said, when)


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "A", "C"], "A, B and C")]
)
def test_lists(names, said):
    assert say_list(names) == said


@pytest.mark.parametrize(("text", "said"), [("a  b\nc", "a b c"), ("one two three", "one two …")])
def test_shortening(text, said):
    assert shorten(text, 9) == said


@pytest.mark.parametrize(("number", "said"), [(1, "1 count"), (2, "2 counts"), (0, "0 counts")])
def test_counts(number, said):
    assert say_count(number, "count") == said
