"""What a reader of an input format is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.documents.drafts import Draft
from dateline.documents.inputs import Input
from dateline.model import Problem
from dateline.settings import Settings


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one format: the suffixes it owns, how it recognises the opening characters, how it reads.

    `read` may raise UnusableError for an input as a whole; a bad part of an input is a Problem among the drafts.
    """

    suffixes: frozenset[str]
    recognises: Callable[[str], bool]
    read: Callable[[Input, Settings], Iterator[Draft | Problem]]
