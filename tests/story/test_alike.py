import pytest

from dateline.story.alike import join_copies
from dateline.story.groups import Groups

WORDS = ["harbour", "engine", "ledger", "gravel", "window", "candle", "bridge", "orchard", "signal", "kettle"]


def text(start: int, sentences: int) -> str:
    """Sentences that recur nowhere else."""
    return " ".join(
        f"The {WORDS[n % 10]} near gate {n} was moved to the {WORDS[(n * 3 + n // 10) % 10]} depot by crew {n * 7}."
        for n in range(start, start + sentences)
    )


def grouped(*texts: str) -> list[int]:
    groups = Groups(len(texts))
    join_copies(texts, groups)
    return [groups.find(n) for n in range(len(texts))]


LONG = text(0, 30)


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        pytest.param(LONG, True, id="the same"),
        pytest.param(LONG.upper().replace(".", " —"), True, id="case and marks"),
        pytest.param(LONG.replace("The", "“The”"), True, id="quotation marks"),
        pytest.param(text(0, 10), True, id="a third of it"),
        pytest.param(text(0, 30) + text(100, 60), True, id="it and twice as much"),
        pytest.param(text(15, 15) + text(0, 15), True, id="halves turned round"),
        pytest.param(text(0, 12) + text(100, 18), False, id="two fifths of it, the rest another"),
        pytest.param(text(100, 30), False, id="another"),
        pytest.param("The harbour near gate 0 was moved.", False, id="too short to tell"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_two_texts(other: str, joined: bool) -> None:
    assert (grouped(LONG, other) == [0, 0]) is joined


def test_copies_of_a_copy_are_one_group() -> None:
    assert grouped(text(0, 30), text(100, 30), text(10, 20), text(12, 10)) == [0, 1, 0, 0]


def test_a_text_beyond_unicode_is_read() -> None:
    assert grouped("\ud800 " + LONG, LONG) == [0, 0]
