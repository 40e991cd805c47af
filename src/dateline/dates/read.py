"""Reading the time expressions of a document: of its story, not of its furniture."""

from dataclasses import replace

from dateline.dates.find import find_times
from dateline.model import MINED, BlockKind, Document, TimeExpression
from dateline.settings import Settings

_READ = MINED | {BlockKind.DATELINE}


def read_times(document: Document, settings: Settings) -> tuple[TimeExpression, ...]:
    """Find the times in the mined blocks and the dateline of a document, in text order; offsets are of its text."""
    published = document.published or settings.published
    found: list[TimeExpression] = []
    for block in document.blocks:
        if block.kind not in _READ:
            continue
        text = block.span.cut(document.text)
        times = find_times(text, published, document=document.id, month_first=settings.month_first)
        for time in times:
            place = time.evidence
            moved = replace(place, start=place.start + block.span.start, end=place.end + block.span.start)
            found.append(replace(time, evidence=moved))
    return tuple(sorted(found, key=lambda time: time.evidence.start))
