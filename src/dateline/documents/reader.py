"""What a reader of an input format is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.documents.drafts import Draft
from dateline.documents.inputs import Input
from dateline.model import Problem
from dateline.settings import Settings

Found = Draft | Input | Problem


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one format: the suffixes it owns, how it recognises an input, how it reads.

    `recognises` looks at the opening of an input only. `read` yields drafts of articles; an archive yields the inputs
    it holds, each to be read before the next is asked for; a bad part is a Problem among them. `read` may raise
    UnusableError for an input as a whole. Of several readers that recognise an input, the one of lowest `rank` reads.
    """

    suffixes: frozenset[str]
    recognises: Callable[[Input], bool]
    read: Callable[[Input, Settings], Iterator[Found]]
    rank: int = 0
