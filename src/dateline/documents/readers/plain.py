"""Plain text, with or without front matter: `key: value` lines between two `---` lines."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.decoding import decode, most_bytes
from dateline.documents.drafts import Draft
from dateline.documents.inputs import Input
from dateline.documents.reader import Reader
from dateline.settings import Settings

KEYS = frozenset({"title", "date", "published", "url", "publisher", "byline", "retrieved", "version_of"})
MOST_FRONT_LINES = 100
_LINE = re.compile(r"[^\n]*\n?")


def split_front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the front matter and the offset at which the article begins; no fields and 0 without any.

    The article begins right after the line of the closing fence. Unknown keys are passed over; a block that has no
    known key at all is part of the article.
    """
    fields: dict[str, str] = {}
    for number, line in enumerate(_LINE.finditer(text)):
        written = line.group().strip()
        if number == 0:
            if written != "---":
                break
        elif written == "---":
            return (fields, line.end()) if fields else ({}, 0)
        elif number > MOST_FRONT_LINES or not line.group():
            break
        else:
            key, colon, value = written.partition(":")
            key = key.strip().lower().replace("-", "_").replace(" ", "_")
            if colon and key in KEYS:
                fields.setdefault(key, _unquote(value.strip()))
    return {}, 0


def _unquote(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _read(opened: Input, settings: Settings) -> Iterator[Draft]:
    text = decode(opened.read(most_bytes(settings)), opened.context.charset)
    front, start = split_front_matter(text)
    fields: dict[str, Any] = dict(front)
    stated = fields.pop("date", "")
    context = opened.context
    fields.setdefault("url", context.url)
    fields.setdefault("retrieved", context.retrieved.isoformat() if context.retrieved else None)
    yield Draft(
        opened.where, text[start:], published=fields.pop("published", "") or stated,
        name=opened.name, path=opened.path, **fields,
    )  # fmt: skip


# The last to be asked: whatever no other reader knows is taken for text, and refused where it is none.
READER = Reader(frozenset({".txt", ".text", ".md"}), lambda opened: True, _read, rank=100)
