"""Pieces of markup, as feeds carry them, to text."""

from typing import Any

from dateline.documents.pages.tree import parse_page

_PARTING = frozenset({
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
})  # fmt: skip
_UNSHOWN = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "form", "button", "select", "head",
    "title",
})  # fmt: skip


def write_fragment(markup: str) -> str:
    """Return the text of a piece of markup, its paragraphs parted by blank lines.

    Raises:
        UnusableError: for what cannot be parsed, or is too deep or large to walk.
    """
    if not markup.strip():
        return ""
    paragraphs: list[list[str]] = [[]]
    _gather(parse_page(f"<div>{markup}</div>"), paragraphs)
    lines = (" ".join("".join(parts).split()) for parts in paragraphs)
    return "\n\n".join(line for line in lines if line)


def _gather(tree: Any, paragraphs: list[list[str]]) -> None:
    """Add the words of a tree to the paragraphs, in order. The tree is of a bounded depth."""
    from lxml import etree  # noqa: PLC0415

    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += name in _UNSHOWN
            if name in _PARTING:
                paragraphs.append([])
            if not hidden:
                paragraphs[-1].append(element.text or "")
            continue
        if event == "end":
            hidden -= name in _UNSHOWN
            if name in _PARTING:
                paragraphs.append([])
        if not hidden:
            paragraphs[-1].append(element.tail or "")
