import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.words import clean, say_count, shorten


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
