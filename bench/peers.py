"""What the benches that run other programs share: a peer is a subprocess that answers a line of JSON with another."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PEERS_FOLDER = Path(os.environ.get("DATELINE_PEERS", Path(__file__).parents[1] / "build" / "peers"))
"""Where the scripts `setup_peers.sh` put them, a folder each bench."""


class PeerError(Exception):
    """A peer cannot be run; the message says why, in one line."""


def find_version(python: Path, package: str) -> str | None:
    """Return the version of a package in a Python environment, or None where it is not installed."""
    found = sorted(python.glob(f"lib/*/site-packages/{package}-*.dist-info"))
    return found[0].stem.rpartition("-")[2] if found else None


def ask_peer(
    name: str, command: Sequence[str], questions: Sequence[Mapping[str, Any]], **environment: str
) -> list[Any]:
    """Return a peer's answers, one a question.

    Args:
        name: the peer's name, for the message.
        command: its adapter's command line.
        questions: what is written to it, one line of JSON each.
        environment: variables that the adapter needs besides.

    Raises:
        PeerError: it ended before it had answered.
    """
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8",
        input="".join(json.dumps(question) + "\n" for question in questions),
        env={**os.environ, "PYTHONWARNINGS": "ignore", **environment},
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if len(answers) != len(questions):
        last = (done.stderr.strip().splitlines() or ["no message"])[-1][:200]
        raise PeerError(f"{name}: ended after {len(answers)} of {len(questions)} documents: {last}")
    return answers
