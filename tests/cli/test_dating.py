import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline.exports import build_schema
from tests.cli.conftest import Run

TEXT = "He was held on Friday over the crash of late January and faces 18 months."
DAY = ("--published", "2021-06-10")


def test_a_text_is_read_as_it_stands(run: Run) -> None:
    shown = run("dates", TEXT, *DAY)
    assert shown.exit_code == 0
    assert [line.split()[:2] for line in shown.stdout.splitlines()[:1]] == [["“Friday”", "2021-06-04"]]
    assert "2021-01 END" in shown.stdout
    assert "P18M" in shown.stdout


def test_lines_fit_the_terminal(run: Run) -> None:
    assert [line for line in run("dates", TEXT * 3, *DAY).stdout.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("source", ["file", "-"])
def test_a_file_and_standard_input_give_the_same(run: Run, tmp_path: Path, source: str) -> None:
    path = tmp_path / "note"
    path.write_text(TEXT)
    given = str(path) if source == "file" else source
    rows = json.loads(run("dates", given, *DAY, "--json", stdin=TEXT).stdout)
    assert [(row["value"], row["evidence"][0]["quote"]) for row in rows] == [
        ("2021-06-04", "Friday"),
        ("2021-01", "late January"),
        ("P18M", "18 months"),
    ]


def test_a_file_with_its_own_day_keeps_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("---\npublished: 2014-03-06\n---\n\nHe was held yesterday.\n")
    assert "2014-03-05" in run("dates", str(path), *DAY).stdout


def test_forms_hold_the_same_rows(run: Run) -> None:
    rows = json.loads(run("dates", TEXT, *DAY, "--json").stdout)
    lines = run("dates", TEXT, *DAY, "--jsonl").stdout.splitlines()
    table = list(csv.DictReader(io.StringIO(run("dates", TEXT, *DAY, "--csv").stdout)))
    assert [json.loads(line) for line in lines] == rows
    assert [row["value"] for row in table] == [row["value"] for row in rows]
    Draft202012Validator(build_schema()).validate(rows)


@pytest.mark.parametrize(
    ("options", "value"), [([], "2021-03-04"), (["--day-first"], "2021-04-03")], ids=["month first", "day first"]
)
def test_numeric_dates_follow_the_preference(run: Run, options: list[str], value: str) -> None:
    assert value in run("dates", "on 3/4/2021", *options).stdout


def test_annotation_habits_on_request(run: Run) -> None:
    assert "PRESENT_REF" in run("dates", "He is now held.", "--timeml", *DAY).stdout
    assert run("dates", "He is now held.", *DAY).exit_code == 1


def test_words_without_a_day_are_left_open_with_a_hint(run: Run) -> None:
    shown = run("dates", "He was held on Friday.")
    assert "left open" in shown.stdout
    assert "--published" in shown.stderr


@pytest.mark.parametrize(
    ("source", "code", "words"),
    [
        ("report.txt", 2, "report.txt: no such file"),
        ("", 1, "no date, time or duration found"),
        ("nothing here", 1, "no date, time or duration found"),
    ],
)
def test_what_gives_nothing_is_one_line(run: Run, source: str, code: int, words: str) -> None:
    shown = run("dates", source, *DAY)
    assert (shown.exit_code, shown.stdout) == (code, "")
    assert words in shown.stderr
    assert len(shown.stderr.splitlines()) == 1


def test_a_file_that_cannot_be_read_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "2.txt").write_text("He was held on May 3, 2021.")
    shown = run("dates", str(tmp_path))
    assert shown.exit_code == 2
    assert "2021-05-03" in shown.stdout
    assert len(shown.stderr.splitlines()) == 1
