from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.model import Interval, Precision

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def intervals(draw):
    start, length = draw(DAYS), draw(st.integers(1, 500))
    opened = draw(st.sampled_from(["", "", "start", "end", "both"]))
    return Interval(
        None if opened in ("start", "both") else start,
        None if opened in ("end", "both") else start + timedelta(days=length),
    )


MAY, JUNE = Interval.month(2021, 5), Interval.month(2021, 6)
LAST_OF_MAY, FIRST_OF_JUNE = Interval.day(date(2021, 5, 31)), Interval.day(date(2021, 6, 1))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (MAY, JUNE, True),
        (JUNE, MAY, False),
        (MAY, LAST_OF_MAY, None),
        (LAST_OF_MAY, FIRST_OF_JUNE, True),
        (LAST_OF_MAY, LAST_OF_MAY, False),
        (Interval.until(date(2021, 5, 31)), JUNE, True),
        (Interval.until(date(2021, 6, 1)), JUNE, None),
        (Interval(date(2021, 6, 1), None), MAY, False),
        (Interval(None, None), MAY, None),
    ],
)
def test_before_tells_or_abstains(one, other, expected):
    assert one.before(other) is expected


def test_a_day_knows_its_ends():
    assert (LAST_OF_MAY.earliest, LAST_OF_MAY.latest, LAST_OF_MAY.is_day) == (date(2021, 5, 31),) * 2 + (True,)


def test_narrowing_keeps_the_finer_one():
    assert MAY.narrowed(LAST_OF_MAY) is LAST_OF_MAY


def test_narrowing_two_that_share_no_day_is_refused():
    with pytest.raises(ValueError, match="share no day"):
        MAY.narrowed(JUNE)


@given(intervals(), intervals())
def test_before_and_after_mirror_each_other(one, other):
    assert one.before(other) is other.after(one)
    assert not (one.before(other) and other.before(one))


@given(intervals(), intervals())
def test_what_overlaps_cannot_be_ordered(one, other):
    assume(not (one.is_day and other.is_day))
    assert one.meets(other) is (one.before(other) is None)


@given(intervals(), intervals())
def test_narrowed_lies_in_both(one, other):
    assume(one.meets(other))
    narrow = one.narrowed(other)
    for whole in (one, other):
        assert whole.start is None or (narrow.start is not None and narrow.start >= whole.start)
        assert whole.end is None or (narrow.end is not None and narrow.end <= whole.end)


@given(intervals())
def test_about_only_marks(interval):
    about = interval.about()
    assert (about.start, about.end, about.precision) == (interval.start, interval.end, interval.precision)
    assert about.approximate


def test_until_is_a_bound():
    assert Interval.until(date(2021, 5, 31)) == Interval(None, date(2021, 6, 1), Precision.WITHIN)
