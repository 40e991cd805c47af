"""A file packed with gzip: what is inside is read as if it lay there unpacked (page.html.gz, news.warc.gz)."""

import io
from collections.abc import Iterator
from pathlib import PurePosixPath

from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import HEAD_BYTES, Input
from dateline.documents.packing import GZIP_MARK, Gunzip
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

# An archive in an archive is common (a packed page in a ZIP file); one more is made to harm.
DEEPEST = 2


def _read(opened: Input, settings: Settings) -> Iterator[Input | Problem]:
    if not opened.head.startswith(GZIP_MARK):
        raise UnusableError("this is no gzip file", "give it the suffix of what it is")
    if opened.depth >= DEEPEST:
        raise UnusableError("packed more than twice", "unpack it first")
    unpacked = Gunzip(opened.stream)
    stream = io.BufferedReader(unpacked)
    name = PurePosixPath(opened.name).stem if opened.name and opened.suffix == ".gz" else opened.name
    head = stream.read(HEAD_BYTES)
    yield Input(opened.where, None, head, stream, name=name, depth=opened.depth + 1, context=opened.context)
    if unpacked.fault:
        yield Problem(opened.where, f"{unpacked.fault}; what came before was read", "fetch or pack the file again")


READER = Reader(frozenset({".gz"}), lambda opened: opened.head.startswith(GZIP_MARK), _read)
