"""What a page states about its article, place by place, and where two places disagree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from html import unescape
from itertools import combinations
from typing import Any

from dateline.documents.pages.linked_data import Stated, read_linked_data
from dateline.documents.published import date_in_url, read_date


class Basis(StrEnum):
    """Where on a page something is stated, the surest place first."""

    JSON_LD = "JSON-LD"
    OPEN_GRAPH = "Open Graph"
    META = "a meta element"
    TIME = "a time element"
    ADDRESS = "the address"
    TEXT = "the text"
    MARKUP = "the markup"


# Names of meta elements, in the order of belief (Open Graph, Dublin Core, schema.org, Parse.ly, Sailthru and others).
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"),
    "byline": (
        "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
        "sailthru.author", "article:author_name", "twitter:data1:written by",
    ),
    "published": (
        "article:published_time", "og:published_time", "og:article:published_time", "article:published",
        "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
        "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
        "article.published", "sailthru.date", "cxenseparse:recs:publishtime", "date.issued", "ptime",
    ),
    "modified": (
        "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dc.date.modified",
        "dcterms.modified", "last-modified", "lastmod", "utime",
    ),
    "url": ("og:url", "parsely-link"),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in _META.items() for name in names}
_TIME_MARKS = {"published": ("publish", "pubdate", "posted", "created"), "modified": ("modif", "update")}
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:byline|author)(?:$|[\s_-]|name)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:)?//|@", re.IGNORECASE)
# What systems write where they know no day: the first that they can count.
_NO_DAYS = ("0001-01-01", "0000-00-00", "1900-01-01T00:00:00", "1970-01-01T00:00:00")
LONGEST_BYLINE = 120
MOST_PLACES = 200
# A page put up late in the evening has another day in another time zone.
SAME_DAYS = timedelta(days=1)
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page states of each field (title, publisher, byline, published, modified, url), the surest place first."""

    stated: tuple[tuple[str, Stated], ...]

    def of(self, field: str) -> list[Stated]:
        """Return all that is stated of a field."""
        return [stated for name, stated in self.stated if name == field]

    def without(self, basis: Basis) -> "PageFacts":
        """Return what is stated elsewhere than in one place."""
        return PageFacts(tuple(item for item in self.stated if item[1].basis != basis))

    def surest(self, field: str) -> Stated | None:
        """Return what the surest place states; of days the first that can be read, else as it is written."""
        found = self.of(field)
        if field in {"published", "modified"}:
            found = [each for each in found if read_date(each.value)] or found
        return found[0] if found else None

    def best(self, field: str) -> str | None:
        """Return the value at the surest place."""
        found = self.surest(field)
        return found.value if found else None


def read_facts(tree: Any, url: str | None = None) -> PageFacts:
    """Return what a parsed page states about its article.

    Args:
        tree: of the page, as `parse_page` returns it.
        url: the address that the page was fetched from, where known.
    """
    found: list[tuple[str, Stated]] = [
        (name, Stated(value, Basis.JSON_LD)) for name, value in read_linked_data(tree) if not value.startswith(_NO_DAYS)
    ]
    found += sorted(_read_meta(tree), key=lambda item: item[1].basis != Basis.OPEN_GRAPH)
    found += _read_times(tree)
    found += _read_headings(tree)
    canonical = tree.find(".//link[@rel='canonical']")
    if canonical is not None and canonical.get("href"):
        found.insert(0, ("url", Stated(canonical.get("href").strip(), Basis.META)))
    if url:
        found.append(("url", Stated(url, Basis.ADDRESS)))
    if day := next((day for name, each in found if name == "url" and (day := date_in_url(each.value))), None):
        found.append(("published", Stated(day.isoformat(), Basis.ADDRESS)))
    # Many systems escape twice: "Quill &amp;#8217;s boat" has still an entity in it when the page is parsed.
    return PageFacts(tuple((name, each._replace(value=unescape(each.value))) for name, each in found))


def find_disagreements(facts: PageFacts) -> list[str]:
    """Return, in words, where the places of a page cannot all be right. One of them is taken all the same."""
    told = []
    for field, name in (("published", "days of publication"), ("modified", "days of change")):
        days = [(day, each.basis) for each in facts.of(field) if (day := read_date(each.value))]
        if days and max(days)[0] - min(days)[0] > SAME_DAYS:
            told.append(_say(name, [(str(day), basis) for day, basis in days]))
    published, modified = _day(facts, "published"), _day(facts, "modified")
    if published and modified and published - modified > SAME_DAYS:
        told.append(f"the page says that it was changed on {modified}, before it was published on {published}")
    for field, name in (("title", "titles"), ("byline", "bylines")):
        values = [
            (each.value, each.basis) for each in facts.of(field) if each.basis in {Basis.JSON_LD, Basis.OPEN_GRAPH}
        ]
        if any(not _share_word(a[0], b[0]) for a, b in combinations(values[:4], 2)):
            told.append(_say(name, values))
    return told


def _day(facts: PageFacts, field: str) -> date | None:
    return read_date(facts.best(field) or "")


def _say(name: str, values: list[tuple[str, str]]) -> str:
    first: dict[str, str] = {}
    for value, basis in values:
        first.setdefault(" ".join(value.split())[:60], basis)
    return f"the page gives different {name}: " + ", ".join(f"{value} ({basis})" for value, basis in first.items())


def _share_word(one: str, other: str) -> bool:
    """Tell whether two wordings share a longer word; what has none is not judged."""
    first, second = ({word[:4] for word in _WORD.findall(words.casefold())} for words in (one, other))
    return not first or not second or bool(first & second)


def _read_meta(tree: Any) -> Iterator[tuple[str, Stated]]:
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = (meta.get("content") or "").strip()
        field = _FIELD_OF.get(name)
        if field and value and not value.startswith(_NO_DAYS) and not (field == "byline" and _ADDRESS.search(value)):
            yield field, Stated(value, Basis.OPEN_GRAPH if name.startswith(("og:", "article:")) else Basis.META)


def _read_times(tree: Any) -> Iterator[tuple[str, Stated]]:
    """Yield what <time> elements, or others with the same marks, say of the page's own days.

    Where several of them name different days, they belong to a list of other pages, and none is believed.
    """
    found: dict[str, list[str]] = {}
    for count, time in enumerate(tree.iter("time", "abbr")):
        if count == MOST_PLACES:
            break
        marks = f"{time.get('itemprop', '')} {time.get('class', '')}".lower()
        marks += " pubdate" if time.get("pubdate") is not None else ""
        value = (time.get("datetime") or (time.get("title") if time.tag == "abbr" else "") or "").strip()
        field = next((name for name, words in _TIME_MARKS.items() if any(word in marks for word in words)), None)
        if field and value:
            found.setdefault(field, []).append(value)
    for field, values in found.items():
        if len({read_date(value) for value in values}) == 1:
            yield field, Stated(values[0], Basis.TIME)


def _read_headings(tree: Any) -> Iterator[tuple[str, Stated]]:
    """Yield the page's only main heading and the first short line that is marked as the author's."""
    headings = [words for each in tree.iter("h1") if (words := " ".join(each.text_content().split()))]
    if len(headings) == 1:
        yield "title", Stated(headings[0], Basis.TEXT)
    for element in tree.iter("span", "p", "div", "a", "address"):
        if _BYLINE_CLASS.search(element.get("class") or "") or "author" in (element.get("rel") or ""):
            words = " ".join(element.text_content().split())
            if words and len(words) <= LONGEST_BYLINE:
                yield "byline", Stated(words, Basis.TEXT)
                return
