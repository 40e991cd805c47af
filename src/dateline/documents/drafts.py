"""What a reader hands on: an article as its file gives it, before its date is decided, or why it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dateline.model import Block


class UnusableError(Exception):
    """Input that cannot be used: `what` is wrong with it and what to `do`. It never leaves this package."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what)
        self.what, self.do = what, do


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file gives it. All fields but `where` and `text` are as written, unchecked.

    `where` is what a problem report names: a path, and a line or item where the file holds several articles.
    `published` and `modified` are metadata; `guessed` is a date that the format's own heuristics found in the page's
    text; `name` is a file name that may hold a date. `path` is the file, for references to its neighbours. `known` are
    the paragraphs of which the markup tells what they are; None where there is no markup to tell. `places` tells where
    on a page each field is stated.
    """

    where: str
    text: str
    published: str | None = None
    modified: str | None = None
    guessed: str | None = None
    name: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    retrieved: str | None = None
    version_of: str | None = None
    path: Path | None = None
    known: tuple[Block, ...] | None = None
    places: Mapping[str, str] = field(default_factory=dict)
