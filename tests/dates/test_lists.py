import pytest

from tests.dates.sentences import edtf, found

LISTS = [
    ("on March 3, 4 and 7, 2014,", ["March 3", "4", "7, 2014"], ["2014-03-03", "2014-03-04", "2014-03-07"]),
    ("from March 3 to 7.", ["March 3", "7"], ["2016-03-03", "2016-03-07"]),
    ("on March 3 and 12 people were hurt", ["March 3"], ["2016-03-03"]),
    ("on March 3, 12 people were hurt", ["March 3"], ["2016-03-03"]),
    ("from 2009-2012", ["2009", "2012"], ["2009", "2012"]),
    ("in May, June and July 2015", ["May", "June", "July 2015"], ["2015-05", "2015-06", "2015-07"]),
    ("12 to 18 months", ["12", "18 months"], ["P12M", "P18M"]),
    ("between six and nine months", ["six", "nine months"], ["P6M", "P9M"]),
    ("a 5-to-10-year term", ["5", "10-year"], ["P5Y", "P10Y"]),
    ("a 20- to 40-year term", ["20", "40-year"], ["P20Y", "P40Y"]),
    ("five or six years", ["five", "six years"], ["P5Y", "P6Y"]),
    ("the dog is five or six years old", [], []),
]


@pytest.mark.parametrize(("text", "quotes", "values"), LISTS)
def test_lists_and_ranges_are_one_expression_an_end(text, quotes, values):
    times = found(text)
    assert [t.evidence.quote for t in times] == quotes
    assert [edtf(t) or t.value for t in times] == values


@pytest.mark.parametrize(
    ("text", "days"),
    [("He was held Monday through Wednesday.", ["2016-03-14", "2016-03-16"]),
     ("It will open Tuesday through Monday.", ["2016-03-22", "2016-03-28"]),
     ("He was held Friday to Sunday.", ["2016-03-18", "2016-03-20"])],
)  # fmt: skip
def test_the_last_weekday_of_a_range_comes_after_the_first(text, days):
    assert [edtf(t) for t in found(text)] == days


def test_list_shares_its_year():
    times = found("between June 3 and June 5, 2014, and in March and April 2013")
    assert [edtf(t) for t in times] == ["2014-06-03", "2014-06-05", "2013-03", "2013-04"]
