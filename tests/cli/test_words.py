from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.words import clean, say_count, say_when, shorten
from dateline.model.edtf import from_edtf
from tests.strategies import intervals


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-04-20", "2023-04-20"),
        ("2021-10", "2021-10"),
        ("2021", "2021"),
        ("199X", "1990s"),
        ("2023-01-21~/2023-01-31~", "2023-01-21 to 31, about"),
        ("2023-01-21/2023-02-03", "2023-01-21 to 02-03"),
        ("2022-12-21/2023-02-03", "2022-12-21 to 2023-02-03"),
        ("[2023-02-02..2023-02-09]", "between 2023-02-02 and 02-09"),
        ("[..2023-04-20]", "by 2023-04-20"),
        ("[2023-04-20..]", "2023-04-20 or later"),
        ("[..]", "date unknown"),
        ("2023?", "2023, uncertain"),
    ],
)
def test_a_date_in_words(edtf: str, words: str) -> None:
    assert say_when(from_edtf(edtf)) == words


@given(intervals())
def test_every_interval_has_words(interval) -> None:
    assert say_when(interval)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two  lines\nof text", "two lines of text"),
        ("red \x1b[31mtext\x1b[0m", "red [31mtext[0m"),
        ("turned \u202eback", "turned back"),
        ("\x9b2J wiped", "2J wiped"),
    ],
)
def test_a_terminal_obeys_nothing(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text())
def test_clean_text_is_one_printable_line(text: str) -> None:
    assert all(c.isprintable() for c in clean(text) if not c.isspace())


@given(st.text(max_size=400), st.integers(10, 300))
def test_shortened_text_is_short(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most


@pytest.mark.parametrize(("number", "words"), [(1, "1 story"), (2, "2 stories"), (1200, "1,200 stories")])
def test_counts(number: int, words: str) -> None:
    assert say_count(number, "story") == words


def test_the_years_before_a_thousand() -> None:
    assert say_when(from_edtf(date(950, 3, 1).isoformat())) == "0950-03-01"
