"""Score the search for copies on planted ones, beside a MinHash library.

    python -m bench.copies [--articles FILE] [--seed N] [--peers] [--json FILE]

Of each incident one article is taken, and one copy of it planted: printed with other marks, one word in twenty changed,
a byline and a sentence added, abridged, abridged and one word in forty changed, its halves turned round. What is
joined though it stems from two incidents counts as wrong. Speed counts all that is done with the bodies, on one core.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from bench.copies.own import time_own
from bench.copies.planting import KINDS, Planted, plant_copies
from bench.peers import PEERS_FOLDER, PeerError, ask_peer, find_version
from bench.story.labelled import ARTICLES
from dateline.documents import make_document
from dateline.model import Document, PublishedBasis

DAY = date(2014, 6, 12)
FEWEST = 100  # words of an article from which copies are made
PEER = Path(__file__).parent / "peers/rensa_peer.py"


class Result(NamedTuple):
    """The group of each text, and how many texts a second one core grouped."""

    groups: Sequence[int]
    speed: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data, 1 where a peer failed."""
    chosen = read_options(arguments)
    if not chosen.articles.exists():
        print(f"no data at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    planted = plant_copies(list(read_stories(chosen.articles)), chosen.seed)
    documents = [make(one.text) for one in planted]
    print(f"{len(planted)} texts, half of them planted; {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    rows = {"dateline": Result(*time_own(documents))}
    failed = False
    if chosen.peers:
        try:
            rows |= run_peer(documents)
        except PeerError as error:
            print(error, file=sys.stderr)
            failed = True
    results = {name: print_row(name, planted, result) for name, result in rows.items()}
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    return int(failed)


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--peers", action="store_true", help="run rensa beside it (see setup_peers.sh)")
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    return options.parse_args(arguments)


def read_stories(articles: Path) -> Iterator[str]:
    """Yield the story of the first article of each incident, without what surrounds it, where it is long enough."""
    seen: set[str] = set()
    for line in articles.read_text("utf-8").splitlines():
        article = json.loads(line)
        if article["incident"] not in seen:
            story = cut_story(make(article["text"].strip()))
            if len(story.split()) >= FEWEST and story not in seen:
                seen |= {article["incident"], story}
                yield story


def make(text: str) -> Document:
    """Return a text as a document of the day."""
    return make_document(text, DAY, PublishedBasis.GIVEN)


def cut_story(document: Document) -> str:
    """Return what a document says beside its furniture."""
    return "\n\n".join(block.span.cut(document.text) for block in document.mined)


def run_peer(documents: Sequence[Document]) -> dict[str, Result]:
    """Return what rensa makes of the bodies, with runs of five words and with single words for tokens."""
    python = PEERS_FOLDER / "copies"
    version = find_version(python, "rensa")
    if version is None:
        raise PeerError(f"rensa is not installed in {python}: run bench/copies/setup_peers.sh")
    texts = [cut_story(document) for document in documents]
    command = [str(python / "bin/python"), str(PEER)]
    questions = [{"texts": texts, "words": words} for words in (5, 1)]
    answers = ask_peer("rensa", command, questions)
    return {
        f"rensa {version}, {question['words']} word{'s' * (question['words'] > 1)}": Result(
            answer["groups"], len(texts) / answer["seconds"]
        )
        for question, answer in zip(questions, answers, strict=True)
    }


def print_row(name: str, planted: Sequence[Planted], result: Result) -> dict[str, Any]:
    """Print what was found of each kind of copy, what was joined wrongly, and the speed; return it as data."""
    origin = {one.original: n for n, one in enumerate(planted) if one.kind is None}
    copies = [(n, one) for n, one in enumerate(planted) if one.kind is not None]
    found = Counter(one.kind for n, one in copies if result.groups[n] == result.groups[origin[one.original]])
    made = Counter(one.kind for _, one in copies)
    members: dict[int, list[int]] = {}
    for n, group in enumerate(result.groups):
        members.setdefault(group, []).append(planted[n].original)
    joined = [pair for originals in members.values() for pair in combinations(originals, 2)]
    wrong = sum(one != other for one, other in joined)
    recall, precision = found.total() / made.total(), 1 - wrong / max(len(joined), 1)
    print(f"{name}: recall {100 * recall:5.1f}  precision {100 * precision:5.1f}  {result.speed:,.0f} texts/s")
    print("  " + ", ".join(f"{kind} {100 * found[kind] / max(made[kind], 1):.1f}" for kind in KINDS))
    return {"recall": recall, "precision": precision, "speed": result.speed, "kinds": dict(found)}


if __name__ == "__main__":
    sys.exit(main())
