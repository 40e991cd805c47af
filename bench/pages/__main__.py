"""Score the body, title and day that dateline finds on web pages, beside trafilatura alone, in one run.

    python -m bench.pages [FOLDER] [--repeat N]

FOLDER holds pages packed with gzip and ground-truth.json, as scrapinghub/article-extraction-benchmark gives them. The
body is what dateline reads as the article, without the captions, which the benchmark does not count; "story" is that
without what dateline takes for furniture, which the benchmark does count. Pages in other languages are scored as well.
The benchmark has no titles and days: of those it is said on how many pages there is one, and from where the day is.
"""

import argparse
import gzip
import json
import logging
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from bench.pages.scoring import score_bodies
from dateline.documents import load, split_blocks
from dateline.documents.drafts import UnusableError
from dateline.documents.pages.body import extract, write_text
from dateline.documents.pages.layout import read_kinds
from dateline.documents.pages.tree import decode_page, parse_page
from dateline.model import BlockKind, Document
from dateline.settings import Settings

_PAGES = Path("../shared/data/web_pages")


def main() -> int:
    """Measure; return 2 where there are no pages."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?", default=_PAGES, metavar="FOLDER")
    options.add_argument("--repeat", type=int, default=1, metavar="N", help="times each is run; the best time counts")
    chosen = options.parse_args()
    if not (chosen.folder / "ground-truth.json").exists():
        print(f"no pages at {chosen.folder}: nothing measured", file=sys.stderr)
        return 2
    logging.disable(logging.CRITICAL)
    truth = json.loads((chosen.folder / "ground-truth.json").read_text("utf-8"))
    pages = [gzip.decompress((chosen.folder / f"{name}.html.gz").read_bytes()) for name in truth]
    bodies = [entry["articleBody"] for entry in truth.values()]
    print(f"{len(pages)} pages; {os.cpu_count()} cores, one used; trafilatura {version('trafilatura')}")
    print(f"{'':28}{'precision':>10}{'recall':>8}{'F1':>7}{'pages/s':>9}")
    for name, find in (
        ("trafilatura alone", find_bare),
        ("dateline, body", find_body),
        ("dateline, story", find_story),
    ):
        found, seconds = run(find, pages, chosen.repeat)
        scored = score_bodies(list(zip(bodies, found, strict=True)))
        print(f"{name:28}{scored.precision:10.4f}{scored.recall:8.4f}{scored.f1:7.4f}{len(pages) / seconds:9.1f}")
    print_metadata([str(chosen.folder / f"{name}.html.gz") for name in truth])
    return 0


def run(find: Callable[[bytes], str], pages: Sequence[bytes], repeat: int) -> tuple[list[str], float]:
    """Return what is found on each page, and the seconds of the processor that the fastest run took."""
    best, found = float("inf"), []
    for _ in range(max(1, repeat)):
        begun = time.process_time()
        found = [find(page) for page in pages]
        best = min(best, time.process_time() - begun)
    return found, best


def find_bare(page: bytes) -> str:
    """Return the body by trafilatura alone, with the same switches."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    found = bare_extraction(decode_page(page), fast=True, include_comments=False, with_metadata=True)
    return found.text or "" if found else ""


def find_body(page: bytes) -> str:
    """Return the article as dateline reads it, without the captions it has put back."""
    return _find(page, {BlockKind.CAPTION, BlockKind.CREDIT}, known=True)


def find_story(page: bytes) -> str:
    """Return what dateline draws facts from: headlines and body."""
    return _find(page, set(BlockKind) - {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.DATELINE}, known=False)


def _find(page: bytes, left_out: set[BlockKind], *, known: bool) -> str:
    try:
        tree = parse_page(decode_page(page))
        kinds = read_kinds(tree)
        text, told = write_text(extract(tree), kinds)
    except UnusableError:
        return ""
    blocks = split_blocks(text, told)
    if not known:
        return "\n".join(block.span.cut(text) for block in blocks if block.kind not in left_out)
    for block in reversed([block for block in told if block.kind in left_out]):
        text = text[: block.span.start] + text[block.span.end :]
    return text


def print_metadata(files: Sequence[str]) -> None:
    """Print on how many pages each field is found, and what the day rests on."""
    documents = [item for item in load(files, Settings()) if isinstance(item, Document)]
    counts = Counter(
        name for each in documents for name in ("title", "publisher", "byline", "url") if getattr(each, name)
    )
    days = Counter(str(each.published_basis) for each in documents)
    print(f"of {len(documents)} pages in English: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
    print("day: " + ", ".join(f"{basis} {number}" for basis, number in days.most_common()))


if __name__ == "__main__":
    sys.exit(main())
