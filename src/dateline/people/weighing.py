"""How antecedents are weighed: named features with learned points, and what they make likely."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from dateline.people.drafts import Draft, Reference

# How many candidates an open mention keeps, and how likely each must be.
_KEPT = 4
_POSSIBLE = 0.02


class Candidate(NamedTuple):
    """Somebody who may be meant: the features that hold, with their values, and the mention nearest to the place.

    `draft` is None for a name that could not be placed itself; its reference then has the candidates.
    """

    draft: Draft | None
    features: dict[str, float]
    nearest: Reference


class Weighed(NamedTuple):
    """A mention with all who may be meant, and the features that speak for nobody among them."""

    reference: Reference
    candidates: list[Candidate]
    nobody: dict[str, float]


Observer = Callable[[Weighed], None]


@dataclass(frozen=True)
class Table:
    """The points of features, and from which probability on a link is made outside and within quotation marks.

    Where nobody is at least `new` likely, the mention is somebody new.
    """

    weights: dict[str, float]
    enough: float
    enough_in_quotes: float
    new: float = 1.0

    def believe(self, weighed: Weighed) -> tuple[list[float], float]:
        """Return the probability of each candidate, and that of nobody among them."""
        rows = [*(c.features for c in weighed.candidates), weighed.nobody]
        scores = [sum(self.weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]
        top = max(scores)
        parts = [exp(score - top) for score in scores]
        total = sum(parts)
        return [part / total for part in parts[:-1]], parts[-1] / total


@dataclass(frozen=True)
class Tables:
    """The learned tables: for pronouns of one and of several, and for descriptions."""

    pronoun: Table
    plural: Table
    description: Table


@cache
def learned_tables() -> Tables:
    """Return the tables that tools/learn_antecedents.py made (`data/antecedents.toml`)."""
    read = tomllib.loads((files("dateline.people") / "data" / "antecedents.toml").read_text(encoding="utf-8"))
    return Tables(Table(**read["pronoun"]), Table(**read["plural"]), Table(**read["description"]))


def keep_likely(weighed: Weighed, beliefs: list[float]) -> tuple[Draft, ...]:
    """Return those of the candidates who stay possible, the likeliest first."""
    ranked = sorted(zip(beliefs, weighed.candidates, strict=True), key=lambda row: -row[0])
    kept = [c for b, c in ranked[:_KEPT] if b >= _POSSIBLE] or [c for _, c in ranked[:1]]
    return tuple(dict.fromkeys(d for c in kept for d in ((c.draft,) if c.draft else c.nearest.candidates)))
