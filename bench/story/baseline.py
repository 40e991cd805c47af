"""The plain way to find the same story: TF-IDF vectors, and the nearest article of the last two weeks."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from bench.story.labelled import Labelled
from bench.story.scoring import score_cases

_WORD = re.compile(r"[a-z][a-z'’]+|\d+")
WINDOW = 14  # days
TRIED = tuple(n / 100 for n in range(15, 61, 5))


def link_nearest(articles: Sequence[Labelled]) -> list[tuple[float, int | None]]:
    """Return for each article the nearest earlier one within `WINDOW` days, by cosine; counts are those so far."""
    frequency: Counter[str] = Counter()
    vectors: list[dict[str, float]] = []
    nearest: list[tuple[float, int | None]] = []
    for n, article in enumerate(articles):
        counts = Counter(_WORD.findall(f"{article.document.title} {article.document.text}".lower()))
        frequency.update(counts.keys())
        raw = {word: (1 + log(count)) * log((n + 2) / frequency[word]) for word, count in counts.items()}
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        vector = {word: value / length for word, value in raw.items()}
        best: tuple[float, int | None] = (0.0, None)
        for other in range(n - 1, -1, -1):
            if article.day - articles[other].day > WINDOW:
                break
            alike = sum(value * vectors[other].get(word, 0.0) for word, value in vector.items())
            best = max(best, (alike, other), key=lambda link: link[0])
        vectors.append(vector)
        nearest.append(best)
    return nearest


def join_nearest(nearest: Sequence[tuple[float, int | None]], needed: float) -> list[int]:
    """Return the case of each article: that of the nearest one, where it is near enough, or a new one."""
    cases: list[int] = []
    for n, (alike, other) in enumerate(nearest):
        cases.append(cases[other] if other is not None and alike >= needed else n)
    return cases


def run_baseline(articles: Sequence[Labelled], tuned_on: Sequence[int]) -> tuple[float, list[int]]:
    """Return the threshold that is best on some of the articles, and the cases of all with it."""
    nearest = link_nearest(articles)
    needed = max(TRIED, key=lambda t: score_cases(articles, join_nearest(nearest, t), tuned_on).pair_f1)
    return needed, join_nearest(nearest, needed)
