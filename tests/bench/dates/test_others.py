"""The adapters' protocol, with a peer of the test's own; the real peers are run only where someone installs them."""

import sys
from datetime import date
from pathlib import Path

import pytest

from bench.dates import others
from bench.dates.labelled import Expression, Labelled
from bench.dates.others import Peer, PeerError, find_command, run_peer

DOCUMENTS = [Labelled(str(n), f"He fell Monday {n}.", date(2014, 3, 5), ()) for n in range(3)]
PEER = """\
from protocol import serve

def find(text, published):
    at = text.index("Monday")
    yield {"start": at, "end": at + 6, "type": "DATE", "value": f"{published}"}

serve(find)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of peers that holds one, called "found"."""
    (tmp_path / "python" / "lib" / "python3" / "site-packages" / "found-1.2.dist-info").mkdir(parents=True)
    (tmp_path / "python" / "bin").mkdir()
    (tmp_path / "python" / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / "peers").mkdir()
    (tmp_path / "peers" / "protocol.py").symlink_to(Path(others.__file__).parent / "peers" / "protocol.py")
    (tmp_path / "peers" / "found.py").write_text(PEER)
    (tmp_path / "peers" / "broken.py").write_text("raise SystemExit('it broke')")
    monkeypatch.setattr(others, "HERE", tmp_path)
    return tmp_path


def test_a_peer_answers_for_every_document(installed: Path) -> None:
    peer = Peer("Found", "found.py", "found")
    assert find_command(peer, installed)[1] == "1.2"
    run = run_peer(peer, DOCUMENTS, installed)
    assert run.found == [[Expression(8, 14, "DATE", "2014-03-05")]] * 3
    assert run.seconds >= 0


@pytest.mark.parametrize(
    ("peer", "told"),
    [
        (Peer("Absent", "absent.py", "absent"), "Absent: not run, not installed"),
        (Peer("Script", "script.mjs", "script"), "Script: not run, not installed"),
        (Peer("Bare", "found.py", "found", ("no-such-program",)), "Bare: not run, no no-such-program here"),
        (Peer("Broken", "broken.py", "found"), "Broken: ended after 0 of 4 documents: it broke"),
    ],
)
def test_a_peer_that_cannot_run_is_one_line(installed: Path, peer: Peer, told: str) -> None:
    with pytest.raises(PeerError) as caught:
        run_peer(peer, DOCUMENTS, installed)
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)
