"""A pool of worker processes: batches go out as workers are free, results come back in the order of the input."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeVar

from dateline.model import Document, Problem, Reading
from dateline.pipeline import read_document
from dateline.settings import Settings
from dateline.workers.process import PATIENCE_S, Worker
from dateline.workers.whole import Read

# Characters of a batch, some half a second's work: so little that all workers end at about the same time, and so much
# that handing it over is nothing beside it. A longer document is a batch of its own.
BATCH_CHARS = 8_000
MOST_ITEMS = 200  # of a batch, those among them that nobody has to read
# What may be on its way at once for each worker: it bounds the memory, and others go on behind a long document.
AHEAD_CHARS = 400_000

Item = TypeVar("Item")


@dataclass(slots=True)
class _Batch(Generic[Item]):
    pairs: list[tuple[Item, Document | None]] = field(default_factory=list)
    chars: int = 0

    @property
    def documents(self) -> list[Document]:
        return [document for _, document in self.pairs if document is not None]


class Pool:
    """Worker processes that read documents; use it in a `with` statement.

    A process that dies at a document is replaced and the document tried once more; one that dies again, or takes too
    long, costs that document alone.
    """

    def __init__(
        self, number: int, settings: Settings, *, read: Read = read_document, patience: float = PATIENCE_S
    ) -> None:
        """Make a pool; its processes are started when there is work for them.

        Args:
            number: of processes.
            settings: with which documents are read.
            read: what reads a document, a function of a module.
            patience: seconds after which a short document counts as hung; a long one has more.
        """
        self._workers = [Worker(settings, read, patience) for _ in range(number)]
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(number, "dateline-worker")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.interrupt()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.stop()

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that are there now."""
        return tuple(pid for worker in self._workers if (pid := worker.pid) is not None)

    def map(self, pairs: Iterable[tuple[Item, Document | None]]) -> Iterator[tuple[Item, Reading | Problem | None]]:
        """Read the document of each pair; yield its first part and the result, in order, None where there is none.

        Raises:
            WorkerError: where no process can be started.
        """
        most = AHEAD_CHARS * len(self._workers)
        waiting: deque[tuple[_Batch[Item], Future[list[Reading | Problem]]]] = deque()
        ahead = 0
        for batch in _pack(pairs):
            waiting.append((batch, self._threads.submit(self._read, batch.documents)))
            ahead += batch.chars
            while waiting and (ahead > most or waiting[0][1].done()):
                ahead -= waiting[0][0].chars
                yield from _unpack(*waiting.popleft())
        while waiting:
            yield from _unpack(*waiting.popleft())

    def _read(self, documents: list[Document]) -> list[Reading | Problem]:
        worker = self._idle.get()
        try:
            return worker.read(documents)
        finally:
            self._idle.put(worker)


def _pack(pairs: Iterable[tuple[Item, Document | None]]) -> Iterator[_Batch[Item]]:
    """Yield the pairs in batches of about as many characters, in order."""
    batch = _Batch[Item]()
    for item, document in pairs:
        length = len(document.text) if document is not None else 0
        if batch.pairs and (batch.chars + length > BATCH_CHARS or len(batch.pairs) == MOST_ITEMS):
            yield batch
            batch = _Batch[Item]()
        batch.pairs.append((item, document))
        batch.chars += length
    if batch.pairs:
        yield batch


def _unpack(
    batch: _Batch[Item], found: Future[list[Reading | Problem]]
) -> Iterator[tuple[Item, Reading | Problem | None]]:
    results = iter(found.result())
    for item, document in batch.pairs:
        yield item, None if document is None else next(results)
