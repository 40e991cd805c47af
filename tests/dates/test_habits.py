"""What annotators of TimeML mark and how they value it, where it differs from what a timeline needs."""

from datetime import date

import pytest

from dateline.dates import find_times
from dateline.dates.timex import from_timex
from dateline.model import TimeType

MONDAY = date(2016, 3, 21)


def told(text, timeml=True):
    return [(t.evidence.quote, t.value) for t in find_times(text, MONDAY, timeml=timeml)]


REFERENCES = [
    ("He is here right now.", "right now", "PRESENT_REF"),
    ("They are poor these days.", "these days", "PRESENT_REF"),
    ("More recently he left.", "More recently", "PAST_REF"),
    ("Rain fell in recent months.", "recent months", "PXM"),
    ("Rain fell in recent weeks.", "recent weeks", "PXW"),
    ("Rain fell in recent years.", "recent years", "PAST_REF"),
    ("Rain will fall in coming months.", "coming months", "FUTURE_REF"),
    ("It will end in the near future.", "the near future", "FUTURE_REF"),
    ("It will end at a later date.", "a later date", "FUTURE_REF"),
    ("He was ill at the time.", "the time", "PAST_REF"),
    ("He will leave soon.", "soon", "FUTURE_REF"),
    ("Prices fell in the past year.", "the past year", "2015"),
    ("Prices fell over the last decade.", "the last decade", "200"),
    ("In the year ended Jan. 31 it lost money.", "the year", "P1Y"),
    ("Sales fell in the latest fiscal year.", "the latest fiscal year", "2015"),
    ("It may grow during the next year or so.", "the next year or so", "2017"),
]


@pytest.mark.parametrize(("text", "quote", "value"), REFERENCES)
def test_reference_has_its_habitual_value(text, quote, value):
    assert (quote, value) in told(text)


PLACED = [
    ("It closed at 4 p.m.", "4 p.m.", "2016-03-21T16:00"),
    ("The following day he left.", "The following day", "2016-03-22"),
    ("The previous year it made money.", "The previous year", "2015"),
    ("He won four years earlier.", "four years earlier", "2012"),
    ("Later in the day he left.", "Later in the day", "2016-03-21"),
    ("Earlier in the week he left.", "Earlier in the week", "2016-W12"),
    ("The index fell Friday. For the week, it rose.", "the week", "2016-W11"),
    ("They rallied in the afternoon.", "the afternoon", "2016-03-21TAF"),
    ("They came at 5 p.m. EST.", "5 p.m. EST", "2016-03-21T17:00"),
    ("The May 5-7 meeting was long.", "May 5-7", "2016-05-05"),
    ("They grew over the past years.", "the past years", "PAST_REF"),
    ("In the coming days they will vote.", "the coming days", "PXD"),
]


@pytest.mark.parametrize(("text", "quote", "value"), PLACED)
def test_what_leans_on_nothing_is_reckoned_from_publication(text, quote, value):
    assert (quote, value) in told(text)


SPANS = [
    ("The 2012 London Olympics", ["2012"]),
    ("a long day", []),
    ("the 8-month-old truce", ["8-month-old"]),
    ("the eight-month-old civil war", ["eight-month-old"]),
    ("an 8-month-old girl", []),
    ("in previous years", ["previous years"]),
    ("each morning", ["each morning"]),
    ("it is expected to last six weeks", ["six weeks"]),
    ("the past three games", []),
    ("closed on weekends", ["weekends"]),
    ("after months of war", ["months"]),
    ("the final days of the war", []),
    ("a decades-old law", ["decades-old"]),
    ("for a number of years", ["a number of years"]),
    ("several quarters of losses", ["several quarters"]),
    ("in the weeks ahead", ["the weeks ahead"]),
    ("as he said the other day", ["the other day"]),
    ("not that long ago", []),
    ("it rose 20% annually", []),
    ("the average daily take", []),
    ("a recent sale", []),
    ("the 1988 Harbor bombing", ["1988"]),
    ("a 2009 speech", ["2009"]),
    ("after the March vote", ["March"]),
    ("the March on the Capitol", []),
    ("The vote comes days after it.", ["days"]),
    ("the 23-year occupation", ["23-year"]),
    ("its two-year plan", ["two-year"]),
    ("over a three-year period", ["a three-year period"]),
    ("after the 1987 crash", ["1987"]),
    ("in fiscal 2014", ["fiscal 2014"]),
    ("within weeks or months of it", ["weeks or months"]),
    ("for the third time in years", ["years"]),
    ("in the past two quarters", ["the past two quarters"]),
]


@pytest.mark.parametrize(("text", "quotes"), SPANS)
def test_span(text, quotes):
    assert [quote for quote, _ in told(text)] == quotes


@pytest.mark.parametrize(
    "text",
    ["four flights a week", "700 seats a week", "as soon as it ends", "soon after the vote", "he hopes one day to go",
     "the leaders of tomorrow", "in today's world", "on “This Week,” he said", "from a fiscal year to another",
     "at the time he left", "the time of day", "on days when it rains"],
)  # fmt: skip
def test_what_annotators_leave_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("in the past year", "P1Y"), ("in the past two quarters", "P2Q"), ("in the past week", "P1W"),
     ("it followed by one day the vote", "P1D"), ("one day later", "XXXX-XX-XX")],
)  # fmt: skip
def test_the_product_reads_by_sense(text, value):
    assert [v for _, v in told(text, timeml=False)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("below the record set on July 24.", "2015-07-24"), ("The talks are set on March 24.", "2016-03-24"),
     ("They crashed last February.", "2015-02"), ("The team plays Saturday.", "2016-03-26"),
     ("The Bears play at home Saturday.", "2016-03-26"), ("They did not play Saturday.", "2016-03-19"),
     ("They refused to meet Saturday.", "2016-03-19"), ("Oil for May delivery fell.", "2016-05"),
     ("They agreed to buy it in May.", "2016-05"), ("They agreed to buy it in January.", "2016-01"),
     ("It was lent money through June.", "2016-06"), ("They bought it in May.", "2015-05"),
     ("She hopes for his chances of winning in November.", "2016-11"), ("He was elected in November.", "2015-11"),
     ("Taxes matter in the November elections.", "2016-11"), ("It should be done by week's end.", "2016-W12"),
     ("This lasted well into the summer.", "2015-SU")],
)  # fmt: skip
def test_cue(text, value):
    assert [v for _, v in told(text)] == [value]


@pytest.mark.parametrize("text", ["They met at 4 p.m.", "They sang in the morning."])
def test_what_is_of_the_day_of_publication_has_its_days(text):
    (time,) = find_times(text, MONDAY, timeml=True)
    assert time.interval == from_timex(time.value)


def test_a_set_has_no_days():
    (time,) = find_times("They sang every morning.", MONDAY, timeml=True)
    assert (time.type, time.interval) == (TimeType.SET, None)
