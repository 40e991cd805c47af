"""Reading one document, whatever happens."""

import logging
from collections.abc import Callable

from dateline.model import Document, Problem, Reading
from dateline.settings import Settings

Read = Callable[[Document, Settings], Reading]

_log = logging.getLogger(__name__)


def read_whole(document: Document, settings: Settings, read: Read) -> Reading | Problem:
    """Return the reading of a document, or a problem where a fault of the program keeps it from being read.

    One article out of thousands must not take the others with it; the log has the whole story.
    """
    try:
        return read(document, settings)
    except Exception as error:
        _log.debug("reading %s failed", document.id, exc_info=True)
        what = f"reading it failed ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        return Problem(
            name_document(document), what, "this is a fault of dateline: report it together with the article"
        )


def name_document(document: Document) -> str:
    """Return what a document is called in a report."""
    return document.url or document.title or f"document {document.id[:12]}"
