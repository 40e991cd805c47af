"""Score the actions and statuses of charges on labelled crime news, beside a keyword tool, in one run.

    python -m bench.charges [LABELS …] [--articles FILE] [--held] [--errors [KIND]] [--cost] [--json FILE]

Without LABELS the articles to develop on are scored, with --held those kept to judge by. What is counted is said in
`scoring.py`; a part in brackets gives the 95 % bounds over articles drawn anew. A status counts as false adverse where
it says more against somebody than the article does: that is the figure to keep low.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench.charges.cost import measure_cost
from bench.charges.labelled import Claim, Labelled, Standing, read_labelled, read_texts
from bench.charges.others import guess
from bench.charges.own import find_claims, find_standings, read_own
from bench.charges.report import by_action, error_lines, lines, total
from bench.charges.scoring import LEVELS, Tally, same_person, score_claims, score_standings
from dateline.model.edtf import to_edtf

_SHARED, _OWN = Path("../shared/gold/charges"), Path("tests/gold/charges")
_DEVELOP = (_SHARED / "dev.jsonl", _OWN / "dev.jsonl", _OWN / "news.jsonl")
_JUDGE = (_SHARED / "held.jsonl", _OWN / "held.jsonl")
_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")
_LONGEST = 200
Report = Callable[[str, str], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the options name; return 2 where there are no data."""
    chosen = _read_options(arguments)
    files = chosen.labels or (_JUDGE if chosen.held else _DEVELOP)
    absent = [path for path in (*files, chosen.articles) if not path.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2
    texts = read_texts(chosen.articles, files)
    data = {str(path): measure(path, texts, _reporter(path, chosen.errors)) for path in files}
    if chosen.cost:
        cost = measure_cost([article for path in files for article in read_labelled(path, texts)])
        print(f"cost: events and charges {cost:.3f} of the parse")
    if chosen.json:
        chosen.json.write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    return 0


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("labels", type=Path, nargs="*", help="label files, JSON lines")
    options.add_argument("--articles", type=Path, default=_ARTICLES, metavar="FILE", help="the texts, JSON lines")
    options.add_argument("--held", action="store_true", help="score the articles that are kept to judge by")
    options.add_argument(
        "--errors", nargs="?", const="", metavar="KIND",
        help='print the errors, of an action or of "status"; never those of files that are called held*',
    )  # fmt: skip
    options.add_argument("--cost", action="store_true", help="also time the stages of charges beside the parse")
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    return options.parse_args(arguments)


def _reporter(path: Path, errors: str | None) -> Report:
    """Return what is told each error with the action that it is of."""

    def report(of: str, line: str) -> None:
        if errors is not None and errors in ("", of) and not path.name.startswith("held"):
            print(line)

    return report


def measure(path: Path, texts: dict[str, str], report: Report) -> dict[str, Any]:
    """Score dateline and the keyword tool on a file of labels, print the figures, and return them as data."""
    own: list[Tally] = []
    naive: list[Tally] = []
    for article in read_labelled(path, texts):
        reading = read_own(article)
        own.append(_score(article, find_claims(reading), find_standings(reading), report))
        naive.append(_score(article, *guess(article.text), lambda _of, _line: None))
    print(f"{path}: {len(own)} articles")
    print(*lines("dateline", own), *by_action(own), *error_lines(own), *lines("keyword tool", naive), sep="\n")
    return {"dateline": _as_data(total(own)), "keyword tool": _as_data(total(naive))}


def _score(article: Labelled, claims: Sequence[Claim], shown: Sequence[Standing], report: Report) -> Tally:
    tally, wrong_claims = score_claims(article.claims, claims)
    statuses, wrong_statuses = score_standings(article.standings, shown)
    tally += statuses
    for kind, claim in wrong_claims:
        report(claim.action, f"{article.name} {kind}: {_describe(claim)}")
    for kind, standing in wrong_statuses:
        own = [label[1:] for label in article.standings if same_person(label.person, standing.person)]
        report("status", f"{article.name} {kind}: {', '.join(map(str, standing))}; labelled {own}")
    return tally


def _describe(claim: Claim) -> str:
    day = to_edtf(claim.day) if claim.day else None
    return f"{claim.action} | {claim.person} | {claim.offense} | {day} | {' '.join(claim.words.split())[:_LONGEST]}"


def _as_data(tally: Tally) -> dict[str, Any]:
    return {
        "labelled": tally.labelled, "found": tally.found, "F1": {level: tally.f1(level) for level in LEVELS},
        "statuses": dict(tally.statuses), "errors": dict(tally.errors),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
