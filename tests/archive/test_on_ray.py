"""Archives on a Ray cluster: the bytes that one machine writes, also where a node is lost and a document kills."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.archive import build_archive
from dateline.settings import Settings
from tests.archive.making import article, files_of
from tests.workers.reading import read_or_die

pytest.importorskip("ray", reason="Ray is not installed")

NAMES = ("Laura Brandt", "Otto Pell", "Ines Farrow", "Mark Sinkhole", "Della Voss")
LONGEST_S = 300


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shards")
    for n, name in enumerate(NAMES):
        items = [article("Tom Ashgrove", 3, n + 2), article(name, 8, 20 + n), article("Rita Molenaar", 9, 40 + n)]
        (folder / f"{n}.jsonl").write_text("".join(json.dumps(item) + "\n" for item in items))
    return folder


def test_a_lost_node_and_a_document_that_kills_change_no_byte(shards: Path, tmp_path: Path) -> None:
    here = build_archive([str(shards)], tmp_path / "here", Settings(), workers=2, read=read_or_die)
    [problem] = here.problems
    assert problem.startswith("https://a.example/23: the process that read it died")
    assert here.documents == 3 * len(NAMES) - 1
    told, log = tmp_path / "told", tmp_path / "log"
    command = [sys.executable, "-m", "tests.archive.cluster", str(shards), str(tmp_path / "there"), str(told)]
    with (
        log.open("w") as errors,
        # Its input stays open as long as this process is there.
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=errors, stderr=errors) as process,
    ):
        try:
            status = process.wait(LONGEST_S)
        finally:
            process.kill()
    assert status == 0, log.read_text()[-3000:]
    assert told.read_text().splitlines() == ["1", *here.problems]
    assert files_of(tmp_path / "there") == files_of(tmp_path / "here")
