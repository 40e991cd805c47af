"""What is passed between the steps of cutting: stretches of text that have a kind or none yet."""

from typing import NamedTuple

from dateline.model import BlockKind


class Piece(NamedTuple):
    """A stretch `[start, end)` of the text. `kind` is None while it is undecided; `alone` means a whole paragraph."""

    start: int
    end: int
    kind: BlockKind | None
    alone: bool
    heads_list: bool = False


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space at either end; an empty range where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
