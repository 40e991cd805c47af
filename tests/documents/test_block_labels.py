import hashlib
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "blocks"
ARTICLES = ROOT.parent / "shared" / "data" / "crime_news_2013_2015.jsonl"
KINDS = ("story", "furniture", "unclear")


def read_labels(name: str) -> Iterator[dict[str, Any]]:
    return map(json.loads, (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines())


@pytest.mark.parametrize(("name", "source"), [("news", "url"), ("pages", "page")])
def test_labels_are_ranges_that_do_not_overlap_and_hold_no_text(name: str, source: str) -> None:
    for label in read_labels(name):
        assert set(label) == {source, "part", "sha256", *KINDS}
        assert label["part"] in {"dev", "held"}
        ranges = sorted(tuple(each) for kind in KINDS for each in label[kind])
        assert all(start < end for start, end in ranges)
        assert all(one[1] <= other[0] for one, other in pairwise(ranges))


def test_labels_are_of_all_sentences_of_their_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    if not ARTICLES.exists():
        pytest.skip(f"no articles at {ARTICLES}")
    monkeypatch.setattr(sys, "path", [str(ROOT / "tools"), *sys.path])
    from block_units import list_units

    texts = {}
    for line in ARTICLES.read_text("utf-8").splitlines():
        text = json.loads(line)["text"]
        texts[hashlib.sha256(text.encode()).hexdigest()] = text
    for label in read_labels("news"):
        ranges = sorted(tuple(each) for kind in KINDS for each in label[kind])
        assert ranges == list_units(texts[label["sha256"]])
