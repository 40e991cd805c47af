import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from dateline.exports import build_schema
from tests.cli.conftest import Run

VIEWS = ("status", "timeline", "people", "statements", "findings", "documents")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_status_today(run: Run, case_file: str) -> None:
    shown = flat(run("status", case_file).output)
    assert "Marta Okonjo arson charged again, since 2023-03-14 (Elm Valley News, 2023-03-15)" in shown


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["--as-of", "2022-05-31"], "arson charged, since 2022-05-09"),
        (["--as-of", "2022-05"], "arson charged, since 2022-05-09"),
        (["--as-of", "2022"], "arson dismissed without prejudice"),
        (["--as-of", "2022-09-05"], "dismissed without prejudice by prosecutors, since 2022-09-01"),
        (["--as-of", "2022-09-05"], "may be refiled"),
        (["--as-of", "2023-12", "--known-by", "2022-06-01"], "arson charged, since 2022-05-09"),
        (["--known-by", "2022-06-01"], "latest on record: charged again, since 2023-03-14"),
    ],
)
def test_status_on_a_day(run: Run, case_file: str, days: list[str], words: str) -> None:
    assert words.casefold() in flat(run("status", case_file, "okonjo", *days).output).casefold()


@pytest.mark.parametrize("name", ["okonjo", "OKONJO", "marta okonjo", "Okönjo", "konj"])
def test_status_of_one_person(run: Run, case_file: str, name: str) -> None:
    shown = run("status", case_file, name)
    assert shown.exit_code == 0
    assert "Okonjo" in shown.stdout
    assert "Lindqvist" not in shown.stdout


def test_explain_gives_every_step_with_its_sentence(run: Run, case_file: str) -> None:
    shown = flat(run("status", case_file, "okonjo", "--explain").output)
    assert "Elm Valley News, 2022-05-10: “Prosecutors charged Marta Okonjo with arson on Monday" in shown
    assert "Harrow Post, 2022-09-02: “Prosecutors on Thursday dismissed the arson charge" in shown
    assert "Elm Valley News, 2023-03-15: “A grand jury indicted Marta Okonjo on Tuesday" in shown


@pytest.mark.parametrize("command", ["timeline", "people", "statements"])
def test_whoever_is_charged_is_shown_with_the_latest_status(run: Run, case_file: str, command: str) -> None:
    shown = flat(run(command, case_file, "--known-by", "2022-06-01").output)
    assert "arson: charged, since 2022-05-09" in shown
    assert "latest: charged again, since 2023-03-14" in shown


@pytest.mark.parametrize("command", VIEWS)
def test_lines_fit_the_terminal(run: Run, case_file: str, command: str) -> None:
    lines = run(command, case_file).stdout.splitlines()
    assert [line for line in lines if len(line) > 80 or line != line.rstrip()] == []


@pytest.mark.parametrize("command", VIEWS)
def test_json_and_jsonl_and_csv_hold_the_same_rows(run: Run, case_file: str, command: str) -> None:
    rows = json.loads(run(command, case_file, "--json").stdout)
    lines = run(command, case_file, "--jsonl").stdout.splitlines()
    table = list(csv.DictReader(io.StringIO(run(command, case_file, "--csv").stdout)))
    assert [json.loads(line) for line in lines] == rows
    assert len(table) == len(rows)
    assert not rows or set(table[0]) == set(rows[0])


@pytest.mark.parametrize("command", VIEWS)
def test_json_keeps_to_the_schema(run: Run, case_file: str, command: str) -> None:
    rows = json.loads(run(command, case_file, "--json").stdout)
    Draft202012Validator(build_schema()).validate(rows)


def test_timeline_cut_short_keeps_what_matters_most(run: Run, case_file: str) -> None:
    whole = json.loads(run("timeline", case_file, "--json").stdout)
    short = json.loads(run("timeline", case_file, "--length", "2", "--json").stdout)
    assert short == [row for row in whole if row in short]
    assert sorted(row["weight"] for row in short) == sorted(row["weight"] for row in whole)[-2:]


def test_timeline_explained(run: Run, case_file: str) -> None:
    shown = run("timeline", case_file, "--length", "1", "--explain").stdout
    assert "dated " in shown
    assert "without --length" in shown


def test_timeline_of_one_type(run: Run, case_file: str) -> None:
    rows = json.loads(run("timeline", case_file, "--type", "dismissed", "--json").stdout)
    assert {row["type"] for row in rows} == {"dismissed"}


def test_statements_stand_under_their_speakers(run: Run, case_file: str) -> None:
    lines = run("statements", case_file).stdout.splitlines()
    at = lines.index("  Dana Frey  (1 statement)")
    assert lines[at - 1] == "People"
    assert lines[at + 1 : at + 3] == ["    Elm Valley News, 2022-05-10: asserts", "      “The fire was an accident,”"]


def test_statements_of_one_speaker(run: Run, case_file: str) -> None:
    rows = json.loads(run("statements", case_file, "--person", "frey", "--json").stdout)
    assert [row["actor"] for row in rows] == ["Dana Frey"]


def test_documents_that_mention_somebody(run: Run, case_file: str) -> None:
    rows = json.loads(run("documents", case_file, "--person", "lindqvist", "--json").stdout)
    assert [row["published"] for row in rows] == ["2022-05-10", "2022-09-02"]


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["status", "CASE", "okonja"], 1, "nobody in the case is called 'okonja'; did you mean Marta Okonjo?"),
        (["status", "CASE", "frey"], 1, "no charge for Dana Frey in 3 documents"),
        (["status", "CASE", "--as-of", "2021"], 1, "no charge as of 2021-12-31 in 3 documents"),
        (["status", "CASE", "--known-by", "2021"], 1, "as known by 2021-12-31 in 0 documents"),
        (["timeline", "CASE", "--type", "wedding"], 1, "no event of type wedding in 3 documents; the types here are"),
        (["findings", "CASE", "--type", "typo"], 2, "there is no type 'typo': choose among date_conflict"),
        (["status", "CASE", "--as-of", "yesterday"], 2, "'yesterday' is no date: write it as YYYY-MM-DD"),
        (["status", "CASE", "--as-of", "2023-02-30"], 2, "'2023-02-30' is no date"),
        (["status", "CASE", "--json", "--csv"], 2, "--json and --csv cannot both be given"),
        (["status", "missing.db"], 2, "missing.db: there is no such case file; make it with: dateline add missing.db"),
        (["status"], 2, "missing argument 'CASE.db'"),
        (["stat"], 2, "no such command 'stat'"),
    ],
)
def test_a_refusal_is_one_line(run: Run, case_file: str, args: list[str], code: int, words: str) -> None:
    shown = run(*(case_file if arg == "CASE" else arg for arg in args))
    assert shown.exit_code == code
    assert words in shown.stderr
    assert shown.stderr.count("\n") == 1
    assert shown.stdout == ""


@pytest.mark.parametrize(("form", "printed"), [("--json", "[]\n"), ("--jsonl", "")])
def test_nothing_found_is_valid_output(run: Run, case_file: str, form: str, printed: str) -> None:
    shown = run("status", case_file, "frey", form)
    assert (shown.exit_code, shown.stdout) == (1, printed)


def test_not_a_database(run: Run, articles) -> None:
    shown = run("status", str(articles / "charged.txt"))
    assert shown.exit_code == 2
    assert "this is no SQLite database" in shown.stderr
