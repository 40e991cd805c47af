"""Labelled news: articles marked with the incident that they report, and what dateline reads in each."""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from dateline.documents import make_document
from dateline.model import Document, PublishedBasis, Reading
from dateline.pipeline import read_documents
from dateline.settings import Settings
from dateline.store import Store

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "../shared/data/crime_news_2013_2015.jsonl"
READINGS = ROOT / "build/story"
STAGES = ("model", "text", "documents", "dates", "people", "statements", "events", "charges", "store")


class Labelled(NamedTuple):
    """An article as read, with the incident that it reports."""

    incident: str
    reading: Reading

    @property
    def document(self) -> Document:
        """The article."""
        return self.reading.document

    @property
    def day(self) -> int:
        """The day of publication as an ordinal."""
        return self.document.published.toordinal() if self.document.published else 0

    @property
    def year(self) -> int:
        """The year of publication."""
        return self.document.published.year if self.document.published else 0


def read_labelled(articles: Path, folder: Path) -> list[Labelled]:
    """Return the articles in the order of publication, within a day by address.

    What dateline reads in them is kept in a case file below `folder`, for as long as the stages' code is the same: the
    first call takes minutes, others seconds.

    Args:
        articles: JSON lines with `incident`, `title`, `date`, `url` and `text`.
        folder: where the case file lies; made where it is not there.
    """
    marked = list(_read_articles(articles))
    path = folder / f"{articles.stem}-{hash_stages()}.db"
    folder.mkdir(parents=True, exist_ok=True)
    with Store.open(path) as store:
        missing = {document.id: document for _, document in marked if not store.has(document.id)}
        if missing:
            print(f"reading {len(missing)} articles into {path} …", file=sys.stderr, flush=True)
        for reading in read_documents(missing.values(), Settings()):
            store.add(reading, datetime.now(UTC))
        readings = {reading.document.id: reading for reading in store.readings(None)}
    found = [Labelled(incident, readings[document.id]) for incident, document in marked]
    return sorted(found, key=lambda a: (a.day, a.document.url or "", a.document.id))


def _read_articles(path: Path) -> Iterator[tuple[str, Document]]:
    for line in path.read_text("utf-8").splitlines():
        article = json.loads(line)
        if article["text"].strip():
            day = date.fromisoformat(article["date"][:10])
            yield (
                article["incident"],
                make_document(article["text"], day, PublishedBasis.GIVEN, url=article["url"], title=article["title"]),
            )


def hash_stages() -> str:
    """Return a short hash of all that a reading depends on, so that a change of code is a change of name."""
    whole = hashlib.sha256()
    for stage in STAGES:
        for file in sorted((ROOT / "src/dateline" / stage).rglob("*")):
            if file.suffix in (".py", ".toml"):
                whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


def by_year(articles: Sequence[Labelled], first: int, last: int) -> list[int]:
    """Return the places of the articles of those years."""
    return [n for n, article in enumerate(articles) if first <= article.year <= last]
