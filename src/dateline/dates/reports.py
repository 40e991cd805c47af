"""The periods that business news reports on: "the latest quarter", "the year-earlier period", "the 1988 quarter".

A report names its quarter once, compares it with "a year ago", and goes on to "the nine months" or "the year".
"""

from dataclasses import dataclass
from datetime import date

from dateline.dates.answers import Answer, Context, blank, dated
from dateline.dates.cells import Cell, cell_of, years_before
from dateline.dates.numbers import read_year
from dateline.dates.points import Found
from dateline.dates.words import Words, skip, skip_possessive
from dateline.model import TimeBasis

_HEADS = frozenset({"quarter", "period", "half"})
_SAME = frozenset({"corresponding", "comparable", "same", "like", "equivalent"})
_LATEST = frozenset({"latest", "reporting", "just-ended"})


@dataclass(frozen=True, slots=True)
class Reported:
    """The period under report, or that period so many years before; `year` is a year that the words name.

    `head` is the noun that names it: "quarter", "half", or "period", which stands for either.
    """

    head: str
    back: int = 0
    year: int | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        known = context.report if self.head == "period" else context.report_quarter or context.report
        if known is None or (known.unit == "year" and self.head != "period"):
            return self._without_report(context)
        if self.year is not None:
            return dated(years_before(known, known.start.year - self.year), "reported", TimeBasis.EXPLICIT)
        return dated(years_before(known, self.back), "reported", TimeBasis.EARLIER, confidence=0.8)

    def _without_report(self, context: Context) -> Answer:
        if self.year is not None:
            return dated(Cell("year", date(self.year, 1, 1)), "reported", TimeBasis.EXPLICIT)
        if context.published is None:
            return blank("year" if self.head == "period" else self.head, "reported")
        if self.head == "period" and self.back:
            return dated(cell_of("year", context.published).shifted(-self.back), "reported", confidence=0.5)
        unit = "half" if self.head == "half" else "quarter"
        ended = cell_of(unit, context.published).shifted(-1)
        return dated(years_before(ended, self.back), "reported", confidence=0.6)


def read_reported(words: Words, i: int) -> Found | None:
    """Read a period under report, or the one a year before it."""
    return _read_year_ago(words, i) or _read_last_years(words, i) or _read_the_period(words, i)


def _read_the_period(words: Words, i: int) -> Found | None:
    """Read "the latest quarter", "the 1988 period", "the same period last year", "the quarter a year ago"."""
    if words[i].lower not in ("the", "its"):
        return None
    at = i + 1
    year = read_year(words, at)
    if year is not None:
        head = words[year[0]].lower
        return (year[0] + 1, Reported(head, year=year[1])) if head in _HEADS else None
    word, at = words[at].lower, skip(words, at, *_LATEST, *_SAME)
    head = words[at].lower
    if head not in _HEADS:
        return None
    told = _read_when(words, at + 1)
    if told is not None and (word in _SAME or word == head):
        return told[0], Reported(head, told[1], told[2])
    return (at + 1, Reported(head)) if word in _LATEST else None


def _read_when(words: Words, i: int) -> tuple[int, int, int | None] | None:
    """Read "last year", "a year ago", "of 1988" after "the same period"; return the place after, years back, year."""
    at = skip(words, skip(words, i, ","), "of", "in", "a", "the")
    pair = (words[at].lower, words[at + 1].lower)
    if pair in {("last", "year"), ("year", "ago"), ("year", "earlier"), ("year", "before"), ("previous", "year")}:
        return at + 2, 1, None
    year = read_year(words, at)
    return (year[0], 0, year[1]) if year is not None and words[at - 1].lower in ("of", "in") else None


def _read_last_years(words: Words, i: int) -> Found | None:
    """Read "last year's quarter", "the previous year's period"."""
    start = skip(words, i, "the")
    if words[start].lower not in ("last", "previous", "prior") or words[start + 1].lower != "year":
        return None
    head = skip_possessive(words, start + 2)
    if head == start + 2 or words[head].lower not in _HEADS:
        return None
    return head + 1, Reported(words[head].lower, 1)


def _read_year_ago(words: Words, i: int) -> Found | None:
    """Read "the year-ago quarter", "the comparable year-earlier period", "year-earlier"; an article needs a noun."""
    start = skip(words, skip(words, i, "the", "its", "a"), *_SAME)
    if words[start].lower not in ("year", "prior", "previous") or words[start + 1].text != "-":
        return None
    if words[start].lower == "year" and words[start + 2].lower not in ("ago", "earlier", "before"):
        return None
    if words[start].lower != "year" and words[start + 2].lower != "year":
        return None
    head = words[start + 3].lower
    if head in _HEADS:
        return start + 4, Reported(head, 1)
    return (start + 3, Reported("period", 1)) if start == i else None
