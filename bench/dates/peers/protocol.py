"""The protocol of an adapter, and what all of them need: it runs apart from the project, in the peers' environment.

A line of JSON in, `{"text": …, "published": "YYYY-MM-DD"}`; a line out, `{"times": [{"start", "end", "type", "value"}],
"seconds": …}`: TIMEX3 type and value, characters of the text, and the seconds of one core that the peer itself took.
Peers that give a moment but not how exact it is get the benefit of the words: "last month" is written as a month.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime

# What a peer may take in with a date that TIMEX3 leaves outside.
_BEFORE = re.compile(
    r"(?:[\s,.;:(]|(?:on|in|at|of|by|to|for|from|since|until|before|after|during|within|over|and|is)\b)*", re.IGNORECASE
)
_AFTER = re.compile(r"[\s,;:)]*$|(?<![ap]\.m)(?<=[a-z\d]{3})\.$", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s*[ap]\.?m\b|\d:\d\d|\bnoon\b|\bmidnight\b|o'clock", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|day\b|days\b|night|morning|evening|afternoon|\d/\d|\d-\d\d-\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b(?!\d)|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)  # fmt: skip
_UNITS = ("week", "month", "quarter", "year", "decade")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)", re.IGNORECASE)

Time = dict[str, object]
Finder = Callable[[str, date], Iterable[Time]]


def serve(find: Finder) -> None:
    """Answer every line of standard input with a line of standard output."""
    for line in sys.stdin:
        asked = json.loads(line)
        began = time.process_time()
        found = list(find(asked["text"], date.fromisoformat(asked["published"])))
        spent = time.process_time() - began
        print(json.dumps({"times": found, "seconds": spent}), flush=True)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without a preposition before it and marks around it."""
    lead = _BEFORE.match(text, start, end)
    start = lead.end() if lead else start
    tail = _AFTER.search(text[start:end])
    return start, start + tail.start() if tail else end


def write_moment(words: str, moment: datetime) -> tuple[str, str]:
    """Return TIMEX3 type and value of a moment, as exact as its words are."""
    if words.lower() in ("now", "right now", "just now"):
        return "DATE", "PRESENT_REF"
    if _CLOCK.search(words):
        return "TIME", moment.strftime("%Y-%m-%dT%H:%M")
    if _DAY.search(words):
        return "DATE", moment.strftime("%Y-%m-%d")
    unit = next((u for u in _UNITS if u in words.lower()), None)
    if unit is None and _MONTH.search(words):
        unit = "month"
    elif unit is None and re.fullmatch(r"\D*\d{4}\D*", words):
        unit = "year"
    elif unit is None and re.search(r"hour|minute|second", words, re.IGNORECASE):
        return "TIME", moment.strftime("%Y-%m-%dT%H:%M")
    return "DATE", write_cell(moment, unit or "day")


def write_cell(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the week, month, quarter, year or decade that a day lies in."""
    match unit:
        case "week":
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return day.strftime("%Y-%m")
        case "quarter":
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case "year":
            return f"{day.year}"
        case "decade":
            return f"{day.year // 10}"
        case _:
            return day.strftime("%Y-%m-%d")
