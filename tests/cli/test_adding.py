import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline import api
from dateline.exports import build_schema
from tests.cli.conftest import Run

LINE = "On Monday police charged Laura Brandt, 44, with forgery.\n"


def test_read_standard_input(run: Run) -> None:
    shown = run("read", "-", "--published", "2024-05-08", stdin=LINE)
    assert shown.exit_code == 0
    assert "Laura Brandt  forgery" in shown.stdout
    assert "charged, since 2024-05-06" in shown.stdout


def test_read_prints_one_object_a_document(run: Run, articles: Path) -> None:
    records = [json.loads(line) for line in run("read", str(articles), "--jsonl").stdout.splitlines()]
    assert [r["document"]["title"] for r in records] == [
        "Okonjo indicted again", "Two charged after mill fire", "Arson case dropped",
    ]  # fmt: skip
    assert list(records[0]) == ["document", "times", "actors", "statements", "events", "charges", "findings"]
    for record in records:
        Draft202012Validator(build_schema()).validate(record)


def test_read_json_is_a_list_of_the_same_objects(run: Run, articles: Path) -> None:
    lines = run("read", str(articles), "--jsonl").stdout.splitlines()
    assert json.loads(run("read", str(articles), "--json").stdout) == [json.loads(line) for line in lines]


def test_read_csv_is_a_row_a_charge(run: Run, articles: Path) -> None:
    lines = run("read", str(articles / "again.txt"), "--csv").stdout.splitlines()
    assert lines[0].startswith("defendant,")
    assert [line.split(",")[0] for line in lines[1:]] == ["Marta Okonjo"]


def test_lines_of_a_reading_fit_the_terminal(run: Run, articles: Path) -> None:
    assert [line for line in run("read", str(articles)).stdout.splitlines() if len(line) > 80] == []


def make_bad(folder: Path) -> None:
    (folder / "1-good.txt").write_text(f"---\npublished: 2024-05-08\n---\n\n{LINE}")
    (folder / "2-empty.txt").write_text("")
    (folder / "3-bytes.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (folder / "4-lines.jsonl").write_text('{"text": "Nobody was hurt.", "date": "2024-05-09"}\n{broken\n')


@pytest.mark.parametrize("form", [[], ["--jsonl"], ["--json"], ["--csv"]])
def test_what_cannot_be_read_is_a_line_and_the_rest_goes_on(run: Run, tmp_path: Path, form: list[str]) -> None:
    make_bad(tmp_path)
    shown = run("read", str(tmp_path), "no-such-file.txt", *form)
    assert shown.exit_code == 2
    assert "Laura Brandt" in shown.stdout
    lines = shown.stderr.splitlines()
    assert len(lines) == 4
    assert lines[-1] == "dateline: no-such-file.txt: no such file or folder; check the path"


def test_add_says_what_it_did(run: Run, articles: Path, tmp_path: Path) -> None:
    database = str(tmp_path / "new.db")
    assert run("add", database, str(articles)).stdout == f"{database}: 3 documents added\n"
    assert run("add", database, str(articles)).stdout == f"{database}: 0 documents added, 3 known already\n"


def test_add_passes_over_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    make_bad(tmp_path)
    shown = run("add", str(tmp_path / "new.db"), str(tmp_path))
    assert shown.exit_code == 2
    assert "2 documents added, 3 problems" in shown.stdout
    assert len(shown.stderr.splitlines()) == 3


def test_an_interruption_says_how_to_go_on(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "add", interrupt)
    shown = run("add", "case.db", str(tmp_path))
    assert shown.exit_code == 130
    assert "the same command adds the rest" in shown.stderr
    assert shown.stderr.endswith("dateline: interrupted\n")


@pytest.mark.parametrize("day", ["2024-13-01", "2024-05", "May 8"])
def test_a_publication_day_must_be_a_day(run: Run, day: str) -> None:
    shown = run("read", "-", "--published", day, stdin=LINE)
    assert shown.exit_code == 2
    assert f"'{day}' is no date: write it as YYYY-MM-DD" in shown.stderr


def test_columns_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'notes,day\n"{LINE.strip()}",2024-05-08\n')
    shown = run("read", str(tmp_path / "a.csv"), "--columns", "text=notes,published=day")
    assert shown.exit_code == 0
    assert "2024-05-08" in shown.stdout


def test_unknown_field_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    shown = run("read", str(tmp_path), "--columns", "mood=notes")
    assert shown.exit_code == 2
    assert "FIELD=COLUMN" in shown.stderr


TYPE = """
name = "launch"
family = "general"
about = "A ship is put to water."

[[cues]]
verbs = ["launch"]
roles = { subject = "by" }
"""


@pytest.mark.parametrize("command", ["read", "add"])
def test_event_types_of_the_users_own(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "launch.toml").write_text(TYPE)
    (tmp_path / "a.txt").write_text("The yard launched a ferry on Monday.\n")
    case = [str(tmp_path / "case.db")] if command == "add" else []
    options = ["--published", "2024-05-08", "--types", str(tmp_path / "types")]
    shown = run(command, *case, str(tmp_path / "a.txt"), *options)
    assert shown.exit_code == 0
    assert "launch" in (run("timeline", *case) if case else shown).stdout


def test_a_faulty_event_type_ends_the_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "launch.toml").write_text("name = 3")
    shown = run("read", "-", "--types", str(tmp_path), stdin=LINE)
    assert (shown.exit_code, shown.stderr.splitlines()) == (
        2, ["dateline: launch.toml: Expected `str`, got `int` - at `$.name`"],
    )  # fmt: skip
