"""The table of what attributes: how often each feature stood with an attribution, and the weight that follows from it.

`attribution.tsv` is made by `tools/learn_attribution.py`, which says what it was learned from. The score of a candidate
is the sum of the weights of its features; as a logistic function it is the probability that the stretch is attributed
to the cue, cut as it is.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.statements.views import name_cue
from dateline.text.parsing import Token

_LEAST_RATE = 0.005  # of a cue's candidates
FILE = "attribution.tsv"
EVERY = "every candidate"
EVERY_HOLDER = "holder of every attribution"


@dataclass(frozen=True, slots=True)
class Row:
    """A feature: the candidates that have it, how many of them are attributed, and what it adds to the score."""

    seen: int
    attributed: int
    weight: float


@dataclass(frozen=True, slots=True)
class AttributionTable:
    """The rows by feature, and the probability from which a candidate counts."""

    rows: Mapping[str, Row]
    threshold: float

    def score(self, features: Iterable[str], *, base: str = EVERY) -> float:
        """Return the probability, from 0 to 1; a feature that the table does not know adds nothing."""
        rows = self.rows
        # An exact sum, for a set has no order and a rounded sum depends on it.
        total = rows[base].weight + math.fsum(rows[name].weight for name in set(features) if name in rows)
        return 1 / (1 + math.exp(-total))

    def attributes(self, token: Token) -> bool:
        """Tell whether a word attributes anything now and then; an unknown verb may, other unknown words do not."""
        row = self.rows.get(f"cue {name_cue(token)}")
        if row is None:
            return token.pos == "VERB"
        return row.attributed >= _LEAST_RATE * row.seen

    def explain(self, features: Iterable[str]) -> tuple[tuple[str, Row], ...]:
        """Return the rows that a candidate's features meet, those with the greatest weight first."""
        met = [(name, self.rows[name]) for name in set(features) if name in self.rows]
        return tuple(sorted(met, key=lambda pair: (-abs(pair[1].weight), pair[0])))


def read_table(text: str) -> AttributionTable:
    """Read a table: lines of feature, seen, attributed and weight, parted by tabs; comments begin with "#".

    Raises:
        ValueError: a line has other columns, or no threshold is given.
    """
    rows = {}
    threshold = None
    for line in text.splitlines():
        if line.startswith("# threshold "):
            threshold = float(line.removeprefix("# threshold "))
        elif line and not line.startswith("#"):
            name, seen, attributed, weight = line.split("\t")
            rows[name] = Row(int(seen), int(attributed), float(weight))
    if threshold is None:
        raise ValueError("the table gives no threshold")
    return AttributionTable(rows, threshold)


@cache
def attribution_table() -> AttributionTable:
    """Read the table that ships with the package."""
    return read_table(files(__package__).joinpath(FILE).read_text("utf-8"))
