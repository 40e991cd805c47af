"""Score the finding of carried-over and stale passages on planted ones.

    python -m bench.carried [--articles FILE] [--readings FOLDER] [--carried N] [--stale N] [--seed N] [--errors]

Into a later article of an incident a sentence of an older one is put whose date, in the same words, now means another
day: as it was, printed with other marks, with one word changed, or shortened; and as many articles are taken with
nothing put in, or a sentence whose date is written out, has none, or is still right. For stale passages an article with
a plan is dated after the day of the plan, and beside it stands the same on its own day. Every finding of the two kinds
on a later article that is not the planted one counts as wrong. In per cent.

Beside them stand the passages that articles of this news really carried over, as judged by reading
(tests/gold/carried): a pair of articles that is found, but was judged otherwise or never, counts as wrong.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from bench.carried.planting import Planted, plant_carried, plant_stale
from bench.story.labelled import ARTICLES, READINGS, ROOT, read_labelled
from dateline.documents import make_document
from dateline.model import Finding, FindingKind, PublishedBasis, Reading
from dateline.pipeline import assemble, read_documents
from dateline.settings import Settings
from dateline.story import group_copies
from dateline.story.carried import find_carried_over
from dateline.story.copies import in_order
from dateline.story.sentences import split_words

LABELS = ROOT / "tests/gold/carried/dev.jsonl"
KINDS = (FindingKind.CARRIED_OVER, FindingKind.STALE_REFERENCE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data."""
    chosen = read_options(arguments)
    if not chosen.articles.exists():
        print(f"no data at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    articles = [(one.incident, one.reading) for one in read_labelled(chosen.articles, chosen.readings)]
    planted = [
        *plant_carried(articles, chosen.carried, chosen.seed),
        *plant_stale(articles, chosen.stale, chosen.seed),
    ]
    found = list(find_planted(planted))
    print_scores(planted, found)
    print_real([reading for _, reading in articles], chosen.labels)
    if chosen.errors:
        print_errors(planted, found)
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--readings", type=Path, default=READINGS, metavar="FOLDER", help="where readings are kept")
    options.add_argument("--labels", type=Path, default=LABELS, metavar="FILE")
    options.add_argument("--carried", type=int, default=160, metavar="N", help="passages carried over")
    options.add_argument("--stale", type=int, default=80, metavar="N", help="plans long past")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--errors", action="store_true", help="print what went wrong")
    return options.parse_args(arguments)


def find_planted(planted: Sequence[Planted]) -> Iterator[tuple[bool, list[Finding]]]:
    """Yield for each article whether what was planted is found, and what else is told of the two kinds."""
    documents = (make_document(one.text, one.published, PublishedBasis.GIVEN) for one in planted)
    for one, reading in zip(planted, read_documents(documents, Settings()), strict=True):
        case = assemble([reading] if one.older is None else [one.older, reading])
        told = [finding for finding in case.findings if finding.kind in KINDS and _concerns(finding, reading)]
        right = [f for f in told if one.expected is not None and f.kind is one.expected and _is_on(f, one, reading)]
        yield bool(right), [finding for finding in told if finding not in right]


def _concerns(finding: Finding, reading: Reading) -> bool:
    return finding.evidence[0].document == reading.document.id


def _is_on(finding: Finding, planted: Planted, reading: Reading) -> bool:
    own = [piece for piece in finding.evidence if piece.document == reading.document.id]
    words = set(split_words(planted.passage))
    return any(len(words & set(split_words(piece.quote))) >= 0.8 * len(words) for piece in own)


def print_scores(planted: Sequence[Planted], found: Sequence[tuple[bool, list[Finding]]]) -> None:
    """Print how many were found and what was told wrongly, by kind and together."""
    totals: dict[str, Counter[str]] = {}
    for one, (right, wrong) in zip(planted, found, strict=True):
        for name in (one.kind, "all"):
            of = totals.setdefault(name, Counter())
            of.update(articles=1, planted=one.expected is not None, right=right, wrong=len(wrong))
    for name, of in totals.items():
        precision = of["right"] / max(of["right"] + of["wrong"], 1)
        recall = of["right"] / max(of["planted"], 1)
        shares = f"  P {100 * precision:5.1f} R {100 * recall:5.1f}" if of["planted"] else ""
        print(f"  {name:18} {of['articles']:4} articles  right {of['right']:4} wrong {of['wrong']:3}{shares}")


def print_real(readings: Sequence[Reading], labels: Path) -> None:
    """Print which of the pairs of articles that were judged by reading are found."""
    known = in_order(readings)
    texts = {r.document.id: sha256(r.document.text.encode()).hexdigest() for r in known}
    found = {
        (texts[finding.evidence[1].document], texts[finding.evidence[0].document])
        for finding in find_carried_over(known, (), group_copies(known))
    }
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    real = {(row["older"], row["newer"]) for row in rows if row["carried"]}
    right = len(found & real)
    print(f"  in the news itself: {len(rows)} pairs judged, {len(real)} carried over  right {right}", end=" ")
    print(f"wrong {len(found - real)} missed {len(real - found)}")


def print_errors(planted: Sequence[Planted], found: Sequence[tuple[bool, list[Finding]]]) -> None:
    """Print what was missed, and what was told wrongly."""
    for one, (right, wrong) in zip(planted, found, strict=True):
        older = one.older.document.published if one.older else ""
        if one.expected is not None and not right:
            print(f"missed, {one.kind} {older} {one.published}: {one.passage!r}")
        for finding in wrong:
            print(f"wrong, {one.kind} {older} {one.published}: {finding.explanation} | {finding.evidence[0].quote!r}")


if __name__ == "__main__":
    sys.exit(main())
