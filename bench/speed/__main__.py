"""Time reading beside spaCy's full pipeline, and compare what is found with what a parse of all would find.

    python -m bench.speed [--topics FOLDER] [--articles FILE] [--rounds N] [--compare N M] [--json FILE]

FOLDER holds general news (timeline17), FILE crime news as JSON lines. Times are of the processor, of one process; the
least of the rounds counts, and ratios are of one run. `--compare N M` reads N general and M crime articles, others than
those that are timed, with all blocks parsed and with the chosen ones; 0 0 leaves that out.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# dateline chooses the library for the model's products, and must do so before NumPy is loaded.
from dateline.text.parsing import load_model

load_model()

from bench.speed.inputs import draw_crime_news, draw_general_news  # noqa: E402
from bench.speed.leaving_out import Loss, compare  # noqa: E402
from bench.speed.timing import Times, time_reading  # noqa: E402

_TOPICS = Path("../shared/data/timeline17")
_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")
_TIMED = {"general news": 24, "crime news": 70}
_FINDINGS = ("statements", "events", "actions", "charges")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no articles."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--topics", type=Path, default=_TOPICS, metavar="FOLDER")
    options.add_argument("--articles", type=Path, default=_ARTICLES, metavar="FILE")
    options.add_argument("--rounds", type=int, default=2, metavar="N")
    options.add_argument("--compare", type=int, nargs=2, default=(100, 200), metavar=("N", "M"))
    options.add_argument("--json", type=Path, metavar="FILE", help="where the figures are written")
    chosen = options.parse_args(arguments)
    if not chosen.topics.exists() or not chosen.articles.exists():
        print(f"no articles at {chosen.topics} and {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    timed = {
        "general news": time_reading(draw_general_news(chosen.topics, _TIMED["general news"]), chosen.rounds),
        "crime news": time_reading(draw_crime_news(chosen.articles, _TIMED["crime news"]), chosen.rounds),
    }
    general, crime = chosen.compare
    compared = {}
    if general:
        compared["general news"] = compare(draw_general_news(chosen.topics, general, seed=2))
    if crime:
        compared["crime news"] = compare(draw_crime_news(chosen.articles, crime, first=2))
    for name, times in timed.items():
        _print_times(name, times)
    for name, losses in compared.items():
        _print_losses(name, losses)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(_report(timed, compared), indent=1) + "\n", "utf-8")
    return 0


def _print_times(name: str, times: Times) -> None:
    print(f"{name}: {times.documents} articles, {times.words:,} words, {times.parsed:.0%} of them parsed")
    rows = {
        "spaCy's full pipeline": times.full,
        "dateline, the parse of all": times.parse,
        "dateline, the parse it needs": times.needed,
        **{f"  {stage}": seconds for stage, seconds in times.stages.items()},
        "dateline, whole": times.whole,
    }
    for row, seconds in rows.items():
        print(f"  {row:30} {seconds:7.2f} s {times.words / seconds if seconds else 0:10,.0f} words/s")
    print(f"  {times.against_full:.2f} x spaCy's full pipeline; {times.against_needed:.2f} x the parse it needs")


def _print_losses(name: str, losses: dict[str, Loss]) -> None:
    together = _together(losses)
    print(f"{name}, found all the same with a part left out: {together.recall:.4f} of {together.found:,}")
    for kind, loss in losses.items():
        print(f"  {kind:12} {loss.recall:.4f} of {loss.found:,}, {loss.lost} lost or otherwise, {loss.new} new")


def _together(losses: dict[str, Loss]) -> Loss:
    findings = [losses[kind] for kind in _FINDINGS if kind in losses]
    return Loss(*(sum(loss[n] for loss in findings) for n in range(3)))


def _report(timed: dict[str, Times], compared: dict[str, dict[str, Loss]]) -> dict[str, Any]:
    return {
        "machine": platform.processor() or platform.machine(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0],
        "times": {
            name: {**t._asdict(), "against_full": t.against_full, "against_needed": t.against_needed}
            for name, t in timed.items()
        },
        "left_out": {
            name: {
                "recall": _together(losses).recall,
                **{kind: {**loss._asdict(), "recall": loss.recall} for kind, loss in losses.items()},
            }
            for name, losses in compared.items()
        },
    }


if __name__ == "__main__":
    sys.exit(main())
