"""Score the comparison of versions on planted edits.

    python -m bench.revisions [--articles FILE] [--facts N] [--cosmetic N] [--seed N] [--errors]

Each edit changes one fact of a real article at one place, or only its wording. A change that is told in the right slot
counts as found; anything else that is told counts as a false alarm. In per cent.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench.revisions.planting import Edit, plant_edits
from bench.story.labelled import ARTICLES
from bench.story.scoring import f1
from dateline.documents import make_document
from dateline.model import PublishedBasis, Reading, Revision
from dateline.pipeline import read_documents
from dateline.settings import Settings
from dateline.story import compare_versions

DAY = date(2014, 6, 12)
SHORTEST, LONGEST = 700, 2500  # characters


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data."""
    chosen = read_options(arguments)
    if not chosen.articles.exists():
        print(f"no data at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    edits = list(plant_edits(read_texts(chosen.articles), chosen.facts, chosen.cosmetic, chosen.seed))
    revisions = [compare_versions(old, new) for old, new in read_versions(edits)]
    print_scores(edits, revisions)
    if chosen.errors:
        print_errors(edits, revisions)
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--facts", type=int, default=198, metavar="N", help="edits of a fact")
    options.add_argument("--cosmetic", type=int, default=102, metavar="N", help="edits of the wording alone")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--errors", action="store_true", help="print what went wrong")
    return options.parse_args(arguments)


def read_texts(articles: Path) -> list[str]:
    """Return the texts of middling length, each once."""
    texts = (json.loads(line)["text"].strip() for line in articles.read_text("utf-8").splitlines())
    return list(dict.fromkeys(text for text in texts if SHORTEST <= len(text) <= LONGEST))


def read_versions(edits: Sequence[Edit]) -> Iterator[tuple[Reading, Reading]]:
    """Yield what is read in both versions of each edit."""
    texts = (text for edit in edits for text in (edit.old, edit.new))
    documents = (make_document(text, DAY, PublishedBasis.GIVEN) for text in texts)
    readings = read_documents(documents, Settings())
    return zip(readings, readings, strict=True)


def count(edit: Edit, revision: Revision) -> tuple[int, int, int]:
    """Return how many changes are found, wrongly told, and missed."""
    right = any(change.slot == edit.slot for change in revision.facts)
    return int(right), len(revision.facts) - right, int(edit.slot is not None and not right)


def print_scores(edits: Sequence[Edit], revisions: Sequence[Revision]) -> None:
    """Print the F1 of changes by slot and of all, and how many edits give no false alarm."""
    totals: dict[str, Counter[str]] = {}
    for edit, revision in zip(edits, revisions, strict=True):
        right, wrong, missed = count(edit, revision)
        for name in (edit.name, "facts" if edit.slot else "cosmetic"):
            of = totals.setdefault(name, Counter())
            of.update(edits=1, right=right, wrong=wrong, missed=missed, alarms=wrong > 0)
    for name, of in totals.items():
        precision = of["right"] / max(of["right"] + of["wrong"], 1)
        recall = of["right"] / max(of["right"] + of["missed"], 1)
        clean = 100 - 100 * of["alarms"] / of["edits"]
        print(
            f"  {name:18} {of['edits']:4} edits  right {of['right']:4} wrong {of['wrong']:3} missed {of['missed']:3}"
            f"  F1 {100 * f1(precision, recall):5.1f}  without a false alarm {clean:5.1f}"
        )


def print_errors(edits: Sequence[Edit], revisions: Sequence[Revision]) -> None:
    """Print what was told where it should not, and not told where it should."""
    for edit, revision in zip(edits, revisions, strict=True):
        if count(edit, revision)[1:] != (0, 0):
            told = [(str(one.kind), one.slot, one.before, one.after) for one in revision.facts]
            place = next(n for n, (a, b) in enumerate(zip(edit.old, edit.new, strict=False)) if a != b)
            around, into = edit.old[max(0, place - 50) : place + 40], edit.new[place : place + 25]
            print(f"{edit.name}: {around!r} → {into!r}: {told}")


if __name__ == "__main__":
    sys.exit(main())
