"""From files to documents: reading every input format, and telling an article's story from its page furniture."""

from dateline.documents.blocks import split_blocks
from dateline.documents.fields import FIELDS
from dateline.documents.loading import load
from dateline.documents.making import make_document

__all__ = ["FIELDS", "load", "make_document", "split_blocks"]
