import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.store import Store, StoreError
from tests.store.adding_child import COUNT, add_all, make_reading

CHILD = Path(__file__).with_name("adding_child.py")
FILES, KILLS = 3, 10  # thirty moments in all


class Worker:
    """The child program, of which one piece of work at a time can be killed."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def add_all(self, path, seconds=None):
        """Start adding to a file, kill it after some seconds if given, and tell whether it had finished."""
        self._write(path)
        child = int(self.process.stdout.readline())
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        self._write("")
        status = int(self.process.stdout.readline())
        assert status in (0, signal.SIGKILL)
        return status == 0

    def _write(self, line):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        assert self.process.wait(10) == 0


@pytest.fixture
def worker():
    made = Worker()
    yield made
    made.close()


def check_sound(path, expected):
    """Check that the file is sound and holds whole documents only; return how many."""
    if not path.exists() or path.stat().st_size == 0:
        return 0  # killed before it had made the file
    try:
        with Store.open(path, read_only=True) as store:
            found = store.readings()
    except StoreError as error:
        assert "no case yet" in str(error)
        found = ()
    assert list(found) == expected[: len(found)]
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    return len(found)


def test_killed_at_thirty_moments_it_ends_as_if_undisturbed(tmp_path, worker):
    moments = random.Random(20230420)  # noqa: S311
    undisturbed = tmp_path / "undisturbed.db"
    add_all(str(undisturbed))
    with Store.open(undisturbed) as store:
        expected, dump = list(store.readings()), store.dump()
    assert [r.document.id for r in expected] == [make_reading(n).document.id for n in range(COUNT)]

    at_work = 0
    for number in range(FILES):
        path, held = tmp_path / f"{number}.db", 0
        for _ in range(KILLS):
            at_work += not worker.add_all(path, moments.uniform(0, 0.08))
            before, held = held, check_sound(path, expected)
            assert held >= before
        assert worker.add_all(path)
        assert check_sound(path, expected) == COUNT
        with Store.open(path) as store:
            assert store.dump() == dump
        with sqlite3.connect(path) as connection:
            connection.execute("INSERT INTO document_words (document_words, rank) VALUES ('integrity-check', 1)")
        connection.close()
    assert at_work > FILES * KILLS / 2, "most of the work was done before it could be killed: add more documents"
