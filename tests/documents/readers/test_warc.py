from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from dateline.settings import Settings
from tests.documents.readers.inputs import (
    PAGE,
    REPLY,
    STORY,
    load_bytes,
    make_record,
    pack,
    pack_for_web,
    problems,
    texts,
)

TEXT = f"{STORY}\n\n{REPLY}"
BR = "Content-Encoding: br\r\n"
TWO = make_record(PAGE, 1) + make_record(PAGE, 2)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a"])
def test_pages_of_an_archive(tmp_path: Path, name: str) -> None:
    data = make_record(PAGE, 1, kind="request") + TWO + make_record("<html>gone</html>", 3, status=404)
    found = load_bytes(tmp_path, name, pack(data) if name.endswith("gz") else data)
    assert len(found) == 2
    assert isinstance(found[1], Document)
    assert TEXT in found[1].text
    assert (found[1].url, found[1].retrieved) == ("https://harbor.example/2", date(2019, 5, 8))
    assert found[1].published == date(2019, 5, 6)


def test_members_packed_one_by_one(tmp_path: Path) -> None:
    data = b"".join(pack(make_record(PAGE, number)) for number in (1, 2, 3))
    assert len(texts(load_bytes(tmp_path, "a.warc.gz", data))) == 3


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
@pytest.mark.parametrize("packed", [True, False])
def test_page_packed_for_the_web(tmp_path: Path, encoding: str, *, packed: bool) -> None:
    body = pack_for_web(PAGE.encode(), encoding) if packed else PAGE.encode()
    (found,) = load_bytes(tmp_path, "a.warc", make_record(body, head=f"Content-Encoding: {encoding}\r\n"))
    assert isinstance(found, Document)
    assert TEXT in found.text


@pytest.mark.parametrize("encoding", ["deflate", "br", "zstd"])
def test_packed_page_with_marks_of_markup_among_its_bytes(tmp_path: Path, encoding: str) -> None:
    noise = "".join(chr(65 + number * number % 7919 % 57) for number in range(3000))
    page = PAGE.replace("<body>", f"<body><!--{noise}-->")
    body = pack_for_web(page.encode(), encoding)
    assert b"<" in body
    (found,) = load_bytes(tmp_path, "a.warc", make_record(body, head=f"Content-Encoding: {encoding}\r\n"))
    assert isinstance(found, Document)
    assert TEXT in found.text


@pytest.mark.parametrize(
    ("data", "kept", "what"),
    [
        (TWO[:-100], 1, "cut off here"),
        (pack(TWO)[:-60], None, "the packed data end too early"),
        (TWO + b"no record at all\n" * 9000, 2, ""),
        (b"WARC/1.0\r\n\r\n", 0, "no pages"),
        (b"WARC/1.0\r\n" + b"a" * 100_000, 0, ""),
        (make_record(PAGE, 1) + make_record("<p>" + "x" * 9000, 2) + make_record(PAGE, 3), 2, "longer than"),
        (make_record(pack("x" * 2_000_000), 1) + make_record(PAGE, 3), 1, "packing"),
        (make_record(pack_for_web(b"x" * 50_000_000, "br"), 1, head=BR) + make_record(PAGE, 3), 1, "packing (br)"),
        (make_record(b"\x00\x01\x02", 1, head=BR) + make_record(PAGE, 3), 1, "packing (br)"),
    ],
)
def test_broken_archive_loses_no_more_than_it_must(tmp_path: Path, data: bytes, kept: int | None, what: str) -> None:
    name = "a.warc.gz" if data.startswith(b"\x1f\x8b") else "a.warc"
    found = load_bytes(tmp_path, name, data, Settings(max_chars=1000))
    assert kept is None or len(texts(found)) == kept
    assert any(what in told for told in problems(found))
