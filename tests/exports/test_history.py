from datetime import date

import pytest

from dateline.exports.history import first_days


@pytest.mark.parametrize(
    ("entries", "days"),
    [
        ([("2021-03-19", "charged")], [("2021-03-19", "charged")]),
        ([("2021-02", "charged")], [("2021-02-28", "charged")]),
        ([("2021-05-02", "b"), ("2021-05-01", "a")], [("2021-05-01", "a"), ("2021-05-02", "b")]),
        ([("2021-05-01", "a"), ("2021-05-01", "b")], [("2021-05-01", "b")]),
        ([("[2021-05-01..]", "a")], []),
        ([(date(2021, 5, 1), "a"), ("2021-06", "later")], [("2021-05-01", "a")]),
        ([], []),
    ],
)
def test_an_imprecise_date_counts_from_its_last_day(
    entries: list[tuple[date | str, str]], days: list[tuple[str, str]]
) -> None:
    assert first_days(entries, date(2021, 6, 15)) == days


def test_a_date_must_be_edtf() -> None:
    with pytest.raises(ValueError, match="spring"):
        first_days([("spring", "charged")])
