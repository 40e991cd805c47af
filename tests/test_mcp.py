"""The Model Context Protocol: a conversation, line by line, about an invented case."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline import api
from dateline.mcp import TOOLS, answer_lines

FIRST = "---\npublished: 2024-05-08\n---\n\nOn Monday police charged Laura Brandt with forgery.\n"
LAST = "---\npublished: 2024-08-15\n---\n\nA judge dismissed the forgery charge against Laura Brandt on Tuesday.\n"
LATEST = "dismissed by judge, since 2024-08-13"


@pytest.fixture(scope="module")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mcp")
    (folder / "first.txt").write_text(FIRST)
    (folder / "last.txt").write_text(LAST)
    api.add(folder / "case.db", folder)
    return folder / "case.db"


def ask(case_file: Path, *messages: object) -> list[dict[str, Any]]:
    lines = [m if isinstance(m, bytes) else json.dumps(m).encode() for m in messages]
    return [json.loads(line) for line in answer_lines(lines, api.KeptCase(case_file))]


def call(name: str, **arguments: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": name, "arguments": arguments}}


def test_a_conversation_begins(case_file: Path) -> None:
    first, tools = ask(
        case_file,
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-03-26"}},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": "two", "method": "tools/list"},
    )
    assert first["result"]["protocolVersion"] == "2025-03-26"
    assert first["result"]["serverInfo"]["name"] == "dateline"
    assert tools["id"] == "two"
    assert [tool["name"] for tool in tools["result"]["tools"]] == list(TOOLS)
    for tool in tools["result"]["tools"]:
        jsonschema.Draft202012Validator.check_schema(tool["inputSchema"])


def test_an_unknown_revision_is_answered_with_the_latest(case_file: Path) -> None:
    (answer,) = ask(case_file, {"id": 1, "method": "initialize", "params": {"protocolVersion": "1999-01-01"}})
    assert answer["result"]["protocolVersion"] == "2025-06-18"


@pytest.mark.parametrize("name", TOOLS)
def test_every_tool_gives_rows_with_their_words(case_file: Path, name: str) -> None:
    (answer,) = ask(case_file, call(name))
    content = answer["result"]["structuredContent"]
    assert json.loads(answer["result"]["content"][0]["text"]) == content
    assert answer["result"]["isError"] is False
    assert content["total"] == len(content["rows"])
    texts = {row["id"]: row for row in ask(case_file, call("documents"))[0]["result"]["structuredContent"]["rows"]}
    for row in content["rows"]:
        for piece in row.get("evidence", ()):
            assert piece["document"] in texts and piece["quote"] and piece["start"] < piece["end"]


def test_an_earlier_status_comes_with_the_latest(case_file: Path) -> None:
    (answer,) = ask(case_file, call("status", as_of="2024-07", person="brandt"))
    (row,) = answer["result"]["structuredContent"]["rows"]
    assert (row["status"], row["latest"]) == ("charged", LATEST)


def test_who_is_asked_for_gets_nobody_elses_charges(example_case_file: Path) -> None:
    (answer,) = ask(example_case_file, call("status", person="Alec Baldwin"))
    assert {row["defendant"] for row in answer["result"]["structuredContent"]["rows"]} == {"Alec Baldwin"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"as_of": "soon"}, "is no date"),
        ({"person": "nobody"}, "nobody in the case"),
        ({"first": 0}, "first, a number"),
        ({"person": ["x"]}, "is a string"),
    ],
)
def test_what_cannot_be_looked_up_is_said(case_file: Path, arguments: dict[str, object], said: str) -> None:
    (answer,) = ask(case_file, call("status", **arguments))
    assert answer["result"]["isError"] is True
    assert said in answer["result"]["content"][0]["text"]


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"{", -32700),
        (b'"x"', -32600),
        (b'{"id": 1}', -32600),
        (b'{"id": 1, "method": "sing"}', -32601),
        (b'{"id": 1, "method": "tools/call", "params": {"name": "sql"}}', -32602),
        (b'{"id": 1, "method": "tools/call", "params": {"name": "status", "arguments": {"sql": "x"}}}', -32602),
        (b'{"id": 1, "method": "' + b"x" * 1_000_001 + b'"}', -32600),
    ],
)
def test_what_is_no_request_is_refused(case_file: Path, message: bytes, code: int) -> None:
    (answer,) = ask(case_file, message)
    assert answer["error"]["code"] == code


def test_nothing_is_said_to_nothing(case_file: Path) -> None:
    assert ask(case_file, b"", b"  \n", {"method": "notifications/cancelled"}) == []


def test_the_command_speaks_line_by_line(case_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "mcp", str(case_file)],
        input=b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n',
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == {"jsonrpc": "2.0", "id": 1, "result": {}}
