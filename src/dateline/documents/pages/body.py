"""The body of an article on a page, by trafilatura."""

import logging
from collections.abc import Iterator
from typing import Any

from dateline.documents.drafts import UnusableError


def keep_captions(tree: Any) -> None:
    """Put a paragraph with its caption in the place of each figure, which extraction would drop as a whole."""
    for figure in list(tree.iter("figure")):
        caption = figure.find(".//figcaption")
        words = " ".join(caption.text_content().split()) if caption is not None else ""
        parent = figure.getparent()
        if words and parent is not None:
            paragraph = figure.makeelement("p")
            paragraph.text, paragraph.tail = words, figure.tail
            parent.replace(figure, paragraph)


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


def write_text(body: Any) -> str:
    """Return the text of an extracted body, its paragraphs parted by blank lines."""
    return "\n\n".join(_paragraphs(body))


def _paragraphs(body: Any) -> Iterator[str]:
    """Yield the text of each paragraph, heading, quotation and list item of an extracted body."""
    for element in body:
        parted = element.tag in {"list", "table", "quote"} and len(element)
        if parted:
            yield from _paragraphs(element)
        elif words := " ".join("".join(element.itertext()).split()):
            yield words
