"""What a worker process does: it reads documents until nobody asks any more.

Requests come on standard input: the function that reads, the settings and which library multiplies, then lists of
documents. For each document there is one answer on what was standard output; both are pickled, by this program for this
program.
"""

import os
import pickle
import select
import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from threading import Thread
from typing import IO

from dateline.model import Document, Problem, PublishedBasis, Reading
from dateline.workers.whole import read_whole

READY = "ready"
# Stands for the document in an answer: whoever asked has it.
ABSENT = Document("", "", None, PublishedBasis.UNKNOWN, ())


def main() -> None:
    """Serve until the requests end."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get among the answers
    Thread(target=_end_with_parent, args=(sys.stdin.fileno(),), daemon=True).start()
    with suppress(EOFError, BrokenPipeError), answers:
        _serve(sys.stdin.buffer, answers)
    os._exit(0)  # nothing is left to be tidied up, and taking the model apart takes a second


def _end_with_parent(requests: int) -> None:
    """End this process when nobody is left who could ask, also in the middle of a document that never ends."""
    if hasattr(select, "poll"):
        hung_up = select.poll()
        hung_up.register(requests, 0)
        hung_up.poll()
        os._exit(1)


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    read, settings, blas = pickle.load(requests)  # noqa: S301 - from the process that started this one
    if not blas:  # what is computed must not depend on which process does it: see `takes_blas`
        import_module("numpy")
    _answer(answers, READY)
    while True:
        for document in pickle.load(requests):  # noqa: S301
            found = read_whole(document, settings, read)
            _answer(answers, replace(found, document=ABSENT) if isinstance(found, Reading) else found)


def _answer(answers: IO[bytes], answer: Reading | Problem | str) -> None:
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    main()
