"""The units that blocks are labelled and scored in: the sentences of a text, found without any of the block rules."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[A-Z0-9“\"‘(\[@#©™•—–-])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sgt|Lt|Det|Capt|Cpl|Col|Gen|Rev|Sen|Rep|Gov|Jr|Sr|No|Ave|Blvd|Dist|Atty|Inc|Co|vs|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|"
    r"Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)|[ap]\.m|U\.S|D\.C)\.$"
)
SHORTEST = 2


def list_units(text: str) -> list[tuple[int, int]]:
    """Return the range of each sentence or line, in order, without white space at its ends."""
    return [unit for line in _LINE.finditer(text) for unit in _cut(text, line.start(), line.end())]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    for found in _END.finditer(text, start, end):
        if not _ABBREVIATED.search(text, max(here, found.start() - 8), found.start() + 1):
            yield from _trim(text, here, found.end())
            here = found.end()
    yield from _trim(text, here, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start >= SHORTEST:
        yield start, end
