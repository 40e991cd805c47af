"""The work on hostile texts, counted in looks at words, not in time: so many a word at most, however long the text."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import find, find_times, grammar, moments
from dateline.dates.grammar import read_expression
from dateline.dates.lexicon import holidays, word_kinds
from dateline.dates.moments import read_date
from dateline.dates.words import Words, split_words

KNOWN = sorted({*word_kinds(), *(word.capitalize() for word in word_kinds()), *holidays()})
MARKS = [",", ".", "-", "'", "/", ":", "$", ";", "\n\n", "\x00", "“"]
FIGURES = ["3", "12", "21st", "2014", "'98", "1,000", "10:30 p.m.", "2014-03-05", "07/04/2014"]
PLAIN = ["and", "or", "who", "will", "was", "said", "charged", "planned to", "the", "of"]
PIECES = st.sampled_from([*KNOWN, *MARKS * 5, *FIGURES * 5, *PLAIN * 5])
# Looks at words that a word of a text may cost. News takes 14, the costliest of 3,000 texts that a search tried 225.
MOST = 300


class Counted(Words):
    """Words that count how often one of them is looked at; a pass over all of them is no look."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.extend(words)
        self.looks = 0

    def __getitem__(self, at: Any) -> Any:
        self.looks += 1
        return super().__getitem__(at)


def count_looks(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Return how often words were looked at, and how many there are."""
    made: list[Counted] = []

    def split(text: str) -> Counted:
        made.append(Counted(split_words(text)))
        return made[-1]

    with monkeypatch.context() as patch:
        patch.setattr(find, "split_words", split)
        find_times(text, date(2014, 3, 5), timeml=True)
        find_times(text, date(2014, 3, 5))
    return max(words.looks for words in made), len(made[0])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8), st.integers(1, 2))
def test_what_repeats_costs_so_much_a_word_at_most(pieces: list[str], times: int) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        looks, words = count_looks(" ".join(pieces * 30 * times), monkeypatch)
    assert looks <= MOST * words


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=20, max_size=200))
def test_any_words_of_time_cost_so_much_a_word_at_most(pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        looks, words = count_looks(" ".join(pieces), monkeypatch)
    assert looks <= MOST * words


@pytest.mark.parametrize(
    "piece",
    [
        "at 10:30 p.m. and ",
        "Monday ",
        "Monday who at 3 p.m. ",
        "the day after ",
        "the end of ",
        "Jan. 3 to ",
        "1, 2, ",
        "about ",
        "year-",
        "The mayor said at 2 a.m. on Monday he will go. ",
        "the next day\n\n",
        "May and June and ",
    ],
)
def test_four_times_the_text_is_four_times_the_work(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short, _ = count_looks(piece * 100, monkeypatch)
    long, _ = count_looks(piece * 400, monkeypatch)
    assert long <= 4.2 * short


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8))
def test_the_readers_that_a_first_word_spares_would_have_read_nothing(pieces: list[str]) -> None:
    words = split_words(" ".join(pieces))
    plain = Words()
    plain.extend(w._replace(kinds={k: v for k, v in w.kinds.items() if k != "name"}) for w in words)
    with pytest.MonkeyPatch.context() as monkeypatch:
        short = [(read_date(words, i), read_expression(words, i)) for i in range(len(pieces))]
        monkeypatch.setattr(moments, "_FIGURED_DATES", moments._DATES)
        monkeypatch.setattr(grammar, "_FIGURE_READERS", grammar._READERS)
        full = [(read_date(plain, i), read_expression(plain, i)) for i in range(len(pieces))]
    assert short == full
