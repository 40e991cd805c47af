"""The parts in which a long document is shown, so that none is too large for a page."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.exports.page.passages import find_stretches
from dateline.model import Document, Span
from dateline.server.marks import Item, Stretch

# What a part may come to, in bytes, by what its text and its marks take up in the page: half of the 200 kB that a page
# is to stay under, as the charges and names of the document go with each part.
MOST_BYTES = 100_000
OF_A_MARK = 220
OF_A_NOTE = 400

# A paragraph that is longer, in characters, is cut between two words.
LONGEST = 4000


def cut_parts(document: Document, items: Iterable[Item]) -> Sequence[Sequence[Stretch]]:
    """Return the parts of a document's text, at least one; each is a list of stretches with their labels."""
    weights: dict[int, int] = {}
    stretches = [each for each in _cut_stretches(document) if each[0].cut(document.text).strip()]
    marked = sorted((mark.span.start, OF_A_MARK + (OF_A_NOTE if note else 0)) for mark, note in items)
    at = 0
    for number, (span, _) in enumerate(stretches):
        weights[number] = len(span.cut(document.text).encode())
        while at < len(marked) and marked[at][0] < span.end:
            weights[number] += marked[at][1]
            at += 1
    parts: list[list[Stretch]] = [[]]
    total = 0
    for number, stretch in enumerate(stretches):
        if parts[-1] and total + weights[number] > MOST_BYTES:
            parts.append([])
            total = 0
        parts[-1].append(stretch)
        total += weights[number]
    return parts


def find_part(parts: Sequence[Sequence[Stretch]], at: int) -> int:
    """Return the number of the part that a place is in, from 1; the place is counted in characters."""
    begun = [number for number, part in enumerate(parts, start=1) if part and part[0][0].start <= at]
    return begun[-1] if begun else 1


def _cut_stretches(document: Document) -> Iterator[Stretch]:
    for span, label in find_stretches(document):
        start = span.start
        while span.end - start > LONGEST:
            space = document.text.rfind(" ", start + 1, start + LONGEST)
            end = space if space > 0 else start + LONGEST
            yield Span(start, end), label
            start = end
        yield Span(start, span.end), label
