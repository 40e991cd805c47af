"""What looks at a case cost, in a process of their own.

    python -m bench.scale.asking CASE people NAME …    the status of each
    python -m bench.scale.asking CASE whole            the whole case, as the pages and the other commands hold it

Prints a line of JSON: seconds of the processor, one for each look, and the peak of memory in MB.
"""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline import api


def ask(case: Path, *asked: str) -> dict[str, Any]:
    """Return what a process of its own measures."""
    command = [sys.executable, "-m", "bench.scale.asking", str(case), *asked]
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer


def choose_people(case: Path, number: int, seed: int) -> Sequence[str]:
    """Return so many of those who are charged in a case and have a name of several words, drawn with a seed."""
    whole = api.open_case(case)
    charged = {charge.defendant for charge in whole.charges}
    names = sorted({p.name for p in whole.people if p.id in charged and p.named and " " in p.name})
    return random.Random(seed).sample(names, min(number, len(names)))  # noqa: S311


def main(case: str, kind: str, *names: str) -> None:
    """Measure and print."""
    seconds: list[float] = []
    if kind == "people":
        api.status(case, names[0])  # what is loaded once is not counted
        seconds += [_time_status(case, name) for name in names]
    else:
        begun = time.process_time()
        api.open_case(case)
        seconds.append(time.process_time() - begun)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps({"seconds": seconds, "peak": peak}))


def _time_status(case: str, name: str) -> float:
    begun = time.process_time()
    api.status(case, name)
    return time.process_time() - begun


if __name__ == "__main__":
    main(*sys.argv[1:])
