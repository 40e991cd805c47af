from pathlib import Path

import pytest

from tests.documents.readers.inputs import PAGE, STORY, load_bytes, pack, problems, texts


@pytest.mark.parametrize("name", ["2019-05-06.html.gz", "a.gz", "a"])
def test_packed_page(tmp_path: Path, name: str) -> None:
    assert STORY in texts(load_bytes(tmp_path, name, pack(PAGE)))[0]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt.gz", pack(STORY * 9)[:-20], "end too early"),
        ("a.txt.gz", pack(STORY)[:15] + b"\xff" * 40, "broken"),
        ("a.txt.gz", b"plain", "no gzip file"),
        ("a.gz.gz.gz", pack(pack(pack(STORY))), "packed more than twice"),
        ("a.jsonl.gz", pack(b"0" * 30_000_000), "200-fold"),
        ("a.txt.gz", pack(b"0" * 30_000_000), "longer than"),
        ("a.txt.gz", b"", "no gzip file"),
    ],
)
def test_broken_or_hostile_file_is_a_problem(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    assert any(what in told for told in problems(load_bytes(tmp_path, name, data)))
