import hashlib
import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dateline.documents import load, make_document
from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import MOST_BLANK, Input
from dateline.documents.loading import MOST_IN_A_ROW
from dateline.model import Document, Problem, PublishedBasis
from dateline.settings import Settings

STORY = "Police charged Ada Quill with theft on Monday, and the court set bail at $500."
SPANISH = (
    "El hombre fue detenido por la policía en el centro de la ciudad y no se sabe más sobre el caso, según los agentes."
)


def load_bytes(tmp_path: Path, name: str, data: bytes, settings: Settings = Settings()) -> list[Document | Problem]:  # noqa: B008
    (tmp_path / name).write_bytes(data)
    return list(load([str(tmp_path / name)], settings))


def load_one(tmp_path: Path, name: str, text: str, settings: Settings = Settings()) -> Document:  # noqa: B008
    (found,) = load_bytes(tmp_path, name, text.encode(), settings)
    assert isinstance(found, Document)
    return found


def test_dated_first_line(tmp_path: Path) -> None:
    document = load_one(tmp_path, "a.txt", f" date 2019-05-06 {STORY}\n\nMore of it.\n")
    assert (document.text, document.published) == (f"{STORY}\n\nMore of it.\n", date(2019, 5, 6))
    assert document.published_basis is PublishedBasis.METADATA


def test_front_matter(tmp_path: Path) -> None:
    head = (
        'title: "Bail set"\nDate: May 6, 2019\nurl: https://example.org/a\nbyline: By Bo Lee\nretrieved: 2019-05-07\n'
    )
    document = load_one(tmp_path, "a.md", f"---\n{head}mood: calm\n---\n{STORY}\n")
    assert document.text == f"{STORY}\n"
    assert (document.title, document.published, document.url) == ("Bail set", date(2019, 5, 6), "https://example.org/a")
    assert (document.byline, document.retrieved) == ("By Bo Lee", date(2019, 5, 7))


@pytest.mark.parametrize(
    "text", [f"---\n{STORY}\n---\n", f"---\ntitle: no end\n{STORY}", f"{STORY}\r\n\r\nMore.\rEnd \t"]
)
def test_plain_text_is_kept_to_the_character(tmp_path: Path, text: str) -> None:
    assert load_one(tmp_path, "a.txt", text).text == text


@pytest.mark.parametrize(
    ("name", "settings", "published", "basis"),
    [
        ("a.txt", Settings(), None, PublishedBasis.UNKNOWN),
        ("2019-05-06-bail.txt", Settings(), date(2019, 5, 6), PublishedBasis.URL),
        ("2019-05-06-bail.txt", Settings(published=date(2020, 1, 1)), date(2020, 1, 1), PublishedBasis.GIVEN),
    ],
)
def test_date_of_plain_text(
    tmp_path: Path, name: str, settings: Settings, published: date | None, basis: PublishedBasis
) -> None:
    document = load_one(tmp_path, name, STORY, settings)
    assert (document.published, document.published_basis) == (published, basis)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "“Quill’s café” was searched on Monday."
    (found,) = load_bytes(tmp_path, "a.txt", text.encode(encoding))
    assert isinstance(found, Document)
    assert found.text == text


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"\x00\x01\x02\x03" * 99, "binary"),
        ("a.txt", b"\xff\xfea", "broken UTF-16"),
        ("a.txt", b"\xff\xfe\x00\xd8", "broken UTF-16"),
        ("a.txt", b"\xff\xfeh\x00e\x00y\x00x", "broken UTF-16"),
        ("a.txt", b"x" * 2000, "characters"),
        ("a.txt", b"x" * 99_999, "longer than"),
        ("a.jsonl", b"\n" * 300_000, "blank lines in a row"),
        ("a.csv", b"text,date\n" + b"\r\n" * 300_000, "blank lines in a row"),
        ("a.csv", b"text,date\n" + b",\n" * 300_000, "blank rows in a row"),
        ("a.txt", SPANISH.encode(), "not English (Spanish)"),
        ("a.html", b"<html><body>" + b"<div>" * 300, "nested"),
        ("a.html", b"   ", "empty"),
        ("a.jsonl", b"{", "not valid JSON"),
        ("a.jsonl", b"[" * 50_000, "JSON"),
        ("a.jsonl", b'{"n": 1' + b"0" * 5000 + b"}", "too large a number"),
        ("a.jsonl", b'{"title": "x"}', 'no "text"'),
        ("a.json", b'[{"text": 3}]', "not a string"),
        ("a.json", b"7", "not a JSON object"),
    ],
)
def test_unusable_input_is_a_problem(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    found = load_bytes(tmp_path, name, data, Settings(max_chars=1000))
    assert len(found) == 1
    assert isinstance(found[0], Problem)
    assert what in found[0].what
    assert str(tmp_path / name) in found[0].where
    assert found[0].do
    assert "\n" not in str(found[0])


@pytest.mark.parametrize("source", ["nowhere.txt", "https://example.org/a", "bad\0name"])
def test_missing_source_is_a_problem(source: str) -> None:
    (found,) = load([source], Settings())
    assert isinstance(found, Problem)


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (found,) = load([str(tmp_path)], Settings())
    assert isinstance(found, Problem)


def test_folder_is_read_in_order_without_its_readme(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "README.md", "expected.toml", ".hidden.txt", "sub/c.txt"):
        (tmp_path / name).write_text(f"{name}: {STORY}")
    found = [d.text.split(":")[0] for d in load([str(tmp_path)], Settings()) if isinstance(d, Document)]
    assert found == ["a.md", "b.txt", "sub/c.txt"]


def test_bad_line_of_many_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = [json.dumps({"text": STORY, "date": "2019-05-06", "url": "https://example.org/1"}), "{oops", ""]
    lines.append(json.dumps({"text": f"{STORY}\r\n ", "published": "2019-05-07T23:30:00-06:00", "url": "javascript:x"}))
    first, bad, last = load_bytes(tmp_path, "a.jsonl", "\n".join(lines).encode())
    assert isinstance(first, Document)
    assert isinstance(bad, Problem)
    assert isinstance(last, Document)
    assert bad.where.endswith("a.jsonl, line 2")
    assert (first.url, last.url) == ("https://example.org/1", None)
    assert (last.text, last.published) == (f"{STORY}\r\n ", date(2019, 5, 7))


def test_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    lines = [json.dumps({"text": "x" * 300_000}), json.dumps({"text": STORY})]
    bad, good = load_bytes(tmp_path, "a.jsonl", "\n".join(lines).encode(), Settings(max_chars=1000))
    assert isinstance(bad, Problem)
    assert isinstance(good, Document)


@pytest.mark.parametrize("written", ["0021-05-06", "soon", "2019-13-45", "9999-12-31"])
def test_date_not_understood_is_told_and_the_document_kept(tmp_path: Path, written: str) -> None:
    problem, document = load_bytes(tmp_path, "a.jsonl", json.dumps({"text": STORY, "date": written}).encode())
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert document.published is None


def test_earlier_version_is_named_by_its_file(tmp_path: Path) -> None:
    first = load_one(tmp_path, "one.txt", f"---\ndate: 2019-05-06\n---\n{STORY}")
    second = load_one(tmp_path, "two.txt", f"---\ndate: 2019-05-06\nversion_of: one.txt\n---\n{STORY} Again.")
    assert second.version_of == first.id


@pytest.mark.parametrize("name", ["../one.txt", "/etc/passwd", "none.txt", "two.txt\0"])
def test_earlier_version_elsewhere_is_not_looked_for(tmp_path: Path, name: str) -> None:
    problem, document = load_bytes(tmp_path, "two.txt", f"---\nversion_of: {name}\n---\n{STORY}".encode())
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert document.version_of is None


def test_id_is_the_hash_of_text_and_date() -> None:
    dated = make_document("a", date(2019, 5, 6), PublishedBasis.GIVEN)
    undated = make_document("a", None, PublishedBasis.UNKNOWN)
    assert dated.id == hashlib.sha256(b"a\x002019-05-06").hexdigest()
    assert undated.id == hashlib.sha256(b"a\x00").hexdigest()


def test_metadata_becomes_one_clean_line() -> None:
    document = make_document("a", None, PublishedBasis.UNKNOWN, title="Bail\n\u202e set\x1b[31m", url="http:// x")
    assert (document.title, document.url) == ("Bail set[31m", None)


@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".md", ".html", ".jsonl", ".json", ".odd"]))
@hypothesis_settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise(tmp_path: Path, data: bytes, suffix: str) -> None:
    for found in load_bytes(tmp_path, f"a{suffix}", data):
        assert isinstance(found, Document | Problem)


