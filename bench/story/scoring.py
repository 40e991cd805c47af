"""How well articles are put into cases: pairs, B³, and pairs that lie far apart."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import combinations
from typing import NamedTuple

from bench.story.labelled import Labelled

FAR = 30  # days


class Score(NamedTuple):
    """Shares in 0..1. `far` are pairs of one incident more than `FAR` days apart: how many were found, and all."""

    pair_precision: float
    pair_recall: float
    pair_f1: float
    b_cubed: float
    far_found: int
    far: int


def score_cases(articles: Sequence[Labelled], cases: Sequence[Hashable], chosen: Sequence[int] | None = None) -> Score:
    """Compare cases with incidents.

    B³ is the mean over articles of precision and recall of the article's case, as F1 (Bagga and Baldwin 1998).

    Args:
        articles: the labelled articles.
        cases: the case of each.
        chosen: the places of those to score; None is all.
    """
    places = range(len(articles)) if chosen is None else chosen
    found: dict[Hashable, set[int]] = defaultdict(set)
    gold: dict[str, set[int]] = defaultdict(set)
    for n in places:
        found[cases[n]].add(n)
        gold[articles[n].incident].add(n)
    right = all_gold = far = far_found = 0
    for members in gold.values():
        for one, other in combinations(sorted(members), 2):
            same, apart = cases[one] == cases[other], abs(articles[one].day - articles[other].day) > FAR
            all_gold, right = all_gold + 1, right + same
            far, far_found = far + apart, far_found + (apart and same)
    all_found = sum(len(members) * (len(members) - 1) // 2 for members in found.values())
    precision, recall = right / max(all_found, 1), right / max(all_gold, 1)
    shared = [len(found[cases[n]] & gold[articles[n].incident]) for n in places]
    own = sum(s / len(found[cases[n]]) for n, s in zip(places, shared, strict=True)) / max(len(places), 1)
    held = sum(s / len(gold[articles[n].incident]) for n, s in zip(places, shared, strict=True)) / max(len(places), 1)
    return Score(precision, recall, f1(precision, recall), f1(own, held), far_found, far)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
