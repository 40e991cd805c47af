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


def days_of(interval):
    """The days of an interval, by their number, open ends cut off a year beyond what `near` draws."""
    first = (interval.start or date(2020, 1, 1)).toordinal()
    return range(first, (interval.end or date(2023, 1, 1)).toordinal())


@st.composite
def near(draw, within=9):
    """Intervals of a few days, close enough to touch, overlap and lie in each other."""
    start = date(2021, 5, 28) + timedelta(days=draw(st.integers(0, within)))
    end = start + timedelta(days=draw(st.integers(1, 5)))
    opened = draw(st.sampled_from(["", "", "", "start", "end"]))
    return Interval(None if opened == "start" else start, None if opened == "end" else end)


@given(near(), near())
def test_an_order_is_told_only_where_every_choice_of_days_has_it(one, other):
    earlier = {
        x < y for x in (min(days_of(one)), max(days_of(one))) for y in (min(days_of(other)), max(days_of(other)))
    }
    told = one.before(other)
    assert told is None or earlier == {told}
    # Two stretches that share no day are always ordered.
    assert told is not None or set(days_of(one)) & set(days_of(other))


@given(near(), near())
def test_meeting_is_sharing_a_day_and_narrowing_keeps_the_shared_ones(one, other):
    shared = set(days_of(one)) & set(days_of(other))
    assert one.meets(other) is other.meets(one) is bool(shared)
    if shared:
        narrow, mirrored = one.narrowed(other), other.narrowed(one)
        assert set(days_of(narrow)) == shared
        assert (narrow.start, narrow.end) == (mirrored.start, mirrored.end)
        assert narrow.narrowed(one) == narrow


@given(near(30), near(30), near(30))
def test_what_is_before_what_is_before_is_before(one, other, last):
    if one.before(other) and other.before(last):
        assert one.before(last)


@given(st.dates(), st.dates())
def test_two_days_are_always_ordered(one, other):
    first, second = Interval.day(one), Interval.day(other)
    assume(date.max not in (one, other))
    assert first.before(second) is (one < other)
    assert first.meets(second) is (one == other)


@given(intervals())
def test_about_only_marks(interval):
    about = interval.about()
    assert (about.start, about.end, about.precision) == (interval.start, interval.end, interval.precision)
    assert about.approximate


def test_until_is_a_bound():
    assert Interval.until(date(2021, 5, 31)) == Interval(None, date(2021, 6, 1), Precision.WITHIN)
