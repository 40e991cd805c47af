"""One worker process, seen from outside: it is started when it is needed, asked, and replaced when it is lost."""

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Event, Timer
from typing import IO, Any, cast

from dateline.model import Document, Problem, Reading
from dateline.settings import Settings
from dateline.text.products import takes_blas
from dateline.workers.child import READY
from dateline.workers.whole import Read, name_document

# What a worker may take for a document before it counts as hung: far more than the slowest machine needs.
PATIENCE_S = 60.0
PATIENT_CHARS = 500  # and one second more for so many characters
START_S = 180.0
STARTS = 3  # so often in a row may a worker fail to come up
TRIES = 2  # a worker may have been killed by somebody else: its document gets another one

# The child finds the same modules, wherever this program was started and whatever lies in the folder around it.
_RUN = "import json, sys; sys.path[:] = json.loads(sys.argv.pop()); from dateline.workers.child import main; main()"


class WorkerError(RuntimeError):
    """Worker processes cannot be started."""


class _LostError(Exception):
    """The process is gone; `hung` tells that it had to be ended."""

    def __init__(self, hung: bool) -> None:
        super().__init__()
        self.hung = hung


class Worker:
    """A process that reads documents. One thread at a time may ask it."""

    def __init__(self, settings: Settings, read: Read, patience: float) -> None:
        self._job = (read, settings, takes_blas())
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = Event()

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid if self._process else None

    def read(self, documents: Sequence[Document]) -> list[Reading | Problem]:
        """Return for each document its reading, or why there is none; a lost process costs the one it was at.

        Raises:
            WorkerError: where no process comes up.
        """
        found: list[Reading | Problem] = []
        tries = 0
        while len(found) < len(documents) and not self._closed.is_set():
            try:
                self._start()
                for answer in self._ask(documents[len(found) :]):
                    found.append(answer)
                    tries = 0
            except _LostError as lost:
                self.stop()
                tries += 1
                if lost.hung or tries == TRIES:
                    found.append(_explain(documents[len(found)], lost))
                    tries = 0
        return found

    def interrupt(self) -> None:
        """End the process for good, while another thread waits for it, which then gets nothing more."""
        self._closed.set()
        if process := self._process:
            process.kill()

    def stop(self) -> None:
        """End the process at once; it holds nothing that could be lost."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still to be sent cannot be
                if stream is not None:
                    stream.close()
        process.wait()

    def _start(self) -> None:
        for _ in range(STARTS):
            if self._process is not None or self._closed.is_set():
                return
            self._process = _launch()
            try:
                with self._within(START_S) as process:
                    _send(process, self._job)
                    if _receive(process) == READY:
                        return
            except _LostError:
                self.stop()
        if not self._closed.is_set():
            raise WorkerError("worker processes end as soon as they are started: try --workers 1")

    def _ask(self, documents: Sequence[Document]) -> Iterator[Reading | Problem]:
        with self._within(self._patience) as process:
            _send(process, documents)
        for document in documents:
            with self._within(self._patience + len(document.text) / PATIENT_CHARS) as process:
                answer = _receive(process)
            yield replace(answer, document=document) if isinstance(answer, Reading) else answer

    @contextmanager
    def _within(self, seconds: float) -> Iterator[subprocess.Popen[bytes]]:
        """Give the process, and end it where what is done with it takes longer; raise _LostError where it is gone."""
        process, hung = self._process, Event()
        if process is None or self._closed.is_set():
            raise _LostError(hung=False)

        def end() -> None:
            hung.set()
            process.kill()

        timer = Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield process
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise _LostError(hung.is_set()) from error
        finally:
            timer.cancel()


def _launch() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this very program
        [sys.executable, "-I", "-c", _RUN, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the process that asks: it ends its workers itself
    )


def _send(process: subprocess.Popen[bytes], request: object) -> None:
    requests = cast(IO[bytes], process.stdin)
    requests.write(pickle.dumps(request, pickle.HIGHEST_PROTOCOL))
    requests.flush()


def _receive(process: subprocess.Popen[bytes]) -> Any:
    return pickle.load(cast(IO[bytes], process.stdout))  # noqa: S301 - from a process of this program


def _explain(document: Document, lost: _LostError) -> Problem:
    what = "reading it took too long and was given up" if lost.hung else "the process that read it died"
    return Problem(name_document(document), what, "read it alone with --workers 1, and report it if that fails too")
