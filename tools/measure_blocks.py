"""Score story against furniture, sentence by sentence, on labelled articles.

    python tools/measure_blocks.py NEWS_LABELS ARTICLES PAGE_LABELS PAGES [--part dev|held|all] [--errors]

A label is a range of the text whose SHA-256 is given; no text is kept. A sentence counts as story where most of its
characters lie in blocks that facts are drawn from. The texts of articles come from their file, those of pages from
dateline's own reader; pages of which the reader gives another text by now are passed over and counted.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.documents import load, make_document
from dateline.model import Document, PublishedBasis
from dateline.settings import Settings

Labelled = tuple[dict[str, Any], Document | None]


def read_news(labels: Path, articles: Path) -> Iterator[Labelled]:
    """Yield each label with its article, None where the file has no such text."""
    texts = {}
    for line in articles.read_text("utf-8").splitlines():
        text = json.loads(line)["text"]
        texts[hashlib.sha256(text.encode()).hexdigest()] = text
    for line in labels.read_text("utf-8").splitlines():
        label = json.loads(line)
        text = texts.get(label["sha256"])
        yield label, make_document(text, None, PublishedBasis.UNKNOWN) if text else None


def read_pages(labels: Path, pages: Path) -> Iterator[Labelled]:
    """Yield each label with its page as dateline reads it, None where it reads another text."""
    for line in labels.read_text("utf-8").splitlines():
        label = json.loads(line)
        found = load([str(pages / f"{label['page']}.html.gz")], Settings())
        document = next((item for item in found if isinstance(item, Document)), None)
        same = document is not None and hashlib.sha256(document.text.encode()).hexdigest() == label["sha256"]
        yield label, document if same else None


def is_story(document: Document, start: int, end: int) -> bool:
    """Tell whether most of a range lies in blocks that are mined."""
    inside = sum(max(0, min(end, b.span.end) - max(start, b.span.start)) for b in document.mined)
    return 2 * inside > end - start


def score(name: str, labelled: Iterator[Labelled], part: str, *, errors: bool) -> bool:
    """Print the scores of one set; return whether there was anything to score."""
    kept = lost = kept_furniture = furniture = texts = absent = 0
    for label, document in labelled:
        if part not in ("all", label["part"]):
            continue
        if document is None:
            absent += 1
            continue
        texts += 1
        for kind, ranges in (("story", label["story"]), ("furniture", label["furniture"])):
            for start, end in ranges:
                mined = is_story(document, start, end)
                kept += kind == "story" and mined
                lost += kind == "story" and not mined
                furniture += kind == "furniture"
                kept_furniture += kind == "furniture" and mined
                if errors and mined != (kind == "story"):
                    block = next((b.kind for b in document.blocks if b.span.end > start), "")
                    print(
                        f"{name} {label['sha256'][:6]} is {kind}, taken for {block}: {document.text[start:end][:150]!r}"
                    )
    if not texts:
        return False
    precision, recall = kept / max(1, kept + kept_furniture), kept / max(1, kept + lost)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    found = furniture - kept_furniture
    other = 2 * found / max(1, 2 * found + lost + kept_furniture)
    print(
        f"{name} ({part}, {texts} texts, {absent} absent):"
        f" story precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
    )
    print(f"{name} furniture: {furniture} sentences, found {found}, story taken for it {lost}, F1 {other:.3f}")
    return True


def main() -> int:
    """Score; return 2 where there is nothing to score."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("news_labels", type=Path)
    options.add_argument("articles", type=Path)
    options.add_argument("page_labels", type=Path)
    options.add_argument("pages", type=Path)
    options.add_argument("--part", choices=["dev", "held", "all"], default="all")
    options.add_argument("--errors", action="store_true", help="print what is wrong, of --part dev alone")
    chosen = options.parse_args()
    told = chosen.errors and chosen.part == "dev"
    there = score("news", read_news(chosen.news_labels, chosen.articles), chosen.part, errors=told)
    there |= score("pages", read_pages(chosen.page_labels, chosen.pages), chosen.part, errors=told)
    return 0 if there else 2


if __name__ == "__main__":
    sys.exit(main())
