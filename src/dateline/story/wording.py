"""Dates, numbers, names and quotations as the explanations of findings and events word them."""

from collections.abc import Iterable
from datetime import date

from dateline.model import Document, Interval, Precision

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


def say_day(day: date) -> str:
    """Return a day in words ("April 20, 2023")."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def say_month(day: date) -> str:
    """Return the month of a day in words ("April 2023")."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def say_interval(interval: Interval) -> str:
    """Return an interval in words ("March 2023", "January 21 to 31, 2023", "on or before May 2, 2023")."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        if last is not None:
            return f"on or before {say_day(last)}"
        return f"on or after {say_day(first)}" if first is not None else "at an unknown time"
    if first == last:
        return say_day(first)
    if interval.precision is Precision.MONTH:
        return say_month(first)
    if interval.precision is Precision.YEAR:
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.day} to {last.day}, {first.year}"
    return f"{say_day(first)} to {say_day(last)}"


def say_when(interval: Interval) -> str:
    """Return an interval as an adverb ("on March 2, 2023", "in March 2023")."""
    if interval.start is None or interval.end is None:
        return say_interval(interval)
    if interval.is_day:
        return f"on {say_interval(interval)}"
    if interval.precision in (Precision.MONTH, Precision.YEAR):
        return f"in {say_interval(interval)}"
    return f"between {say_interval(interval).replace(' to ', ' and ')}"


def say_count(number: int | None, noun: str) -> str:
    """Return a number with its noun ("1 count", "2 counts")."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def say_list(names: Iterable[str]) -> str:
    """Join names: "A", "A and B", "A, B and C"; each is named once."""
    unique = list(dict.fromkeys(names))
    if len(unique) < 2:
        return "".join(unique)
    return f"{', '.join(unique[:-1])} and {unique[-1]}"


def say_type(name: str) -> str:
    """Return the name of an event type or step in words ("enhancement withdrawn")."""
    return name.replace("_", " ")


def say_document(document: Document) -> str:
    """Return what a reader knows a document by: its title and date, publisher and date, or its date."""
    name = f"“{document.title}”" if document.title else f"the article from {document.publisher or 'an unnamed source'}"
    return f"{name} ({say_day(document.published)})" if document.published else name


def shorten(text: str, limit: int = 90) -> str:
    """Return the text on one line, cut at a word where it is longer than `limit` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"
