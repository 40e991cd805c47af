"""Which reading of a date something that has happened can have: none that lies ahead of the report."""

from datetime import date, timedelta

from dateline.model import Interval, TimeExpression

PAGE_UPDATED = timedelta(days=14)
YEARLESS = {"day without a year", "month without a year"}  # the rules of times that may be of another year


def read_past(time: TimeExpression, published: date | None) -> Interval | None:
    """Return the reading of the date of something that has happened: "on April 1" in an article of January.

    None where no reading lies by publication; a few days after it may, for pages are updated under their date.
    """
    interval = time.interval
    if published is None or interval is None or interval.earliest is None:
        return interval
    if interval.earliest <= published:
        return interval
    updated = interval.earliest <= published + PAGE_UPDATED
    before = _year_before(interval) if time.rule in YEARLESS and not updated else None
    readings = (*time.alternatives, before) if before is not None else time.alternatives
    past = [other for other in readings if other.latest is not None and other.latest <= published]
    return max(past, key=lambda other: other.latest or published, default=interval if updated else None)


def _year_before(interval: Interval) -> Interval | None:
    """Return the same day or month of the year before; None where that year has no such day."""
    start = interval.start
    if start is None:
        return None
    try:
        earlier = start.replace(year=start.year - 1)
    except ValueError:
        return None
    return Interval.day(earlier) if interval.is_day else Interval.month(earlier.year, earlier.month)
