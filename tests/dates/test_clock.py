import pytest

from dateline.model import TimeType
from tests.dates.sentences import edtf, found, only

TIMES = [
    ("about 10:30 Monday night", "2016-03-21T22:30", "2016-03-21"),
    ("at 10 on Friday night", "2016-03-18T22:00", "2016-03-18"),
    ("at 9 Friday morning", "2016-03-18T09:00", "2016-03-18"),
    ("at 9 tonight", "2016-03-21T21:00", "2016-03-21"),
    ("around 11 last night", "2016-03-20T23:00", "2016-03-20"),
    ("at 1 a.m. Sunday", "2016-03-20T01:00", "2016-03-20"),
    ("at about one in the morning on Friday", "2016-03-18T01:00", "2016-03-18"),
    ("at 2 o'clock in the afternoon on Friday", "2016-03-18T14:00", "2016-03-18"),
    ("Friday night at 11:15", "2016-03-18T23:15", "2016-03-18"),
    ("7.30 p.m. on Friday", "2016-03-18T19:30", "2016-03-18"),
    ("7.30pm on Friday", "2016-03-18T19:30", "2016-03-18"),
    ("at 1600 GMT on Friday", "2016-03-18T16:00Z", "2016-03-18"),
    ("at 2 p.m. Eastern time Friday", "2016-03-18T14:00", "2016-03-18"),
    ("at 0200 hours Friday", "2016-03-18T02:00", "2016-03-18"),
    ("the early morning hours of Sunday", "2016-03-20TMO", "2016-03-20"),
    ("in the early hours of Tuesday", "2016-03-15TMO", "2016-03-15"),
    ("overnight Friday", "2016-03-18TNI", "[2016-03-18..2016-03-19]"),
    ("Friday overnight", "2016-03-18TNI", "[2016-03-18..2016-03-19]"),
    ("about 3:30 p.m. Thursday", "2016-03-17T15:30", "2016-03-17"),
    ("10pm on Oct. 21, 2015", "2015-10-21T22:00", "2015-10-21"),
    ("noon Friday", "2016-03-18T12:00", "2016-03-18"),
    ("midday Friday", "2016-03-18TMI", "2016-03-18"),
    ("mid-afternoon yesterday", "2016-03-20TAF", "2016-03-20"),
    ("5 p.m. EST, Friday", "2016-03-18T17:00-05:00", "2016-03-18"),
    ("Friday at about 12:05 a.m.", "2016-03-18T00:05", "2016-03-18"),
    ("Monday night", "2016-03-21TNI", "2016-03-21"),
    ("early Sunday morning", "2016-03-20TMO", "2016-03-20"),
    ("last night", "2016-03-20TNI", "2016-03-20"),
    ("this morning", "2016-03-21TMO", "2016-03-21"),
    ("the night of the 19th", "2016-03-19TNI", "2016-03-19"),
    ("the night of March 9", "2016-03-09TNI", "2016-03-09"),
    ("overnight", "2016-03-20TNI", "[2016-03-20..2016-03-21]"),
    ("10 p.m.", "XXXX-XX-XXT22:00", None),
]


@pytest.mark.parametrize(("text", "value", "interval"), TIMES)
def test_time_of_day(text, value, interval):
    time = only(text)
    assert (time.type, time.value, edtf(time)) == (TimeType.TIME, value, interval)


@pytest.mark.parametrize(
    ("text", "values"),
    [("between 10 and 11 p.m. Saturday", ["2016-03-19T22:00", "2016-03-19T23:00"]),
     ("8-10 p.m. Friday", ["2016-03-18T20:00", "2016-03-18T22:00"]),
     ("between 11 and 1 a.m.", ["XXXX-XX-XXT23:00", "XXXX-XX-XXT01:00"]),
     ("from 9 a.m. to 5 p.m. Monday", ["2016-03-21T09:00", "2016-03-21T17:00"])],
)  # fmt: skip
def test_the_hours_of_a_range_share_half_and_day(text, values):
    assert [t.value for t in found(text)] == values
