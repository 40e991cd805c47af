"""The stage's knowledge, read from the TOML files beside the code."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(name: str) -> dict[str, Any]:
    """Return the content of the TOML file `name` (without its ending) of this stage."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_set(table: str, name: str) -> frozenset[str]:
    """Return the list `name` of a table as a set."""
    return frozenset(read_table(table)[name])


def speaks_of(text: str, name: str) -> bool:
    """Tell whether `text` holds, anywhere and in any case, one of the words of the lexicon's list `name`."""
    lowered = text.casefold()
    return any(word in lowered for word in read_table("lexicon")[name])


def manner_of(trigger: str) -> str:
    """Return the manner of a step that its trigger word shows ("arraign"), or "" for the plain step."""
    word = trigger.casefold()
    return next((manner for manner in read_table("order")["manners"] if word.startswith(manner)), "")
