"""What was measured, as a table of 80 columns for people and as plain data for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from bench.statements.labelled import Labelled, Piece
from bench.statements.scoring import Counts, Pair, count_errors, count_pairs, count_speech, list_errors, pair_document
from dateline.text.parsing import Parse

_AROUND = 60
_LONGEST = 160


class Scored(NamedTuple):
    """A program's result on a set of documents."""

    program: str
    version: str
    pairs: list[list[Pair]]
    direct: Counts
    documents_per_second: float

    @property
    def whole(self) -> Counts:
        """All pieces."""
        return count_pairs(pair for pairs in self.pairs for pair in pairs)

    @property
    def speech(self) -> Counts:
        """Speech: `matched` of the annotated pieces, `right` of the found ones."""
        return count_speech(pair for pairs in self.pairs for pair in pairs)


def score(
    program: str,
    version: str,
    documents: Sequence[Labelled],
    found: Sequence[Sequence[Piece]],
    parses: Sequence[Parse],
    seconds: float,
) -> Scored:
    """Score what a program found in documents."""
    pairs, direct = [], Counts()
    for document, pieces, parsed in zip(documents, found, parses, strict=True):
        pairs.append(pair_document(parsed, document.gold, pieces))
        quoted = [g for g in document.gold if g.direct], [f for f in pieces if f.direct]
        for name, value in asdict(count_pairs(pair_document(parsed, *quoted))).items():
            setattr(direct, name, getattr(direct, name) + value)
    return Scored(program, version, pairs, direct, len(documents) / seconds if seconds else 0.0)


def table(rows: Sequence[Scored]) -> Iterator[str]:
    """Yield a line a program."""
    yield f"{'':20}exact  ov80    P     R   source AR-F1   direct    speech    docs/s"
    yield f"{'':52}ov80  AR   R   P"
    for row in rows:
        w, d, s = row.whole, row.direct, row.speech
        yield (
            f"{row.program:19} {w.share('exact'):5.1f} {w.share('matched'):5.1f} {w.precision:5.1f} {w.recall:5.1f} "
            f"{w.source:6.1f} {w.share('right'):6.1f} {d.share('matched'):5.1f} {d.share('right'):4.1f} "
            f"{s.recall:4.1f} {100 * s.right / max(s.found, 1):4.1f} {row.documents_per_second:6.1f}"
        )


def lines(row: Scored) -> Iterator[str]:
    """Yield the figures of a program one by one, for the gate on quality."""
    speech = row.speech
    for name, counts in (("all", row.whole), ("direct", row.direct)):
        yield (
            f"{name:8} gold {counts.gold:5} found {counts.found:5}  exact {counts.share('exact'):5.1f}  "
            f"ov80 F1 {counts.share('matched'):5.1f} (P {counts.precision:5.1f} R {counts.recall:5.1f})  "
            f"source {counts.source:5.1f}  AR-F1 {counts.share('right'):5.1f}"
        )
    yield f"speech   recall {speech.recall:5.1f}  precision {100 * speech.right / max(speech.found, 1):5.1f}"


def error_lines(row: Scored) -> Iterator[str]:
    """Yield the number of errors of each class."""
    counted = count_errors(row.pairs)
    line = f"errors of {row.program}:"
    for kind, count in sorted(counted.items(), key=lambda v: (-v[1], v[0])):
        part = f" {kind} {count};"
        if len(line) + len(part) > 80:
            yield line
            line = "   "
        line += part
    yield line.rstrip(";")


def examples(row: Scored, documents: Sequence[Labelled], most: int) -> Iterator[str]:
    """Yield the errors one by one, class by class, with the words around them; at most so many a class."""
    shown: Counter[str] = Counter()
    told = []
    for document, pairs in zip(documents, row.pairs, strict=True):
        for kind, pair in list_errors(pairs):
            shown[kind] += 1
            if shown[kind] <= most:
                told.append((kind, _describe(document, pair)))
    for kind, words in sorted(told):
        yield f"{kind}: {words}"


def _describe(document: Labelled, pair: Pair) -> str:
    text, parts = document.text, []
    for piece in (pair.gold, pair.found):
        source = text[slice(*piece.sources[0])] if piece is not None and piece.sources else "–"
        parts.append("–" if piece is None else f"[{source}] {text[piece.start : piece.end][:_LONGEST]!r}")
    one = pair.gold or pair.found
    around = (
        "" if one is None else text[max(0, one.start - _AROUND) : one.start] + "|" + text[one.end : one.end + _AROUND]
    )
    return f"{parts[0]} <- {parts[1]} ({document.name}: {' '.join(around.split())})"


def as_data(row: Scored) -> dict[str, Any]:
    """Return a program's result as plain data."""
    whole, direct, speech = row.whole, row.direct, row.speech
    return {
        "program": row.program,
        "version": row.version,
        "documents": len(row.pairs),
        "all": asdict(whole) | {"ov80": whole.share("matched"), "ar": whole.share("right"), "source": whole.source},
        "direct": asdict(direct) | {"ov80": direct.share("matched"), "ar": direct.share("right")},
        "speech": {"recall": speech.recall, "precision": 100 * speech.right / max(speech.found, 1)},
        "documents_per_second": row.documents_per_second,
        "errors": dict(sorted(count_errors(row.pairs).items())),
    }
