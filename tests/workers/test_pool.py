"""Worker processes: what they cost where they die or hang, and the order of what they return."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.documents import make_document
from dateline.model import Document, Problem, PublishedBasis, Reading
from dateline.settings import Settings
from dateline.workers import Pool, WorkerError, process
from tests.workers.reading import read_nothing


def make(text: str) -> Document:
    return make_document(text, None, PublishedBasis.UNKNOWN, title=text)


def run(texts: list[str], number: int = 2, patience: float = 60.0) -> list[str]:
    """Return for each text "read", or what the problem is."""
    with Pool(number, Settings(), read=read_nothing, patience=patience) as pool:
        results = list(pool.map((make(text), make(text)) for text in texts))
    assert [item.text for item, _ in results] == texts
    assert all(found.document == item for item, found in results if isinstance(found, Reading))
    return [found.what if isinstance(found, Problem) else "read" for _, found in results]


@pytest.mark.parametrize("number", [1, 3])
def test_results_come_in_the_order_of_the_input(number: int) -> None:
    texts = [f"text {n} {'word ' * (n * 977 % 4000)}" for n in range(40)]
    assert run(texts, number) == ["read"] * 40


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("fail", "reading it failed (IndexError: out of range)"),
        ("die", "the process that read it died"),
        ("hang", "reading it took too long and was given up"),
        ("print among the answers", "read"),
    ],
)
def test_what_happens_to_a_document_costs_it_alone(text: str, what: str) -> None:
    assert run(["before", text, "after", "and after"], patience=1.0) == ["read", what, "read", "read"]


def test_a_document_whose_process_was_killed_is_tried_again(tmp_path: Path) -> None:
    assert run(["before", f"die-once {tmp_path / 'died'}", "after"], number=1) == ["read"] * 3
    assert (tmp_path / "died").exists()


def test_the_document_lost_is_named() -> None:
    with Pool(1, Settings(), read=read_nothing) as pool:
        [(_, lost)] = pool.map([(0, make("die"))])
    assert isinstance(lost, Problem)
    assert lost.where == "die"


def test_what_is_not_to_be_read_keeps_its_place() -> None:
    with Pool(1, Settings(), read=read_nothing) as pool:
        found = list(pool.map([("a", None), ("b", make("b")), ("c", None)]))
    assert [(item, result is None) for item, result in found] == [("a", True), ("b", False), ("c", True)]


def test_leaving_ends_the_processes_at_their_work() -> None:
    with Pool(1, Settings(), read=read_nothing) as pool:
        results = pool.map([(n, make(text)) for n, text in enumerate(["first " + "x" * 9000, "hang"])])
        next(results)
        [pid] = pool.pids
    assert not is_there(pid)


LEFT = """
import os, signal
from dateline.settings import Settings
from dateline.workers import Pool
from tests.workers.reading import read_nothing
from tests.workers.test_pool import make
with Pool(1, Settings(), read=read_nothing) as pool:
    results = pool.map([(n, make(text)) for n, text in enumerate(["first " + "x" * 9000, "hang"])])
    next(results)
    print(*pool.pids, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_at_its_work_ends_with_the_one_that_asked() -> None:
    done = subprocess.run([sys.executable, "-c", LEFT], check=False, capture_output=True, text=True)
    until = time.monotonic() + 20
    while is_there(int(done.stdout)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_there(int(done.stdout))


def test_processes_that_do_not_come_up_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_RUN", "raise SystemExit")
    with Pool(1, Settings(), read=read_nothing) as pool, pytest.raises(WorkerError, match="--workers 1"):
        list(pool.map([(0, make("text"))]))


def test_the_input_is_not_taken_in_before_it_is_needed() -> None:
    taken = 0

    def texts():
        nonlocal taken
        for n in range(1000):
            taken += 1
            yield n, make(f"{n} " + "x" * 10_000)

    with Pool(1, Settings(), read=read_nothing) as pool:
        results = pool.map(texts())
        for _ in range(3):
            next(results)
            time.sleep(0.01)
    assert taken < 100


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
