"""Learn the table of what attributes (src/dateline/statements/attribution.tsv) from PolNeAR's training documents.

    python -m tools.learn_attribution [--data FOLDER] [--check]

Every candidate of every document is described by named features; it is attributed where an annotated content of the
same cue shares at least 80 % of the words. A logistic regression with a penalty on great weights gives each feature its
weight; a second one tells whether a source is annotated at all. Rare features are left out, and those whose weight
comes to next to nothing, and those with a name in them: who said what in those years tells nothing of other years.
Every eighth document is first kept apart to choose the threshold: the highest one whose F1 of matched content is no
more than half a point below the best. Then all of them are learned from. `--check` learns anew and compares with the
table that is there: the same counts, and weights that differ by no more than the last digits that a processor may round
otherwise. It takes some ten minutes.

PolNeAR 1.0: E. Newell, D. Margolin, D. Ruths, "An Attribution Relations Corpus for Political News", LREC 2018. Only
counts and weights of grammatical features and of single words go into the table, no sentence.
"""

from __future__ import annotations

import argparse
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.statements.labelled import Labelled, Piece, read_polnear, words_in
from bench.statements.scoring import match_pieces, overlap
from dateline.documents import make_document
from dateline.model import PublishedBasis, Span
from dateline.statements.broad import Described, describe_all, select
from dateline.statements.features import describe_holder
from dateline.statements.find import draft_statements
from dateline.statements.layout import Layout, lay_out
from dateline.statements.scores import EVERY, EVERY_HOLDER, FILE, Row, read_table
from dateline.text.parsing import parse

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "src/dateline/statements" / FILE
DATA = ROOT.parent / "shared/data/polnear/train"
LEAST = 25  # candidates that have a feature
LEAST_HOLDERS = 5  # attributions that have one, for the second regression
PENALTY = 4.0  # times half the square of each weight
STEPS = 60  # of the minimisation, at most
MEMORY = 10  # steps that it remembers (L-BFGS)
KEPT_APART = 8
THRESHOLDS = tuple(round(0.26 + 0.02 * n, 2) for n in range(12))
NEXT_TO_BEST = 0.5  # points of F1: a wrong attribution is worse than a missing one
LIGHTEST = 0.04  # the least weight that is kept
SLACK = 0.15  # between weights
OVERLAP = 0.8
# A word is a name where it has a capital inside sentences this many times as often as none, and at least so often.
CAPITALS, LEAST_CAPITALS = 4, 3
INSIDE = re.compile(r"(?<=[a-z,] )[A-Za-z][A-Za-z'’]{2,}")

Vector = npt.NDArray[np.float64]


@dataclass
class Examples:
    """Examples as rows of a sparse matrix: the numbers of their features one after the other, and what is true."""

    names: dict[str, int] = field(default_factory=dict)
    features: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("q"))
    true: array[int] = field(default_factory=lambda: array("b"))

    def add(self, features: Iterable[str], true: bool) -> None:
        """Add an example."""
        self.features.extend(sorted(self.names.setdefault(name, len(self.names)) for name in sorted(set(features))))
        self.ends.append(len(self.features))
        self.true.append(true)


@dataclass
class Read:
    """A document as read: where its candidates lie among the examples, and what a choice of threshold needs."""

    gold: tuple[Piece, ...]
    first: int
    candidates: list[Described]
    pieces: list[Piece]


def read_document(document: Labelled, examples: Examples, holders: Examples) -> Read:
    """Add the candidates of a document to the examples."""
    made = make_document(document.text, None, PublishedBasis.UNKNOWN)
    layout = lay_out(made, parse(made))
    by_cue: dict[int, list[Piece]] = defaultdict(list)
    for places, piece in document.cues:
        for start, end in places:
            for token in layout.parse.within(Span(start, end)):
                by_cue[token.i].append(piece)
    read = Read(document.gold, len(examples.true), [], [])
    for one in describe_all(layout, draft_statements(layout)):
        span = one.candidate.span
        piece = Piece(span.start, span.end, words_in(document.text, span.start, span.end))
        labels = _labels_for(one, document.gold, by_cue)
        hit = next((gold for gold in labels if overlap(gold, piece) >= OVERLAP), None)
        examples.add(one.features, hit is not None)
        if hit is not None:
            holders.add(_holder(layout, one), bool(hit.sources))
        read.candidates.append(one)
        read.pieces.append(piece)
    return read


