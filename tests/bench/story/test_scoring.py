from datetime import date
from typing import NamedTuple

import pytest

from bench.story.scoring import score_cases


class Article(NamedTuple):
    incident: str
    day: int


DAY = date(2014, 1, 1).toordinal()
ARTICLES = [Article("a", DAY), Article("a", DAY + 1), Article("a", DAY + 60), Article("b", DAY + 2)]


@pytest.mark.parametrize(
    ("cases", "precision", "recall", "b_cubed", "far"),
    [
        ("aaab", 1.0, 1.0, 1.0, 2),
        ("aabc", 1.0, 1 / 3, 0.8, 0),
        ("aaaa", 0.5, 1.0, 0.769, 2),
        ("abcd", 0.0, 0.0, 0.667, 0),
    ],
)
def test_scores(cases: str, precision: float, recall: float, b_cubed: float, far: int) -> None:
    score = score_cases(ARTICLES, cases)  # type: ignore[arg-type]
    assert (score.pair_precision, score.pair_recall) == pytest.approx((precision, recall))
    assert score.b_cubed == pytest.approx(b_cubed, abs=0.001)
    assert (score.far_found, score.far) == (far, 2)


def test_only_some_articles() -> None:
    assert score_cases(ARTICLES, "abcc", [2, 3]).pair_precision == 0  # type: ignore[arg-type]
