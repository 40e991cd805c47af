"""Score how dateline puts news into cases, beside the plain way, in one run.

    python -m bench.story [--articles FILE] [--readings FOLDER] [--errors [N]] [--json FILE] [--no-speed]

The articles come in the order of publication, each placed by those before it alone. The weights were learned
on 2013 and 2014 (tools/learn_story.py), and so was the baseline's threshold; 2015 was not looked at. In per cent.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.story.baseline import run_baseline
from bench.story.labelled import ARTICLES, READINGS, Labelled, by_year, read_labelled
from bench.story.scoring import Score, score_cases
from bench.story.speed import time_adding
from dateline.story import group_cases

SIZES = (100, 1_000, 10_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data."""
    chosen = read_options(arguments)
    if not chosen.articles.exists():
        print(f"no data at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    articles = read_labelled(chosen.articles, chosen.readings)
    parts = {"2013-2014": by_year(articles, 2013, 2014), "2015": by_year(articles, 2015, 2015)}
    parts["all"] = list(range(len(articles)))
    needed, plain = run_baseline(articles, parts["2013-2014"])
    place = {g.document: g.case for g in group_cases(article.reading for article in articles)}
    rows = {"dateline": [place[article.document.id] for article in articles], f"TF-IDF {needed}": plain}
    results: dict[str, Any] = {"cores": os.cpu_count(), "python": sys.version.split()[0]}
    for name, places in parts.items():
        print(f"{name}: {len(places)} articles, {len({articles[n].incident for n in places})} incidents")
        for program, cases in rows.items():
            score = score_cases(articles, cases, places)
            results[f"{program} {name}"] = score._asdict()
            print(say_score(program, score))
    if chosen.errors:
        print_errors(articles, rows["dateline"], parts["2013-2014"], chosen.errors)
    if chosen.speed:
        results["speed"] = print_speed(articles)
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--readings", type=Path, default=READINGS, metavar="FOLDER", help="where readings are kept")
    options.add_argument(
        "--errors",
        type=int,
        nargs="?",
        const=40,
        default=0,
        metavar="N",
        help="print N wrong and N missed pairs",
    )
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    options.add_argument("--no-speed", dest="speed", action="store_false", help="leave out the times")
    return options.parse_args(arguments)


def say_score(program: str, score: Score) -> str:
    """Return a line of the table."""
    far = f"over 30 days apart {100 * score.far_found / max(score.far, 1):5.1f} ({score.far_found}/{score.far})"
    return (
        f"  {program:12} pair P {100 * score.pair_precision:5.1f} R {100 * score.pair_recall:5.1f} "
        f"F1 {100 * score.pair_f1:5.1f}  B3 {100 * score.b_cubed:5.1f}  {far}"
    )


def print_errors(articles: Sequence[Labelled], cases: Sequence[str], chosen: Sequence[int], most: int) -> None:
    """Print pairs of articles that are wrongly in one case, and pairs that are wrongly in two."""
    pairs = [(a, b) for a, b in combinations(chosen, 2) if (cases[a] == cases[b]) != _same(articles, a, b)]
    for title, wrong in (("in one case, but two incidents", True), ("in two cases, but one incident", False)):
        found = [pair for pair in pairs if (cases[pair[0]] == cases[pair[1]]) is wrong]
        print(f"{title}: {len(found)}")
        for pair in found[:most]:
            print(*(f"    {articles[n].document.published} {(articles[n].document.title or '')[:60]!r}" for n in pair))


def _same(articles: Sequence[Labelled], one: int, other: int) -> bool:
    return articles[one].incident == articles[other].incident


def print_speed(articles: Sequence[Labelled]) -> dict[str, Any]:
    """Print what adding documents costs, and return it as data."""
    adding = time_adding([article.reading for article in articles], SIZES)
    print("one more document: " + ", ".join(f"{ms:.2f} ms at {size}" for size, ms in adding.items()), end="; ")
    print(f"at {SIZES[-1]} {adding[SIZES[-1]] / adding[SIZES[0]]:.2f} times what it is at {SIZES[0]}")
    return {"adding ms": adding}


if __name__ == "__main__":
    sys.exit(main())
