"""JSON lines, one article a line; and .json files with one article or a list of them."""

import json
from collections.abc import Iterator
from typing import Any

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.documents.readers.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

FIELDS = ("url", "title", "publisher", "byline", "retrieved", "version_of")
# An escaped character takes up to twelve bytes; the rest is room for other fields.
BYTES_PER_CHAR = 12
# A .json list is held whole in memory: at most this many articles of full length.
MOST_ARTICLES = 20


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    most = BYTES_PER_CHAR * settings.max_chars + 100_000
    if opened.suffix == ".json" or opened.opening.startswith("[") or opened.head.startswith(UTF16_MARKS):
        yield from _read_whole(opened, most)
        return
    for number, line in enumerate(opened.lines(most), 1):
        where = f"{opened.where}, line {number}"
        if line is None:
            yield Problem(where, f"the line is longer than {most:,} bytes", "split it or raise the limit")
        elif line.strip():
            yield _read_line(where, line, opened)


def _read_whole(opened: Input, most: int) -> Iterator[Draft | Problem]:
    text = decode(opened.read(most * MOST_ARTICLES))
    try:
        value = _parse(text)
    except UnusableError:
        if "\n" not in text.strip():
            raise
        # Several objects, one a line, under the name of a single one.
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _read_line(f"{opened.where}, line {number}", line.encode("utf-8", "replace"), opened)
        return
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield _draft(f"{opened.where}, item {number}", item, opened)
    else:
        yield _draft(opened.where, value, opened)


def _read_line(where: str, line: bytes, opened: Input) -> Draft | Problem:
    try:
        return _draft(where, _parse(decode(line)), opened)
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


def _draft(where: str, item: Any, opened: Input) -> Draft | Problem:
    if not isinstance(item, dict):
        return Problem(where, "not a JSON object", 'give an object with the key "text"')
    text = item.get("text")
    if not isinstance(text, str):
        missing = "text" not in item
        return Problem(where, 'no "text"' if missing else '"text" is not a string', 'give the article as "text"')
    fields = {key: _as_text(item.get(key)) for key in FIELDS}
    published = _as_text(item.get("published")) or _as_text(item.get("date"))
    return Draft(where, text, published=published, path=opened.path, **fields)


def _as_text(value: Any) -> str | None:
    """Return a field's words; several names become one line, and what is neither string nor number is no field."""
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else None


READER = Reader(
    frozenset({".jsonl", ".ndjson", ".json"}),
    lambda opening: opening.startswith(('{"', "{ ", "{\n", "{\r", "[{", "[\n", "[\r")),
    _read,
)
