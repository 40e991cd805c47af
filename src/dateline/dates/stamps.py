"""Stamps: the lines in which a page says when the words below it were written ("UPDATE 11/30 4:15 p.m.")."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.dates.answers import Context
from dateline.dates.cells import Cell
from dateline.dates.clock import read_clock
from dateline.dates.named import read_calendar, read_numeric, read_weekday
from dateline.dates.points import Dated, Found, Numeric, Recurring
from dateline.dates.steps import Weekday
from dateline.dates.words import Word, Words, joined, split_words

_LINE = re.compile(r"[^\n]+")
# A stamp stands at the head of its line, within so many characters; between its parts stand so few words.
_REACH = 160
_LEAD = 10
_CLOCK = len("16:15")


class Stamp(NamedTuple):
    """A stamp at `[start, end)` of a text; `day` is None where it names no day, `clock` ("16:15") where no hour.

    `posted` marks a page's own date of posting, `page` a date of changing the page as a whole ("last updated").
    """

    start: int
    end: int
    day: date | None
    clock: str | None
    posted: bool
    page: bool


def find_stamps(text: str, published: date | None, *, month_first: bool = True, note: bool = False) -> Iterator[Stamp]:
    """Yield the stamps at the heads of the lines of a text.

    Args:
        text: a block of a document.
        published: the day of publication, which a day without a year and a weekday are nearest to.
        month_first: read 3/4/2021 as 4 March rather than 3 April.
        note: the text is known to be nothing but a note on when the page appeared or changed; there a date alone is a
            stamp, elsewhere it must follow a word such as "posted" or "update".
    """
    for line in _LINE.finditer(text):
        words = split_words(line.group()[:_REACH])
        found = _read_stamp(words, published, month_first=month_first, note=note)
        if found is not None:
            yield found._replace(start=line.start() + found.start, end=line.start() + found.end)


def _read_stamp(words: Words, published: date | None, *, month_first: bool, note: bool) -> Stamp | None:
    first = _skip_marks(words, 0)
    at = first
    while "stamp_lead" in words[at].kinds and words[at + 1].kinds.keys() & {"stamp", "stamp_lead"}:
        at += 1
    kind = words[at].kinds.get("stamp")
    if kind is None and not note:
        return None
    if kind == "posted" and first and words[first - 1].text == "(":
        # "(Published Monday, May 4)" closes the caption of a video: it dates nothing below.
        return None
    at = at + 1 if kind else first
    clock, day, end = _read_moment(words, at, published, month_first=month_first)
    if end == at and kind == "story":
        return Stamp(words[first].start, words[at - 1].end, published, "", posted=False, page=False) if note else None
    if end == at or not (note or _is_closed(words, at, end)):
        return None
    return Stamp(words[first].start, words[end - 1].end, day, clock, kind == "posted", kind == "page")


def _read_moment(
    words: Words, at: int, published: date | None, *, month_first: bool
) -> tuple[str | None, date | None, int]:
    """Read a clock and a day in either order; return them, and the place after the last of the two."""
    clock, day, end = None, None, at
    i = at
    while words[i].text and i < end + _LEAD and (clock is None or day is None):
        timed = read_clock(words, i) if clock is None else None
        dated = _read_day(words, i) if day is None else None
        if timed is not None:
            i, clock = timed
            end = i
        elif dated is not None:
            i, meaning = dated
            day, end = _resolve(meaning, words, published, month_first=month_first), i
            if day is None:
                break
        elif _is_between(words[i]):
            i += 1
        else:
            break
    return clock and clock[:_CLOCK], day, end


def _is_between(word: Word) -> bool:
    return "stamp_joint" in word.kinds or "zone" in word.kinds or not (word.text[:1].isalnum() or word.text == "\n")


def _skip_marks(words: Words, i: int) -> int:
    while words[i].text and not words[i].text[:1].isalnum():
        i += 1
    return i


def _is_closed(words: Words, at: int, end: int) -> bool:
    """Tell a stamp from a sentence that opens with a date: "Update: On May 5, he was freed" is none."""
    after = words[end]
    if (words[at].text == ":" and words[at + 1].text == "On") or after.text == ",":
        return False
    return not after.text[:1].isalnum() or after.text[:1].isupper() or "stamp_follower" in after.kinds


def _read_day(words: Words, i: int) -> Found | None:
    found = read_numeric(words, i) or read_calendar(words, i) or _read_month_and_day(words, i)
    if found is not None:
        return found
    weekday = read_weekday(words, i)
    return (weekday[0], Weekday(weekday[1])) if weekday is not None else None


def _read_month_and_day(words: Words, i: int) -> Found | None:
    """Read "11/30", which is a date nowhere but in a stamp."""
    month, day = words[i].number, words[i + 2].number
    if words[i + 1].text != "/" or not (joined(words, i) and joined(words, i + 1)) or words[i + 3].text == "/":
        return None
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return i + 3, Recurring("day", month, day)


def _resolve(meaning: object, words: Words, published: date | None, *, month_first: bool) -> date | None:
    """Return the day that a stamp means: the one nearest to publication where it names no year."""
    context = Context(words, published, month_first)
    try:
        if isinstance(meaning, Dated | Numeric):
            cell = meaning.answer(context).cell
        elif isinstance(meaning, Recurring) and published is not None and meaning.unit == "day":
            years = range(max(published.year - 1, 1), published.year + 2)
            cell = min((meaning.in_year(y) for y in years), key=lambda c: abs((c.start - published).days))
        elif isinstance(meaning, Weekday) and published is not None:
            cell = Cell("day", published).shifted((meaning.day - published.isoweekday() + 3) % 7 - 3)
        else:
            return None
    except (ValueError, OverflowError):
        return None
    return cell.start if cell is not None and cell.unit == "day" else None
