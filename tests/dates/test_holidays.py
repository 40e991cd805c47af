from datetime import date

import pytest

from dateline.dates.holidays import holiday_in
from dateline.dates.lexicon import holidays

BY_NAME = {holiday.name: holiday for names in holidays().values() for _, holiday in names}


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("christmas day", date(2016, 12, 25)),
        ("memorial day", date(2016, 5, 30)),
        ("labor day", date(2016, 9, 5)),
        ("thanksgiving day", date(2016, 11, 24)),
        ("easter sunday", date(2016, 3, 27)),
        ("good friday", date(2016, 3, 25)),
        ("mother's day", date(2016, 5, 8)),
        ("martin luther king jr. day", date(2016, 1, 18)),
    ],
)
def test_day_of_a_holiday(name, day):
    assert holiday_in(BY_NAME[name], 2016) == day
