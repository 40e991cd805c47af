"""The body of an article on a page, by trafilatura."""

import logging
from typing import Any

from dateline.documents.drafts import UnusableError
from dateline.documents.pages.layout import Kinds, make_key
from dateline.model import Block, Span

# What trafilatura writes before an item of a list.
_ITEM = "- "
_GAP = "\n\n"


def extract(tree: Any) -> Any:
    """Return trafilatura's findings for a parsed page.

    Raises:
        UnusableError: where no article is found.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - only pages pay for the HTML libraries

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        found: Any = bare_extraction(
            tree, fast=True, include_comments=False, include_tables=True, with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except Exception as error:  # the library walks hostile markup: whatever it stumbles on concerns this page alone
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:100]
        raise UnusableError(f"no article can be drawn from the page ({reason})", "save it as text") from error
    if found is None or found.body is None:
        raise UnusableError("no article is found on the page", "save the article's text and give that")
    return found


def write_text(page: Any, kinds: Kinds) -> tuple[str, tuple[Block, ...]]:
    """Return the text of an extracted page, its paragraphs parted by blank lines, and those whose kind is known."""
    lines = (" ".join(line.split()).removeprefix(_ITEM) for line in (page.text or "").split("\n"))
    paragraphs, known, start = [], [], 0
    for line in filter(None, lines):
        if kind := kinds.get(make_key(line)):
            known.append(Block(Span(start, start + len(line)), kind))
        paragraphs.append(line)
        start += len(line) + len(_GAP)
    return _GAP.join(paragraphs), tuple(known)
