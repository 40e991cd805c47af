from datetime import date

import pytest

from dateline.dates import find_times

NOVEMBER = date(2015, 11, 5)


def told(text, published=NOVEMBER):
    return [(t.evidence.quote, t.value) for t in find_times(text, published, timeml=True)]


REPORTS = [
    ("Third-quarter net rose to $5 million from $4 million a year ago.", "a year ago", "2014-Q3"),
    ("In the third quarter it lost $2. Sales fell from a year earlier.", "a year earlier", "2014-Q3"),
    ("Third-quarter net rose.\n\nThat compares with a loss in the year-ago quarter.", "the year-ago quarter", "2014-Q3"),
    ("Third-quarter net rose. Sales in the latest period fell.", "the latest period", "2015-Q3"),
    ("Third-quarter net beat the year-earlier results.", "year-earlier", "2014-Q3"),
    ("In the third quarter it did better than in the same period last year.", "the same period last year", "2014-Q3"),
    ("In the third quarter it did better than in the quarter a year ago.", "the quarter a year ago", "2014-Q3"),
    ("Third-quarter net doubled from last year's quarter.", "last year's quarter", "2014-Q3"),
    ("Third-quarter net was up from the 2014 period.", "the 2014 period", "2014-Q3"),
    ("Third-quarter net rose. It may fall in the fourth quarter. The latest quarter was good.", "The latest quarter",
     "2015-Q3"),
    ("Third-quarter net rose after a flat second quarter. It was less a year ago.", "a year ago", "2014-Q3"),
    ("Third-quarter net rose. For the nine months, it earned $9 million, against $8 million a year earlier.",
     "a year earlier", "2014"),
    ("It earned $9 million a year ago.", "a year ago", "2014"),
    ("The latest quarter was good.", "The latest quarter", "2015-Q3"),
    ("It did better than the year-earlier quarter.", "the year-earlier quarter", "2014-Q3"),
    ("It did better than the year-earlier period.", "the year-earlier period", "2014"),
    ("It did well in the 2014 quarter.", "the 2014 quarter", "2014"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "value"), REPORTS)
def test_a_report_is_compared_with_its_own_period_a_year_before(text, quote, value):
    assert (quote, value) in told(text)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("The third-quarter loss grew.", ["third-quarter"]), ("Its third-quarter loss grew.", ["third-quarter"]),
     ("It lost money in its fourth quarter.", ["fourth quarter"]), ("The third quarter was good.", ["The third quarter"])],
)  # fmt: skip
def test_the_article_of_a_noun_stays_outside(text, quotes):
    assert [quote for quote, _ in told(text)] == quotes


def test_without_publication_date_no_period_is_placed():
    assert told("The latest quarter beat the year-earlier period.", None) == [
        ("The latest quarter", "XXXX-QX"),
        ("the year-earlier period", "XXXX"),
    ]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [("Third-quarter net rose to $5 million from $4 million last year.", "last year", "2014-Q3"),
     ("Third-quarter net rose. Last year's results were poor.", "Last year", "2014-Q3"),
     ("Third-quarter net rose. Last year it moved here.", "Last year", "2014"),
     ("It earned $5 million last year.", "last year", "2014")],
)  # fmt: skip
def test_last_year_beside_figures_is_the_quarter_where_annotation_habits_count(text, quote, value):
    assert (quote, value) in told(text)
    assert all(t.value == "2014" for t in find_times(text, NOVEMBER) if t.evidence.quote.lower() == "last year")
