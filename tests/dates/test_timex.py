from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import find_times, from_timex, to_timex
from dateline.dates.cells import ORDER, cell_of
from dateline.model import Interval, Precision, TimeType
from dateline.model.edtf import from_edtf, to_edtf
from tests.strategies import intervals

DAYS = st.dates(date(1500, 1, 1), date(2500, 1, 1))
UNITS = [unit for unit in ORDER if unit != "fortnight"]  # a fortnight is written as its first week

TABLE = [
    ("2021-10-21", None, "2021-10-21"),
    ("2021-W42", None, "2021-10-18/2021-10-24"),
    ("2021-W42-WE", None, "2021-10-23/2021-10-24"),
    ("2021-10", None, "2021-10"),
    ("2021-Q4", None, "2021-10-01/2021-12-31"),
    ("2021-H2", None, "2021-07-01/2021-12-31"),
    ("2021-FA", None, "2021-09-01~/2021-11-30~"),
    ("2021-WI", None, "2021-12-01~/2022-02-28~"),
    ("2021", None, "2021"),
    ("202", None, "202X"),
    ("20", None, "20XX"),
    ("2021-10", "START", "2021-10-01~/2021-10-10~"),
    ("2021-10", "END", "2021-10-21~/2021-10-31~"),
    ("2021", "MID", "2021-05-01~/2021-08-31~"),
    ("2021-10-21", "APPROX", "2021-10-21~"),
    ("2021-10", "APPROX", "2021-10~"),
    ("2021-10-21", "ON_OR_BEFORE", "[..2021-10-21]"),
    ("2021-10-21", "ON_OR_AFTER", "[2021-10-21..]"),
]


@pytest.mark.parametrize(("value", "mod", "edtf"), TABLE)
def test_value_and_days(value: str, mod: str | None, edtf: str) -> None:
    assert to_edtf(from_timex(value, mod)) == edtf
    assert to_timex(from_edtf(edtf)) == (value, mod)


@pytest.mark.parametrize(
    ("value", "mod", "edtf"),
    [
        ("2021", "BEFORE", "[..2020-12-31]"),
        ("2021", "ON_OR_BEFORE", "[..2021-12-31]"),
        ("2021", "AFTER", "[2022-01-01..]"),
        ("2021-10", "ON_OR_AFTER", "[2021-10-01..]"),
        ("2021-10-21TNI", None, "2021-10-21"),
        ("2021-10-21T15:30", None, "2021-10-21"),
    ],
)
def test_days_of_a_bound_and_of_a_time_of_day(value: str, mod: str | None, edtf: str) -> None:
    assert to_edtf(from_timex(value, mod)) == edtf


@pytest.mark.parametrize(
    "value",
    [
        "PAST_REF",
        "P3D",
        "XXXX-WXX-1",
        "XXXX",
        "2021-13",
        "2021-02-30",
        "2021-W54",
        "0000",
        "00",
        "2021-10-21 ",
        "",
        "٢٠٢١",
    ],
)
def test_value_without_days_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no days"):
        from_timex(value)


def test_unknown_mod_is_refused() -> None:
    with pytest.raises(ValueError, match="EQUAL_OR_SO"):
        from_timex("2021", "EQUAL_OR_SO")


@pytest.mark.parametrize(
    "interval",
    [
        Interval(date(2021, 10, 5), date(2021, 10, 9)),
        Interval(date(2021, 10, 5), date(2021, 10, 9), Precision.WITHIN),
        Interval(date(2021, 10, 1), date(2021, 11, 1)),  # given as a stretch, not as a month
        Interval(date(2021, 10, 1), date(2021, 11, 1), Precision.MONTH, uncertain=True),
        Interval(None, None),
        Interval(date(1, 1, 1), date(1, 1, 9)),
    ],
)
def test_stretch_without_a_value(interval: Interval) -> None:
    assert to_timex(interval) is None


@given(st.sampled_from(UNITS), DAYS)
def test_every_cell_comes_back(unit: str, day: date) -> None:
    cell = cell_of(unit, day)
    assert to_timex(from_timex(cell.value)) == (cell.value, None)
    assert from_timex(cell.value) == cell.interval


@given(intervals())
def test_what_is_written_is_read_back(interval: Interval) -> None:
    written = to_timex(interval)
    if written is not None:
        assert from_timex(*written) == interval


@given(
    st.text(st.sampled_from("0123456789-WEQHTXPSUFAR_"), max_size=12), st.sampled_from([None, "START", "END", "AFTER"])
)
def test_any_text_is_read_or_refused(value: str, mod: str | None) -> None:
    try:
        found = from_timex(value, mod)
    except ValueError:
        return
    assert found.start is None or found.end is None or found.start < found.end


@given(st.sampled_from(UNITS), DAYS)
def test_edtf_carries_what_timex_carries(unit: str, day: date) -> None:
    interval = from_timex(cell_of(unit, day).value)
    assert from_edtf(to_edtf(interval)).start == interval.start
    assert from_edtf(to_edtf(interval)).end == interval.end


@pytest.mark.parametrize(
    "text",
    [
        "He was held on March 3, 2014.",
        "They met in late March 2014.",
        "It opened last week.",
        "It closed in the fall of 2012.",
        "It began in the 1990s.",
        "They left over the weekend.",
        "They left in the first quarter.",
    ],
)
def test_expressions_have_the_days_of_their_value(text: str) -> None:
    (time,) = find_times(text, date(2014, 4, 16))
    assert time.type is TimeType.DATE
    assert time.interval == from_timex(time.value, time.mod)
