"""The score of scrapinghub/article-extraction-benchmark (its evaluate.py): shingles of four words, as shares a page."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import mean
from typing import NamedTuple

SHINGLE = 4
_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Means over pages, from 0 to 1; `f1` is that of the mean precision and the mean recall."""

    precision: float
    recall: float
    f1: float


def score_bodies(pairs: Sequence[tuple[str, str]]) -> Score:
    """Return the score of (true body, found body) of all pages."""
    counts = [_count(_shingles(true), _shingles(found)) for true, found in pairs]
    precision = mean(_share(both, found, true) for both, true, found in counts)
    recall = mean(_share(both, true, found) for both, true, found in counts)
    return Score(precision, recall, 2 * precision * recall / (precision + recall))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    found = (tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return Counter(shingle for shingle in found if shingle)


def _count(true: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    return (true & found).total(), true.total(), found.total()


def _share(both: int, side: int, other: int) -> float:
    """Return the share, as the benchmark's evaluator does where one side is empty: 1 only where both are."""
    return both / side if side else float(not other)
