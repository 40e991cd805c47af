"""Timeline17: the articles of a topic, and a timeline that a journalist made of it (Tran et al. 2013)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dateline.dates import read_times
from dateline.documents import make_document
from dateline.model import PublishedBasis, Reading
from dateline.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
TOPICS = ROOT / "../shared/data/timeline17"


class Topic(NamedTuple):
    """A topic: the times read in each of its articles, and the days of each timeline."""

    name: str
    readings: tuple[Reading, ...]
    timelines: tuple[frozenset[date], ...]


def read_topics(folder: Path) -> Iterator[Topic]:
    """Yield the topics of a folder: articles in `InputDocs/DAY/`, timelines in `timelines/`."""
    for topic in sorted(path for path in folder.iterdir() if path.is_dir()):
        timelines = sorted(path for path in (topic / "timelines").iterdir() if path.suffix == ".txt")
        yield Topic(
            topic.name,
            tuple(_read_articles(topic / "InputDocs")),
            tuple(frozenset(_read_days(path.read_text("utf-8", "replace"))) for path in timelines),
        )


def _read_articles(folder: Path) -> Iterator[Reading]:
    for day in sorted(folder.iterdir()):
        published = read_day(day.name)
        for path in sorted(day.iterdir()) if published and day.is_dir() else ():
            document = make_document(path.read_text("utf-8", "replace"), published, PublishedBasis.GIVEN)
            yield Reading(document, read_times(document, Settings()))


def _read_days(text: str) -> Iterator[date]:
    """Yield the days of a timeline: each stands on a line of its own, above what happened, below a line of hyphens."""
    opens = True
    for line in text.splitlines():
        day = read_day(line.strip()) if opens else None
        if day:
            yield day
        opens = line.startswith("---") or (opens and not day)


def read_day(text: str) -> date | None:
    """Return the day that a text begins with, written YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
