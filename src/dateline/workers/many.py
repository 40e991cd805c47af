"""Reading many documents: in this process where they are few, else by as many workers as there are cores."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from dateline.model import Document, Problem, Reading
from dateline.pipeline import read_document
from dateline.settings import Settings
from dateline.workers.pool import Pool
from dateline.workers.whole import Read, read_whole

# Up to so many characters, some five seconds' work, are read about as soon as workers would have loaded the model.
FEW_CHARS = 100_000
FEW_ITEMS = 200  # and nobody waits for more inputs than this before the first is read
# One process that loads articles and stores what was read keeps so many workers busy, and no more.
MOST_WORKERS = 8

Item = TypeVar("Item")
Result = Reading | Problem | None


def count_cores() -> int:
    """Return how many cores this process may use, at most what one process can keep busy."""
    known = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(known, MOST_WORKERS)


def read_many(
    items: Iterable[Item],
    settings: Settings,
    *,
    workers: int | None = None,
    wanted: Callable[[Document], bool] = lambda _: True,
    read: Read = read_document,
) -> Generator[tuple[Item, Result]]:
    """Yield each item with what was read in it, in order; the result is the same however many workers there are.

    Args:
        items: documents, and anything else, which passes through.
        settings: with which they are read.
        workers: how many processes; 1 is this one, None is one for each core, or this one where there is little to do.
        wanted: whether a document is to be read at all.
        read: what reads a document, a function of a module.

    Yields:
        The item and its reading; a problem where it cannot be read; None where it is no document or not wanted.

    Raises:
        WorkerError: where no process can be started.
    """
    pairs = ((item, item if isinstance(item, Document) and wanted(item) else None) for item in items)
    first: deque[tuple[Item, Document | None]] = deque()
    if workers is None:
        workers, chars = 1, 0
        for pair in pairs:
            if pair[1] is None and not first:
                yield pair[0], None
                continue
            first.append(pair)
            chars += len(pair[1].text) if pair[1] is not None else 0
            if chars > FEW_CHARS or len(first) == FEW_ITEMS:
                workers = count_cores()
                break
    rest = chain(_drain(first), pairs)
    if workers == 1:
        for item, document in rest:
            yield item, None if document is None else read_whole(document, settings, read)
    else:
        with Pool(workers, settings, read=read) as pool:
            yield from pool.map(rest)


def _drain(first: deque[tuple[Item, Document | None]]) -> Iterator[tuple[Item, Document | None]]:
    while first:
        yield first.popleft()
