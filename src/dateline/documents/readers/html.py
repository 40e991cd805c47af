"""Web pages: the body by trafilatura, the rest by what the page states about itself, else by what its text shows."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline.documents.drafts import Draft, UnusableError
from dateline.documents.inputs import Input
from dateline.documents.pages.body import extract, write_text
from dateline.documents.pages.facts import Basis, PageFacts, find_disagreements, read_facts
from dateline.documents.pages.layout import make_key, read_kinds
from dateline.documents.pages.linked_data import Stated
from dateline.documents.pages.tree import decode_page, most_page_bytes, opens_page, parse_page
from dateline.documents.reader import Reader
from dateline.model import BlockKind, Problem
from dateline.settings import Settings


def _read(opened: Input, settings: Settings) -> Iterator[Draft | Problem]:
    tree = parse_page(decode_page(opened.read(most_page_bytes(settings)), opened.context.charset))
    facts = read_facts(tree, opened.context.url)
    kinds = read_kinds(tree)
    if (title := facts.surest("title")) and make_key(title.value) in kinds:
        kinds[make_key(title.value)] = BlockKind.HEADLINE  # also where the page leads from there to itself
    page = extract(tree)
    text, known = write_text(page, kinds)
    if not text.strip():
        raise UnusableError("no article is found on the page", "save the article's text and give that")
    for told in find_disagreements(facts):
        yield Problem(opened.where, told, "the first is taken; look at the page")
    # What the address says of the day is weighed later; a line that only looks like the author's comes last.
    published = facts.without(Basis.ADDRESS).surest("published")
    stated = {
        "published": published or _found(page.date),
        "modified": facts.surest("modified"),
        "title": title or _found(page.title),
        "publisher": facts.surest("publisher") or _found(page.sitename),
        "byline": facts.without(Basis.TEXT).surest("byline") or _found(page.author) or facts.surest("byline"),
    }
    values = {name: each.value for name, each in stated.items() if each}
    retrieved = opened.context.retrieved
    yield Draft(
        opened.where, text, published=published.value if published else None,
        guessed=None if published else page.date, modified=values.get("modified"),
        name=opened.name, url=_choose_url(facts, page.url),
        title=values.get("title"), publisher=values.get("publisher"), byline=values.get("byline"), path=opened.path,
        retrieved=retrieved.isoformat() if retrieved else None, known=known,
        places={name: str(each.basis) for name, each in stated.items() if each},
    )  # fmt: skip


def _found(value: str | None) -> Stated | None:
    """Return what the extraction found somewhere in the markup."""
    return Stated(value, Basis.MARKUP) if value else None


def _choose_url(facts: PageFacts, found: str | None) -> str | None:
    """Return the page's address: what it calls itself, unless it was fetched from another site."""
    urls = facts.of("url")
    fetched = next((each.value for each in urls if each.basis == Basis.ADDRESS), None)
    named = next((each.value for each in urls if each.basis != Basis.ADDRESS and "//" in each.value), found)
    return fetched if fetched and _host(fetched) != _host(named) else named


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


READER = Reader(frozenset({".html", ".htm", ".xhtml"}), lambda opened: opens_page(opened.opening), _read)
