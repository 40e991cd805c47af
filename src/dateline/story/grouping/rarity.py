"""How rare a word or name is, counted in cases: what many stories share says little of any."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt

from dateline.story.tables import read_table

KINDS = ("words", "marks", "names")


class Rarity:
    """Counts of the cases that hold a word, learned beforehand and added to as documents come."""

    def __init__(self, cases: int = 0, known: Mapping[str, Mapping[str, int]] | None = None) -> None:
        """Start from the counts of `cases` cases: for each of "words", "marks" and "names" those of its members."""
        self.cases = cases
        self._counts = {kind: Counter((known or {}).get(kind, {})) for kind in KINDS}
        self._seen: dict[str, dict[str, set[str]]] = {}

    def add(self, case: str, members: Mapping[str, Iterable[str]]) -> None:
        """Count the members that a document brings to its case; what the case held already is not counted again."""
        if case not in self._seen:
            self._seen[case] = {kind: set() for kind in KINDS}
            self.cases += 1
        for kind, names in members.items():
            new = set(names) - self._seen[case][kind]
            self._seen[case][kind] |= new
            self._counts[kind].update(new)

    def count(self, kind: str, member: str) -> int:
        """Return in how many cases a member stands."""
        return self._counts[kind][member]

    def weight(self, kind: str, member: str) -> float:
        """Return how much a member says: the logarithm of cases for each case that holds it; at least 0."""
        return log((self.cases + 2) / (self._counts[kind][member] + 1))

    def vector(self, kind: str, weights: Mapping[str, float], most: int) -> Mapping[str, float]:
        """Return the `most` weightiest members with their weights in the text times their rarity, of length 1."""
        raw = {member: weight * self.weight(kind, member) for member, weight in weights.items()}
        kept = heapq.nlargest(most, raw.items(), key=lambda item: (item[1], item[0]))
        length = sqrt(sum(value * value for _, value in kept))
        return {member: value / length for member, value in kept} if length else {}


@cache
def _learned_marks() -> Mapping[str, int]:
    counts: Mapping[str, int] = read_table("rarity")["marks"]
    return counts


def count_mark(mark: str) -> int:
    """Return in how many incidents a mark stands, of the crime news that `rarity.toml` counts; 0 for very few."""
    return _learned_marks().get(mark, 0)


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike two vectors of length 1 are, 0..1."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * long[member] for member, value in short.items() if member in long)
