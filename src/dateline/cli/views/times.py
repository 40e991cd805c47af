"""Time expressions and what they mean."""

from collections.abc import Iterable

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote
from dateline.exports.terse import say_when
from dateline.model import TimeExpression, TimeType

QUOTE_WIDTH, VALUE_WIDTH = 26, 16
SURE = 0.9  # the other reading of a date is shown where the confidence in the first is less


def write_times(paper: Paper, times: Iterable[TimeExpression]) -> None:
    """Write expressions with the days that they mean."""
    for time in times:
        paper.row(([quote(time.evidence.quote, 60)], QUOTE_WIDTH), ([_say_time(time)], 0), indent=2)


def write_values(paper: Paper, times: Iterable[TimeExpression]) -> None:
    """Write expressions with their TIMEX3 value and mod, and the days that they mean where the value does not say."""
    for time in times:
        value = f"{time.value} {time.mod}" if time.mod else time.value
        paper.row(
            ([quote(time.evidence.quote, 60)], QUOTE_WIDTH),
            ([value], VALUE_WIDTH),
            ([(_explain_value(time), "dim")], 0),
        )


def _explain_value(time: TimeExpression) -> str:
    words = time.type.lower()
    if time.interval is None:
        return words if time.type in {TimeType.DURATION, TimeType.SET} else f"{words}, left open"
    days = say_when(time.interval)
    return (words if days == time.value else f"{words}: {days}") + _say_doubt(time)


def _say_time(time: TimeExpression) -> str:
    if time.interval is None:
        return "left open" if time.type in {TimeType.DATE, TimeType.TIME} else f"{time.type.lower()} {time.value}"
    return say_when(time.interval) + _say_doubt(time)


def _say_doubt(time: TimeExpression) -> str:
    """Return the other readings, and what the days were reckoned from."""
    others = " or ".join(say_when(interval) for interval in time.alternatives) if time.confidence < SURE else ""
    basis = "" if time.basis == "explicit" else f"  (from the {time.basis})"
    return (f"; or {others}" if others else "") + basis
