"""Reading documents, and adding what they say to a case file."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
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
from dateline.store import Database, Store, StoreError
from dateline.workers import read_many
from dateline.workers.whole import name_document

Sources = str | PathLike[str] | Iterable[str | PathLike[str]]


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
    sources: Sources,
    *,
    published: Day | None = None,
    settings: Settings | None = None,
    web: Web | None = None,
    workers: int | None = None,
) -> Iterator[Reading | Problem]:
    """Read documents and return what each says, one after the other; nothing is stored.

    Args:
        sources: files, folders (with all articles below them), patterns of file names such as "pages/**/*.html", "-"
            for standard input, addresses of the web; one or several.
        published: the publication day of documents that carry none.
        settings: other options; `columns` says which column of a table or key of a JSON object holds which field,
            `types` in which folder there are further event types.
        web: how addresses are fetched.
        workers: how many processes read; 1 is this one alone, None is as many as there are cores where there is enough
            to do. What is read and its order are the same. A document whose process dies or hangs is a problem.

    Returns:
        An iterator: for each document its reading, for each input that cannot be used a problem in its place.

    Raises:
        ValueError: where `published` is no date, `workers` less than 1, or a file of the event types of the user's own
            is malformed.
    """
    check_workers(workers)
    return _read_all(list_sources(sources), settle(settings, published), web, workers)


def add(
    database: Database,
    sources: Sources,
    *,
    published: Day | None = None,
    settings: Settings | None = None,
    web: Web | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
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
        workers: as for `read`; this process alone writes.

    Raises:
        StoreError: where the file cannot be used. What had been added before stays in it.
        ValueError: as for `read`.
    """
    check_workers(workers)
    settled, inputs = settle(settings, published), list_sources(sources)
    counts, problems = {Outcome.ADDED: 0, Outcome.KNOWN: 0}, []
    with Store.open(database) as store:
        for item, result in add_documents(store, load_sources(inputs, settled, web), settled, workers):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                counts[result] += 1
            if progress is not None:
                outcome = Outcome.PROBLEM if isinstance(result, Problem) else result
                progress(outcome, result if isinstance(result, Problem) else item)
    return Added(counts[Outcome.ADDED], counts[Outcome.KNOWN], tuple(problems))


def add_documents(
    store: Store, items: Iterable[Document | Problem], settings: Settings, workers: int | None = 1
) -> Iterator[tuple[Document | Problem, Outcome | Problem]]:
    """Read documents into an open case file; yield each item with what became of it."""
    with closing(
        read_many(
            items, settings, workers=workers, wanted=lambda document: not store.has(document.id), read=read_document
        )
    ) as results:
        for item, found in results:
            yield item, _store(store, item, found)


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


def list_sources(sources: Sources) -> list[str]:
    """Return one or several sources as a list."""
    return [str(sources)] if isinstance(sources, str | PathLike) else [str(source) for source in sources]


def settle(settings: Settings | None, published: Day | None) -> Settings:
    """Return the settings of a run; raise ValueError where they cannot be used."""
    settled = (settings or Settings()).published_on(None if published is None else read_day(published, whole=True))
    check_settings(settled)
    return settled


def check_workers(workers: int | None) -> None:
    """Raise ValueError for a number of workers that could read nothing."""
    if workers is not None and workers < 1:
        raise ValueError(f"{workers} workers cannot read anything: give 1 or more")


def _read_all(
    sources: list[str], settings: Settings, web: Web | None, workers: int | None
) -> Iterator[Reading | Problem]:
    loaded = load_sources(sources, settings, web)
    with closing(read_many(loaded, settings, workers=workers, read=read_document)) as results:
        for item, found in results:
            if isinstance(item, Problem):
                yield item
            elif found is not None:
                yield found


def _store(store: Store, item: Document | Problem, found: Reading | Problem | None) -> Outcome | Problem:
    """Store what was read in an item; nothing was where the item is a problem or the file holds the document."""
    if isinstance(item, Problem):
        return item
    if found is None:
        return Outcome.KNOWN
    if isinstance(found, Problem):
        return found
    try:
        return Outcome.ADDED if store.add(found, datetime.now(UTC)) else Outcome.KNOWN
    except StoreError as error:
        # The file refused this document for what it holds; the file itself is sound and the rest can go on.
        if isinstance(error.__cause__, ValueError):
            return Problem(name_document(item), error.problem.what, error.problem.do)
        raise
