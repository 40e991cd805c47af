"""Which passages introduce the people of others: they are read even where nothing is told in them."""

import re
from collections.abc import Collection, Mapping

from dateline.model import MINED, Document

_LEAD = 4  # blocks at the beginning, which introduce whom a story is about
_BACK = 3  # blocks that are searched back from a pronoun
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\.? [A-Z][\w’'-]*)*")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")
_SHORT = 2  # characters of words that are not searched for


def find_context(document: Document, told: Collection[int]) -> frozenset[int]:
    """Return the blocks without which it may stay open who is meant in others.

    These are the first ones of the story, those in which a name of a told block stands first, alone or with other
    words ("Ann Poe" before "Poe"), and those before a block with a pronoun, back to one with a name of two words.

    Args:
        document: the document.
        told: the blocks in which something may be told, by their indices in `Document.blocks`.

    Returns:
        The indices of the other blocks that are needed.
    """
    mined = [number for number, block in enumerate(document.blocks) if block.kind in MINED]
    texts = {number: document.blocks[number].span.cut(document.text) for number in mined}
    needed = {*mined[:_LEAD], *_first_named(texts, told)}
    for place, number in enumerate(mined):
        if number in told and _PRONOUN.search(texts[number]):
            needed.update(_back_to_name(mined[max(place - _BACK, 0) : place], texts))
    return frozenset(needed.difference(told))


def _first_named(texts: Mapping[int, str], told: Collection[int]) -> set[int]:
    """Return the blocks in which a name that shares a word with a told block stands first, in each way of writing."""
    names = {number: _names(text) for number, text in texts.items()}
    wanted = {word for number in told for name in names[number] for word in name.split() if len(word) > _SHORT}
    first: dict[str, int] = {}
    for number, found in names.items():
        for name in found:
            if name not in first and not wanted.isdisjoint(name.split()):
                first[name] = number
    return set(first.values())


def _names(text: str) -> set[str]:
    """Return the runs of words with a capital, in lower case."""
    runs = (match.group().replace("’", "'").removesuffix("'s") for match in _NAME.finditer(text))
    return {run.lower().replace(".", "") for run in runs}


def _back_to_name(before: list[int], texts: Mapping[int, str]) -> set[int]:
    """Return the last ones of the blocks before one, as far as one with a name of two words."""
    found = set()
    for number in reversed(before):
        found.add(number)
        if _FULL_NAME.search(texts[number]):
            break
    return found
