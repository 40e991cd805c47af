"""Words for the terminal: dates, counts, and text from outside made safe to show."""

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model import Charge, Document, Enhancement, Interval, Step

# Control and direction characters, surrogates, and what no font can show: a terminal would obey some of them.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """Return text as one line without any character that a terminal would obey."""
    shown = (c for c in " ".join(text.split()) if unicodedata.category(c) not in _UNSHOWN)
    return "".join(shown)


def shorten(text: str, most: int = 240) -> str:
    """Return text of at most `most` characters, cut between words."""
    if len(text) <= most:
        return text
    return text[: most - 2].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …"


def say_when(interval: "Interval") -> str:
    """Return a date as people read it in a column: "2023-01-21 to 31, about", "by 2023-04-20", "2021-10"."""
    words = _say_bounds(interval)
    return words + (", about" if interval.approximate else "") + (", uncertain" if interval.uncertain else "")


def _say_bounds(interval: "Interval") -> str:
    from dateline.model import Precision  # noqa: PLC0415 - `clean` is needed where the model is not

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
            return f"between {first} and {_short(first, last, day_alone=False)}"
        case _:
            return f"{first} to {_short(first, last)}"


def _short(first: date, last: date, *, day_alone: bool = True) -> str:
    """Return the last day of a stretch without what it shares with the first."""
    if first.year != last.year:
        return str(last)
    return f"{last:%d}" if day_alone and first.month == last.month else f"{last:%m-%d}"


def say_count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 count", "2 counts", "2 stories"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def say_key(key: str) -> str:
    """Return a key of the vocabulary as words: "declines_to_comment" as "declines to comment"."""
    return key.replace("_", " ")


def say_charge(charge: "Charge") -> str:
    """Return what is charged: "involuntary manslaughter, 2 counts", "civil claim: wrongful death"."""
    kind = {"criminal": "", "civil": "civil claim: ", "regulatory": "regulatory: "}[charge.proceeding]
    offense = clean(charge.offense) or "offense not named"
    return kind + offense + (f", {say_count(charge.counts, 'count')}" if charge.counts else "")


def say_enhancement(enhancement: "Enhancement") -> str:
    """Return an enhancement with its status: "firearm enhancement (at most five years): withdrawn, 2023-02-17"."""
    most = f" (at most {clean(enhancement.maximum)})" if enhancement.maximum else ""
    since = f", {say_when(enhancement.since)}" if enhancement.since else ""
    return f"{clean(enhancement.name)}{most}: {enhancement.status}{since}"


def say_since(charge: "Charge") -> str:
    """Return since when a charge has its status: "since 2023-04-21", "by 2023-04-20" where only that is known."""
    if charge.since is None:
        return "date unknown"
    interval = charge.since.interval
    words = say_when(interval)
    return words if interval.earliest is None or interval.latest is None else f"since {words}"


def say_step(step: "Step") -> str:
    """Return a step in words: "charged, formal, by prosecutors, 2 counts; plea: not guilty"."""
    counts = next((report.counts for report in step.reports if report.counts), None)
    by = clean(step.by or "")
    parts = [
        say_key(step.action),
        str(step.stage) if step.stage else "",
        f"by {by[:1].lower() + by[1:] if by.startswith('The ') else by}" if by else "",
        say_count(counts, "count") if counts else "",
        *(f"{say_key(key)}: {clean(say_key(value))}" for key, value in step.detail.items()),
    ]
    return ", ".join(filter(None, parts))


def say_document(document: "Document") -> str:
    """Return where and when a document appeared: "Harbor Ledger, 2021-03-20"."""
    name = clean(document.publisher or document.title or "") or f"document {document.id[:12]}"
    return f"{shorten(name, 40)}, {document.published or 'date unknown'}"
