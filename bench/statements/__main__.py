"""Score dateline's statements on labelled text, beside another program, in one run.

    python -m bench.statements [--polnear FOLDER] [--peers] [--errors [N]] [--json FILE]
    python -m bench.statements --news LABELS --articles FILE [--people found|labelled] [--errors [N]]

PolNeAR is scored twice: in the broad sense of attribution that it annotates (beliefs, wishes and plans among it), and
as the product shows statements, which are speech and writing alone. Labelled crime news is scored as the product shows
it, with the kind of source, the act, the mode and the speaker of matched pieces, and the no-comments. What is counted
is said in `scoring.py`; F1 in per cent; documents a second of one core, the analysis by spaCy among it.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.statements.labelled import Labelled, read_news, read_polnear
from bench.statements.others import PEERS, PeerError, find_command, run_peer
from bench.statements.own import Run, run_own
from bench.statements.report import Scored, as_data, error_lines, examples, lines, score, table

_POLNEAR = Path("../shared/data/polnear/dev")
_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the options name; return 2 where there are no data."""
    chosen = read_options(arguments)
    wanted = [chosen.news, chosen.articles] if chosen.news else [chosen.polnear]
    absent = [path for path in wanted if not path.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2
    data = {"cores": os.cpu_count(), "python": sys.version.split()[0]}
    if chosen.news:
        data |= measure_news(read_news(chosen.news, chosen.articles), chosen)
    else:
        data |= measure_polnear(read_polnear(chosen.polnear), chosen)
    if chosen.json:
        chosen.json.write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--polnear", type=Path, default=_POLNEAR, metavar="FOLDER")
    options.add_argument("--peers", action="store_true", help="run the other program too (see setup_peers.sh)")
    options.add_argument("--news", type=Path, metavar="LABELS", help="labelled news instead, JSON lines")
    options.add_argument("--articles", type=Path, default=_ARTICLES, metavar="FILE", help="the texts of the news")
    options.add_argument("--people", choices=["found", "labelled"], default="found", help="who may speak in the news")
    options.add_argument(
        "--errors", type=int, nargs="?", const=1000, default=0, metavar="N",
        help="print the errors, N of each class; of news only those of files that are not called held*",
    )  # fmt: skip
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    return options.parse_args(arguments)


def measure_polnear(documents: Sequence[Labelled], chosen: argparse.Namespace) -> dict[str, Any]:
    """Print the scores on PolNeAR, dateline's and the peers', and return them as data."""
    print(f"PolNeAR: {len(documents)} documents, {sum(len(d.gold) for d in documents)} pieces")
    runs = {name: run_own(documents, broad=broad) for name, broad in (("dateline, broad", True), ("dateline", False))}
    parses = runs["dateline"].parses
    rows = [
        score(name, version("dateline"), documents, run.found, parses, run.parsing + run.seconds)
        for name, run in runs.items()
    ]
    rows += _run_peers(documents, runs["dateline"]) if chosen.peers else []
    print(*table(rows), sep="\n")
    print(*lines(rows[0]), *error_lines(rows[0]), sep="\n")
    for name, run in runs.items():
        print(f"{name}: {100 * run.seconds / run.parsing:.1f} % over the parse")
    if chosen.errors:
        print(*examples(rows[0], documents, chosen.errors), sep="\n")
    return {"polnear": [as_data(row) for row in rows]}


def _run_peers(documents: Sequence[Labelled], own: Run) -> list[Scored]:
    rows = []
    for peer in PEERS:
        try:
            _, release = find_command(peer)
            print(f"running {peer.name} {release} …", file=sys.stderr, flush=True)
            answer = run_peer(peer, documents)
        except PeerError as problem:
            print(problem, file=sys.stderr)
            continue
        rows.append(score(peer.name, release, documents, answer.found, own.parses, answer.seconds))
        if answer.failed:
            print(f"{peer.name} failed on {answer.failed} of {len(documents)} documents")
    return rows


def measure_news(documents: Sequence[Labelled], chosen: argparse.Namespace) -> dict[str, Any]:
    """Print dateline's scores on labelled news, and return them as data."""
    print(f"Crime news: {len(documents)} articles, {sum(len(d.gold) for d in documents)} pieces")
    run = run_own(documents, broad=False, people=chosen.people)
    row = score("dateline", version("dateline"), documents, run.found, run.parses, run.parsing + run.seconds)
    print(*lines(row), *error_lines(row), sep="\n")
    properties = _agreement(row)
    for name, (seen, same) in sorted(properties.items()):
        print(f"{name}: {same} of {seen} right ({100 * same / max(seen, 1):.1f} %)")
    silence = _silence(documents, run)
    print(f"no comment: gold {silence[0]}, found {silence[1]}, right {silence[2]}, F1 {_f1(*silence):.1f}")
    both = (
        f", {100 * (run.seconds + run.people) / run.parsing:.1f} % with the people" if chosen.people == "found" else ""
    )
    print(f"{100 * run.seconds / run.parsing:.1f} % over the parse{both}")
    if chosen.errors and not chosen.news.name.startswith("held"):
        print(*examples(row, documents, chosen.errors), sep="\n")
    return {"news": as_data(row) | {"properties": properties, "no_comment": silence}}


def _agreement(row: Scored) -> dict[str, tuple[int, int]]:
    """Return for each property of matched pieces how often it is labelled, and how often it is right."""
    counted: dict[str, tuple[int, int]] = {}
    for pairs in row.pairs:
        for gold, found, _ in pairs:
            if gold is None or found is None:
                continue
            for name in gold.labels.keys() & found.labels.keys():
                seen, same = counted.get(name, (0, 0))
                counted[name] = seen + 1, same + (gold.labels[name] == found.labels[name])
    return counted


def _silence(documents: Sequence[Labelled], run: Run) -> tuple[int, int, int]:
    """Return how many no-comments are labelled and found, and how many labelled ones a found one overlaps."""
    hit = sum(
        any(a < d and c < b for c, d in found)
        for document, found in zip(documents, run.silent, strict=True)
        for a, b in document.silent
    )
    return sum(len(d.silent) for d in documents), sum(map(len, run.silent)), hit


def _f1(gold: int, found: int, right: int) -> float:
    return 200 * right / max(gold + found, 1)


if __name__ == "__main__":
    sys.exit(main())
