"""Dates and charges in plain words, for the formats that people read."""

import re
from collections.abc import Iterable
from datetime import date

from dateline.model import (
    INNER_DETAILS,
    Attribution,
    Case,
    Charge,
    Enhancement,
    Interval,
    Mode,
    Occurrence,
    Precision,
    Step,
    TimeBasis,
)

QUOTATION_MARKS = "\"“”'‘’"
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "we", "i", "you", "one"})
# What may stand for a source without saying who or what it is.
NUMBERS = frozenset({"two", "three", "four", "five", "six", "some", "many", "several", "both", "others"})
_ISO_DAY = re.compile(r"\b[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\b", re.ASCII)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say_day(day: date) -> str:
    """Return a day as a reader expects it: 20 Apr 2023."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_iso_days(text: str) -> str:
    """Return text with its days as a reader expects them: "dismissed, since 2023-04-20" as "… since 20 Apr 2023"."""

    def say(found: re.Match[str]) -> str:
        try:
            return say_day(date.fromisoformat(found[0]))
        except ValueError:  # no such day, as in "2023-02-31"
            return found[0]

    return _ISO_DAY.sub(say, text)


def say_interval(interval: Interval) -> str:
    """Return a date in words: "about 21–31 Jan 2023", "by 20 Apr 2023", "between 2 Feb and 9 Mar 2023"."""
    words = _say_bounds(interval)
    if interval.approximate:
        preposition = next((each for each in ("between ", "by ") if words.startswith(each)), "")
        words = f"{preposition}about {words.removeprefix(preposition)}"
    return f"{words} (uncertain)" if interval.uncertain else words


def _say_bounds(interval: Interval) -> str:
    first, last = interval.earliest, interval.latest
    if first is None:
        return f"by {say_day(last)}" if last else "date unknown"
    if last is None:
        return f"{say_day(first)} or later"
    if first == last:
        return say_day(first)
    if interval.precision is Precision.MONTH:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if interval.precision is Precision.YEAR:
        return str(first.year)
    if interval.precision is Precision.DECADE:
        return f"{first.year}s"
    if interval.precision is Precision.CENTURY:
        return f"{first.year}–{last.year}"
    if interval.precision is Precision.WITHIN:
        return f"between {_without_year(first, last)} and {say_day(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    return f"{_without_year(first, last)} – {say_day(last)}"


def _without_year(first: date, last: date) -> str:
    return f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else say_day(first)


def say_view(case: Case) -> str | None:
    """Return from which day a case is seen: "as of 22 Apr 2023, as known by 20 Apr 2023"; None is the latest."""
    as_of = f"as of {say_day(case.as_of)}" if case.as_of else None
    known_by = f"as known by {say_day(case.known_by)}" if case.known_by else None
    return ", ".join(filter(None, [as_of, known_by])) or None


def say_charge(charge: Charge) -> str:
    """Return what is charged: "involuntary manslaughter, 2 counts"."""
    offense = charge.offense or "offense not named"
    if charge.counts is None:
        return offense
    return f"{offense}, {count_of(charge.counts, 'count')}"


def say_enhancement(enhancement: Enhancement) -> str:
    """Return an enhancement with its status: "firearm enhancement: withdrawn, Feb 2023"."""
    since = f", {say_interval(enhancement.since)}" if enhancement.since else ""
    return f"{enhancement.name}: {enhancement.status}{since}"


def say_key(key: str) -> str:
    """Return a key of the vocabulary as words: "declines_to_comment" as "declines to comment"."""
    return key.replace("_", " ")


def say_step(step: Step) -> str:
    """Return a step in words: "charged, formal, by prosecutors"; a detail of it stands as "plea: not guilty"."""
    detail = (f"{say_key(key)}: {say_key(value)}" for key, value in step.detail.items() if key not in INNER_DETAILS)
    told = next((told for report in step.reports if (told := say_teller(report.attribution))), None)
    parts = [say_key(step.action), step.stage, f"by {step.by}" if step.by else None, *detail]
    return ", ".join(filter(None, [*parts, f"according to {told}" if told else None]))


def say_teller(attribution: Attribution) -> str | None:
    """Return on whose word something is reported, or None where nobody is named or only a pronoun stands there."""
    source = attribution.source
    return source if source and source.casefold() not in PRONOUNS else None


def say_source(description: str) -> str:
    """Return who says something, as far as a report names them: "it" and "two" are a source without a name."""
    bare = description.casefold().removeprefix("the ")
    return f"unnamed source (“{description}”)" if bare in PRONOUNS or bare in NUMBERS else description


def say_speech(pieces: Iterable[str], mode: Mode) -> str:
    """Return what was said as one text; words given as the speaker's own stand in quotation marks."""
    words = " … ".join(piece.strip() for piece in pieces)
    if mode is not Mode.DIRECT or not words:
        return words
    return f"“{words.strip(QUOTATION_MARKS)}”"


def say_basis(when: Occurrence) -> str | None:
    """Return how a date was inferred, or None where the text states it outright."""
    match when.basis:
        case TimeBasis.EXPLICIT:
            return None
        case TimeBasis.BOUND:
            return "no date given; bounded by the report's own"
        case TimeBasis.CORRECTED:
            return "corrected by a reader"
        case TimeBasis.PUBLICATION | TimeBasis.EARLIER:
            words = f"“{when.evidence.quote}”, " if when.evidence else ""
            return f"{words}reckoned from the {when.basis}"


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: "1 count", "2 counts"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
