import io
import stat
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from dateline.documents import load
from dateline.documents.loading import MOST_IN_A_ROW
from dateline.model import Document
from dateline.settings import Settings
from tests.documents.readers.inputs import PAGE, STORY, load_bytes, make_record, make_zip, pack, problems, texts


def test_articles_of_every_format(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "news/2019-05-06.txt": STORY, "news/b.html": PAGE, "c.jsonl": f'{{"text": "{STORY}"}}', "d.html.gz": pack(PAGE),
        "e.warc.gz": pack(make_record(PAGE)), "README.md": STORY, "__MACOSX/x.txt": STORY, ".hid.txt": STORY, "f.png": b"x",
    }  # fmt: skip
    found = list(load([str(make_zip(tmp_path / "a.zip", files))], Settings()))
    assert len(texts(found)) == 5
    assert problems(found) == []
    dated = next(item for item in found if isinstance(item, Document) and item.text == STORY and item.published)
    assert str(dated.published) == "2019-05-06"


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "a/../../evil.txt"])
def test_name_that_leads_out_is_passed_over(tmp_path: Path, name: str) -> None:
    path = make_zip(tmp_path / "a.zip", {name: STORY, "good.txt": STORY})
    found = list(load([str(path)], Settings()))
    assert len(texts(found)) == 1
    assert "leads out of the archive" in problems(found)[0]
    assert list(tmp_path.parent.glob("**/evil.txt")) == []


def test_link_is_passed_over(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "leads out" in problems(list(load([str(tmp_path / "a.zip")], Settings())))[0]


def test_archive_in_an_archive_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", STORY)
    found = list(load([str(make_zip(tmp_path / "a.zip", {"in.zip": inner.getvalue(), "z.txt": STORY}))], Settings()))
    assert texts(found) == [STORY]
    assert "ZIP archive in another" in problems(found)[0]


def test_a_file_without_a_name_is_passed_over(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"qqqq.txt": STORY, "good.txt": STORY})
    path.write_bytes(path.read_bytes().replace(b"qqqq.txt", b"\0qqq.txt"))
    assert texts(list(load([str(path)], Settings()))) == [STORY]


@pytest.mark.parametrize("name", ["bomb.txt", "bomb.jsonl", "bomb.warc", "bomb.html"])
def test_bomb_is_refused(tmp_path: Path, name: str) -> None:
    path = make_zip(tmp_path / "a.zip", {name: b"0" * 30_000_000})
    found = list(load([str(path)], Settings()))
    assert texts(found) == []
    assert "far more than it can hold" in problems(found)[0]


@pytest.mark.parametrize("content", [b"", b"\0" * 4, b" \n" * 50])
def test_files_with_nothing_in_them_are_opened_so_often_only(tmp_path: Path, content: bytes) -> None:
    path = make_zip(tmp_path / "a.zip", {f"{i:04}.txt": content for i in range(3_000)})
    with patch.object(zipfile.ZipFile, "open", autospec=True, side_effect=zipfile.ZipFile.open) as opened:
        found = list(load([str(path)], Settings()))
    assert opened.call_count <= MOST_IN_A_ROW + 1
    assert "in a row" in problems(found)[-1]


def test_size_that_is_a_lie_is_noticed(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"bomb.jsonl": b"0" * 30_000_000})
    real, lie = (30_000_000).to_bytes(4, "little"), (500).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(real, lie))
    found = list(load([str(path)], Settings()))
    assert texts(found) == []
    assert problems(found)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04 and no more", "no sound ZIP archive"),
        (b"PK\x05\x06" + b"\0" * 18, "no articles"),
        (b"PK\x05\x06" + b"\0" * 8 + b"\xff\xff\xff\x7f" + b"\0" * 6, "too many files"),
        (b"no archive", "no sound ZIP archive"),
    ],
)
def test_broken_archive_is_a_problem(tmp_path: Path, data: bytes, what: str) -> None:
    (told,) = problems(load_bytes(tmp_path, "a.zip", data))
    assert what in told


def test_broken_member_loses_nothing_else(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"a.txt": STORY * 40, "b.txt": STORY})
    data = bytearray(path.read_bytes())
    data[60:70] = b"\xff" * 10
    path.write_bytes(data)
    found = list(load([str(path)], Settings()))
    assert texts(found)[-1:] == [STORY]
    assert problems(found)


def test_encrypted_member_is_a_problem(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"a.txt": STORY})
    data = bytearray(path.read_bytes())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "encrypted" in problems(list(load([str(path)], Settings())))[0]
