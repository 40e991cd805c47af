from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Interval
from dateline.story.timeline import place_in_time

days = st.dates(date(2020, 1, 1), date(2024, 12, 31))
intervals = st.one_of(
    days.map(Interval.day),
    days.map(lambda d: Interval.month(d.year, d.month)),
    days.map(lambda d: Interval.year(d.year)),
    days.map(Interval.until),
    st.tuples(days, st.integers(1, 400)).map(lambda d: Interval(d[0], d[0] + timedelta(days=d[1]))),
    days.map(lambda d: Interval(d, None)),
    st.just(Interval(None, None)),
)


@given(intervals, intervals)
def test_what_is_surely_before_comes_first(one, other):
    if one.before(other):
        assert place_in_time(one) < place_in_time(other)


@given(days)
def test_a_bound_comes_after_what_may_be_its_day(day):
    assert place_in_time(Interval.day(day)) < place_in_time(Interval.until(day)) < place_in_time(Interval(None, None))