def _labels_for(one: Described, gold: Sequence[Piece], by_cue: dict[int, list[Piece]]) -> Sequence[Piece]:
    """Return the annotated pieces that a candidate may match: those of its cue, or all for quotations and labels."""
    cue = one.candidate.cue
    free = one.candidate.construction.startswith(("rule quotation", "rule transcript", "label"))
    return gold if cue is None or free else by_cue.get(cue, ())


def _holder(layout: Layout, one: Described) -> Iterable[str]:
    return describe_holder(layout, one.candidate, one.view)


def fit(examples: Examples, rows: Sequence[int], least: int) -> dict[str, Row]:
    """Return counts and weights of the features of some of the examples; the row "" holds the base."""
    ends = np.frombuffer(examples.ends, dtype=np.int64)
    starts = np.concatenate(([0], ends[:-1]))
    chosen = np.asarray(rows)
    lengths = (ends - starts)[chosen]
    flat = np.frombuffer(examples.features, dtype=np.int32)
    place = np.repeat(starts[chosen] - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths) + np.arange(
        lengths.sum()
    )
    features = flat[place]
    owner = np.repeat(np.arange(len(chosen)), lengths)
    true = np.frombuffer(examples.true, dtype=np.int8)[chosen].astype(np.float64)
    seen = np.bincount(features, minlength=len(examples.names))
    attributed = np.bincount(features, weights=true[owner], minlength=len(examples.names))
    kept = np.flatnonzero(seen >= least)
    number = np.full(len(examples.names), -1)
    number[kept] = np.arange(len(kept))
    mask = number[features] >= 0
    weights = minimise(number[features[mask]], owner[mask], true, len(kept))
    names = sorted(examples.names, key=examples.names.__getitem__)
    table = {names[k]: Row(int(seen[k]), int(attributed[k]), round(float(weights[n]), 2)) for n, k in enumerate(kept)}
    table[""] = Row(len(true), int(true.sum()), round(float(weights[-1]), 2))
    # A cue by itself is kept whatever its weight: its counts say whether it attributes at all.
    return {
        name: row
        for name, row in table.items()
        if abs(row.weight) >= LIGHTEST or name == "" or (name.startswith("cue ") and " | " not in name)
    }


def minimise(features: npt.NDArray[np.int64], owner: npt.NDArray[np.int64], true: Vector, size: int) -> Vector:
    """Return the weights of a penalised logistic regression, the base last, by L-BFGS with a halving line search."""

    def loss(weights: Vector) -> tuple[float, Vector]:
        total = np.bincount(owner, weights=weights[features], minlength=len(true)) + weights[-1]
        likely = 1 / (1 + np.exp(-np.clip(total, -30, 30)))
        value = -np.sum(true * np.log(likely + 1e-12) + (1 - true) * np.log(1 - likely + 1e-12))
        error = likely - true
        slope = np.append(np.bincount(features, weights=error[owner], minlength=size), error.sum())
        slope[:-1] += PENALTY * weights[:-1]
        return float(value + PENALTY / 2 * np.sum(weights[:-1] ** 2)), slope

    weights = np.zeros(size + 1)
    moves: list[tuple[Vector, Vector]] = []
    value, slope = loss(weights)
    for _ in range(STEPS):
        direction = _direction(slope, moves)
        step = 1.0
        while True:
            after = weights - step * direction
            lower, steep = loss(after)
            if lower <= value - 1e-4 * step * (slope @ direction) or step < 1e-6:
                break
            step /= 2
        if (after - weights) @ (steep - slope) > 1e-10:
            moves = [*moves, (after - weights, steep - slope)][-MEMORY:]
        settled = abs(value - lower) < 1e-6 * abs(value)
        weights, value, slope = after, lower, steep
        if settled:
            break
    return weights


def _direction(slope: Vector, moves: Sequence[tuple[Vector, Vector]]) -> Vector:
    direction, factors = slope.copy(), []
    for moved, changed in reversed(moves):
        factor = (moved @ direction) / (changed @ moved)
        direction -= factor * changed
        factors.append(factor)
    if moves:
        moved, changed = moves[-1]
        direction *= (moved @ changed) / (changed @ changed)
    else:
        direction /= np.linalg.norm(slope)
    for (moved, changed), factor in zip(moves, reversed(factors), strict=True):
        direction += moved * (factor - (changed @ direction) / (changed @ moved))
    return direction


