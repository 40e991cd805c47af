"""Which reading of a date something that has happened can have, and which dates are of the deed and not the step."""

from datetime import date, timedelta

from dateline.events.words import words
from dateline.model import Interval, TimeExpression
from dateline.text.parsing import Parse, Token

PAGE_UPDATED = timedelta(days=14)
LONGEST_STEP = timedelta(days=366)  # a step in court is told by its year at the vaguest
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
    before = _in_other_year(interval, -1) if time.rule in YEARLESS and not updated else None
    readings = (*time.alternatives, before) if before is not None else time.alternatives
    past = [other for other in readings if other.latest is not None and other.latest <= published]
    return max(past, key=lambda other: other.latest or published, default=interval if updated else None)


def read_ahead(time: TimeExpression, interval: Interval, published: date | None) -> Interval:
    """Return the reading of the date of something planned that is not past: "set a new trial for January 12" in May."""
    if published is None or interval.latest is None or interval.latest >= published:
        return interval
    after = _in_other_year(interval, 1) if time.rule in YEARLESS else None
    readings = (*time.alternatives, after) if after is not None else time.alternatives
    later = [other for other in readings if other.latest is not None and other.latest >= published]
    return later[0] if later else interval


def _in_other_year(interval: Interval, years: int) -> Interval | None:
    """Return the same day or month so many years later, or before; None where that year has no such day."""
    start = interval.start
    if start is None:
        return None
    try:
        other = start.replace(year=start.year + years)
    except ValueError:
        return None
    return Interval.day(other) if interval.is_day else Interval.month(other.year, other.month)


def is_of_deed(parse: Parse, time: TimeExpression, head: Token) -> bool:
    """Tell whether a time is that of the deed that it hangs on: "cleared of assaulting a boy in the 1980s".

    A year is, right before the name of an offense: "served 23 years for a 1994 robbery".
    """
    behind = parse.tokens[head.i + 1 : head.i + 2]
    if head.text.isdigit() and any(t.pos == "NOUN" and t.lemma in words().offense.heads for t in behind):
        return True
    deed, interval = parse.tokens[parse.tokens[head.head].head], time.interval
    width = interval.end - interval.start if interval is not None and interval.start and interval.end else None
    return deed.tag == "VBG" and deed.dep == "pcomp" and width is not None and width > LONGEST_STEP
