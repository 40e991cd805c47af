"""The adapter's protocol, with a peer of the test's own; the real peer is run only where someone installs it."""

import sys
from pathlib import Path

import pytest

from bench.statements import others
from bench.statements.labelled import Labelled
from bench.statements.others import Peer, PeerError, find_command, run_peer

DOCUMENTS = [Labelled(str(n), "“I am late,” Ana Roe said.", ()) for n in range(3)]
PEER = """\
import json, sys
for n, line in enumerate(sys.stdin):
    quotes = [] if n == 1 else [{"start": 0, "end": 12, "source": [13, 20]}]
    print(json.dumps({"quotes": quotes, "failed": n == 1, "seconds": 0.5}))
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of peers that holds one, called "found"."""
    (tmp_path / "lib" / "python3" / "site-packages" / "found-1.2.dist-info").mkdir(parents=True)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / "peers").mkdir()
    (tmp_path / "peers" / "found.py").write_text(PEER)
    (tmp_path / "peers" / "broken.py").write_text("raise SystemExit('it broke')")
    monkeypatch.setattr(others, "HERE", tmp_path)
    return tmp_path


def test_a_peer_answers_for_every_document(installed: Path) -> None:
    peer = Peer("Found", "found.py", "found")
    assert find_command(peer, installed)[1] == "1.2"
    answer = run_peer(peer, DOCUMENTS, installed)
    assert [[(q.start, q.end, q.sources) for q in found] for found in answer.found] == [
        [(0, 12, ((13, 20),))], [], [(0, 12, ((13, 20),))],
    ]  # fmt: skip
    assert (answer.failed, answer.seconds) == (1, 1.5)


@pytest.mark.parametrize(
    ("peer", "told"),
    [
        (Peer("Absent", "absent.py", "absent"), "Absent: not run, not installed"),
        (Peer("Broken", "broken.py", "found"), "Broken: ended after 0 of 3 documents: it broke"),
    ],
)
def test_a_peer_that_cannot_run_is_one_line(installed: Path, peer: Peer, told: str) -> None:
    with pytest.raises(PeerError) as caught:
        run_peer(peer, DOCUMENTS, installed)
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)
