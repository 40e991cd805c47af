"""Web pages: the article's body by trafilatura, its date by the page's own metadata, else by htmldate."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.documents.readers.page_dates import guess_date, stated_date
from dateline.documents.readers.reader import Reader
from dateline.settings import Settings

# Markup outweighs text on a page; a page that is longer than this is no article.
BYTES_PER_CHAR = 8
# Beyond this depth the tree walkers of the parsing libraries, which are recursive, may overflow the stack.
DEEPEST = 200
MOST_ELEMENTS = 200_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s{0,100}<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:<\?xml[^>]{0,200}\?>\s{0,50}|<!--[^>]{0,2000}-->\s{0,50}){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
# Control and direction characters, which a page may hide in its text; tab and line end stay.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def _recognises(opening: str) -> bool:
    return _PAGE.match(opening) is not None


def _read(opened: Input, settings: Settings) -> Iterator[Draft]:
    data = opened.read(BYTES_PER_CHAR * settings.max_chars)
    declared = _CHARSET.search(data[:4096])
    markup = decode(data, declared.group(1).decode("ascii") if declared and not data.startswith(UTF16_MARKS) else None)
    if markup.isspace() or not markup:
        raise UnusableError("the page is empty", "give a page with an article")
    tree = _parse(_DECLARATION.sub("", markup, count=1).replace("\0", ""))
    stated = stated_date(tree)
    _keep_captions(tree)
    page = _extract(tree)
    text = "\n\n".join(_paragraphs(page.body))
    if not text.strip():
        raise UnusableError("no article is found on the page", "save the article's text and give that")
    yield Draft(
        opened.where, text, published=stated, guessed=None if stated else guess_date(tree, page.url),
        name=opened.path.name if opened.path else None, url=page.url, title=page.title,
        publisher=page.sitename, byline=page.author, path=opened.path,
    )  # fmt: skip


def _parse(markup: str) -> Any:
    """Return the tree of the page; raise UnusableError for what is no page or too deep or large to walk."""
    from lxml import etree, html  # noqa: PLC0415 - only pages pay for the HTML libraries

    try:
        tree = html.document_fromstring(markup)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnusableError(f"the page cannot be parsed ({_first_line(error)})", "save the article as text") from error
    depth = most = count = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        most = max(most, depth)
        count += event == "start"
        if event == "start":
            _remove_unseen(element)
    if most > DEEPEST or count > MOST_ELEMENTS:
        raise UnusableError(f"the page has {count:,} elements, nested {most} deep", "save the article as text")
    return tree


def _keep_captions(tree: Any) -> None:
    """Put a paragraph with its caption in the place of each figure, which extraction would drop as a whole."""
    for figure in list(tree.iter("figure")):
        caption = figure.find(".//figcaption")
        words = " ".join(caption.text_content().split()) if caption is not None else ""
        parent = figure.getparent()
        if words and parent is not None:
            paragraph = figure.makeelement("p")
            paragraph.text, paragraph.tail = words, figure.tail
            parent.replace(figure, paragraph)


def _remove_unseen(element: Any) -> None:
    """Take the unseen characters out of the words in and after an element: a single one makes extraction fail."""
    for place in ("text", "tail"):
        words = getattr(element, place)
        if words and _UNSEEN.search(words):
            setattr(element, place, _UNSEEN.sub("", words))


def _extract(tree: Any) -> Any:
    """Return trafilatura's findings for a parsed page."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        found: Any = bare_extraction(
            tree, fast=True, include_comments=False, include_tables=True, with_metadata=True,
            date_extraction_params={"extensive_search": False},
        )  # fmt: skip
    except Exception as error:  # the library walks hostile markup: whatever it stumbles on concerns this page alone
        raise UnusableError(
            f"no article can be drawn from the page ({_first_line(error)})", "save it as text"
        ) from error
    if found is None or found.body is None:
        raise UnusableError("no article is found on the page", "save the article's text and give that")
    return found


def _paragraphs(body: Any) -> Iterator[str]:
    """Yield the text of each paragraph, heading, quotation and list item of an extracted body."""
    for element in body:
        if element.tag in {"list", "table", "quote"} and len(element):
            yield from _paragraphs(element)
        words = " ".join("".join(element.itertext()).split())
        if words and not (element.tag in {"list", "table", "quote"} and len(element)):
            yield words


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:100]


READER = Reader(frozenset({".html", ".htm", ".xhtml"}), _recognises, _read)
