"""Read the same archive with workers of this machine and on a Ray cluster of this machine alone, each twice.

    python -m bench.archive [ARTICLES] [--documents N] [--shards N] [--folder FOLDER] [--json FILE]

ARTICLES are JSON lines with a `text` each; they are repeated under other names until there are N. The second run of
each engine finds everything done. Both must write the same bytes. What is measured so far is in FILE after each run.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.adding.inputs import read_texts, write_articles
from bench.archive.runs import digest, run_archive
from dateline.workers import count_cores

_ARTICLES = Path("../shared/data/crime_news_2013_2015.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 1 where the engines' files differ, 2 where there are no articles."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", type=Path, nargs="?", default=_ARTICLES, metavar="ARTICLES")
    options.add_argument("--documents", type=int, default=10_000, metavar="N")
    options.add_argument("--shards", type=int, default=20, metavar="N")
    options.add_argument("--folder", type=Path, metavar="FOLDER", help="where the data sets are made and left")
    options.add_argument("--json", type=Path, metavar="FILE")
    chosen = options.parse_args(arguments)
    texts = read_texts(chosen.articles)
    if texts is None:
        return 2
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.folder or Path(made)
        (folder / "shards").mkdir(parents=True, exist_ok=True)
        write_shards(texts, chosen.documents, chosen.shards, folder / "shards")
        return compare(folder, chosen.documents, chosen.shards, chosen.json)


def write_shards(texts: Sequence[str], number: int, shards: int, folder: Path) -> None:
    """Write so many articles into so many files of JSON lines."""
    whole = folder.parent / "articles.jsonl"
    write_articles(texts, number, whole)
    lines = whole.read_text("utf-8").splitlines(keepends=True)
    for n in range(shards):
        (folder / f"{n:04}.jsonl").write_text("".join(lines[n::shards]), "utf-8")


def compare(folder: Path, documents: int, shards: int, kept: Path | None) -> int:
    """Run both engines, print and keep what was measured; return 0 where both write the same, else 1."""
    cores = count_cores()
    results: dict[str, Any] = {
        "documents": documents, "shards": shards, "cores": os.cpu_count(), "python": sys.version.split()[0],
        "versions": {name: version(name) for name in ("dateline", "ray", "pyarrow", "spacy")}, "runs": {},
    }  # fmt: skip
    engines: dict[str, dict[str, object]] = {f"{cores} workers": {"workers": cores}, "Ray": {"ray": "local"}}
    print(f"{documents:,} articles in {shards} shards; {os.cpu_count()} cores")
    for turn in ("first run", "second run"):
        for name, engine in engines.items():
            load = os.getloadavg()[0]
            run = run_archive(folder / "shards", folder / name.replace(" ", "-"), **engine)
            results["runs"][f"{name}, {turn}"] = {**asdict(run), "load_before": round(load, 1)}
            print(
                f"{name}, {turn}: {run.read} shards in {run.seconds} s, {run.processor} s of the processor", flush=True
            )
            _keep(results, kept)
    same = len({digest(folder / name.replace(" ", "-")) for name in engines}) == 1
    results["same bytes"] = same
    _keep(results, kept)
    print("both wrote the same bytes" if same else "THE FILES DIFFER")
    return 0 if same else 1


def _keep(results: dict[str, Any], kept: Path | None) -> None:
    if kept is not None:
        kept.write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
