"""Score the days of labelled actions: the share of them that the words which give a date resolve to.

Usage: python tools/measure_dates.py LABELS ARTICLES [--errors N]. LABELS holds actions with `date` and `date_text`,
ARTICLES the texts; both JSON lines, joined by the SHA-256 of the text. How well dates are found and resolved in general
is measured by `python -m bench.dates`.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.dates import find_times
from dateline.model import Interval, TimeExpression
from dateline.model.edtf import from_edtf, to_edtf


def labelled_dates(charges: Path, news: Path) -> Iterator[tuple[str, date, str, str, int, int]]:
    """Yield text, publication date, gold date, the words that give it, and the action's span, for days only."""
    texts = {}
    for line in news.open(encoding="utf-8"):
        article = json.loads(line)
        texts[hashlib.sha256(article["text"].encode()).hexdigest()] = article["text"]
    for line in charges.open(encoding="utf-8"):
        label = json.loads(line)
        text = texts.get(label["sha256"])
        for action in label["actions"]:
            if text is not None and action["date"] and action["date_text"]:
                published = date.fromisoformat(label["date"][:10])
                yield text, published, action["date"], action["date_text"], action["start"], action["end"]


def find_dated(text: str, times: tuple[TimeExpression, ...], words: str, start: int, end: int) -> TimeExpression | None:
    """Return the expression that overlaps `words`, at the place nearest to the action."""
    places = [m.start() for m in re.finditer(re.escape(words), text)]
    if not places:
        return None
    at = min(places, key=lambda p: 0 if start <= p < end else min(abs(p - start), abs(p - end)))
    inside = [t for t in times if t.evidence.start < at + len(words) and at < t.evidence.end]
    return max(inside, key=lambda t: t.evidence.end - t.evidence.start, default=None)


def _agrees(given: Interval, gold: str, kind: str) -> bool:
    """Tell whether a day is the labelled day, or a coarser date shares a day with the labelled one."""
    wanted = from_edtf(gold)
    return given.meets(wanted) if kind == "coarser" else (given.start, given.end) == (wanted.start, wanted.end)


def score_charges(charges: Path, news: Path, errors: int) -> None:
    """Print how often `date_text` resolves to the labelled date, for days and for all."""
    total, right, shown = Counter[str](), Counter[str](), set()
    for text, published, gold, words, start, end in labelled_dates(charges, news):
        kind = "day" if re.fullmatch(r"\d{4}-\d\d-\d\d", gold) else "coarser"
        total[kind] += 1
        found = find_dated(text, find_times(text, published), words, start, end)
        given = to_edtf(found.interval) if found and found.interval else None
        if found and found.interval and given and _agrees(found.interval, gold, kind):
            right[kind] += 1
        elif len(shown) < errors and (text, words) not in shown:
            shown.add((text, words))
            rule = f"{found.rule}: {found.evidence.quote!r}" if found else "not found"
            print(f"{published} {words!r} {gold} <- {given} [{rule}] {' '.join(text[start:end].split())[:300]}")
    for kind, count in total.items():
        print(f"labelled action dates, {kind}: {right[kind]} of {count} right ({100 * right[kind] / count:.1f} %)")


def main() -> int:
    """Measure what the options name; return 2 where data is absent."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("charges", type=Path, metavar="LABELS", help="labelled actions, JSON lines")
    options.add_argument("news", type=Path, metavar="ARTICLES", help="the articles they label, JSON lines")
    options.add_argument("--errors", type=int, default=0, help="how many errors to print")
    chosen = options.parse_args()
    absent = [p for p in (chosen.charges, chosen.news) if not p.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2
    score_charges(chosen.charges, chosen.news, chosen.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
