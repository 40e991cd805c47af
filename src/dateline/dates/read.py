"""Reading the time expressions of a document: of its story, not of its furniture."""

from dataclasses import replace

from dateline.dates.anchors import split_passages
from dateline.dates.find import read_passage
from dateline.dates.memory import Memory
from dateline.model import BlockKind, Document, TimeExpression
from dateline.settings import Settings


def read_times(document: Document, settings: Settings) -> tuple[TimeExpression, ...]:
    """Find the times in the mined blocks and the dateline of a document, in text order; offsets are of its text.

    Relative words are reckoned from the stamp above them ("UPDATE 11/30 4:15 p.m."), else from the publication. Stamps
    themselves are no times of the story. Words that lean on an earlier date ("the next day") find it in the paragraphs
    before, a caption apart. The date of a dateline is the one near publication and no other.
    """
    story = Memory()
    found = _read_all(document, settings, story)
    if story.is_overtaken():
        found = _read_all(document, settings, Memory(overtaken=True))
    return tuple(sorted(found, key=lambda time: time.evidence.start))


def _read_all(document: Document, settings: Settings, story: Memory) -> list[TimeExpression]:
    published = document.published or settings.published
    found: list[TimeExpression] = []
    for span, block, written in split_passages(document, published, month_first=settings.month_first):
        text = span.cut(document.text)
        memory = story if block.kind is BlockKind.BODY else Memory(overtaken=story.overtaken)
        for time in read_passage(text, written, memory, document=document.id, month_first=settings.month_first):
            place = time.evidence
            moved = replace(place, start=place.start + span.start, end=place.end + span.start)
            others = () if block.kind is BlockKind.DATELINE else time.alternatives
            found.append(replace(time, evidence=moved, alternatives=others))
    return found
