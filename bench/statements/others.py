"""Running another program, a subprocess behind its adapter in `peers/`, on the same documents."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.statements.labelled import Labelled, Piece, find_pieces

HERE = Path(__file__).parent
INSTALLED = Path(os.environ.get("DATELINE_PEERS", HERE.parents[1] / "build" / "peers" / "statements"))
"""Where `setup_peers.sh` puts it."""


class Peer(NamedTuple):
    """Another program: its name, its adapter, and the package that it comes in."""

    name: str
    adapter: str
    package: str


class Answer(NamedTuple):
    """What a peer found in each document, on how many it failed, and the seconds of one core that it took."""

    found: list[list[Piece]]
    failed: int
    seconds: float


PEERS = (Peer("textacy", "textacy_peer.py", "textacy"),)


class PeerError(Exception):
    """A peer cannot be run; the message says why, in one line."""


def find_command(peer: Peer, installed: Path = INSTALLED) -> tuple[list[str], str]:
    """Return the command line of a peer's adapter, and the peer's version.

    Raises:
        PeerError: the peer is not there.
    """
    found = sorted(installed.glob(f"lib/*/site-packages/{peer.package}-*.dist-info"))
    if not found:
        raise PeerError(f"{peer.name}: not run, not installed (sh bench/statements/setup_peers.sh)")
    return [str(installed / "bin" / "python"), str(HERE / "peers" / peer.adapter)], found[0].stem.rpartition("-")[2]


def run_peer(peer: Peer, documents: Sequence[Labelled], installed: Path = INSTALLED) -> Answer:
    """Run a peer over documents; where it fails on one, it has found nothing there.

    Raises:
        PeerError: it is absent, or ended before it had answered.
    """
    command, _ = find_command(peer, installed)
    asked = "".join(json.dumps({"text": document.text}) + "\n" for document in documents)
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", input=asked,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if len(answers) != len(documents):
        last = (done.stderr.strip().splitlines() or ["no message"])[-1][:200]
        raise PeerError(f"{peer.name}: ended after {len(answers)} of {len(documents)} documents: {last}")
    found = [
        find_pieces(
            document.text, [(q["start"], q["end"], tuple(q["source"]) if q["source"] else None) for q in a["quotes"]]
        )
        for document, a in zip(documents, answers, strict=True)
    ]
    return Answer(found, sum(a["failed"] for a in answers), sum(a["seconds"] for a in answers))