def choose_threshold(documents: Sequence[Read], table: dict[str, Row]) -> float:
    """Return the highest threshold whose F1 is next to the best, on documents that were not learned from."""
    reached = {}
    base = table[""].weight
    scored = []
    for document in documents:
        totals = (base + sum(table[f].weight for f in one.features if f in table) for one in document.candidates)
        scored.append(
            [(1 / (1 + float(np.exp(-total))), one) for total, one in zip(totals, document.candidates, strict=True)]
        )
    for threshold in THRESHOLDS:
        both = matched = 0
        for document, pairs in zip(documents, scored, strict=True):
            pieces = {id(one): piece for one, piece in zip(document.candidates, document.pieces, strict=True)}
            found = [pieces[id(one)] for one in select([pair for pair in pairs if pair[0] >= threshold])]
            both += len(found) + len(document.gold)
            matched += len(match_pieces(document.gold, found))
        reached[threshold] = 200 * matched / both
        print(f"threshold {threshold:.2f}: F1 {200 * matched / both:.2f}", file=sys.stderr)
    return max(threshold for threshold, f1 in reached.items() if f1 >= max(reached.values()) - NEXT_TO_BEST)


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that are written with a capital inside sentences, in lower case."""
    capital, small = Counter[str](), Counter[str]()
    for text in texts:
        for word in INSIDE.findall(text):
            (capital if word[0].isupper() else small)[word.lower()] += 1
    return frozenset(w for w, n in capital.items() if n >= max(LEAST_CAPITALS, CAPITALS * small[w]))


def without_names(rows: Iterable[str], names: frozenset[str]) -> list[str]:
    """Return the rows whose feature holds no name; the first word of a feature says its kind."""
    return [row for row in rows if names.isdisjoint(row.partition("\t")[0].split()[1:])]


def learn(folder: Path) -> str:
    """Return the table as text."""
    examples, holders = Examples(), Examples()
    apart: list[Read] = []
    learned: list[int] = []
    for number, document in enumerate(read_polnear(folder)):
        read = read_document(document, examples, holders)
        if number % KEPT_APART == 0:
            apart.append(read)
        else:
            learned.extend(range(read.first, len(examples.true)))
    print(f"{len(examples.true)} candidates, {sum(examples.true)} attributed", file=sys.stderr)
    threshold = choose_threshold(apart, fit(examples, learned, LEAST))
    tables = (
        (EVERY, fit(examples, range(len(examples.true)), LEAST)),
        (EVERY_HOLDER, fit(holders, range(len(holders.true)), LEAST_HOLDERS)),
    )
    rows = [(name or base, row) for base, table in tables for name, row in table.items()]
    lines = [
        "# What attributes, learned by tools/learn_attribution.py from PolNeAR's training documents.",
        "# Columns: feature, candidates that have it, how many of them are attributed, weight.",
        f"# threshold {threshold}",
        *without_names(
            (f"{name}\t{row.seen}\t{row.attributed}\t{row.weight:g}" for name, row in sorted(rows)),
            find_names(document.text for document in read_polnear(folder)),
        ),
    ]
    return "\n".join(lines) + "\n"


def differ(old: str, new: str) -> str | None:
    """Return how two tables differ, or None."""
    before, after = read_table(old), read_table(new)
    if before.threshold != after.threshold:
        return f"the threshold was {before.threshold} and is {after.threshold}"
    for name in sorted(before.rows.keys() | after.rows.keys()):
        one, other = before.rows.get(name), after.rows.get(name)
        if abs((one.weight if one else 0.0) - (other.weight if other else 0.0)) > SLACK:
            return f"{name!r} was {one} and is {other}"
        if one and other and (one.seen, one.attributed) != (other.seen, other.attributed):
            return f"{name!r} was {one} and is {other}"
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table, or check it; return 1 where it differs, 2 where there are no data."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=DATA, metavar="FOLDER")
    options.add_argument("--check", action="store_true", help="compare with the table that is there")
    chosen = options.parse_args(arguments)
    if not chosen.data.exists():
        print(f"no data at {chosen.data}: nothing learned", file=sys.stderr)
        return 2
    table = learn(chosen.data)
    if not chosen.check:
        TABLE.write_text(table, "utf-8")
        return 0
    difference = differ(TABLE.read_text("utf-8"), table)
    print(difference or "the table is what the script learns")
    return int(difference is not None)


if __name__ == "__main__":
    sys.exit(main())
