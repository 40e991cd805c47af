"""A page's bytes to a tree that is safe to walk."""

import re
from collections.abc import Mapping
from typing import Any

from dateline.documents.decoding import UTF16_MARKS, decode
from dateline.documents.drafts import UnusableError
from dateline.settings import Settings

# Markup outweighs text on a page; a page that is longer than this is no article.
BYTES_PER_CHAR = 8
# Beyond this depth the tree walkers of the parsing libraries, which are recursive, may overflow the stack.
DEEPEST = 200
# Extraction takes about four seconds for this many; news pages have some thousands.
MOST_ELEMENTS = 30_000
# The words of an element are those of all within it, so that a character costs as often as it is nested deep.
MOST_WEIGHT = 40_000_000
# A single element with more attributes than this is built to slow a parser down.
MOST_ATTRIBUTES = 1_000
# A tree takes time by the square of an element's attributes: shorter markup has too few of them to matter (0.7 s), and
# longer is looked through once without a tree.
LONGEST_UNSEEN = 100_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s{0,100}<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:<\?xml[^>]{0,200}\?>\s{0,50}|<!--[^>]{0,2000}-->\s{0,50}){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
# Control and direction characters, which a page may hide in its text; tab and line end stay.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def most_page_bytes(settings: Settings) -> int:
    """Return how many bytes a page may have."""
    return BYTES_PER_CHAR * settings.max_chars


def opens_page(opening: str) -> bool:
    """Tell whether a text begins as a page of HTML does."""
    return _PAGE.match(opening) is not None


def decode_page(data: bytes, charset: str | None = None) -> str:
    """Return the markup of a page: by its byte order mark, the encoding it was sent with, or the one it names."""
    declared = _CHARSET.search(data[:4096])
    named = charset or (declared.group(1).decode("ascii") if declared else None)
    return decode(data, None if data.startswith(UTF16_MARKS) else named)


def parse_page(markup: str) -> Any:
    """Return the tree of a page, without unseen characters.

    Raises:
        UnusableError: for what is no page, or too deep or large to walk.
    """
    from lxml import etree, html  # noqa: PLC0415 - only pages pay for the HTML libraries

    if markup.isspace() or not markup:
        raise UnusableError("the page is empty", "give a page with an article")
    markup = _DECLARATION.sub("", markup, count=1).replace("\0", "")
    try:
        if len(markup) > LONGEST_UNSEEN:
            etree.fromstring(markup, etree.HTMLParser(target=_Elements()))
        # Comments, where pages keep what they do not show, would part paragraphs.
        parser = html.HTMLParser(collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True)
        tree = html.document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:100]
        raise UnusableError(f"the page cannot be parsed ({reason})", "save the article as text") from error
    depth = most = count = attributes = weight = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            most = max(most, depth)
            count += 1
            attributes = max(attributes, len(element.attrib))
            weight += depth * (1 + len(element.text or "") + len(element.tail or ""))
    if most > DEEPEST or count > MOST_ELEMENTS:
        raise UnusableError(f"the page has {count:,} elements, nested {most} deep", "save the article as text")
    if weight > MOST_WEIGHT:
        raise UnusableError(f"the page has too much text, nested {most} deep", "save the article as text")
    _check_attributes(attributes)
    if _UNSEEN.search("".join(tree.itertext())):
        for element in tree.iter():
            _remove_unseen(element)
    return tree


class _Elements:
    """A target of lxml's parser, which is told the elements and makes no tree."""

    def start(self, _name: str, attributes: Mapping[str, str]) -> None:
        """Refuse the page where an element has too many attributes."""
        _check_attributes(len(attributes))

    def close(self) -> None:
        """End, as lxml asks a target to do."""


def _check_attributes(number: int) -> None:
    if number > MOST_ATTRIBUTES:
        raise UnusableError(f"the page has an element with {number:,} attributes", "save the article as text")


def _remove_unseen(element: Any) -> None:
    """Take the unseen characters out of the words in and after an element: a single one makes extraction fail."""
    for place in ("text", "tail"):
        words = getattr(element, place)
        if words and _UNSEEN.search(words):
            setattr(element, place, _UNSEEN.sub("", words))
