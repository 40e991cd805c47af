"""Lines that a site puts on many of its pages, learned from the pages of a run: they belong to no story.

A follow-up repeats paragraphs of the story before it, which are no furniture. So a line counts as the site's own only
where it stands on three pages that have hardly a name in common, by two.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from urllib.parse import urlsplit

from dateline.model import MINED, Block, BlockKind, Document, Problem

FEWEST_PAGES = 3
# Two pages of one site tell different stories where they share less than this part of the names of the shorter one.
# Of 155 pairs of articles of one outlet on one incident (US crime news of 2013 to 2015) 4.5 % are below it; of a line
# on three pages of one story all three pairs would have to be.
RELATED_SHARE = 0.2
FEWEST_NAMES = 3  # a page with fewer says too little of what it is about
SHORTEST, LONGEST = 15, 500  # characters of a line
# The pages that are looked at together before the first of them is handed on.
WINDOW = 40
# What is remembered: enough for a site, and an end to it for the sites of a whole archive.
MOST_PAGES_OF_SITE = 200
MOST_SITES = 2_000
# A page of which hardly anything would be left is a copy of others and stays as it is.
LEAST_LEFT = 0.5

# A capital inside a sentence; the first word of one is capitalised anyway.
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}")
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?://)", re.IGNORECASE)


@dataclass(slots=True)
class _Site:
    pages: int = 0
    # For each line the other names on pages that have nothing to do with one another, three at most.
    lines: dict[str, list[frozenset[str]]] = field(default_factory=dict)

    def learn(self, document: Document) -> None:
        names = _names(document.text)
        if self.pages >= MOST_PAGES_OF_SITE or len(names) < FEWEST_NAMES:
            return
        self.pages += 1
        for line in {words for _, words in _lines(document)}:
            seen, elsewhere = self.lines.setdefault(line, []), names - _names(line)
            if len(seen) < FEWEST_PAGES and not any(_are_related(elsewhere, other) for other in seen):
                seen.append(elsewhere)

    def mark(self, document: Document) -> Document:
        own = {block for block, line in _lines(document) if len(self.lines.get(line, ())) == FEWEST_PAGES}
        there, gone = (sum(b.span.end - b.span.start for b in blocks) for blocks in (document.mined, own))
        if not own or there - gone < LEAST_LEFT * there:
            return document
        blocks = (replace(b, kind=BlockKind.BOILERPLATE) if b in own else b for b in document.blocks)
        return replace(document, blocks=tuple(blocks))


def mark_repeated(items: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
    """Yield the same items in the same order, with the lines that a site repeats marked as boilerplate.

    A page is handed on when `WINDOW` more have been looked at, or all. What has no site goes through at once, unless it
    has to wait for one before it.
    """
    sites: dict[str, _Site] = {}
    waiting: deque[Document | Problem] = deque()
    for item in items:
        waiting.append(item)
        name = _site_of(item)
        if name is not None and (name in sites or len(sites) < MOST_SITES) and isinstance(item, Document):
            sites.setdefault(name, _Site()).learn(item)
        while waiting and (len(waiting) > WINDOW or _site_of(waiting[0]) is None):
            yield _mark(waiting.popleft(), sites)
    yield from (_mark(item, sites) for item in islice(waiting, None))


def _mark(item: Document | Problem, sites: dict[str, _Site]) -> Document | Problem:
    site = sites.get(_site_of(item) or "")
    return site.mark(item) if site is not None and isinstance(item, Document) else item


def _site_of(item: Document | Problem) -> str | None:
    """Return the host of a document's address, that of the page itself for a copy in an archive; None without one."""
    if isinstance(item, Problem) or not item.url:
        return None
    return (urlsplit(_ARCHIVED.sub("", item.url)).hostname or "").removeprefix("www.") or None


def _lines(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield each block that is mined and not too long, and its words."""
    for block in document.blocks:
        if block.kind in MINED and SHORTEST <= block.span.end - block.span.start <= LONGEST:
            yield block, " ".join(block.span.cut(document.text).split())


def _names(text: str) -> frozenset[str]:
    return frozenset(name.lower() for name in _NAME.findall(text))


def _are_related(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= RELATED_SHARE * min(len(one), len(other))
