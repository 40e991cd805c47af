"""JSON as the crawler news-please writes it (https://github.com/fhamborg/news-please): one article a file or line."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.drafts import Draft
from dateline.documents.fields import as_text
from dateline.documents.inputs import Input
from dateline.documents.json_items import SUFFIXES, opens_json, read_items
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

# Of these keys, which stand early in the order of the alphabet, one at least is always written.
_OWN_KEYS = re.compile(r'"(?:date_publish|date_download|maintext)"\s{0,5}:')


def _recognises(opened: Input) -> bool:
    return opens_json(opened) and _OWN_KEYS.search(opened.opening) is not None


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    for found in read_items(opened, settings):
        yield found if isinstance(found, Problem) else _draft(*found, opened)


def _draft(where: str, item: dict[str, Any], opened: Input) -> Draft | Problem:
    text = item.get("maintext")
    if not isinstance(text, str):
        return Problem(where, "the crawler found no text (“maintext”)", "fetch the page again")
    return Draft(
        where, text, published=as_text(item.get("date_publish")), url=as_text(item.get("url")),
        title=as_text(item.get("title")) or as_text(item.get("title_page")),
        publisher=as_text(item.get("source_domain")), byline=as_text(item.get("authors")),
        retrieved=as_text(item.get("date_download")), path=opened.path,
    )  # fmt: skip


READER = Reader(SUFFIXES, _recognises, _read)
