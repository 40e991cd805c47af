"""Planted copies: a real text as another outlet would print it. No text is kept."""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

WORDED, LIGHTLY = 20, 40
"""One word in so many is another one."""
FEWEST = 40
"""Words that an abridged copy keeps at least."""
_WORD = re.compile(r"[a-z]{3,}")


class Planted(NamedTuple):
    """A text, and the kind and the number of the original that it copies; None and its own number for an original."""

    text: str
    kind: str | None
    original: int


def _print_anew(text: str, _: Sequence[str], __: random.Random) -> str:
    """Return the text with other quotation marks, dashes and line breaks."""
    turned = text.replace("“", '"').replace("”", '"').replace("’", "'") if "“" in text else text.replace('"', "”")
    return re.sub(r"\n+", "\n\n", turned).replace(" - ", " — ")


def _reword(text: str, others: Sequence[str], chance: random.Random, one_in: int = WORDED) -> str:
    """Return the text with one word in so many replaced by a word of another text."""
    words = _WORD.findall(chance.choice(others))
    return _WORD.sub(lambda m: chance.choice(words) if words and chance.random() < 1 / one_in else m[0], text)


def _add(text: str, others: Sequence[str], chance: random.Random) -> str:
    """Return the text under a byline, with a sentence of another text at its end."""
    more = chance.choice(others).split(". ")
    return f"By our staff\n\n{text}\n\n{' '.join(more[len(more) // 2].split()[:30])}."


def _abridge(text: str, _: Sequence[str], chance: random.Random) -> str:
    """Return the first third to two thirds of the sentences."""
    pieces = re.split(r"(?<=[.!?])\s+", text)
    keep = max(1, round(len(pieces) * chance.uniform(1 / 3, 2 / 3)))
    while keep < len(pieces) and len(" ".join(pieces[:keep]).split()) < FEWEST:
        keep += 1
    return " ".join(pieces[:keep])


def _abridge_and_reword(text: str, others: Sequence[str], chance: random.Random) -> str:
    return _reword(_abridge(text, others, chance), others, chance, LIGHTLY)


def _move(text: str, _: Sequence[str], chance: random.Random) -> str:
    """Return the text with its second half put first."""
    pieces = re.split(r"(?<=[.!?])\s+", text)
    place = chance.randint(1, max(1, len(pieces) - 1))
    return " ".join([*pieces[place:], *pieces[:place]])


KINDS: dict[str, Callable[[str, Sequence[str], random.Random], str]] = {
    "printed anew": _print_anew,
    "reworded": _reword,
    "added to": _add,
    "abridged": _abridge,
    "abridged, reworded": _abridge_and_reword,
    "moved": _move,
}


def plant_copies(texts: Sequence[str], seed: int) -> list[Planted]:
    """Return every text and one copy of it, the kinds in turn, in an order by chance; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    planted = [Planted(text, None, n) for n, text in enumerate(texts)]
    kinds = list(KINDS)
    for n, text in enumerate(texts):
        kind = kinds[n % len(kinds)]
        planted.append(Planted(KINDS[kind](text, texts, chance), kind, n))
    chance.shuffle(planted)
    return planted
