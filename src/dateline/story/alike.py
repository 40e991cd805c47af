"""Texts that copy each other, whole or abridged, found without comparing each with each.

A text is reduced to its letters and digits and cut at every `CUT`. Where it is cut depends on the words around alone,
so that copies have most of their pieces in common wherever these stand, and each piece leads to the first text that has
it. Cutting is work of the string type, not of a loop: this is what makes it fast.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import repeat

from dateline.story.groups import Groups

CUT, FINE_CUT = b"g", b"e"
"""Letters that cut a text into pieces of some fifty letters, and of some eight. Of b, c, d, g, h, m, n, p and w the
first found most planted copies for its time (bench/copies)."""
CANDIDATE = 0.2
"""Share of the shorter text's pieces in another one, below which no copy keeps so many short runs as it must."""
CERTAIN = 0.6
"""Share of the pieces from which it is a copy without a closer look, if it has `ENOUGH` of them."""
ENOUGH = 8
CONTAINED = 0.65
"""Share of the shorter text's runs of three small pieces (some five words) that the longer one must hold."""
FEWEST = 12
"""With fewer such runs, some twenty words, a text is too short to be called a copy."""

_LOWER = bytes(range(256)).lower()
_MARKS = bytes(byte for byte in range(128) if not chr(byte).isalnum())
_PRINTERS_MARKS = bytes(set("‘’“”–—… ".encode()))


def join_copies(texts: Iterable[str], groups: Groups) -> None:
    """Put together the texts of which one copies the other.

    Case, punctuation and spacing do not count. The work is in proportion to the texts, however many copy one.

    Args:
        texts: in the order of their numbers in `groups`, the older of two copies best first.
        groups: where copies are joined.
    """
    first: dict[bytes, int] = {}
    plain: list[bytes] = []
    sizes: list[int] = []
    for n, text in enumerate(texts):
        letters = _letters(text)
        pieces = set(letters.split(CUT))
        plain.append(letters)
        sizes.append(len(pieces))
        found = Counter(map(first.setdefault, pieces, repeat(n)))
        del found[n]
        for other, shared in found.items():
            least = min(sizes[other], sizes[n])
            if shared < CANDIDATE * least or groups.find(other) == groups.find(n):
                continue
            if (least >= ENOUGH and shared >= CERTAIN * least) or _is_contained(plain[other], letters):
                groups.join(other, n)


def cut_pieces(text: str) -> frozenset[bytes]:
    """Return the pieces of a text, without case, punctuation and spacing."""
    return frozenset(_letters(text).split(CUT))


def _letters(text: str) -> bytes:
    return text.encode("utf-8", "ignore").translate(_LOWER, _MARKS + _PRINTERS_MARKS)


def _is_contained(one: bytes, other: bytes) -> bool:
    """Tell whether the shorter of two texts stands, as good as whole, in the longer one."""
    runs, others = _runs(one), _runs(other)
    least = min(len(runs), len(others))
    return least >= FEWEST and len(runs & others) >= CONTAINED * least


def _runs(letters: bytes) -> set[tuple[bytes, bytes, bytes]]:
    pieces = letters.split(FINE_CUT)
    return set(zip(pieces, pieces[1:], pieces[2:], strict=False))
