"""JSON lines, one article a line; and .json files with one article or a list of them."""

from collections.abc import Iterator
from typing import Any

from dateline.documents.drafts import Draft
from dateline.documents.fields import make_draft, map_columns
from dateline.documents.inputs import Input
from dateline.documents.json_items import SUFFIXES, opens_json, read_items
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    for found in read_items(opened, settings):
        yield found if isinstance(found, Problem) else _draft(*found, opened, settings)


def _draft(where: str, item: dict[str, Any], opened: Input, settings: Settings) -> Draft | Problem:
    filled = [key for key, value in item.items() if value is not None]
    columns = map_columns(filled, settings, strict=False)
    if "text" not in columns:
        return Problem(where, 'no "text"', 'give the article as "text", or name its key with --columns text=KEY')
    text = item[columns["text"]]
    if not isinstance(text, str):
        return Problem(where, f'"{columns["text"]}" is not a string', 'give the article as "text"')
    return make_draft(where, text, columns, item, opened)


READER = Reader(SUFFIXES, opens_json, _read, rank=10)
