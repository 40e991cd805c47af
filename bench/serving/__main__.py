"""Ask the pages of a case file for a few hundred views, one by one, and tell what time of the processor they take.

    python -m bench.serving CASE.db [--requests N] [--seed N]

The pages are asked for in the process, without a network. First comes one view of each kind, which makes ready what all
views share; then the views that links of those pages lead to, drawn with the seed. A view is told by the first part of
its address. Views of other days than today are left out: the first of each day tells the case anew.
"""

import argparse
import random
import re
import resource
import statistics
import sys
import time
from collections import defaultdict
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from dateline import api
from dateline.server import make_app

ROOTS = ("/", "/status", "/timeline", "/findings", "/people", "/statements", "/documents", "/cases", "/search?q=murder")
_LINK = re.compile(r'href="(/[^"#]*)')
_LEFT_OUT = re.compile(r"/(?:static|export|correct|openapi)|[^?]*\.(?:json|csv)\b|.*\b(?:as_of|known_by)=")


def main() -> int:
    """Measure; return 1 where a view is no page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("case", type=Path, metavar="CASE.db")
    options.add_argument("--requests", type=int, default=300, metavar="N")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    chosen = options.parse_args()
    begun = time.process_time()
    kept = api.KeptCase(chosen.case)
    client = TestClient(make_app(kept), base_url="http://127.0.0.1")
    number = len(kept.look(None, None).readings)
    print(f"{number:,} documents, loaded in {time.process_time() - begun:.1f} s")
    links: dict[str, None] = {}
    for root in ROOTS:
        took, size, page = ask(client, root)
        print(f"first {root}: {took * 1000:.0f} ms, {size / 1000:.0f} kB")
        links.update(dict.fromkeys(unescape(link) for link in _LINK.findall(page) if not _LEFT_OUT.match(link)))
    chance = random.Random(chosen.seed)  # noqa: S311 - chance that can be repeated is the point
    drawn = [*ROOTS, *chance.sample(sorted(links), min(len(links), chosen.requests - len(ROOTS)))]
    times: defaultdict[str, list[float]] = defaultdict(list)
    sizes: defaultdict[str, int] = defaultdict(int)
    for address in drawn:
        took, size, _ = ask(client, address)
        name = re.sub(r"(/[a-z]+/).*", r"\1", address.partition("?")[0])
        times[name].append(took * 1000)
        sizes[name] = max(sizes[name], size)
    print(f"{'view':14} {'asked':>5} {'median':>8} {'p95':>8} {'most':>8} {'largest':>9}")
    for name in sorted(times):
        print_row(name, times[name], sizes[name])
    print_row("all", [each for some in times.values() for each in some], max(sizes.values()))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")
    return 0


def ask(client: TestClient, address: str) -> tuple[float, int, str]:
    """Return the seconds of the processor that a view took, its bytes, and the page."""
    begun = time.process_time()
    answer = client.get(address)
    took = time.process_time() - begun
    if answer.status_code >= 500:
        raise SystemExit(f"{address}: {answer.status_code}")
    return took, len(answer.content), answer.text


def print_row(name: str, times: list[float], size: int) -> None:
    """Print what was measured of one kind of view; `times` are in milliseconds."""
    late = statistics.quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    middle = statistics.median(times)
    figures = f"{middle:5.0f} ms {late:5.0f} ms {max(times):5.0f} ms"
    print(f"{name:14} {len(times):5} {figures} {size / 1000:6.0f} kB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
