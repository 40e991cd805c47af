"""The days of holidays, year by year."""

from datetime import date, timedelta

from dateline.dates.cells import Cell
from dateline.dates.lexicon import Holiday


def holiday_in(holiday: Holiday, year: int) -> date:
    """Return the day of a holiday in a year."""
    return _base_of(holiday, year) + timedelta(days=holiday.plus)


def _base_of(holiday: Holiday, year: int) -> date:
    if holiday.on:
        return date(year, *holiday.on)
    if holiday.nth:
        month, weekday, n = holiday.nth
        if n < 0:
            last = Cell("month", date(year, month, 1)).end - timedelta(days=1)
            return last - timedelta(days=(last.isoweekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    return _easter(year) + timedelta(days=holiday.easter or 0)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar: the anonymous algorithm, J. Meeus, Astronomical Algorithms, ch. 8."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
