"""What was measured, as a table of 80 columns for people and as plain data for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bench.dates.labelled import Labelled
from bench.dates.own import Run
from bench.dates.scoring import (
    F1,
    MEASURES,
    Counts,
    Pair,
    count_errors,
    estimate,
    is_wrong_day,
    list_errors,
    match_expressions,
    total,
)

_AROUND = 50


class Scored(NamedTuple):
    """A program's result on a set of documents."""

    program: str
    version: str
    counts: tuple[Counts, ...]
    pairs: tuple[tuple[Pair, ...], ...]
    kilobytes_per_second: float

    def of(self, places: Iterable[int]) -> "Scored":
        """Return the result on some of the documents."""
        chosen = list(places)
        return self._replace(counts=tuple(self.counts[n] for n in chosen), pairs=tuple(self.pairs[n] for n in chosen))

    @property
    def f1(self) -> dict[str, F1]:
        """The F1 of each measure, with bounds."""
        return estimate(self.counts)

    @property
    def wrong_days(self) -> int:
        """How many expressions are given days that the annotated one does not share."""
        return sum(is_wrong_day(pair) for pairs in self.pairs for pair in pairs)


def score(program: str, version: str, run: Run, documents: Sequence[Labelled]) -> Scored:
    """Score what a program found in documents."""
    matched = [match_expressions(d, found) for d, found in zip(documents, run.found, strict=True)]
    size = sum(len(d.text.encode()) for d in documents) / 1000
    speed = size / run.seconds if run.seconds else 0.0
    return Scored(program, version, tuple(c for _, c in matched), tuple(tuple(p) for p, _ in matched), speed)


def table(rows: Sequence[Scored]) -> Iterator[str]:
    """Yield a line a program: each F1 with its bounds, and kB/s."""
    yield f"{'':13}" + "".join(f" {name:^14}" for name in MEASURES) + "   kB/s"
    for row in rows:
        cells = (row.f1[name] for name in MEASURES)
        written = "".join(f" {_write(c.value):>4} {f'{_write(c.low)}-{_write(c.high)}':9}" for c in cells)
        yield f"{row.program:13}{written} {row.kilobytes_per_second:6.0f}"


def _write(figure: float) -> str:
    """Write a figure of at most 100 in four columns."""
    return "100" if figure >= 99.95 else f"{figure:.1f}"


def error_lines(scored: Scored, documents: Sequence[Labelled]) -> Iterator[str]:
    """Yield the number of errors of each class, wrong values by the rule that made them."""
    counted = count_class(scored, documents)
    values = {kind: n for kind, n in counted.items() if kind.startswith("value [")}
    plain = [f"{kind} {counted[kind]}" for kind in ("missed", "spurious", "span", "type")]
    yield f"errors: {', '.join(plain)}, value {sum(values.values()) + counted['value']}"
    line = "values by rule:"
    for kind, count in sorted(values.items(), key=lambda v: (-v[1], v[0])):
        part = f" {kind[len('value [') : -1]} {count};"
        if len(line) + len(part) > 80:
            yield line
            line = "   "
        line += part
    if values:
        yield line.rstrip(";")


def count_class(scored: Scored, documents: Sequence[Labelled]) -> Counter[str]:
    """Return the number of errors of each class."""
    counted: Counter[str] = Counter()
    for document, pairs in zip(documents, scored.pairs, strict=True):
        counted += count_errors(list_errors(document, pairs))
    return counted


def examples(scored: Scored, documents: Sequence[Labelled], most: int) -> Iterator[str]:
    """Yield the errors one by one, class by class, with the words around them; at most so many a class."""
    shown: Counter[str] = Counter()
    lines = []
    for document, pairs in zip(documents, scored.pairs, strict=True):
        for kind, pair in list_errors(document, pairs):
            group = kind.partition(" ")[0]
            shown[group] += 1
            if shown[group] <= most:
                lines.append((kind, _describe(document, pair)))
        lines += [("wrong day", _describe(document, pair)) for pair in pairs if is_wrong_day(pair)]
    for kind, told in sorted(lines):
        yield f"{kind}: {told}"


def _describe(document: Labelled, pair: Pair) -> str:
    one = pair.gold or pair.found
    if one is None:
        return ""
    parts = [f"{document.text[e.start : e.end]!r} {e.type} {e.value}" if e else "–" for e in pair]
    around = document.text[max(0, one.start - _AROUND) : one.end + _AROUND]
    return f"{parts[0]} <- {parts[1]} ({document.published}, {document.name}): {' '.join(around.split())}"


def as_data(scored: Scored, documents: Sequence[Labelled]) -> dict[str, Any]:
    """Return a program's result as plain data."""
    whole = total(scored.counts)
    return {
        "program": scored.program,
        "version": scored.version,
        "documents": len(documents),
        "counts": whole._asdict(),
        "f1": {name: {"value": f.value, "low": f.low, "high": f.high} for name, f in scored.f1.items()},
        "kilobytes_per_second": scored.kilobytes_per_second,
        "errors": dict(sorted(count_class(scored, documents).items())),
        "wrong_days": scored.wrong_days,
    }
