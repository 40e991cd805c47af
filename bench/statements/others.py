"""Running another program, a subprocess behind its adapter in `peers/`, on the same documents."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.peers import PEERS_FOLDER, PeerError, ask_peer, find_version
from bench.statements.labelled import Labelled, Piece, find_pieces

HERE = Path(__file__).parent
INSTALLED = PEERS_FOLDER / "statements"
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


def find_command(peer: Peer, installed: Path = INSTALLED) -> tuple[list[str], str]:
    """Return the command line of a peer's adapter, and the peer's version.

    Raises:
        PeerError: the peer is not there.
    """
    version = find_version(installed, peer.package)
    if version is None:
        raise PeerError(f"{peer.name}: not run, not installed (sh bench/statements/setup_peers.sh)")
    return [str(installed / "bin" / "python"), str(HERE / "peers" / peer.adapter)], version


def run_peer(peer: Peer, documents: Sequence[Labelled], installed: Path = INSTALLED) -> Answer:
    """Run a peer over documents; where it fails on one, it has found nothing there.

    Raises:
        PeerError: it is absent, or ended before it had answered.
    """
    command, _ = find_command(peer, installed)
    answers = ask_peer(peer.name, command, [{"text": document.text} for document in documents])
    found = [
        find_pieces(
            document.text, [(q["start"], q["end"], tuple(q["source"]) if q["source"] else None) for q in a["quotes"]]
        )
        for document, a in zip(documents, answers, strict=True)
    ]
    return Answer(found, sum(a["failed"] for a in answers), sum(a["seconds"] for a in answers))
