from datetime import date, datetime

import pytest

from dateline.api import read_day


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2023-04-22", date(2023, 4, 22)),
        (" 2023-04-22 ", date(2023, 4, 22)),
        ("2023-04", date(2023, 4, 30)),
        ("2024-02", date(2024, 2, 29)),
        ("2023", date(2023, 12, 31)),
        (date(2023, 4, 22), date(2023, 4, 22)),
        (datetime(2023, 4, 22, 23, 59), date(2023, 4, 22)),
    ],
)
def test_a_day_or_the_last_of_a_period(given: date | str, day: date) -> None:
    assert read_day(given) == day


@pytest.mark.parametrize("given", ["", "today", "2023-2-1", "2023-02-30", "22-04-2023", "2023~", "2023/2024", "٢٠٢٣"])
def test_what_is_no_date_is_refused_with_the_forms(given: str) -> None:
    with pytest.raises(ValueError, match="is no date: write it as YYYY-MM-DD, YYYY-MM or YYYY"):
        read_day(given)


@pytest.mark.parametrize("given", ["2023", "2023-04"])
def test_a_publication_day_is_whole(given: str) -> None:
    with pytest.raises(ValueError, match=r"write it as YYYY-MM-DD$"):
        read_day(given, whole=True)
