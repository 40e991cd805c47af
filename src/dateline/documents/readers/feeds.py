"""Feeds saved as files, RSS and Atom: the entries that carry a whole article."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.feed_entries import MOST_BYTES, parse_feed, word_of
from dateline.documents.inputs import Input
from dateline.documents.pages.fragments import write_fragment
from dateline.documents.reader import Reader
from dateline.model import Problem
from dateline.settings import Settings

SUFFIXES = frozenset({".rss", ".atom", ".rdf", ".xml"})
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
    feed, entries = parse_feed(opened.read(MOST_BYTES))
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


def _find_article(entry: Any) -> str | None:
    """Return the text of the article that an entry carries, or None where it has only a summary of it."""
    whole = [write_fragment(str(part.get("value") or "")) for part in entry.get("content") or ()]
    summary = write_fragment(str(entry.get("summary") or ""))
    text = max((*whole, summary if len(summary) >= SHORTEST_ARTICLE else ""), key=len)
    return None if not text or _CUT.search(text[-60:]) else text


def _draft(where: str, text: str, entry: Any, feed: Any, opened: Input) -> Draft:
    source = entry.get("source") or {}
    return Draft(
        where, text, published=word_of(entry, "published") or word_of(entry, "created") or word_of(entry, "updated"),
        url=word_of(entry, "link"), title=write_fragment(word_of(entry, "title") or "").replace("\n", " ") or None,
        publisher=word_of(source, "title") or word_of(feed, "title"), byline=word_of(entry, "author"), path=opened.path,
    )  # fmt: skip


READER = Reader(SUFFIXES, _recognises, _read)
