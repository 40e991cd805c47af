"""Inputs for the tests of readers: made of invented articles."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from fastwarc.stream_io import BrotliWriter, ZstdWriter

from dateline.documents import load
from dateline.model import Document, Problem
from dateline.settings import Settings

STORY = "Police charged Ada Quill with theft on Monday, and the court set bail at $500."
REPLY = "Her lawyer said that she will plead not guilty when the case is called next week."
PAGE = (
    "<!doctype html><html><head><title>Bail set</title><meta property='article:published_time' content='2019-05-06'>"
    f"</head><body><article><h1>Bail set in theft</h1><p>{STORY}</p><p>{REPLY}</p></article></body></html>"
)
RECORD = "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-05-08T10:00:00Z\r\n"
RECORD += "WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: {media}\r\nContent-Length: {length}\r\n\r\n"


def load_bytes(
    folder: Path, name: str, data: bytes | str, settings: Settings | None = None
) -> list[Document | Problem]:
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(load([str(folder / name)], settings or Settings()))


def texts(found: list[Document | Problem]) -> list[str]:
    return [item.text for item in found if isinstance(item, Document)]


def problems(found: list[Document | Problem]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Problem)]


def pack_for_web(page: bytes, encoding: str) -> bytes:
    """Return a page packed as a server sends it: "gzip", "deflate", "br" or "zstd"."""
    if encoding in {"gzip", "deflate"}:
        return gzip.compress(page, mtime=0) if encoding == "gzip" else zlib.compress(page)
    held = io.BytesIO()
    with closing((BrotliWriter if encoding == "br" else ZstdWriter)(held)) as writer:
        writer.write(page)
    return held.getvalue()


def make_record(
    body: str | bytes, number: int = 1, *, head: str = "", status: int = 200, kind: str = "response"
) -> bytes:
    page = body if isinstance(body, bytes) else body.encode()
    answer = f"HTTP/1.1 {status} X\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n".encode() + page
    fields = {"kind": kind, "url": f"https://harbor.example/{number}", "number": number, "length": len(answer)}
    return RECORD.format(media="application/http; msgtype=response", **fields).encode() + answer + b"\r\n\r\n"


def make_zip(path: Path, files: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def pack(data: bytes | str) -> bytes:
    return gzip.compress(data if isinstance(data, bytes) else data.encode(), mtime=0)