@given(text=st.text(max_size=300))
@hypothesis_settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_in_json_is_kept_to_the_character(tmp_path: Path, text: str) -> None:
    for found in load_bytes(tmp_path, "a.jsonl", json.dumps({"text": text}).encode()):
        if isinstance(found, Document):
            assert found.text == text


def test_problem_is_one_line_whatever_is_in_the_file(tmp_path: Path) -> None:
    (problem,) = load_bytes(tmp_path, "a\n\x1b[31m.csv", b'"ti\ntle\x07",date\n')
    assert str(problem).isprintable()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"{}" + b"\n" * 150_000 + b"{}"),
        ("a.csv", "text,date\n".encode("utf-16") + b"\n\0" * 150_000),
    ],
)
def test_blank_lines_of_what_is_held_whole_are_left(tmp_path: Path, name: str, data: bytes) -> None:
    found = load_bytes(tmp_path, name, data)
    assert "blank lines in a row" in str(found[-1])


def test_text_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    (told,) = load_bytes(tmp_path, "a.txt", b'"\n\n' * 30_000)
    assert isinstance(told, Problem)
    assert "60,000 lines" in told.what


class _Blank(io.BytesIO):
    """An endless stream of blank lines, which counts those that are asked for."""

    asked = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self.asked += 1
        return b"\n"


def test_blank_lines_without_end_are_left() -> None:
    stream = _Blank()
    with pytest.raises(UnusableError, match="blank lines"):
        list(Input("endless", None, b"", stream).lines(100))
    assert stream.asked <= MOST_BLANK + 2


@pytest.mark.parametrize("row", ['"a', '"', '","', "A.,", '"",x'])
def test_a_table_of_scraps_is_left(tmp_path: Path, row: str) -> None:
    found = load_bytes(tmp_path, "a.csv", f"text,date\n{f'{row}{chr(10)}' * 50_000}".encode())
    assert len(found) <= MOST_IN_A_ROW + 1
    assert isinstance(found[-1], Problem)
    assert "in a row" in found[-1].what


def test_articles_in_another_language_are_no_reason_to_stop(tmp_path: Path) -> None:
    foreign = json.dumps({"text": SPANISH}) + "\n"
    lines = foreign * (MOST_IN_A_ROW + 50) + json.dumps({"text": STORY})
    found = load_bytes(tmp_path, "a.jsonl", lines.encode())
    assert len(found) == MOST_IN_A_ROW + 51
    assert isinstance(found[-1], Document)
