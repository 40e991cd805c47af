"""What annotators of TimeML write where a careful reader would leave a date open: they take the day of publication."""

from dataclasses import replace
from datetime import date

from dateline.dates.nearby import Placed

_BLANK = "XXXX-XX-XXT"


def place_by_habit(placed: Placed, published: date) -> Placed:
    """Return a time of day that stands alone as one of the day of publication; other answers as they are."""
    answer = placed.answer
    if not answer.value.startswith(_BLANK) or answer.cell is not None:
        return placed
    value = f"{published.isoformat()}T{answer.value.removeprefix(_BLANK)}"
    return placed._replace(answer=replace(answer, value=value))
