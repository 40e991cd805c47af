"""Runs of `add` in processes of their own: undisturbed, or killed at their work and begun again."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.store import Store

# Adds a file to a case file and says after each document that it is done.
ADD = """
import sys
from dateline import api
api.add(sys.argv[1], sys.argv[2], progress=lambda outcome, document: print(outcome, flush=True))
"""
# A kill comes so many seconds after a document, at most: while the next ones are at work.
LONGEST_PAUSE_S = 0.5
# Where the memory of a run is looked at, as shares of its documents.
LOOKS = (0.1, 0.5)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of `add`: documents that it added, seconds, those of the processor, peak memory in MB, and at each look."""

    added: int
    seconds: float
    processor: float
    peak: float
    on_the_way: tuple[float, ...]


def add_all(database: Path, articles: Path, number: int) -> Run:
    """Add the articles of a file without any disturbance."""
    begun = time.perf_counter()
    looks = [max(1, int(share * number)) for share in LOOKS]
    added = 0
    memory: list[float] = []
    with _start(database, articles) as process:
        for count, line in enumerate(process.stdout or (), start=1):
            added += line == "added\n"
            memory += [_peak_of(process.pid) for look in looks if look == count]
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"adding ended with status {process.returncode}")
    seconds = time.perf_counter() - begun
    return Run(added, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, tuple(memory))


def add_killed(database: Path, articles: Path, number: int, kills: int, chance: random.Random) -> Sequence[int]:
    """Add the articles of a file and kill the process so many times; return how many documents were held each time."""
    held = []
    for stop in sorted(chance.sample(range(1, number), kills)):
        with _start(database, articles) as process:
            for count, _ in enumerate(process.stdout or (), start=1):
                if count == stop:
                    break
            time.sleep(chance.uniform(0, LONGEST_PAUSE_S))
            process.send_signal(signal.SIGKILL)
        held.append(count_documents(database))
    return held


def _start(database: Path, articles: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADD, str(database), str(articles)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _peak_of(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)


def count_documents(database: Path) -> int:
    """Return how many documents a case file holds."""
    with Store.open(database, read_only=True) as store:
        return len(store.documents())


def digest(database: Path) -> str:
    """Return the SHA-256 of all that a case file holds but for when it was recorded and in which order."""
    found = sha256()
    with Store.open(database, read_only=True) as store:
        for row in store.dump():
            found.update(row.encode() + b"\n")
    return found.hexdigest()
