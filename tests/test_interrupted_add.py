"""Adding articles, killed at its work and called again, ends as if it had not been disturbed."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import api

COUNT = 5
# Adds a folder to a case file and says after each document that it is stored.
ADD = """
import sys
from dateline import api
api.add(sys.argv[1], sys.argv[2], progress=lambda outcome, document: print(outcome, flush=True))
"""


@pytest.fixture(scope="module")
def folder(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    chosen = tmp_path_factory.mktemp("some")
    for path in sorted(examples.glob("2023-*.txt"))[:COUNT]:
        shutil.copy(path, chosen)
    return chosen


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("undisturbed") / "case.db"
    assert api.add(database, folder) == api.Added(COUNT, 0, ())
    return database


def kill_while_adding(database: Path, folder: Path, after: int) -> None:
    """Start adding, and kill the process when that many documents are stored and the next one is at work."""
    process = subprocess.Popen([sys.executable, "-c", ADD, database, folder], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process, process.stdout:
        for _ in range(after):
            assert process.stdout.readline() == "added\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("after", [1, 3])
def test_the_rest_is_added_with_the_same_result(folder: Path, undisturbed: Path, tmp_path: Path, after: int) -> None:
    database = tmp_path / "case.db"
    kill_while_adding(database, folder, after)
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    held = len(api.documents(database))
    assert after <= held < COUNT
    assert api.add(database, folder) == api.Added(COUNT - held, held, ())
    for form in api.export_formats():
        assert api.export(database, form) == api.export(undisturbed, form)


def test_adding_twice_changes_nothing(folder: Path, undisturbed: Path) -> None:
    before = api.export(undisturbed, "json")
    assert api.add(undisturbed, folder) == api.Added(0, COUNT, ())
    assert api.export(undisturbed, "json") == before
