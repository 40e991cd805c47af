"""What adding articles costs as they become more: time and memory of one process that adds them all."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench.adding.runs import ADD

_PLACES = ("library", "theatre", "market", "ferry", "museum", "garden", "school", "bakery")


def write_short(number: int, path: Path) -> None:
    """Write so many short articles of which nothing must be parsed, as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for count in range(number):
            place = _PLACES[count % len(_PLACES)]
            text = f"The {place} of the old town opens at nine. Tickets are sold at door {count}.\n\nIt closes at six."
            item = {"text": text, "date": "2020-03-02", "url": f"https://news.example/short/{count}"}
            file.write(json.dumps(item) + "\n")


def measure_adding(number: int) -> Mapping[str, float]:
    """Return seconds and peak memory in MB of a process that adds so many short articles with one worker."""
    with tempfile.TemporaryDirectory() as made:
        articles = Path(made) / "articles.jsonl"
        write_short(number, articles)
        begun = time.perf_counter()
        command = [sys.executable, "-c", ADD.replace("sys.argv[2],", "sys.argv[2], workers=1,")]
        with subprocess.Popen(
            [*command, str(Path(made) / "case.db"), str(articles)], stdout=subprocess.PIPE, text=True
        ) as process:
            added = sum(line == "added\n" for line in process.stdout or ())
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode or added != number:
            raise RuntimeError(f"adding ended with status {process.returncode} after {added} of {number}")
        return {
            "documents": number, "seconds": round(time.perf_counter() - begun, 2),
            "processor": round(usage.ru_utime + usage.ru_stime, 2), "peak": round(usage.ru_maxrss / 1000, 1),
        }  # fmt: skip
