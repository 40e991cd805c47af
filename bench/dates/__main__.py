"""Score dateline's dates on labelled text, beside other programs, in one run.

    python -m bench.dates [--timebank FOLDER] [--peers] [--news LABELS --articles FILE] [--errors [N]] [--json FILE]

TimeBank is read as TempEval-3 reads it, in three parts: all documents, the two thirds that rules are worked out on, and
the third document of every three, which is kept unread. Labelled news is scored as the product reads it. F1 in per
cent, with the bounds of 95 % of a thousand resamplings of the documents; kB/s on one core.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.dates.labelled import Labelled, read_news, read_timebank
from bench.dates.others import PEERS, PeerError, find_command, run_peer
from bench.dates.own import Run, run_as_annotated, run_in_story
from bench.dates.report import Scored, as_data, error_lines, examples, score, table

_TIMEBANK = Path("../shared/data/timebank")
_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the options name; return 2 where there are no data."""
    chosen = read_options(arguments)
    wanted = [chosen.timebank, *([chosen.articles, *chosen.news] if chosen.news else [])]
    absent = [path for path in wanted if not path.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2
    results: dict[str, Any] = {"cores": os.cpu_count(), "python": sys.version.split()[0], "sets": {}}
    documents = read_timebank(chosen.timebank)
    results["sets"].update(measure_timebank(documents, peers=chosen.peers, errors=chosen.errors, part=chosen.part))
    for labels in chosen.news:
        articles = read_news(labels, chosen.articles)
        if articles:
            results["sets"][labels.stem] = measure_news(labels.stem, articles, chosen.errors)
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--timebank", type=Path, default=_TIMEBANK, metavar="FOLDER")
    options.add_argument("--part", choices=["all", "work", "held"], default="all", help="whose errors are told")
    options.add_argument("--peers", action="store_true", help="run the other programs too (see setup_peers.sh)")
    options.add_argument("--news", type=Path, nargs="+", default=[], metavar="LABELS", help="labelled news, JSON lines")
    options.add_argument("--articles", type=Path, default=_ARTICLES, metavar="FILE", help="the texts of the news")
    options.add_argument(
        "--errors", type=int, nargs="?", const=1000, default=0, metavar="N",
        help="print the errors, N of each class; of news only those of files that are not called held*",
    )  # fmt: skip
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    return options.parse_args(arguments)


def measure_timebank(documents: Sequence[Labelled], *, peers: bool, errors: int, part: str) -> dict[str, Any]:
    """Print the scores on TimeBank, dateline's and the peers', and return them as data."""
    rows = [_score_own(documents, run_as_annotated(documents))]
    rows += _run_peers(documents) if peers else []
    places = {
        "all": range(len(documents)),
        "work": [n for n in range(len(documents)) if n % 3 != 2],
        "held": range(2, len(documents), 3),
    }
    titles = {"all": "TimeBank, all", "work": "TimeBank, two thirds", "held": "TimeBank, the third kept"}
    data = {}
    for name, chosen in places.items():
        own = [documents[n] for n in chosen]
        print(f"{titles[name]}: {len(own)} documents, {sum(len(d.gold) for d in own)} expressions")
        parts = [row.of(chosen) for row in rows]
        print(*table(parts), sep="\n")
        data[f"timebank {name}"] = [as_data(row, own) for row in parts]
        if name == part:
            print(*error_lines(parts[0], own), *(examples(parts[0], own, errors) if errors else ()), sep="\n")
        print()
    return data


def measure_news(name: str, articles: Sequence[Labelled], errors: int) -> list[dict[str, Any]]:
    """Print dateline's scores on labelled news, and return them as data."""
    scored = _score_own(articles, run_in_story(articles))
    print(f"Crime news, {name}: {len(articles)} articles, {sum(len(a.gold) for a in articles)} expressions")
    print(*table([scored]), *error_lines(scored, articles), sep="\n")
    dated, wrong = sum(c.relaxed for c in scored.counts), scored.wrong_days
    print(f"wrong absolute dates: {wrong} of {dated} found; not wrong {100 * (1 - wrong / max(dated, 1)):.1f} %")
    if errors and not name.startswith("held"):
        print(*examples(scored, articles, errors), sep="\n")
    print()
    return [as_data(scored, articles)]


def _score_own(documents: Sequence[Labelled], run: Run) -> Scored:
    return score("dateline", version("dateline"), run, documents)


def _run_peers(documents: Sequence[Labelled]) -> list[Scored]:
    rows = []
    for peer in PEERS:
        try:
            _, release = find_command(peer)
            print(f"running {peer.name} {release} …", file=sys.stderr, flush=True)
            rows.append(score(peer.name, release, run_peer(peer, documents), documents))
        except PeerError as problem:
            print(problem, file=sys.stderr)
    return rows


if __name__ == "__main__":
    sys.exit(main())
