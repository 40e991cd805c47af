from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Event, Factuality, Interval, Occurrence, TimeBasis
from dateline.story.timeline import place_in_time, shorten_timeline

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


def event(name: str, weight: float) -> Event:
    occurred = Occurrence(Interval.day(date(2021, 1, 1)), TimeBasis.EXPLICIT)
    return Event(name, "hearing", name, occurred, Factuality.ASSERTED, (), None, (), 1, weight=weight)


@pytest.mark.parametrize(("length", "kept"), [(0, ""), (1, "b"), (2, "ab"), (3, "abd"), (9, "abcd")])
def test_a_short_timeline_has_what_matters_most_in_order(length, kept):
    events = [event("a", 2), event("b", 3), event("c", 1), event("d", 2)]
    assert "".join(one.id for one in shorten_timeline(events, length)) == kept
