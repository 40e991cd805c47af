"""Reading documents, and adding what they say to a case file."""

import logging
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from importlib.resources import as_file, files
from os import PathLike
from pathlib import Path

from dateline.api.days import Day, read_day
from dateline.api.web import Web, load_sources
from dateline.model import Document, Problem, Reading
from dateline.pipeline import check_settings, read_document
from dateline.settings import Settings
from dateline.store import Store, StoreError

Sources = str | PathLike[str] | Iterable[str | PathLike[str]]

_log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of an input of `add`."""

    ADDED = "added"
    KNOWN = "known"
    PROBLEM = "problem"


Progress = Callable[[Outcome, Document | Problem], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: how many documents were added, how many the file held already, and what could not be used."""

    added: int
    known: int
    problems: tuple[Problem, ...]


def read(
    sources: Sources, *, published: Day | None = None, settings: Settings | None = None, web: Web | None = None
) -> Iterator[Reading | Problem]:
    """Read documents and return what each says, one after the other; nothing is stored.

    Args:
        sources: files, folders (with all articles below them), patterns of file names such as "pages/**/*.html", "-"
            for standard input, addresses of the web; one or several.
        published: the publication day of documents that carry none.
        settings: other options; `columns` says which column of a table or key of a JSON object holds which field,
            `types` in which folder there are further event types.
        web: how addresses are fetched.

    Returns:
        An iterator: for each document its reading, for each input that cannot be used a problem in its place.

    Raises:
        ValueError: where `published` is no date, or a file of the event types of the user's own is malformed.
    """
    return _read_all(_list_sources(sources), _settle(settings, published), web)


def add(
    database: str | PathLike[str],
    sources: Sources,
    *,
    published: Day | None = None,
    settings: Settings | None = None,
    web: Web | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read documents into a case file, which is made where there is none.

    A document goes in whole or not at all, and one that the file holds already is not read again: the same call can be
    repeated, also after it was interrupted, and ends with the same case.

    Args:
        database: the case file.
        sources: as for `read`.
        published: as for `read`.
        settings: as for `read`.
        web: as for `read`.
        progress: is called after each document and each problem with what became of it.

    Raises:
        StoreError: where the file cannot be used. What had been added before stays in it.
        ValueError: where `published` is no date, or a file of the event types of the user's own is malformed.
    """
    settled, inputs = _settle(settings, published), _list_sources(sources)
    counts, problems = {Outcome.ADDED: 0, Outcome.KNOWN: 0}, []
    with Store.open(Path(database)) as store:
        for item, result in add_documents(store, load_sources(inputs, settled, web), settled):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                counts[result] += 1
            if progress is not None:
                outcome = Outcome.PROBLEM if isinstance(result, Problem) else result
                progress(outcome, result if isinstance(result, Problem) else item)
    return Added(counts[Outcome.ADDED], counts[Outcome.KNOWN], tuple(problems))


def add_documents(
    store: Store, items: Iterable[Document | Problem], settings: Settings
) -> Iterator[tuple[Document | Problem, Outcome | Problem]]:
    """Read documents into an open case file; yield each item with what became of it."""
    for item in items:
        yield item, item if isinstance(item, Problem) else _add_document(store, item, settings)


def demo(folder: str | PathLike[str] | None = None, *, progress: Progress | None = None) -> Path:
    """Build the example case that ships with the package and return the path of its case file.

    Args:
        folder: where to put it; None makes a temporary folder, which is left for the caller to look at.
        progress: as for `add`.

    Raises:
        StoreError: where the case file cannot be written.
    """
    database = Path(folder or tempfile.mkdtemp(prefix="dateline-demo-")) / "case.db"
    with as_file(files("dateline") / "examples") as dispatches:
        add(database, dispatches, progress=progress)
    return database


def _list_sources(sources: Sources) -> list[str]:
    return [str(sources)] if isinstance(sources, str | PathLike) else [str(source) for source in sources]


def _settle(settings: Settings | None, published: Day | None) -> Settings:
    settled = (settings or Settings()).published_on(None if published is None else read_day(published, whole=True))
    check_settings(settled)
    return settled


def _read_all(sources: list[str], settings: Settings, web: Web | None) -> Iterator[Reading | Problem]:
    for item in load_sources(sources, settings, web):
        yield item if isinstance(item, Problem) else _read_whole(item, settings)


def _add_document(store: Store, document: Document, settings: Settings) -> Outcome | Problem:
    if store.has(document.id):
        return Outcome.KNOWN
    reading = _read_whole(document, settings)
    if isinstance(reading, Problem):
        return reading
    try:
        return Outcome.ADDED if store.add(reading, datetime.now(UTC)) else Outcome.KNOWN
    except StoreError as error:
        # The file refused this document for what it holds; the file itself is sound and the rest can go on.
        if isinstance(error.__cause__, ValueError):
            return Problem(_name(document), error.problem.what, error.problem.do)
        raise


def _read_whole(document: Document, settings: Settings) -> Reading | Problem:
    """Return the reading of a document, or a problem where a fault of the program keeps it from being read.

    One article out of thousands must not take the others with it; the log has the whole story.
    """
    try:
        return read_document(document, settings)
    except Exception as error:
        _log.debug("reading %s failed", document.id, exc_info=True)
        what = f"reading it failed ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        return Problem(_name(document), what, "this is a fault of dateline: report it together with the article")


def _name(document: Document) -> str:
    return document.url or document.title or f"document {document.id[:12]}"
