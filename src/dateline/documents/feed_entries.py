"""The entries of a feed, RSS or Atom: parsed within limits, and where they lead."""

import io
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from dateline.documents.drafts import UnusableError

# A feed is a window on a site, not its archive: it has some tens of entries, at times some hundreds.
MOST_BYTES = 5_000_000
MOST_ENTRIES = 5_000
# Parsing takes about two seconds for this many.
MOST_ELEMENTS = 100_000


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed that leads to a page: its address, and the mark by which a changed one is told."""

    url: str
    mark: str


def list_entries(content: bytes, url: str) -> tuple[Entry, ...]:
    """Return the entries of a feed that lead to pages of the web, in the feed's order, each page once.

    Args:
        content: the feed as it was fetched.
        url: its address, from which relative links are reckoned.

    Raises:
        ValueError: where it is no feed, in words for a report.
    """
    try:
        _, entries = parse_feed(content)
    except UnusableError as refused:
        raise ValueError(refused.what) from refused
    found: dict[str, Entry] = {}
    for entry in entries:
        link = word_of(entry, "link")
        address = _join(url, link) if link else None
        if address and address not in found:
            mark = word_of(entry, "updated") or word_of(entry, "published") or word_of(entry, "title") or ""
            found[address] = Entry(address, mark)
    return tuple(found.values())


def parse_feed(data: bytes) -> tuple[Any, list[Any]]:
    """Return a feed's own fields and its entries, as feedparser gives them; raise UnusableError where it is none."""
    import feedparser  # noqa: PLC0415 - only feeds pay for it

    if len(data) > MOST_BYTES:
        raise UnusableError(f"longer than {MOST_BYTES:,} bytes", "split the feed")
    if data.count(b"<item") + data.count(b"<entry") > MOST_ENTRIES:
        raise UnusableError(f"more than {MOST_ENTRIES:,} entries", "split the feed")
    if sum(part.partition(b"]]>")[2].count(b"<") for part in (b"]]>" + data).split(b"<![CDATA[")) > MOST_ELEMENTS:
        raise UnusableError(f"more than {MOST_ELEMENTS:,} elements", "split the feed")
    try:
        # Markup is turned into text by us, so that nothing of it can do harm.
        found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # hostile markup: whatever the library stumbles on concerns this feed alone
        raise UnusableError(f"the feed cannot be parsed ({type(error).__name__})", "save it again") from error
    if not found.get("version") and not found.entries:
        raise UnusableError("this is no feed", "give an RSS or Atom feed")
    return found.feed, list(found.entries)


def word_of(item: Any, key: str) -> str | None:
    """Return a field of a feed or an entry where it is text and not empty."""
    value = item.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _join(base: str, link: str) -> str | None:
    try:
        address = urljoin(base, link.strip())
    except ValueError:
        return None
    return address.partition("#")[0] if address.startswith(("http://", "https://")) else None
