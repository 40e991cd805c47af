"""Score the dates of dateline on TimeBank as TempEval-3 does, and its days on labelled crime news.

Strict: the same span. Relaxed: spans that overlap, one to one. Value F1 = relaxed F1 x the share of the overlapping
ones whose TIMEX3 value is right. Run: `python tools/measure_dates.py TIMEBANK_FOLDER [--errors N]`; with
`--charges GOLD.jsonl --news NEWS.jsonl` also the share of labelled action dates that `date_text` resolves to.
"""

import argparse
import hashlib
import html
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dateline.dates import find_times
from dateline.model import Interval, TimeExpression
from dateline.model.edtf import from_edtf, to_edtf

_TAG = re.compile(r"<[^>]*>")
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>|</TIMEX3>|<[^>]*>")
_VALUE = re.compile(r'value="([^"]*)"')


class Gold(NamedTuple):
    """An annotated expression."""

    start: int
    end: int
    value: str


def read_timeml(path: Path) -> tuple[str, date, list[Gold]]:
    """Return the text of a TimeML file, its creation date, and its annotated expressions."""
    raw = path.read_text("utf-8", errors="replace")
    made = re.search(r'value="(\d{4})-(\d\d)-(\d\d)', raw[raw.index("<DCT>") :])
    if made is None:
        raise ValueError(f"{path}: no creation date")
    inside = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    text, gold, at, opened = "", [], 0, ("", 0)
    for tag in _TIMEX.finditer(inside):
        text += html.unescape(inside[at : tag.start()])
        at = tag.end()
        if tag.group().startswith("<TIMEX3"):
            value = _VALUE.search(tag.group(1))
            opened = (value.group(1) if value else "", len(text))
        elif tag.group() == "</TIMEX3>":
            gold.append(Gold(opened[1], len(text), opened[0]))
    text += html.unescape(inside[at:])
    return text, date(*map(int, made.groups())), gold


def score_timebank(folder: Path, errors: int, part: str) -> None:
    """Print strict, relaxed and value F1, kB/s, and the commonest errors."""
    strict = relaxed = right = wanted = given = size = 0
    spent = 0.0
    mistakes: Counter[str] = Counter()
    for n, path in enumerate(sorted(folder.glob("*.tml"))):
        if (part == "work" and n % 3 == 2) or (part == "held" and n % 3 != 2):
            continue
        text, published, gold = read_timeml(path)
        began = time.process_time()
        times = find_times(text, published, timeml=True)
        spent += time.process_time() - began
        size += len(text.encode())
        wanted, given = wanted + len(gold), given + len(times)
        free = list(times)
        for one in gold:
            match = next((t for t in free if t.evidence.start < one.end and one.start < t.evidence.end), None)
            words = " ".join(text[one.start : one.end].split())
            if match is None:
                mistakes[f"missed    {words!r} {one.value}"] += 1
                continue
            free.remove(match)
            relaxed += 1
            same = (match.evidence.start, match.evidence.end) == (one.start, one.end)
            strict += same
            if match.value == one.value:
                right += 1
            else:
                around = " ".join(text[max(0, one.start - 60) : one.end + 40].split())
                mistakes[f"value     {words!r} {one.value} <- {match.value} [{match.rule}] {published}: {around}"] += 1
            if not same:
                mistakes[f"span      {words!r} <- {match.evidence.quote!r}"] += 1
        for extra in free:
            start = extra.evidence.start
            around = " ".join(text[max(0, start - 30) : extra.evidence.end + 20].split())
            mistakes[f"spurious  {extra.evidence.quote!r} {extra.value} [{extra.rule}]: {around}"] += 1
    both = wanted + given
    print(f"TimeBank ({part}): {wanted} annotated, {given} found")
    print(
        f"strict F1 {200 * strict / both:.1f}  relaxed F1 {200 * relaxed / both:.1f}  value F1 {200 * right / both:.1f}"
    )
    print(f"{size / 1000 / spent:.0f} kB/s")
    for mistake, count in sorted(mistakes.items(), key=lambda m: (m[0][:9], -m[1], m[0]))[:errors]:
        print(count, mistake)


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
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("timebank", type=Path, nargs="?", default=Path("../shared/data/timebank"))
    options.add_argument("--part", choices=["all", "work", "held"], default="all", help="two thirds, or the third left")
    options.add_argument("--errors", type=int, default=0, help="how many errors to print")
    options.add_argument("--charges", type=Path, help="labelled actions, JSON lines")
    options.add_argument("--news", type=Path, help="the articles they label, JSON lines")
    chosen = options.parse_args()
    absent = [p for p in (chosen.timebank, chosen.charges, chosen.news) if p is not None and not p.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2
    score_timebank(chosen.timebank, chosen.errors, chosen.part)
    if chosen.charges and chosen.news:
        score_charges(chosen.charges, chosen.news, chosen.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
