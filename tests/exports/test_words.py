from dataclasses import replace
from datetime import date

import pytest

from dateline.exports.words import (
    count_of,
    say_basis,
    say_charge,
    say_interval,
    say_iso_days,
    say_key,
    say_source,
    say_speech,
    say_step,
    say_teller,
    say_view,
)
from dateline.model import Attribution, Interval, Mode, Precision, TimeBasis

from .factory import FRIDAY, empty_case, make_charges, on


def stretch(first: date, last: date, precision: Precision = Precision.RANGE) -> Interval:
    return Interval(first, date.fromordinal(last.toordinal() + 1), precision)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval.day(date(2023, 4, 20)), "20 Apr 2023"),
        (Interval.month(2021, 10), "Oct 2021"),
        (Interval.year(2021), "2021"),
        (stretch(date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE), "1990s"),
        (stretch(date(1900, 1, 1), date(1999, 12, 31), Precision.CENTURY), "1900–1999"),
        (stretch(date(2023, 1, 21), date(2023, 1, 31)).about(), "about 21–31 Jan 2023"),
        (stretch(date(2023, 1, 21), date(2023, 2, 3)), "21 Jan – 3 Feb 2023"),
        (stretch(date(2022, 12, 21), date(2023, 2, 3)), "21 Dec 2022 – 3 Feb 2023"),
        (stretch(date(2023, 2, 2), date(2023, 3, 9), Precision.WITHIN), "between 2 Feb and 9 Mar 2023"),
        (stretch(date(2023, 2, 2), date(2023, 3, 9), Precision.WITHIN).about(), "between about 2 Feb and 9 Mar 2023"),
        (Interval.until(date(2023, 4, 20)), "by 20 Apr 2023"),
        (Interval.until(date(2023, 4, 20)).about(), "by about 20 Apr 2023"),
        (Interval(date(2023, 4, 20), None, Precision.WITHIN), "20 Apr 2023 or later"),
        (Interval(None, None), "date unknown"),
        (Interval(date(2023, 1, 1), date(2023, 2, 1), Precision.MONTH, uncertain=True), "Jan 2023 (uncertain)"),
    ],
)
def test_a_date_in_words(interval: Interval, words: str) -> None:
    assert say_interval(interval) == words


@pytest.mark.parametrize(
    ("pieces", "mode", "words"),
    [
        (("“No,”", "never.”"), Mode.DIRECT, "“No,” … never.”"),
        (("We will.",), Mode.DIRECT, "“We will.”"),
        (("that it would",), Mode.INDIRECT, "that it would"),
        ((), Mode.DIRECT, ""),
    ],
)
def test_speech(pieces: tuple[str, ...], mode: Mode, words: str) -> None:
    assert say_speech(pieces, mode) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (0, "charged, formal, by prosecutors"),
        (1, "pleaded, plea: not guilty, according to two people"),
        (2, "dismissed, by prosecutors, prejudice: without"),
    ],
)
def test_a_step(step: int, words: str) -> None:
    assert say_step(make_charges()[0].steps[step]) == words


def test_counts_are_said_where_they_are_known() -> None:
    assert [say_charge(charge) for charge in make_charges()[:2]] == [
        "negligent homicide, 2 counts",
        "negligent homicide",
    ]


def test_an_inferred_date_says_from_what() -> None:
    assert say_basis(on(2021, 1, 9)) is None
    assert say_basis(FRIDAY) == "“Friday”, reckoned from the publication date"
    assert say_basis(on(2021, 1, 9, TimeBasis.BOUND)) == "no date given; bounded by the report's own"


def test_small_words() -> None:
    assert (count_of(1, "count"), count_of(0, "count")) == ("1 count", "0 counts")
    assert say_key("declines_to_comment") == "declines to comment"


@pytest.mark.parametrize(("source", "told"), [("police", "police"), ("They", None), ("", None), (None, None)])
def test_a_pronoun_says_nothing_of_who_told(source: str | None, told: str | None) -> None:
    assert say_teller(Attribution(None, source)) == told


@pytest.mark.parametrize(
    ("as_of", "known_by", "words"),
    [
        (None, None, None),
        (date(2023, 4, 22), None, "as of 22 Apr 2023"),
        (None, date(2023, 4, 20), "as known by 20 Apr 2023"),
        (date(2023, 4, 22), date(2023, 4, 20), "as of 22 Apr 2023, as known by 20 Apr 2023"),
    ],
)
def test_the_days_of_a_view(as_of: date | None, known_by: date | None, words: str | None) -> None:
    assert say_view(replace(empty_case(), as_of=as_of, known_by=known_by)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dismissed, since 2023-04-20", "dismissed, since 20 Apr 2023"),
        ("from 2024-01-31 to 2024-02-01", "from 31 Jan 2024 to 1 Feb 2024"),
        ("the file 2023-02-31", "the file 2023-02-31"),
        ("since 2024-07", "since 2024-07"),
        ("no day", "no day"),
    ],
)
def test_days_within_a_text(text: str, words: str) -> None:
    assert say_iso_days(text) == words


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("it", "unnamed source (“it”)"),
        ("Two", "unnamed source (“Two”)"),
        ("the two", "unnamed source (“the two”)"),
        ("a spokeswoman", "a spokeswoman"),
        ("Ines Quandt", "Ines Quandt"),
    ],
)
def test_a_source_without_a_name(description: str, words: str) -> None:
    assert say_source(description) == words
