import pytest

from dateline.model import Block, BlockKind, Document, PublishedBasis, Span
from dateline.people import find_context

LEAD = ["One.", "Two.", "Three.", "Four."]
NEEDED = [
    (["Ann Poe ran.", "It rained.", "Poe was shot."], {6}, {4}),
    (["Poe ran.", "Ann Poe sat.", "Poe slept.", "Poe was shot."], {7}, {4, 5}),
    (["Ann Poe ran.", "It rained.", "She was shot."], {6}, {4, 5}),
    (["Bob Orr ran.", "Cy Dahl sat.", "She was shot."], {6}, {5}),
    (["Ann Poe ran.", "It rained.", "Two were shot."], {6}, set()),
]


def make_document(lines: list[str]) -> Document:
    text = "\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), BlockKind.BODY))
        at += len(line) + 1
    return Document("d", text, None, PublishedBasis.UNKNOWN, tuple(blocks))


@pytest.mark.parametrize(("lines", "told", "needed"), NEEDED)
def test_who_is_meant_is_introduced(lines: list[str], told: set[int], needed: set[int]) -> None:
    assert find_context(make_document([*LEAD, *lines]), told) - {0, 1, 2, 3} == needed


def test_the_beginning_of_a_story_is_needed() -> None:
    assert find_context(make_document([*LEAD, "Five."]), {0}) == {1, 2, 3}
