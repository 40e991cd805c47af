"""The days that a document's relative words are reckoned from: its publication, or the stamp above them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.find import find_times
from dateline.dates.stamps import Stamp, find_stamps
from dateline.model import MINED, Block, BlockKind, Document, Span

# A page is added to for so long; what lies farther from its publication dates something else. A choice.
_LATEST = timedelta(days=60)
_EARLIEST = timedelta(days=3)
# A page changed as a whole so long after it appeared still says "Monday" as on its first day. A choice.
_SAME_NEWS = timedelta(days=7)
_STAMPED = MINED | {BlockKind.UPDATE_NOTE}


class Passage(NamedTuple):
    """A stretch of the story, and the day that its relative words are reckoned from."""

    span: Span
    block: Block
    written: date | None


class _Reckoning:
    """The day in force while the blocks of a document go by."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.day = published
        self._days: list[date] = []
        self._clock = ""
        # The days of stamps that stand one under the other, without a word of the story between them.
        self._run: list[date] = []
        self._told = False

    def tell(self) -> None:
        """Take note of words of the story."""
        self._told, self._run = True, []

    def stamp(self, stamp: Stamp) -> None:
        """Take over the day of a stamp, where it can be the day of what follows."""
        if stamp.day is None:
            self._stamp_hour(stamp.clock or "")
        elif self._may_hold(stamp, stamp.day):
            run = [*self._run, *([] if self._told or self.published is None else [self.published])]
            first = min(run, default=stamp.day)
            whole = (stamp.page or stamp.posted) and bool(run)
            self.day = first if whole and stamp.day - first > _SAME_NEWS else stamp.day
            self._run.append(self.day)
            self._days.append(self.day)
            self._clock = stamp.clock or ""

    def dateline(self, day: date) -> None:
        """Take over the day of a dateline, where it is about the day of publication."""
        if self.published is not None and abs(day - self.published) <= _EARLIEST:
            self.day = day

    def _stamp_hour(self, clock: str) -> None:
        """Take a stamp without a day: of the day of the stamp before it, unless a list that runs down passes midnight.

        Below "UPDATE 11/30" and "UPDATE 11/29 9 a.m.", "UPDATE 7 p.m." is of an earlier day: that of publication.
        """
        if len(self._days) > 1 and self._days[-1] < self._days[0] and clock > self._clock:
            self.day = self.published
        self._clock = clock

    def _may_hold(self, stamp: Stamp, day: date) -> bool:
        if self.published is None:
            return True
        # Below a newer stamp, an older one heads the story as it was then.
        older = bool(self._days) and day < self._days[-1]
        earliest = _LATEST if (stamp.posted and not self._told) or older else _EARLIEST
        return -earliest <= day - self.published <= _LATEST


def split_passages(document: Document, published: date | None, *, month_first: bool = True) -> Iterator[Passage]:
    """Cut the mined blocks and the dateline of a document into passages, each with the day it was written.

    A stamp holds for the passages below it, up to the next stamp, and is itself no part of them. It counts where it
    lies at most sixty days after publication and a few before it; a page's own day of posting may lie farther back.

    Args:
        document: the document.
        published: its day of publication, or the one that the settings give.
        month_first: read 3/4/2021 as 4 March rather than 3 April.

    Returns:
        The passages in text order.
    """
    reckoning = _Reckoning(published)
    for block in document.blocks:
        text = block.span.cut(document.text)
        if block.kind is BlockKind.DATELINE:
            for time in find_times(text, published, month_first=month_first):
                if time.interval is not None and time.interval.is_day and time.interval.start is not None:
                    reckoning.dateline(time.interval.start)
            yield Passage(block.span, block, published)
        elif block.kind in _STAMPED:
            yield from _split_block(block, text, reckoning, month_first=month_first)


def _split_block(block: Block, text: str, reckoning: _Reckoning, *, month_first: bool) -> Iterator[Passage]:
    note = block.kind is BlockKind.UPDATE_NOTE
    at = 0
    for stamp in find_stamps(text, reckoning.published, month_first=month_first, note=note):
        if not note and text[at : stamp.start].strip():
            reckoning.tell()
            yield Passage(Span(block.span.start + at, block.span.start + stamp.start), block, reckoning.day)
        reckoning.stamp(stamp)
        at = stamp.end
    if not note and text[at:].strip():
        if block.kind is BlockKind.BODY:
            reckoning.tell()
        yield Passage(Span(block.span.start + at, block.span.end), block, reckoning.day)
