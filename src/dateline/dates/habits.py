"""What annotators of TimeML write where a careful reader would leave a date open: they take the day of publication."""

import re
from dataclasses import replace
from datetime import date

from dateline.dates.nearby import Placed
from dateline.model import Interval, TimeType

_ZONE = re.compile(r"(?<=T\d\d:\d\d)(?:Z|[+-].*)$")
_BLANK = "XXXX-XX-XXT"


def place_by_habit(placed: Placed, published: date) -> Placed:
    """Return a time of day without its zone, and where it stands alone on the day of publication."""
    answer = placed.answer
    if answer.type is TimeType.TIME:
        answer = replace(answer, value=_ZONE.sub("", answer.value))
        placed = placed._replace(answer=answer)
    if not answer.value.startswith(_BLANK) or answer.cell is not None:
        return placed
    value = f"{published.isoformat()}T{answer.value.removeprefix(_BLANK)}"
    # A set ("every morning") has no days, and the calendar's last day no end.
    days = Interval.day(published) if answer.type is TimeType.TIME and published < date.max else None
    return placed._replace(answer=replace(answer, value=value, interval=days))
