"""Runs of `dateline archive` in processes of their own, with the seconds of all processes that belong to them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# Reads shards and says how many were read, and how many documents and cases there are.
READ = """
import json, sys
from dateline import api
done = api.archive(sys.argv[1], sys.argv[2], **json.loads(sys.argv[3]))
print(json.dumps([done.read, done.documents, done.cases, len(done.problems)]))
"""
LOOK_S = 0.25
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """A run: shards read, documents, cases, problems, seconds, and processor seconds of all its processes.

    The processor's seconds are looked at four times a second: up to a quarter of one is missing for each process.
    """

    read: int
    documents: int
    cases: int
    problems: int
    seconds: float
    processor: float


def run_archive(shards: Path, out: Path, **engine: object) -> Run:
    """Read the shards of a folder with `workers` or `ray`, as `dateline.api.archive` takes them."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", READ, str(shards), str(out), json.dumps(engine)]
    spent: dict[int, float] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            spent.update(_list_spent({process.pid, *spent}))
            time.sleep(LOOK_S)
        seconds = time.perf_counter() - begun
        answer = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise RuntimeError(f"the run ended with status {process.returncode}")
    return Run(*json.loads(answer.splitlines()[-1]), round(seconds, 1), round(sum(spent.values()), 1))


def _list_spent(known: set[int]) -> dict[int, float]:
    """Return the processor seconds of the known processes that are there, and of those that they started."""
    found = {pid: (parent, seconds) for pid, parent, seconds in _list_processes()}
    more = True
    while more:
        more = {pid for pid, (parent, _) in found.items() if parent in known} - known
        known = known | more
    return {pid: found[pid][1] for pid in known if pid in found}


def _list_processes() -> Iterator[tuple[int, int, float]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:  # it has ended
                continue
            yield int(folder.name), int(fields[1]), (int(fields[11]) + int(fields[12])) / _TICKS


def digest(out: Path) -> str:
    """Return the SHA-256 of all files of a data set, with their names."""
    found = sha256()
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        found.update(str(path.relative_to(out)).encode() + b"\0" + sha256(path.read_bytes()).digest())
    return found.hexdigest()
