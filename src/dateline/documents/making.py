"""Making a document: its id, its blocks, and metadata that is safe to show."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from dateline.documents.blocks import split_blocks
from dateline.model import Block, Document, PublishedBasis

LONGEST_FIELD = 500  # characters of a title, publisher or byline
LONGEST_URL = 2000
_SURROGATE = re.compile("[\ud800-\udfff]")


def make_document(
    text: str,
    published: date | None,
    basis: PublishedBasis,
    *,
    url: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    retrieved: date | None = None,
    version_of: str | None = None,
    modified: date | None = None,
    places: Mapping[str, str] | None = None,
    known: tuple[Block, ...] | None = None,
) -> Document:
    """Return the document with that text and publication date, cut into blocks.

    The text is kept character for character; only a lone surrogate, which no encoding can carry, becomes U+FFFD.
    The id is the SHA-256, in hexadecimal, of the text in UTF-8, a NUL, and the date in ISO 8601 (nothing where
    unknown). `known` are paragraphs whose kind the markup tells, `places` where it states which field. Only http and
    https addresses are kept; titles, names and bylines become one clean line.
    """
    text = _SURROGATE.sub("\ufffd", text)
    key = f"{text}\0{published.isoformat() if published else ''}"
    return Document(
        id=hashlib.sha256(key.encode()).hexdigest(),
        text=text,
        published=published,
        published_basis=basis,
        blocks=split_blocks(text, known),
        url=_safe_url(url),
        title=_clean_line(title),
        publisher=_clean_line(publisher),
        byline=_clean_line(byline),
        retrieved=retrieved,
        version_of=version_of,
        modified=modified,
        places=tuple(sorted((places or {}).items())),
    )


def _safe_url(url: str | None) -> str | None:
    """Return a web address, or None for anything else: an address is shown as a link."""
    url = (url or "").strip()
    if not url or len(url) > LONGEST_URL or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.netloc else None


def _clean_line(value: str | None) -> str | None:
    """Return `value` as one line without control and direction characters, or None where nothing is left."""
    shown = "".join(" " if c.isspace() else c for c in (value or "")[: 4 * LONGEST_FIELD])
    shown = "".join(c for c in shown if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return " ".join(shown.split())[:LONGEST_FIELD] or None
