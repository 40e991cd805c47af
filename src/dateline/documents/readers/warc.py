"""WARC archives, as those of CC-NEWS: the web pages in their response records (ISO 28500)."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from dateline.documents.drafts import UnusableError
from dateline.documents.inputs import HEAD_BYTES, Context, Input, Joined, make_input
from dateline.documents.packing import GZIP_MARK, inflate
from dateline.documents.pages.tree import most_page_bytes
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
LONGEST_HEADER = 65_536
_TAG = re.compile(rb"<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)
SOUND = 200  # the HTTP status of an answer that is the page itself


def _read(opened: Input, settings: Settings) -> Iterator[Input | Problem]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only archives pay for it

    stream = opened.stream
    most = most_page_bytes(settings)
    wanted = WarcRecordType.response | WarcRecordType.resource
    # The stream is unpacked already, by a reader that notices where it was cut off: this one would end in silence.
    records = iter(
        ArchiveIterator(
            _as_source(stream),
            record_types=wanted,
            parse_http=True,
            auto_decode="transfer",
            max_header_len=LONGEST_HEADER,
            stream_detect=False,
        )
    )
    found = False
    while True:
        try:
            record = next(records)
        except StopIteration:
            break
        except Exception as error:  # whatever a broken archive makes the library stumble on ends this archive alone
            yield Problem(opened.where, f"the archive is broken ({_first_line(error)})", "what came before was read")
            return
        found = True
        yield from _open_record(opened, record, most)
    if not found:
        raise UnusableError("the archive holds no pages", "give a WARC file with response records")
    if stream.read(1):
        yield Problem(opened.where, f"what follows byte {stream.given:,} is no WARC record", "fetch the archive again")


def _as_source(stream: Joined) -> Any:
    """Return a stream as what the library takes it for: it asks for `read` and `tell` alone."""
    return stream


def _open_record(opened: Input, record: Any, most: int) -> Iterator[Input | Problem]:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    where = f"{opened.where}, {url[:300] or f'record at byte {record.stream_pos:,}'}"
    try:
        status = record.http_headers.status_code if record.http_headers else SOUND
        kind, charset = record.http_content_type, record.http_charset
        if status != SOUND or kind not in PAGE_TYPES:
            return
        length, body = record.content_length, record.reader.read(most + 1)
        encoding = str(record.http_headers.get("Content-Encoding") or "").strip().lower()
        retrieved = record.record_date
    except Exception as error:  # as above, for one record
        yield Problem(where, f"the record is broken ({_first_line(error)})", "fetch the archive again")
        return
    if len(body) > most:
        yield Problem(where, f"the page is longer than {most:,} bytes", "save its text and give that")
        return
    if len(body) < length:
        yield Problem(where, f"the archive is cut off here, after {len(body):,} of {length:,} bytes", "fetch it again")
        return
    page = _unpack(body, encoding, most)
    if page is None or len(page) > most:
        yield Problem(where, f"the page's packing ({encoding or 'gzip'}) cannot be undone", "save the page and give it")
        return
    context = Context(url or None, charset, retrieved.date() if isinstance(retrieved, datetime) else None)
    yield make_input(where, page, context, name="page.html", depth=opened.depth + 1)


def _unpack(body: bytes, encoding: str, most: int) -> bytes | None:
    """Return the page's bytes. Crawlers unpack pages and leave the header that says otherwise; some do neither."""
    if body.startswith(GZIP_MARK):
        return inflate(body, "gzip", most)
    if encoding in {"", "identity", "gzip", "x-gzip"}:
        return body
    page = inflate(body, encoding, most)
    # Packed bytes hold a "<" as well, so that it says something only where they cannot be unpacked.
    return body if page is None and _TAG.search(body[:HEAD_BYTES]) else page


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:100]


READER = Reader(frozenset({".warc"}), lambda opened: opened.head.startswith(b"WARC/"), _read)
