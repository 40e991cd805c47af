import pytest

from dateline.model import TimeType
from tests.dates.sentences import only

LENGTHS = [
    ("one-and-a-half years", "P1Y6M", None),
    ("a two-and-a-half-year term", "P2Y6M", None),
    ("a quarter of an hour", "PT15M", None),
    ("three quarters of an hour", "PT45M", None),
    ("five years", "P5Y", None),
    ("18 months", "P18M", None),
    ("a six-month term", "P6M", None),
    ("90-day", "P90D", None),
    ("nearly two years", "P2Y", "LESS_THAN"),
    ("at least 30 days", "P30D", "EQUAL_OR_MORE"),
    ("less than an hour", "PT1H", "LESS_THAN"),
    ("no more than sixty days", "P60D", "EQUAL_OR_LESS"),
    ("no fewer than three weeks", "P3W", "EQUAL_OR_MORE"),
    ("2 1/2 years", "P2Y6M", None),
    ("a year and a half", "P1Y6M", None),
    ("three years and six months", "P3Y6M", None),
    ("half an hour", "PT30M", None),
    ("twenty-five years", "P25Y", None),
    ("a few weeks after the vote", "PXW", None),
    ("the past two months", "P2M", None),
    ("two decades", "P20Y", None),
    ("two centuries and one war", "P200Y", None),
    ("had not seen each other a year", "P1Y", None),
    ("an hours-long standoff", "PTXH", None),
    ("a 10-year Old Harbor resident", "P10Y", None),
    ("a 20-year veteran", "P20Y", None),
]


@pytest.mark.parametrize(("text", "value", "mod"), LENGTHS)
def test_duration_has_no_interval(text, value, mod):
    time = only(text)
    assert (time.type, time.value, time.mod, time.interval) == (TimeType.DURATION, value, mod, None)


@pytest.mark.parametrize(
    ("text", "quote", "mod"),
    [
        ("He left more than a decade ago.", "more than a decade ago", "BEFORE"),
        ("He left at least two years ago.", "at least two years ago", "ON_OR_BEFORE"),
        ("He left nearly two weeks ago.", "nearly two weeks ago", "AFTER"),
        ("He left no more than a year ago.", "no more than a year ago", "ON_OR_AFTER"),
        ("He leaves less than a year from now.", "less than a year from now", "BEFORE"),
        ("He leaves at most a month after June 3, 2015.", "at most a month after June 3, 2015", "ON_OR_BEFORE"),
        ("He leaves almost at once, nearly Tuesday.", "nearly Tuesday", "APPROX"),
        ("In the run-up to Easter he left.", "Easter", None),
    ],
)
def test_a_date_has_the_mods_of_dates_and_no_others(text, quote, mod):
    time = only(text)
    assert (time.evidence.quote, time.mod) == (quote, mod)
