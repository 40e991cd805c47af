"""Dates and charges in the fewest words: for columns, and for the status that every output gives a charge."""

from datetime import date

from dateline.exports.words import count_of
from dateline.model import Charge, Interval, Precision, Proceeding

KINDS = {Proceeding.CRIMINAL: "", Proceeding.CIVIL: "civil claim: ", Proceeding.REGULATORY: "regulatory: "}
EARLIER_CASE = "(another, earlier case)"


def say_when(interval: Interval) -> str:
    """Return a date as people read it in a column: "2023-01-21 to 31, about", "by 2023-04-20", "2021-10"."""
    words = _say_bounds(interval)
    return words + (", about" if interval.approximate else "") + (", uncertain" if interval.uncertain else "")


def _say_bounds(interval: Interval) -> str:
    first, last = interval.earliest, interval.latest
    if first is None:
        return f"by {last}" if last else "date unknown"
    if last is None:
        return f"{first} or later"
    if first == last:
        return str(first)
    match interval.precision:
        case Precision.MONTH:
            return f"{first:%Y-%m}"
        case Precision.YEAR:
            return f"{first:%Y}"
        case Precision.DECADE:
            return f"{first:%Y}s"
        case Precision.WITHIN:
            return f"between {first} and {_shorten_last(first, last, day_alone=False)}"
        case _:
            return f"{first} to {_shorten_last(first, last)}"


def _shorten_last(first: date, last: date, *, day_alone: bool = True) -> str:
    """Return the last day of a stretch without what it shares with the first."""
    if first.year != last.year:
        return str(last)
    return f"{last:%d}" if day_alone and first.month == last.month else f"{last:%m-%d}"


def say_charge(charge: Charge) -> str:
    """Return what is charged: "involuntary manslaughter, 2 counts", "civil claim: wrongful death"."""
    counts = f", {count_of(charge.counts, 'count')}" if charge.counts else ""
    return f"{KINDS[charge.proceeding]}{charge.offense.strip() or 'offense not named'}{counts}"


def say_label(charge: Charge) -> str:
    """Return the status in words, with an appeal that the words leave out."""
    appeal = say_appeal(charge)
    return f"{charge.label}, {appeal}" if appeal else charge.label


def say_appeal(charge: Charge) -> str | None:
    """Return what has become of an appeal, or None where the label says it, or there is none."""
    return f"appeal {charge.appeal}" if charge.appeal and "appeal" not in charge.label else None


def say_since(charge: Charge) -> str:
    """Return since when a charge has its status: "since 2023-04-21", "by 2023-04-20" where only that is known."""
    if charge.since is None:
        return "date unknown"
    interval = charge.since.interval
    words = say_when(interval)
    open_ended = interval.earliest is None or interval.latest is None
    return words if open_ended or interval.precision is Precision.WITHIN else f"since {words}"


def say_status(charge: Charge) -> str:
    """Return a status with its date: "charged, since 2022-05-09"."""
    earlier = f" {EARLIER_CASE}" if charge.background else ""
    return f"{say_label(charge)}, {say_since(charge)}{earlier}"


def say_standing(charge: Charge) -> str:
    """Return a charge with its status: "arson, 2 counts: charged, since 2022-05-09"."""
    return f"{say_charge(charge)}: {say_status(charge)}"


def say_standings(charge: Charge) -> str:
    """Return a charge with its status, followed by the latest on record where that is another."""
    return say_standing(charge) + (f"; latest on record: {charge.latest}" if charge.latest else "")
