from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates.cells import ORDER, add_months, cell_of, part_of

DAY = date(2021, 10, 21)
DAYS = st.dates(date(1500, 1, 1), date(2500, 1, 1))


@pytest.mark.parametrize(
    ("unit", "value", "first", "next_value"),
    [
        ("day", "2021-10-21", date(2021, 10, 21), "2021-10-22"),
        ("week", "2021-W42", date(2021, 10, 18), "2021-W43"),
        ("weekend", "2021-W42-WE", date(2021, 10, 23), "2021-W43-WE"),
        ("month", "2021-10", date(2021, 10, 1), "2021-11"),
        ("quarter", "2021-Q4", date(2021, 10, 1), "2022-Q1"),
        ("half", "2021-H2", date(2021, 7, 1), "2022-H1"),
        ("season", "2021-FA", date(2021, 9, 1), "2021-WI"),
        ("year", "2021", date(2021, 1, 1), "2022"),
        ("decade", "202", date(2020, 1, 1), "203"),
        ("century", "20", date(2000, 1, 1), "21"),
    ],
)
def test_cell_of_a_day(unit, value, first, next_value):
    cell = cell_of(unit, DAY)
    assert (cell.value, cell.start, cell.shifted(1).value) == (value, first, next_value)


def test_january_lies_in_the_winter_of_the_year_before():
    assert cell_of("season", date(2021, 1, 5)).value == "2020-WI"


def test_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="aeon"):
        cell_of("aeon", DAY)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2021, 1, 15), -1, date(2020, 12, 15)),
        (date(2021, 11, 30), 14, date(2023, 1, 30)),
    ],
)
def test_add_months(day, months, expected):
    assert add_months(day, months) == expected


@given(st.sampled_from(ORDER), DAYS, st.integers(-10, 10))
def test_shifting_back_returns(unit, day, steps):
    cell = cell_of(unit, day)
    assert cell.shifted(steps).shifted(-steps) == cell


@given(st.sampled_from([u for u in ORDER if u not in ("weekend", "fortnight")]), DAYS)
def test_cell_holds_its_day_and_meets_the_next(unit, day):
    cell = cell_of(unit, day)
    assert cell.start <= day < cell.end == cell.shifted(1).start


@given(st.sampled_from(ORDER), DAYS, st.sampled_from(["START", "MID", "END"]))
def test_part_lies_in_its_cell(unit, day, part):
    cell = cell_of(unit, day)
    inside = part_of(cell, part)
    assert cell.start <= inside.start < inside.end <= cell.end
