"""Add the same articles with one worker and with two, and compare the whole runs and the steady rates.

    python -m bench.workers [ARTICLES] [--documents N] [--rounds N] [--json FILE]

A whole run counts from its beginning, with the loading of the models; the steady rate counts documents between the
first quarter and the end, in the best round. Wall-clock time: on a machine that does other work it says little.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.adding.runs import ADD

_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no articles."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", type=Path, nargs="?", default=_ARTICLES, metavar="ARTICLES")
    options.add_argument("--documents", type=int, default=580, metavar="N")
    options.add_argument("--rounds", type=int, default=2, metavar="N")
    options.add_argument("--json", type=Path, metavar="FILE", help="where the figures are written")
    chosen = options.parse_args(arguments)
    if not chosen.articles.exists():
        print(f"no articles at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    lines = chosen.articles.read_text("utf-8").splitlines()[: chosen.documents]
    runs: dict[int, list[tuple[float, float, int]]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as made:
        some = Path(made) / "articles.jsonl"
        some.write_text("\n".join(lines) + "\n", "utf-8")
        for turn in range(chosen.rounds):
            for workers, found in runs.items():
                found.append(time_adding(Path(made) / f"{turn}-{workers}.db", some, workers))
    report: dict[str, Any] = {
        "cores": os.cpu_count(), "machine": platform.machine(), "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1), "documents": runs[1][0][2],
        "runs": [
            {
                "workers": workers,
                "seconds": [round(seconds, 1) for seconds, _, _ in found],
                "steady": round(max(rate for _, rate, _ in found), 1),
            }
            for workers, found in runs.items()
        ],
    }  # fmt: skip
    for run in report["runs"]:
        print(f"workers {run['workers']}: {run['seconds']} s, steady {run['steady']} documents/s")
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    return 0


def time_adding(case: Path, articles: Path, workers: int) -> tuple[float, float, int]:
    """Return the seconds of a whole run, its steady rate in documents a second, and how many it added."""
    command = [sys.executable, "-c", ADD.replace("sys.argv[2],", f"sys.argv[2], workers={workers},")]
    begun = time.perf_counter()
    moments = []
    with subprocess.Popen([*command, str(case), str(articles)], stdout=subprocess.PIPE, text=True) as process:
        moments += [time.perf_counter() for line in process.stdout or () if line == "added\n"]
    seconds, quarter = time.perf_counter() - begun, len(moments) // 4
    return seconds, (len(moments) - 1 - quarter) / (moments[-1] - moments[quarter]), len(moments)


if __name__ == "__main__":
    sys.exit(main())
