"""Every command of a case works with the URL of a database as with a file, and says the same."""

import json

import pytest
from msgspec.structs import replace

from dateline import api
from dateline.mcp import TOOLS, answer_lines
from tests.cli.conftest import Run
from tests.postgres import PASSWORD, Server

VIEWS = ("status", "timeline", "people", "cases", "findings")
COMMANDS = [
    ("status", "{}"),
    ("status", "{}", "okonjo", "--explain"),
    ("status", "{}", "--as-of", "2022-09-05", "--known-by", "2022-10-01", "--json"),
    ("status", "{}", "lindqvist", "--json"),
    ("timeline", "{}"),
    ("people", "{}"),
    ("statements", "{}"),
    ("findings", "{}"),
    ("documents", "{}"),
    ("cases", "{}", "--explain"),
    ("correct", "list", "{}"),
    ("export", "{}", "--format", "json"),
    ("export", "{}", "--format", "csv"),
    ("check", "{}", "{article}"),
]


@pytest.fixture(scope="module")
def url(server: Server, articles) -> str:
    made = server.make_case()
    api.add(made, articles)
    return made


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_says_the_same_of_a_file_and_a_server(run: Run, case_file: str, url: str, articles, command) -> None:
    article = str(sorted(articles.iterdir())[0])
    told = [run(*(part.format(case, article=article) for part in command)) for case in (case_file, url)]
    assert told[0].exit_code == told[1].exit_code
    assert told[0].stdout == told[1].stdout
    assert told[1].exit_code in (0, 1)  # not 2: the command is known; 1: there are none, or there are remarks
    assert told[0].stderr == told[1].stderr


def test_adding_and_correcting_on_a_server(run: Run, server: Server, articles) -> None:
    url = server.make_case()
    added = run("add", url, str(articles))
    assert added.exit_code == 0
    assert "documents added" in added.stdout
    entered = run("correct", "reject", url, "okonjo", "charged", "--on", "2022-05-09", "--why", "a test")
    assert "correction 1 entered" in entered.stdout
    assert "correction 2 entered" in run("correct", "undo", url, "1", "--why", "a test").stdout
    again = run("add", url, str(articles))
    assert "known already" in again.stdout
    for result in (added, entered, again):
        assert PASSWORD not in result.output
        assert ":***@" in result.stdout


def test_every_correction_says_the_same_of_a_file_and_a_server(run: Run, server: Server, articles, tmp_path) -> None:
    """What a correction prints names the case; what the case is then must be the same."""
    cases = [str(tmp_path / "case.db"), server.make_case()]
    for case in cases:
        api.add(case, articles)
    first, second, third = (row.id for row in api.documents(cases[0]))
    entered = [
        ("merge", "Okonjo", "Lindqvist"),
        ("undo", "1"),
        ("split", "Okonjo", third),
        ("join", first, third),
        ("part", first, second),
        ("name", first, "The mill"),
        ("date", "Lindqvist", "charged", "2022-05-08"),
        (
            "add",
            "Lindqvist",
            "sentenced",
            "2022-10-03",
            "--document",
            second,
            "--quote",
            "Piet Lindqvist pleaded guilty",
        ),
        ("reject", "Lindqvist", "sentenced"),
        ("undo", "9"),
    ]
    for kind, *rest in entered:
        told = [run("correct", kind, case, *rest, "--who", "ann", "--why", "a test") for case in cases]
        assert [result.exit_code for result in told] == [0, 0], told[1].output
        views = [[run(view, case, "--json").stdout for view in VIEWS] for case in cases]
        assert views[0] == views[1], kind
    listed = [[replace(row, recorded="") for row in api.corrections(case)] for case in cases]
    assert listed[0] == listed[1]
    assert len(listed[1]) == len(entered)


def test_a_model_is_answered_the_same_of_a_file_and_a_server(run: Run, case_file: str, url: str) -> None:
    asked = [
        {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": name, "arguments": {}}}
        for number, name in enumerate(TOOLS)
    ]
    lines = [json.dumps(each).encode() for each in asked]
    told = [list(answer_lines(lines, api.KeptCase(case))) for case in (case_file, url)]
    assert len(told[0]) == len(TOOLS)
    assert told[0] == told[1]


@pytest.mark.parametrize("command", [("status",), ("add", ""), ("export",)], ids=" ".join)
@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:hidden-word@127.0.0.1:1/x",
        "postgresql://ann:hidden@word@127.0.0.1:1/x",
        "postgresql://ann:hidden-word@127.0.0.1:port/x",
        "mysql://ann:hidden-word@127.0.0.1/x",
        "postgresql://127.0.0.1:1/x?user=ann&password=hidden-word",
    ],
)
def test_a_url_that_leads_nowhere_costs_one_line(run: Run, tmp_path, command, url: str) -> None:
    pytest.importorskip("psycopg")
    source = [str(tmp_path)] if len(command) > 1 else []
    form = ["--format", "json"] if command[0] == "export" else []
    result = run(command[0], url, *source, *form)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert "hidden" not in line
    assert "word" not in line.replace("password", "")
