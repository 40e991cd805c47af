from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.documents.drafts import Draft
from dateline.documents.published import choose_date, date_in_name, date_in_url, read_date
from dateline.model import PublishedBasis
from dateline.settings import Settings

DAY = date(2021, 10, 3)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-10-03", DAY),
        (" 2021-10-03T23:59:00-07:00 ", DAY),
        ("2021-10-03 08:00", DAY),
        ("20211003", DAY),
        ("2021/10/3", DAY),
        ("October 3, 2021", DAY),
        ("Oct. 3, 2021, 5 p.m.", DAY),
        ("3 October 2021", DAY),
        ("Sun, 03 Oct 2021 22:15:00 +0000", DAY),
        ("10/3/2021", DAY),
        ("3.10.2021", DAY),
        ("10/13/2021", date(2021, 10, 13)),
        ("13/10/2021", date(2021, 10, 13)),
        ("1599-01-01", None),
        ("2021-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_read_date(written: str, expected: date | None) -> None:
    assert read_date(written) == expected


def test_day_first_where_both_readings_are_possible() -> None:
    assert read_date("3/10/2021", month_first=False) == DAY


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2021/10/03/bail", DAY),
        ("https://example.org/news/2021-10-3/bail", DAY),
        ("https://archive.example/web/20211003101112/https://example.org/bail", None),
        ("https://example.org/2021/10/bail", None),
        ("https://example.org/2021/99/99/2021/10/03", DAY),
    ],
)
def test_date_in_url(url: str, expected: date | None) -> None:
    assert date_in_url(url) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("2021-10-03.txt", DAY), ("bail-2021-10-03b.txt", DAY), ("12021-10-03", None)]
)
def test_date_in_name(name: str, expected: date | None) -> None:
    assert date_in_name(name) == expected


@given(st.text())
def test_no_text_raises(written: str) -> None:
    assert read_date(written) is None or isinstance(read_date(written), date)


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2200, 12, 31)))
def test_iso_dates_round_trip(day: date) -> None:
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("draft", "published", "basis", "doubt"),
    [
        (Draft("a", "x", published="2021-10-03"), date(2021, 10, 3), PublishedBasis.METADATA, None),
        (Draft("a", "x", published="2021-10-05"), date(2021, 10, 5), PublishedBasis.METADATA, None),
        (Draft("a", "x", published="2021-10-06"), None, PublishedBasis.UNKNOWN, "not come yet"),
        (
            Draft("a", "x", published="2121-01-01", url="https://x.example/2021/10/02/a"),
            date(2021, 10, 2),
            PublishedBasis.URL,
            "not come yet",
        ),
        (Draft("a", "x", url="https://x.example/2031/10/02/a"), None, PublishedBasis.UNKNOWN, None),
        (Draft("a", "x", guessed="2031-10-02"), None, PublishedBasis.UNKNOWN, None),
        (Draft("a", "x", published="9999-12-31"), None, PublishedBasis.UNKNOWN, "not understood"),
        (Draft("a", "x", published="0001-01-01"), None, PublishedBasis.UNKNOWN, "not understood"),
    ],
)
def test_day_that_has_not_come_is_not_believed(
    draft: Draft, published: date | None, basis: PublishedBasis, doubt: str | None
) -> None:
    found, why, told = choose_date(draft, Settings(today=date(2021, 10, 4)))
    assert (found, why) == (published, basis)
    assert (told is None) if doubt is None else (told is not None and doubt in told[0])
