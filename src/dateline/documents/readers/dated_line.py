"""Text whose first line begins ` date YYYY-MM-DD` and goes on with the article."""

import re
from collections.abc import Iterator

from dateline.documents.decoding import decode, most_bytes
from dateline.documents.drafts import Draft
from dateline.documents.inputs import Input
from dateline.documents.reader import Reader
from dateline.settings import Settings

_HEADER = re.compile(r"\s{0,20}date (\d{4}-\d\d-\d\d)(?:[ \t]|(?=\r?\n)|$)")


def _recognises(opened: Input) -> bool:
    return _HEADER.match(opened.opening) is not None


def _read(opened: Input, settings: Settings) -> Iterator[Draft]:
    text = decode(opened.read(most_bytes(settings)), opened.context.charset)
    header = _HEADER.match(text)
    published = header.group(1) if header else None
    start = header.end() if header else 0
    yield Draft(opened.where, text[start:], published=published, path=opened.path)


READER = Reader(frozenset({".txt", ".text"}), _recognises, _read)
