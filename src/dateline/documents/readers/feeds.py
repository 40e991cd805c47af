"""Feeds saved as files, RSS and Atom: the entries that carry a whole article."""

import io
import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.documents.pages.fragments import write_fragment
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

SUFFIXES = frozenset({".rss", ".atom", ".rdf", ".xml"})
# A feed is a window on a site, not its archive: it has some tens of entries, at times some hundreds.
MOST_BYTES = 5_000_000
MOST_ENTRIES = 5_000
# Parsing takes about two seconds for this many.
MOST_ELEMENTS = 100_000
# Publishers that give whole articles as "description" exist; their summaries have one to three sentences.
SHORTEST_ARTICLE = 1_000
_FEED = re.compile(r"(?:<\?[^>]{0,300}\?>\s{0,50}|<!--[^>]{0,2000}-->\s{0,50}|<!DOCTYPE[^>]{0,300}>\s{0,50}){0,6}"
                   r"<(?:rss|feed|rdf:RDF|\w{1,10}:feed)\b", re.IGNORECASE)  # fmt: skip
_CUT = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|(?:continue reading|read more|read the full \w+)\W{0,5})\s{0,9}$", re.IGNORECASE
)


def _recognises(opened: Input) -> bool:
    return _FEED.match(opened.opening) is not None


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    feed, entries = _parse(opened.read(MOST_BYTES))
    if not entries:
        raise UnusableError("this is no feed with entries", "give an RSS or Atom file")
    short = 0
    for number, entry in enumerate(entries, 1):
        where = f"{opened.where}, entry {number}"
        try:
            text = _find_article(entry)
        except UnusableError as refused:
            yield Problem(where, refused.what, refused.do)
            continue
        if text:
            yield _draft(where, text, entry, feed, opened)
        else:
            short += 1
    if short:
        what = f"{short} of {len(entries)} entries have a summary only, no article"
        yield Problem(opened.where, what, "save the pages that they lead to")


def _parse(data: bytes) -> tuple[Any, list[Any]]:
    import feedparser  # noqa: PLC0415 - only feeds pay for it

    if data.count(b"<item") + data.count(b"<entry") > MOST_ENTRIES:
        raise UnusableError(f"more than {MOST_ENTRIES:,} entries", "split the feed")
    if sum(part.partition(b"]]>")[2].count(b"<") for part in (b"]]>" + data).split(b"<![CDATA[")) > MOST_ELEMENTS:
        raise UnusableError(f"more than {MOST_ELEMENTS:,} elements", "split the feed")
    try:
        # Markup is turned into text here, so that nothing of it can do harm.
        found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # hostile markup: whatever the library stumbles on concerns this feed alone
        raise UnusableError(f"the feed cannot be parsed ({type(error).__name__})", "save it again") from error
    return found.feed, list(found.entries)


def _find_article(entry: Any) -> str | None:
    """Return the text of the article that an entry carries, or None where it has only a summary of it."""
    whole = [write_fragment(str(part.get("value") or "")) for part in entry.get("content") or ()]
    summary = write_fragment(str(entry.get("summary") or ""))
    text = max((*whole, summary if len(summary) >= SHORTEST_ARTICLE else ""), key=len)
    return None if not text or _CUT.search(text[-60:]) else text


def _draft(where: str, text: str, entry: Any, feed: Any, opened: Input) -> Draft:
    source = entry.get("source") or {}
    return Draft(
        where, text, published=_word(entry, "published") or _word(entry, "created") or _word(entry, "updated"),
        url=_word(entry, "link"), title=write_fragment(_word(entry, "title") or "").replace("\n", " ") or None,
        publisher=_word(source, "title") or _word(feed, "title"), byline=_word(entry, "author"), path=opened.path,
    )  # fmt: skip


def _word(item: Any, key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) and value.strip() else None


READER = Reader(SUFFIXES, _recognises, _read)
