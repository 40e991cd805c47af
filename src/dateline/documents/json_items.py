"""The objects of a file of JSON: one a line, or one or a list of them in the whole file."""

import json
from collections.abc import Iterator
from typing import Any

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import Input
from dateline.model import Problem
from dateline.settings import Settings

# An escaped character takes up to twelve bytes; the rest is room for other fields.
BYTES_PER_CHAR = 12
# A .json list is held whole in memory: at most this many articles of full length.
MOST_ARTICLES = 20
SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
_OPENINGS = ('{"', "{ ", "{\n", "{\r", "[{", "[\n", "[\r")

Item = tuple[str, dict[str, Any]]


def opens_json(opened: Input) -> bool:
    """Tell whether an input begins as objects in JSON do."""
    return opened.opening.startswith(_OPENINGS)


def read_items(opened: Input, settings: Settings) -> Iterator[Item | Problem]:
    """Yield where each object stands, and the object; a Problem for what is none.

    Raises:
        UnusableError: where a file that is no JSON lines is too long or no JSON.
    """
    most = BYTES_PER_CHAR * settings.max_chars + 100_000
    if opened.suffix == ".json" or opened.opening.startswith("[") or opened.head.startswith(UTF16_MARKS):
        yield from _read_whole(opened, most)
        return
    for number, line in enumerate(opened.lines(most), 1):
        where = f"{opened.where}, line {number}"
        if line is None:
            yield Problem(where, f"the line is longer than {most:,} bytes", "split it or raise the limit")
        elif line.strip():
            yield _read_line(where, line)


def _read_whole(opened: Input, most: int) -> Iterator[Item | Problem]:
    text = decode(opened.read(most * MOST_ARTICLES))
    try:
        value = _parse(text)
    except UnusableError:
        if "\n" not in text.strip():
            raise
        # Several objects, one a line, under the name of a single one.
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _read_line(f"{opened.where}, line {number}", line.encode("utf-8", "replace"))
        return
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield _check(f"{opened.where}, item {number}", item)
    else:
        yield _check(opened.where, value)


def _read_line(where: str, line: bytes) -> Item | Problem:
    try:
        return _check(where, _parse(decode(line)))
    except UnusableError as refused:
        return Problem(where, refused.what, refused.do)


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        what = f"not valid JSON ({error.msg}, column {error.colno})"
        raise UnusableError(what, "give one JSON object a line") from error
    except (RecursionError, ValueError) as error:
        raise UnusableError("JSON that is nested too deep or holds too large a number", "give plain objects") from error


def _check(where: str, item: Any) -> Item | Problem:
    if isinstance(item, dict):
        return where, item
    return Problem(where, "not a JSON object", 'give an object with the key "text"')
