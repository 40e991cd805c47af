"""From files to documents: reading every input format, and telling an article's story from its page furniture."""

from dateline.documents.blocks import split_blocks
from dateline.documents.feed_entries import Entry, list_entries
from dateline.documents.fields import FIELDS
from dateline.documents.inputs import Context, Input, make_input
from dateline.documents.loading import list_articles, load
from dateline.documents.making import make_document
from dateline.documents.opening import Fetch, is_address

__all__ = [
    "FIELDS",
    "Context",
    "Entry",
    "Fetch",
    "Input",
    "is_address",
    "list_articles",
    "list_entries",
    "load",
    "make_document",
    "make_input",
    "split_blocks",
]
