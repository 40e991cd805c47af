from datetime import date
from pathlib import Path

import pytest

from dateline.model import Document
from dateline.settings import Settings
from tests.documents.readers.inputs import REPLY, STORY, load_bytes, problems, texts

QUOTED = f'"{STORY}"'


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("a.csv", f"title,body,date\nBail,{QUOTED},2019-05-06\n"),
        ("a.csv", f"Title;Full Text;Pub-Date\r\nBail;{QUOTED};2019-05-06\r\n"),
        ("a.tsv", f"headline\tcontent\tpublished_at\nBail\t{STORY}\t2019-05-06T23:00:00Z\n"),
        ("a.csv", f"title|text|published\nBail|{STORY}|May 6, 2019\n"),
    ],
)
def test_usual_names_of_columns(tmp_path: Path, name: str, table: str) -> None:
    (found,) = load_bytes(tmp_path, name, table)
    assert isinstance(found, Document)
    assert (found.text, found.title, found.published) == (STORY, "Bail", date(2019, 5, 6))


def test_named_columns_go_before_usual_ones(tmp_path: Path) -> None:
    table = f"text,notes,day\n{QUOTED},{REPLY!r},2019-05-06\n"
    settings = Settings(columns=(("text", "notes"), ("published", "day")))
    (found,) = load_bytes(tmp_path, "a.csv", table.replace("'", '"'), settings)
    assert isinstance(found, Document)
    assert (found.text, found.published) == (REPLY, date(2019, 5, 6))


@pytest.mark.parametrize(
    ("table", "columns", "what"),
    [
        ("name,age\nAda,30\n", (), "no column holds the text (name, age)"),
        (f"text\n{QUOTED}\n", (("text", "body"),), "there is no column 'body', but text"),
        ("te\rxt,title\n", (), "names of the columns cannot be read"),
        ("", (), "no column holds the text"),
        (",".join(f"c{i}" for i in range(2000)) + "\n", (), "more than 1,000 columns"),
    ],
)
def test_table_without_its_columns_is_refused(
    tmp_path: Path, table: str, columns: tuple[tuple[str, str], ...], what: str
) -> None:
    (told,) = problems(load_bytes(tmp_path, "a.csv", table, Settings(columns=columns)))
    assert what in told


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    story = "The “café” of Ada Quill’s brother was searched on Monday."
    assert texts(load_bytes(tmp_path, "a.csv", f'text\n"{story}"\n'.encode(encoding))) == [story]


def test_text_of_several_lines(tmp_path: Path) -> None:
    assert texts(load_bytes(tmp_path, "a.csv", f'text\n"{STORY}\n\n{REPLY}"\n')) == [f"{STORY}\n\n{REPLY}"]


def test_short_row_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    found = load_bytes(tmp_path, "a.csv", f"title,text\nonly\nBail,{QUOTED}\n")
    assert [told.split(": ", 1)[0][-6:] for told in problems(found)] == ["line 2"]
    assert texts(found) == [STORY]


def test_megabyte_line_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    long = "x" * 200_000
    found = load_bytes(tmp_path, "a.csv", f"text\n{long}\n{QUOTED}\n", Settings(max_chars=1000))
    assert len(problems(found)) == 1
    assert texts(found) == [STORY]


def test_quotation_mark_that_is_not_closed(tmp_path: Path) -> None:
    table = f'text\n{QUOTED}\n"{STORY}\n' + "x,y\n" * 200_000
    found = load_bytes(tmp_path, "a.csv", table, Settings(max_chars=1000))
    assert texts(found)[:1] == [STORY]
    assert problems(found)
