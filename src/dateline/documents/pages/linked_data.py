"""JSON-LD on a page (https://schema.org/NewsArticle): what it states about the article."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

DEEPEST = 12
MOST_OBJECTS = 500
LONGEST = 1_000_000  # characters of one script
_ARTICLES = ("Article", "Posting", "Report")
_DATES = {"published": "datePublished", "modified": "dateModified"}


class Stated(NamedTuple):
    """A value that a page states, and the place where it does."""

    value: str
    basis: str


def read_linked_data(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield field and value for what the page's JSON-LD says of its article; scripts that are no JSON are passed over.

    The first object whose type is an article's counts; where there is none, any object with a day of publication.
    """
    objects: list[dict[str, Any]] = []
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            objects.extend(_walk(json.loads((script.text or "")[:LONGEST], strict=False), DEEPEST))
        except (ValueError, RecursionError):
            continue
        if len(objects) > MOST_OBJECTS:
            break
    article = next((each for each in objects if _is_article(each)), None)
    if article is None:
        article = next((each for each in objects if isinstance(each.get("datePublished"), str)), None)
    if article is not None:
        yield from _read_article(article)


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the objects of a value and, under the keys that may hold the article, those inside it."""
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value[:MOST_OBJECTS]:
            yield from _walk(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk(value.get(key), depth - 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(_ARTICLES) for name in names)


def _read_article(article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field, key in (*_DATES.items(), ("title", "headline")):
        value = article.get(key)
        if isinstance(value, str) and value.strip():
            yield field, value.strip()
    if names := list(dict.fromkeys(_names(article.get("author"), 3))):
        yield "byline", ", ".join(names[:20])
    if names := list(_names(article.get("publisher"), 3)):
        yield "publisher", names[0]


def _names(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth:
        for item in value[:20]:
            yield from _names(item, depth - 1)
    elif isinstance(value, dict):
        yield from _names(value.get("name"), depth - 1) if depth else ()
    elif isinstance(value, str) and value.strip() and "://" not in value:
        yield value.strip()
