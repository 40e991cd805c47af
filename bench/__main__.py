"""Measure speed and scale, keep the figures in bench/results, and print them as one table.

    python -m bench [--only PART …] [--show]

Parts: `speed` (beside spaCy's full pipeline and the bare parse), `workers` (two against one), `scale` (cases of a
thousand documents to a hundred thousand), `archive` (local against Ray), and beside their peers, where these are
installed (see `setup_peers.sh` in their folders), `dates`, `statements` and `copies`. A part that fails or lacks its
data leaves the figures as they were. `--show` measures nothing. `make performance` writes docs/performance.md anew.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.peers import PEERS_FOLDER
from bench.table import list_figures

RESULTS = Path(__file__).parent / "results"
PARTS = ("speed", "workers", "scale", "archive", "dates", "statements", "copies")
WITH_PEERS = ("dates", "statements", "copies")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 1 where a part could not be measured."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    options.add_argument("--show", action="store_true", help="print the figures that are kept")
    chosen = options.parse_args(arguments)
    failed = [] if chosen.show else [part for part in chosen.only if not measure(part)]
    for what, figure, beside in list_figures(load_results()):
        print(f"{what:58} {figure:>22}  {beside}")
    for part in failed:
        print(f"not measured: {part}", file=sys.stderr)
    return int(bool(failed))


def measure(part: str) -> bool:
    """Measure a part into its file of results; tell whether that went well."""
    if find_spec(f"bench.{part}") is None:
        return False
    target = RESULTS / f"{part}.json"
    new = target.with_suffix(".new")
    peers = ["--peers"] if part in WITH_PEERS and (PEERS_FOLDER / part).exists() else []
    command = [sys.executable, "-m", f"bench.{part}", *peers, "--json", str(new)]
    done = subprocess.run(command, check=False).returncode == 0 and new.exists()
    if done:
        new.replace(target)
    new.unlink(missing_ok=True)
    return done


def load_results() -> dict[str, Any]:
    """Return the figures that are kept, by part."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(RESULTS.glob("*.json"))}


if __name__ == "__main__":
    sys.exit(main())
