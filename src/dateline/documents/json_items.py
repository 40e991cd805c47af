"""The objects of a file of JSON: one a line, or one or a list of them in the whole file."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import Input, stop_at_blanks
from dateline.model import Problem
from dateline.settings import Settings

# An escaped character takes up to twelve bytes; the rest is room for other fields.
BYTES_PER_CHAR = 12
# The text of a .json file is held whole in memory: at most this many articles of full length.
MOST_ARTICLES = 5
# A list is parsed item by item, first in a piece that holds most articles: a whole list of nothing but brackets would
# take twenty times the memory of its text.
PIECE = 65_536
_SPACE = re.compile(r"\s*")
SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
_OPENINGS = ('{"', "{ ", "{\n", "{\r", "[{", "[\n", "[\r")

_TOO_DEEP = "JSON that is nested too deep or holds too large a number"

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
    if text.lstrip().startswith("["):
        yield from _read_list(opened, text, most)
        return
    try:
        value = _parse(text)
    except UnusableError:
        if "\n" not in text.strip():
            raise
        # Several objects, one a line, under the name of a single one.
        for number, line in enumerate(stop_at_blanks(io.StringIO(text)), 1):
            if line.strip():
                yield _read_line(f"{opened.where}, line {number}", line.encode("utf-8", "replace"))
        return
    yield _check(opened.where, value)


def _read_list(opened: Input, text: str, most: int) -> Iterator[Item | Problem]:
    """Yield the items of a list one by one; raise UnusableError where it goes on with what is no JSON."""
    here = _skip(text, text.index("[") + 1)
    number = 0
    while text[here : here + 1] != "]":
        number += 1
        item, here = _parse_item(text, here, most)
        yield _check(f"{opened.where}, item {number}", item)
        here = _skip(text, here)
        if text[here : here + 1] == ",":
            here = _skip(text, here + 1)
        elif text[here : here + 1] != "]":
            raise UnusableError(f"not valid JSON after item {number}", "give a list of objects, or one object a line")


def _parse_item(text: str, start: int, most: int) -> tuple[Any, int]:
    """Return the value that begins at `start`, and where it ends."""
    decoder = json.JSONDecoder()
    for length in (PIECE, most):
        try:
            item, end = decoder.raw_decode(text[start : start + length])
        except json.JSONDecodeError:
            continue
        except (RecursionError, ValueError) as error:
            raise UnusableError(_TOO_DEEP, "give plain objects") from error
        # A number at the end of a piece may go on after it.
        if end < length or start + end == len(text):
            return item, start + end
    raise UnusableError(f"not valid JSON from character {start + 1:,} on", "give one JSON object a line")


def _skip(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


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
        raise UnusableError(_TOO_DEEP, "give plain objects") from error


def _check(where: str, item: Any) -> Item | Problem:
    if isinstance(item, dict):
        return where, item
    return Problem(where, "not a JSON object", 'give an object with the key "text"')
