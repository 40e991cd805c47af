"""Days as a caller gives them."""

import re
from datetime import date, datetime

from dateline.model.edtf import from_edtf

Day = date | str
_FORM = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)


def read_day(day: Day, *, whole: bool = False) -> date:
    """Return the day that is meant; of a month (YYYY-MM) or a year (YYYY) the last one.

    Args:
        day: a date, or its ISO form.
        whole: only accept a whole day, no month or year.

    Raises:
        ValueError: where it is none of the forms, or no day of the calendar.
    """
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    text = day.strip()
    forms = "write it as YYYY-MM-DD" if whole else "write it as YYYY-MM-DD, YYYY-MM or YYYY"
    try:
        latest = from_edtf(text).latest if _FORM.fullmatch(text) and (len(text) == 10 or not whole) else None
    except ValueError:
        latest = None
    if latest is None:
        raise ValueError(f"{day!r} is no date: {forms}")
    return latest
