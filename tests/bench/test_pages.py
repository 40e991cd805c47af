import pytest

from bench.pages.scoring import score_bodies


@pytest.mark.parametrize(
    ("true", "found", "precision", "recall"),
    [
        ("a b c d e", "a b c d e", 1, 1),
        ("a b c d e", "a b c d", 1, 0.5),
        ("a b c d", "a b c d e", 0.5, 1),
        ("a b c d", "", 0, 0),
        ("one two", "one two", 1, 1),
        ("a b c d a b c d", "a b c d", 1, 0.2),
    ],
)
def test_score_of_one_page(true: str, found: str, precision: float, recall: float) -> None:
    scored = score_bodies([(true, found), ("x", "x")])
    assert (scored.precision, scored.recall) == pytest.approx(((precision + 1) / 2, (recall + 1) / 2))
