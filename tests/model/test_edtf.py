from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Interval, Precision
from dateline.model.edtf import from_edtf, to_edtf

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 30))


def ranged(start, end, precision=Precision.RANGE, **flags):
    return Interval(start and date(*start), end and date(*end), precision, **flags)


TABLE = [
    ("2021-10-21", Interval.day(date(2021, 10, 21))),
    ("2021-10", Interval.month(2021, 10)),
    ("2020-12", Interval.month(2020, 12)),
    ("2021", Interval.year(2021)),
    ("198X", ranged((1980, 1, 1), (1990, 1, 1), Precision.DECADE)),
    ("19XX", ranged((1900, 1, 1), (2000, 1, 1), Precision.CENTURY)),
    ("2023-01-21/2023-01-31", ranged((2023, 1, 21), (2023, 2, 1))),
    ("2023-01-21~/2023-01-31~", ranged((2023, 1, 21), (2023, 2, 1), approximate=True)),
    ("../2023-01-31", ranged(None, (2023, 2, 1))),
    ("2023-01-21/..", ranged((2023, 1, 21), None)),
    ("../..", ranged(None, None)),
    ("[2023-01-21..2023-01-31]", ranged((2023, 1, 21), (2023, 2, 1), Precision.WITHIN)),
    ("[..2023-01-31]", Interval.until(date(2023, 1, 31))),
    ("[2023-01-21..]", ranged((2023, 1, 21), None, Precision.WITHIN)),
    ("[..]", ranged(None, None, Precision.WITHIN)),
    ("2021-10~", Interval.month(2021, 10).about()),
    ("2021?", ranged((2021, 1, 1), (2022, 1, 1), Precision.YEAR, uncertain=True)),
    ("2021-10-21%", ranged((2021, 10, 21), (2021, 10, 22), Precision.DAY, approximate=True, uncertain=True)),
]


@pytest.mark.parametrize(("text", "interval"), TABLE)
def test_interval_is_written(text, interval):
    assert to_edtf(interval) == text


@pytest.mark.parametrize(("text", "interval"), TABLE)
def test_text_is_read(text, interval):
    assert from_edtf(text) == interval


def test_ends_of_a_range_may_be_months_or_years():
    assert from_edtf("2021-10/2022") == ranged((2021, 10, 1), (2023, 1, 1))


def test_precision_that_does_not_fit_is_written_as_a_range():
    assert to_edtf(ranged((2021, 10, 3), (2021, 10, 6), Precision.MONTH)) == "2021-10-03/2021-10-05"


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2021-13", "2021-02-30", "202", "20XX-05", "2021/2020", "1/2/3", "[2021]", "[", "]", "2021~~",
     "[2021..2020]", "0000", "9999", "9999-12-31", "٢٠٢١", "2021-10-21T12:00", "2021-1-1", " 2021", "2021\n"],
)  # fmt: skip
def test_bad_text_is_refused_with_the_value(text):
    with pytest.raises(ValueError, match="not an EDTF date") as caught:
        from_edtf(text)
    assert repr(text) in str(caught.value)


@st.composite
def intervals(draw):
    flags = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    start = draw(DAYS)
    match draw(st.sampled_from(list(Precision))):
        case Precision.DAY:
            end, precision = start + timedelta(days=1), Precision.DAY
        case Precision.MONTH:
            whole = Interval.month(start.year, start.month)
            start, end, precision = whole.start, whole.end, Precision.MONTH
        case Precision.YEAR:
            start, end, precision = date(start.year, 1, 1), date(start.year + 1, 1, 1), Precision.YEAR
        case Precision.DECADE:
            first = start.year // 10 * 10
            start, end, precision = date(first, 1, 1), date(first + 10, 1, 1), Precision.DECADE
        case Precision.CENTURY:
            first = start.year // 100 * 100
            start, end, precision = date(first, 1, 1), date(first + 100, 1, 1), Precision.CENTURY
        case precision:
            end = start + timedelta(days=draw(st.integers(1, 4000)))
            opened = draw(st.sampled_from(["", "start", "end"]))
            start, end = (None if opened == "start" else start), (None if opened == "end" else end)
    return Interval(start, end, precision, **flags)


@given(intervals())
def test_reading_undoes_writing(interval):
    assert from_edtf(to_edtf(interval)) == interval


@given(st.text(alphabet="0123456789X-/.[]~?%", max_size=24))
def test_what_is_read_is_written_as_something_equal(text):
    try:
        interval = from_edtf(text)
    except ValueError:
        return
    assert from_edtf(to_edtf(interval)) == interval


@st.composite
def written(draw):
    """EDTF as this library writes it."""
    day = draw(DAYS)
    forms = [f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}"[:3] + "X", f"{day:%Y}"[:2] + "XX"]
    sign = draw(st.sampled_from(["", "~", "?", "%"]))
    if draw(st.booleans()):
        return draw(st.sampled_from(forms)) + sign
    last = day + timedelta(days=draw(st.integers(0, 400)))
    first, end = draw(
        st.sampled_from([(f"{day}{sign}", f"{last}{sign}"), ("..", f"{last}{sign}"), (f"{day}{sign}", "..")])
    )
    one_of = {True: f"[{first}..{end}]".replace("....", ".."), False: f"{first}/{end}"}
    return one_of[draw(st.booleans())]


@given(written())
def test_writing_undoes_reading(text):
    assert to_edtf(from_edtf(text)) == text


@given(
    st.dates() | st.none(),
    st.dates(date.min + timedelta(days=1)) | st.none(),
    st.sampled_from(Precision),
    st.booleans(),
    st.booleans(),
)
def test_every_interval_can_be_written(start, end, precision, approximate, uncertain):
    """At the ends of the calendar too, and where the precision does not fit; what is written says the same days."""
    if start and end and start >= end:
        start, end = end, start
    if start == end and start is not None:
        return
    text = to_edtf(Interval(start, end, precision, approximate, uncertain))
    if start != date.max:  # nothing comes after the last day: it is written, and refused when read
        read = from_edtf(text)
        assert (read.start, read.end) == (start, end)


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.day(date.max), "9999-12-31/.."),
        (Interval.day(date.min), "0001-01-01"),
        (Interval.until(date.max), "[..]"),
        (ranged((1, 1, 1), (11, 1, 1), Precision.DECADE), "0001-01-01/0010-12-31"),
        (ranged((9999, 12, 1), None, Precision.MONTH), "9999-12-01/.."),
        (ranged((9999, 1, 1), (9999, 12, 31), Precision.YEAR), "9999-01-01/9999-12-30"),
    ],
)
def test_the_ends_of_the_calendar(interval, text):
    assert to_edtf(interval) == text
