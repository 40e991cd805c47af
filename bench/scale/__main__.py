"""Measure how a case behaves as it grows, on cases made from the readings of real articles.

    python -m bench.scale [--articles FILE] [--sizes N …] [--adding N …] [--whole N] [--people N] [--folder FOLDER]
                          [--json FILE]

FILE is read once; from these readings a case of each size is made, in which every turn tells of other people in other
months (`filling.py`): FOLDER keeps them. Names that several of the articles share stay, so that common surnames and
those of whom all speak become more with the case. Asked for are people drawn from the smallest case, who are in each;
the whole case is read where it has at most `--whole` documents. `--adding` gives the numbers of short articles that are
added to an empty case, as a run of `dateline add` each.
"""

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.scale.adding import measure_adding
from bench.scale.asking import ask, choose_people
from bench.scale.filling import fill_case, read_base
from dateline.store import Store

_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")
_FOLDER = Path("build/scale")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no articles."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=_ARTICLES, metavar="FILE")
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000], metavar="N")
    options.add_argument("--adding", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    options.add_argument("--whole", type=int, default=10_000, metavar="N")
    options.add_argument("--people", type=int, default=12, metavar="N")
    options.add_argument("--folder", type=Path, default=_FOLDER, metavar="FOLDER")
    options.add_argument("--json", type=Path, metavar="FILE", help="where the figures are written")
    chosen = options.parse_args(arguments)
    if not chosen.articles.exists():
        print(f"no articles at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    chosen.folder.mkdir(parents=True, exist_ok=True)
    cases = make_cases(chosen.articles, sorted(chosen.sizes), chosen.folder)
    names = choose_people(cases[0], chosen.people, seed=1)
    report = {
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "asked": len(names),
        "cases": [measure_case(case, names, chosen.whole) for case in cases],
        "adding": [measure_adding(number) for number in chosen.adding],
    }
    for row in (*report["cases"], *report["adding"]):
        print(", ".join(f"{key} {value}" for key, value in row.items()))
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    return 0


def make_cases(articles: Path, sizes: Sequence[int], folder: Path) -> Sequence[Path]:
    """Return the case files of these sizes, made where the folder lacks them."""
    base = read_base(articles, sizes[-1], folder / "base.db")
    cases = [folder / f"case{size}.db" for size in sizes]
    for case, size in zip(cases, sizes, strict=True):
        fill_case(case, base, size)
    return cases


def measure_case(case: Path, names: Sequence[str], most: int) -> dict[str, Any]:
    """Return the figures of a case: seconds and MB; None for the whole case where it has too many documents."""
    with Store.open(case, read_only=True) as store:
        documents = store.extent().documents
    people = ask(case, "people", *names)
    whole = ask(case, "whole") if documents <= most else {"seconds": [None], "peak": None}
    return {
        "documents": documents,
        "size": round(case.stat().st_size / 1e6, 1),
        "status_median": round(statistics.median(people["seconds"]), 4),
        "status_mean": round(statistics.mean(people["seconds"]), 4),
        "status_worst": round(max(people["seconds"]), 4),
        "status_peak": round(people["peak"], 1),
        "whole_seconds": whole["seconds"][0] and round(whole["seconds"][0], 1),
        "whole_peak": whole["peak"] and round(whole["peak"], 1),
    }


if __name__ == "__main__":
    sys.exit(main())
