"""Add articles to a case file, once undisturbed and once killed and begun again, and compare the two files.

    python -m bench.adding [ARTICLES] [--documents N] [--kills N] [--seed N] [--folder FOLDER]

ARTICLES are JSON lines with a `text` each; they are repeated under other names until there are N. The killed run gets
SIGKILL at moments drawn with the seed and is begun again each time; in the end both files must hold the same, byte for
byte, but for when it was recorded.
"""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

from bench.adding.inputs import read_texts, write_articles
from bench.adding.runs import LOOKS, add_all, add_killed, digest

_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")


def main() -> int:
    """Measure; return 1 where the files differ, 2 where there are no articles."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", type=Path, nargs="?", default=_ARTICLES, metavar="ARTICLES")
    options.add_argument("--documents", type=int, default=10_000, metavar="N")
    options.add_argument("--kills", type=int, default=5, metavar="N")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--folder", type=Path, metavar="FOLDER", help="where the case files are made and left")
    chosen = options.parse_args()
    texts = read_texts(chosen.articles)
    if texts is None:
        return 2
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.folder or Path(made)
        articles = folder / "articles.jsonl"
        write_articles(texts, chosen.documents, articles)
        return compare(folder, articles, chosen.documents, chosen.kills, random.Random(chosen.seed))  # noqa: S311


def compare(folder: Path, articles: Path, number: int, kills: int, chance: random.Random) -> int:
    """Run both ways and print what was measured; return 0 where both files hold the same, else 1."""
    print(f"{number:,} articles; {os.cpu_count()} cores")
    whole, killed = folder / "undisturbed.db", folder / "killed.db"
    run = add_all(whole, articles, number)
    print(
        f"undisturbed: {run.added:,} documents in {run.seconds:.0f} s, {run.added / run.seconds:.1f} a second,"
        f" {run.added / run.processor:.1f} a second of the processor"
    )
    memory = ", ".join(f"{peak:.0f} MB after {share:.0%}" for peak, share in zip(run.on_the_way, LOOKS, strict=True))
    print(f"peak memory: {run.peak:.0f} MB at the end, {memory}; file {whole.stat().st_size / 1e6:.0f} MB")
    held = add_killed(killed, articles, number, kills, chance)
    last = add_all(killed, articles, number)
    print(f"killed with {', '.join(f'{count:,}' for count in held)} documents; the last run added {last.added:,}")
    same = digest(whole) == digest(killed)
    print("the two case files hold the same" if same else "THE TWO CASE FILES DIFFER")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
