"""The rules for furniture: patterns and phrases from `furniture.toml`, compiled once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.model import BlockKind


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern for furniture of one kind, for stretches of at most `longest` characters.

    `heads_list` says that what follows the stretch may be a list of linked headlines; `leaves` is the kind of what
    stands before the match in its paragraph, None where it stays undecided. `leaves_whole` says that what is left is
    still a paragraph by itself, so that it may be a headline.
    """

    kind: BlockKind
    pattern: re.Pattern[str]
    longest: int
    heads_list: bool
    leaves: BlockKind | None
    leaves_whole: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules by where they apply: whole paragraphs, sentences as well, or stuck to either end or inside."""

    paragraph: tuple[Rule, ...]
    sentence: tuple[Rule, ...]
    glued: tuple[Rule, ...]
    phrases: dict[str, BlockKind]
    not_places: frozenset[str]
    left_out: frozenset[str]
    gallery_label: re.Pattern[str]
    abbreviations: frozenset[str]
    domains: frozenset[str]


@cache
def load_rules() -> Rules:
    """Return the rules of `furniture.toml`."""
    source = files("dateline.documents.blocks").joinpath("furniture.toml").read_text("utf-8")
    data = tomllib.loads(source)
    phrases = {
        normalise(line): BlockKind(kind)
        for kind, lines in data["phrases"].items()
        for line in lines.splitlines()
        if line.strip()
    }
    parts = data["parts"]
    scopes = {
        scope: tuple(_compile(rule, parts) for rule in data[scope]) for scope in ("paragraph", "sentence", "glued")
    }
    return Rules(
        **scopes,
        phrases=phrases,
        not_places=frozenset(data["dateline"]["not_places"].split()),
        left_out=frozenset(data["headline"]["left_out"].split()),
        gallery_label=re.compile(data["gallery"]["label"]),
        abbreviations=frozenset(data["joints"]["abbreviations"].split()),
        domains=frozenset(data["joints"]["domains"].split()),
    )


def _compile(rule: dict[str, Any], parts: dict[str, str]) -> Rule:
    flags = re.NOFLAG if rule.get("cased") else re.IGNORECASE
    leaves = rule.get("leaves")
    return Rule(
        BlockKind(rule["kind"]), re.compile(_fill(rule["pattern"], parts), flags), rule.get("longest", 300),
        rule.get("heads_list", False), BlockKind(leaves) if leaves else None, rule.get("leaves_whole", False),
    )  # fmt: skip


def _fill(pattern: str, parts: dict[str, str]) -> str:
    """Put the named parts, which may name parts themselves, in their places."""
    while found := _PART.search(pattern):
        pattern = pattern.replace(found.group(), parts[found.group(1)])
    return pattern


_PART = re.compile(r"\{([a-z]+)\}")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_DIGITS = re.compile(r"\d+")


def normalise(line: str) -> str:
    """Return a line in lower case, without marks at its ends, every number as `0`."""
    return _DIGITS.sub("0", " ".join(_EDGES.sub("", line.casefold()).split()))
