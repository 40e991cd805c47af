from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Account, Event, Factuality, Interval, Occurrence, TimeBasis
from dateline.story.timeline import order_events, place_in_time, shorten_timeline

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


def undated(name: str, until: date | None, published: date = date(2022, 1, 1)) -> Event:
    interval = Interval.until(until) if until else Interval(None, None)
    occurred = Occurrence(interval, TimeBasis.BOUND)
    account = Account("d", name, published, occurred, ())
    return Event(name, "hearing", name, occurred, Factuality.ASSERTED, (), None, (account,), 1)


def dated(name: str, day: date) -> Event:
    occurred = Occurrence(Interval.day(day), TimeBasis.EXPLICIT)
    return Event(name, "hearing", name, occurred, Factuality.ASSERTED, (), None, (), 1)


A, B = dated("a", date(2021, 3, 1)), dated("b", date(2021, 5, 1))
X, Y = undated("x", date(2021, 6, 1)), undated("y", date(2021, 6, 1))


@pytest.mark.parametrize(
    ("told", "order"),
    [
        pytest.param([], "abxy", id="by what they are known not to be later than"),
        pytest.param([("x", "a")], "xaby", id="before one with a date"),
        pytest.param([("x", "b")], "axby", id="before another"),
        pytest.param([("y", "x"), ("x", "b")], "ayxb", id="a chain"),
        pytest.param([("a", "x"), ("x", "b")], "axby", id="between two"),
        pytest.param([("b", "a")], "abxy", id="dates are not moved"),
        pytest.param([("x", "y"), ("y", "x")], "abxy", id="a circle"),
        pytest.param([("x", "b"), ("b", "x")], "abxy", id="accounts that contradict each other"),
        pytest.param([("b", "x"), ("x", "a"), ("y", "a")], "yabx", id="accounts that contradict the dates"),
        pytest.param([("x", "x"), ("x", "nothing")], "abxy", id="itself, and nothing"),
    ],
)
def test_what_has_no_date_stands_where_accounts_put_it(told, order):
    assert "".join(one.id for one in order_events([Y, B, X, A], told)) == order


def test_what_is_told_after_a_later_day_goes_there():
    early = undated("e", date(2021, 4, 1))
    late = undated("l", None, date(2021, 4, 2))
    assert [one.id for one in order_events([B, late, A], [("b", "l")])] == ["a", "b", "l"]
    assert [one.id for one in order_events([B, early, A], [("b", "e")])] == ["a", "e", "b"]


def test_what_nobody_dates_at_all_stands_where_it_was_first_told():
    planned = undated("p", None, date(2021, 4, 2))
    assert [one.id for one in order_events([B, planned, A])] == ["a", "p", "b"]


@given(st.lists(st.tuples(st.sampled_from("abxy"), st.sampled_from("abxy")), max_size=12))
def test_every_event_stands_once_whatever_accounts_say(told):
    ordered = [one.id for one in order_events([Y, B, X, A], told)]
    assert sorted(ordered) == ["a", "b", "x", "y"]
    assert ordered.index("a") < ordered.index("b")
