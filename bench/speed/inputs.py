"""The articles that are read: general news and crime news, drawn evenly or with a seed."""

import json
import random
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from dateline.documents import load
from dateline.model import Document
from dateline.settings import Settings

# General news files carry no day; which one is taken changes what relative dates mean, not what they cost.
_DAY = date(2011, 1, 1)


def draw_general_news(topics: Path, number: int, seed: int = 1) -> list[Document]:
    """Return so many articles of the folders `TOPIC/InputDocs/DAY/`, drawn with the seed."""
    files = sorted(str(path) for path in topics.glob("*/InputDocs/*/*"))
    random.Random(seed).shuffle(files)  # noqa: S311 - a sample, no secret
    return _read(files[:number], Settings(published=_DAY))


def draw_crime_news(articles: Path, number: int, first: int = 5) -> list[Document]:
    """Return so many articles of a file of JSON lines, at even steps from the one with the index `first`."""
    lines = articles.read_text("utf-8").splitlines()
    kept = [json.loads(line) for line in lines[first :: max(1, len(lines) // number)][:number]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        rows = ({key: row[key] for key in ("text", "date", "url", "title")} for row in kept)
        path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        return _read([str(path)], Settings())


def _read(sources: Iterable[str], settings: Settings) -> list[Document]:
    return [item for item in load(sources, settings) if isinstance(item, Document)]
