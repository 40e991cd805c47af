"""A case for language models: the Model Context Protocol over standard input and output.

JSON-RPC 2.0, one message a line (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports). A tool
gives rows with their sentences and offsets, as `dateline … --json` does, and never a text of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from dateline import __version__, exports
from dateline.api import KeptCase, StoreError, UnknownPersonError, match_people, narrow, read_day
from dateline.exports.vocabulary import Record
from dateline.model import Case

# The revisions that are spoken, the latest first.
REVISIONS = ("2025-06-18", "2025-03-26", "2024-11-05")
PARSE_ERROR, INVALID_REQUEST, NO_SUCH_METHOD, INVALID_PARAMS = -32700, -32600, -32601, -32602
MOST_BYTES = 1_000_000
# So many rows at once; the answer says how many there are in all.
MOST_ROWS = 50

DAYS = {
    "as_of": "Only what had surely happened by this day counts: YYYY-MM-DD, YYYY-MM or YYYY.",
    "known_by": "Only what had been published by this day counts.",
}
PERSON = {"person": "An id, a name or a part of one."}


class Call(msgspec.Struct, frozen=True):
    """A request or, without an id, a notification."""

    method: str
    jsonrpc: str = "2.0"
    id: str | int | None = None
    params: dict[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that can be asked; `rows` gives what a case says to it."""

    words: str
    asks: Mapping[str, str]
    rows: Callable[[Case], Iterable[Record]]


TOOLS: Mapping[str, Tool] = {
    "status": Tool(
        "Every charge and where it stands, with the sentences it rests on. A charge is an accusation: whoever is not "
        "shown as convicted is to be presumed innocent. Where `latest` is given, say it beside the earlier status.",
        DAYS | PERSON,
        exports.status_rows,
    ),
    "timeline": Tool(
        "What happened, in order, with the sentences that say so; a date in EDTF may be a stretch.",
        DAYS | PERSON,
        exports.timeline_rows,
    ),
    "statements": Tool("Who said what, in the words of the reports.", DAYS | PERSON, exports.statement_rows),
    "findings": Tool(
        "Accounts that disagree, passages that are out of date or copied, steps that are missing.",
        DAYS | PERSON,
        exports.finding_rows,
    ),
    "people": Tool("People and organisations, with their charges as they stand.", DAYS | PERSON, exports.people_rows),
    "documents": Tool("The documents of the case, in the order of publication.", DAYS, exports.document_rows),
}


def answer_lines(lines: Iterable[bytes], kept: KeptCase) -> Iterator[bytes]:
    """Yield an answer to each line that asks for one, each ended by a line feed."""
    for line in lines:
        if line.strip() and (answer := _answer(line, kept)) is not None:
            yield msgspec.json.encode(answer) + b"\n"


def _answer(line: bytes, kept: KeptCase) -> dict[str, Any] | None:
    if len(line) > MOST_BYTES:
        return _refuse(None, INVALID_REQUEST, f"a message is longer than {MOST_BYTES} bytes")
    try:
        call = msgspec.json.decode(line, type=Call)
    except msgspec.ValidationError as error:
        return _refuse(None, INVALID_REQUEST, str(error))
    except msgspec.DecodeError as error:
        return _refuse(None, PARSE_ERROR, str(error))
    if call.id is None:
        return None
    match call.method:
        case "initialize":
            return _reply(call, _introduce(call.params))
        case "ping":
            return _reply(call, {})
        case "tools/list":
            return _reply(call, {"tools": [_describe(name, tool) for name, tool in TOOLS.items()]})
        case "tools/call":
            return _use(call, kept)
        case _:
            return _refuse(call.id, NO_SUCH_METHOD, f"there is no method {call.method[:80]}")


def _introduce(params: Mapping[str, Any]) -> dict[str, Any]:
    asked = params.get("protocolVersion")
    return {
        "protocolVersion": asked if asked in REVISIONS else REVISIONS[0],
        "capabilities": {"tools": {}},
        "serverInfo": {"name": "dateline", "version": __version__},
        "instructions": "Quote the sentences that a row rests on. Never name a charge without its latest status.",
    }


def _describe(name: str, tool: Tool) -> dict[str, Any]:
    asks = {key: {"type": "string", "description": words} for key, words in tool.asks.items()}
    first = {"type": "integer", "minimum": 1, "description": f"The first row to give, from 1; {MOST_ROWS} are given."}
    return {
        "name": name,
        "description": tool.words,
        "inputSchema": {"type": "object", "properties": {**asks, "first": first}, "additionalProperties": False},
        "annotations": {"readOnlyHint": True, "openWorldHint": False},
    }


def _use(call: Call, kept: KeptCase) -> dict[str, Any]:
    tool = TOOLS.get(str(call.params.get("name")))
    asked = call.params.get("arguments") or {}
    if tool is None:
        return _refuse(call.id, INVALID_PARAMS, f"there is no such tool; there are {', '.join(TOOLS)}")
    if not isinstance(asked, dict) or set(asked) - {*tool.asks, "first"}:
        return _refuse(call.id, INVALID_PARAMS, f"it can be asked for {', '.join([*tool.asks, 'first'])}")
    try:
        content = _look_up(tool, asked, kept)
    except (ValueError, UnknownPersonError, StoreError) as error:
        return _reply(call, {"content": [{"type": "text", "text": str(error)}], "isError": True})
    text = msgspec.json.encode(content).decode()
    return _reply(call, {"content": [{"type": "text", "text": text}], "structuredContent": content, "isError": False})


def _look_up(tool: Tool, asked: Mapping[str, Any], kept: KeptCase) -> dict[str, Any]:
    """Return the rows that a tool is asked for; raise ValueError where it is asked for what cannot be."""
    words = {key: value for key, value in asked.items() if key != "first"}
    first = asked.get("first", 1)
    if not all(isinstance(value, str) for value in words.values()) or not isinstance(first, int) or first < 1:
        raise ValueError("every argument is a string, but for first, a number from 1 on")
    days = {key: read_day(words[key]) for key in DAYS if words.get(key)}
    case = kept.look(days.get("as_of"), days.get("known_by"))
    if words.get("person"):
        case = narrow(case, match_people(case.people, words["person"]), beside=tool is TOOLS["timeline"])
    rows = msgspec.to_builtins(tuple(tool.rows(case)))
    return {"total": len(rows), "first": first, "rows": rows[first - 1 : first - 1 + MOST_ROWS]}


def _reply(call: Call, result: Mapping[str, Any]) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": call.id, "result": result}


def _refuse(key: str | int | None, code: int, message: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": key, "error": {"code": code, "message": message}}
