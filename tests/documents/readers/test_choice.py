import io
from pathlib import Path

import pytest

from dateline.documents import readers
from dateline.documents.inputs import Input
from dateline.documents.readers import choose_reader, is_readable, list_readers
from tests.documents.readers.inputs import PAGE, STORY, make_record, pack


def test_every_module_is_a_reader() -> None:
    modules = [path.stem for path in Path(readers.__path__[0]).glob("[!_]*.py")]
    assert len(list_readers()) == len(modules)
    assert [reader.rank for reader in list_readers()] == sorted(reader.rank for reader in list_readers())


@pytest.mark.parametrize(
    ("name", "data", "module"),
    [
        ("a.txt", STORY, "plain"),
        ("a.txt", f" date 2019-05-06 {STORY}", "dated_line"),
        ("a.txt", PAGE, "plain"),
        ("a", PAGE, "html"),
        ("page.php", f"\ufeff\n{PAGE}", "html"),
        ("a.html", STORY, "html"),
        ("a.json", '{"text": "x"}', "json_lines"),
        ("a.json", '{"date_publish": null, "maintext": "x"}', "news_please"),
        ("a.json", "7", "json_lines"),
        (None, '{"text": "x"}', "json_lines"),
        ("a.csv", "text,date", "tables"),
        (None, 'title,"text",date\r\n', "tables"),
        (None, "Full Text\tDate\n", "tables"),
        (None, "The text, as of this date, is here.\n", "plain"),
        (None, "text\n", "plain"),
        ("a.xml", "<?xml version='1.0'?><rss>", "feeds"),
        ("a", "<feed xmlns='http://www.w3.org/2005/Atom'>", "feeds"),
        ("a.warc", make_record(PAGE), "warc"),
        ("download", pack(STORY), "gzipped"),
        ("download", b"PK\x03\x04", "zipped"),
        ("a.odd", b"\x00\x01\x02", "plain"),
    ],
)
def test_reader_of_an_input(name: str | None, data: str | bytes, module: str) -> None:
    head = data if isinstance(data, bytes) else data.encode()
    chosen = choose_reader(Input("x", None, head, io.BytesIO(), name=name))
    assert chosen.read.__module__.rsplit(".", 1)[-1] == module


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("a.HTML", True), ("a.html.gz", True), ("a.warc.gz", True), ("a.csv", True), ("a.zip", True),
        ("a.gz", False), ("a.log.gz", False), ("a.png", False), ("a", False), ("a.toml", False),
    ],
)  # fmt: skip
def test_files_of_a_folder(name: str, readable: bool) -> None:
    assert is_readable(name) is readable
