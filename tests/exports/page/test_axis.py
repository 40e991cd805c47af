from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.page.axis import MOST_TICKS, WIDTH, Axis, lay_axis
from dateline.model import Interval, Precision

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
AXIS = Axis(date(2020, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("interval", "shape"),
    [
        (Interval.day(date(2020, 6, 1)), "day"),
        (Interval.month(2020, 6), "range"),
        (Interval.until(date(2020, 6, 1)), "until"),
        (Interval(date(2020, 6, 1), None, Precision.WITHIN), "from"),
        (Interval.year(1998), "early"),
    ],
)
def test_a_date_is_drawn_by_what_is_known_of_it(interval: Interval, shape: str) -> None:
    assert AXIS.draw(interval).shape == shape


@given(DAYS, DAYS, DAYS, DAYS)
def test_marks_lie_on_the_axis(first: date, last: date, start: date, end: date) -> None:
    axis = Axis(*sorted((first, last)))
    interval = Interval(min(start, end), date.fromordinal(max(start, end).toordinal() + 1))
    bar = axis.draw(interval)
    assert bar.x >= 0
    assert 0 < bar.width <= WIDTH - bar.x + 12


@given(DAYS, DAYS)
def test_labels_are_few(first: date, last: date) -> None:
    assert len(Axis(*sorted((first, last))).ticks()) <= MOST_TICKS + 1


def test_ticks_name_years_and_months() -> None:
    assert [tick.label for tick in AXIS.ticks()] == ["2020", "Jul", "2021", "Jul"]


def test_one_old_date_does_not_press_the_rest_into_a_corner() -> None:
    days = [Interval.day(day) for day in (date(1975, 5, 1), date(2021, 1, 1), date(2021, 6, 1), date(2021, 9, 1))]
    assert lay_axis(days) == Axis(date(2021, 1, 1), date(2021, 9, 1))


@pytest.mark.parametrize("intervals", [[], [Interval(None, None)]])
def test_no_dates_no_axis(intervals: list[Interval]) -> None:
    assert lay_axis(intervals) is None
