"""Words for the terminal: dates, counts, and text from outside made safe to show."""

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model import Document, Enhancement, Step

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


def say_count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 count", "2 counts", "2 stories"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def say_key(key: str) -> str:
    """Return a key of the vocabulary as words: "declines_to_comment" as "declines to comment"."""
    return key.replace("_", " ")


def say_enhancement(enhancement: "Enhancement") -> str:
    """Return an enhancement with its status: "firearm enhancement (at most five years): withdrawn, 2023-02-17"."""
    from dateline.exports.terse import say_when  # noqa: PLC0415 - `clean` is needed where the exports are not

    most = f" (at most {clean(enhancement.maximum)})" if enhancement.maximum else ""
    since = f", {say_when(enhancement.since)}" if enhancement.since else ""
    return f"{clean(enhancement.name)}{most}: {enhancement.status}{since}"


def say_step(step: "Step") -> str:
    """Return a step in words: "charged, formal, by prosecutors, 2 counts; plea: not guilty"."""
    from dateline.model import INNER_DETAILS  # noqa: PLC0415 - `clean` is needed where the model is not

    counts = next((report.counts for report in step.reports if report.counts), None)
    by = clean(step.by or "")
    parts = [
        say_key(step.action),
        str(step.stage) if step.stage else "",
        f"by {by[:1].lower() + by[1:] if by.startswith('The ') else by}" if by else "",
        say_count(counts, "count") if counts else "",
        *(f"{say_key(key)}: {clean(say_key(value))}" for key, value in step.detail.items() if key not in INNER_DETAILS),
    ]
    return ", ".join(filter(None, parts))


def say_document(document: "Document") -> str:
    """Return where and when a document appeared: "Harbor Ledger, 2021-03-20"."""
    name = clean(document.publisher or document.title or "") or f"document {document.id[:12]}"
    return f"{shorten(name, 40)}, {document.published or 'date unknown'}"
