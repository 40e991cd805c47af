"""Paragraphs: one a line, or one a group of lines where the text is wrapped at a fixed width."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.documents.blocks.pieces import trim

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_GAP = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A wrapped text: no line longer than this, and nearly every break where the next word would have gone over the edge.
WIDEST_WRAP = 100
FEWEST_BREAKS = 4
FORCED_SHARE = 0.8


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the paragraphs in order, each without white space at its ends."""
    groups = list(_group_lines(text))
    width = max((end - start for group in groups for start, end in group), default=0)
    breaks = [(a, b) for group in groups for a, b in pairwise(group)]
    forced = [_is_forced(text, a, b, width) for a, b in breaks]
    wrapped = width <= WIDEST_WRAP and len(breaks) >= FEWEST_BREAKS and sum(forced) >= FORCED_SHARE * len(breaks)
    if wrapped:
        return [(group[0][0], group[-1][1]) for group in groups]
    return [line for group in groups for line in group]


def _group_lines(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the runs of lines that no blank line parts."""
    group: list[tuple[int, int]] = []
    previous_end = 0
    for found in _LINE.finditer(text):
        start, end = trim(text, found.start(), found.end())
        if start == end:
            continue
        if group and len(_GAP.findall(text, previous_end, start)) > 1:
            yield group
            group = []
        group.append((start, end))
        previous_end = end
    if group:
        yield group


def _is_forced(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the first word of the following line had no room on this one."""
    start, end = following
    word = text[start : min(end, start + width + 1)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
