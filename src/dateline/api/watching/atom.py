"""Notices as an Atom feed (RFC 4287)."""

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from dateline.exports.links import web_link
from dateline.exports.vocabulary import DocumentRow, NoticeRow
from dateline.store import Place, name_place

ATOM = "http://www.w3.org/2005/Atom"
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})


def write_atom(told: Sequence[NoticeRow], place: Place, now: datetime) -> bytes:
    """Return the feed of a case's notices, the latest first; all of an article in it is plain text."""
    case = name_place(place)
    whole = place.resolve().as_uri() if isinstance(place, Path) else case
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", uuid5(NAMESPACE_URL, whole).urn)
    _add(feed, "title", f"What is new in {case}")
    _add(feed, "updated", told[-1].noticed if told else now.astimezone(UTC).isoformat(timespec="seconds"))
    _add(_add(feed, "author", None), "name", "dateline")
    for row in reversed(told):
        entry = _add(feed, "entry", None)
        _add(entry, "id", f"urn:sha256:{row.id}")
        _add(entry, "title", row.summary)
        _add(entry, "updated", row.noticed)
        _add(entry, "category", None).set("term", row.kind)
        for address in dict.fromkeys(web_link(document.url) for document in row.documents):
            if address:
                link = _add(entry, "link", None)
                link.set("rel", "via")
                link.set("href", address)
        names = {document.id: _name_source(document) for document in row.documents}
        quotes = dict.fromkeys((names.get(piece.document, ""), " ".join(piece.quote.split())) for piece in row.evidence)
        _add(entry, "content", "\n".join([row.summary, *(f"{source}“{quote}”" for source, quote in quotes)]))
    ElementTree.indent(feed)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _name_source(document: DocumentRow) -> str:
    name = document.publisher or document.title or web_link(document.url) or f"document {document.id[:12]}"
    return f"{name}, {document.published or 'date unknown'}: "


def _add(parent: ElementTree.Element, name: str, text: str | None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = None if text is None else _tidy(text)
    return child


def _tidy(text: str) -> str:
    """Return text without what XML 1.0 cannot hold and what turns the direction of a line."""
    return "".join(c if c == "\n" or unicodedata.category(c) not in _UNSHOWN else " " for c in text)
