"""The publication date of a web page, from its metadata, else by htmldate."""

import json
from typing import Any

# Names of meta elements that hold the day of publication (Open Graph, Dublin Core, schema.org and analytics).
_DATE_NAMES = frozenset({
    "article:published_time", "og:published_time", "og:article:published_time", "article:published",
    "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "sailthru.date", "cxenseparse:recs:publishtime",
})  # fmt: skip
_JSON_LD_DEPTH = 12


def stated_date(tree: Any) -> str | None:
    """Return the publication date that the page states: JSON-LD, then meta elements, then <time> of publication."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            found = _json_ld_date(json.loads(script.text or ""), _JSON_LD_DEPTH)
        except (ValueError, RecursionError):
            continue
        if found:
            return found
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in _DATE_NAMES and meta.get("content"):
            return str(meta.get("content"))
    for time in tree.iter("time"):
        marks = f"{time.get('itemprop', '')} {time.get('class', '')}".lower()
        if time.get("datetime") and (time.get("pubdate") is not None or "publish" in marks):
            return str(time.get("datetime"))
    return None


def _json_ld_date(value: Any, depth: int) -> str | None:
    """Return the first `datePublished` of an article in JSON-LD."""
    if depth == 0:
        return None
    if isinstance(value, list):
        return next((found for item in value if (found := _json_ld_date(item, depth - 1))), None)
    if not isinstance(value, dict):
        return None
    date = value.get("datePublished")
    if isinstance(date, str) and date.strip():
        return date
    nested = (value.get("@graph"), value.get("mainEntity"), value.get("mainEntityOfPage"))
    return next((found for item in nested if (found := _json_ld_date(item, depth - 1))), None)


def guess_date(tree: Any, url: str | None) -> str | None:
    """Return the date that htmldate finds in the page or its address, in ISO 8601, or None."""
    from htmldate import find_date  # noqa: PLC0415

    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=url)
    except Exception:  # as above; a page without a date is a document with an unknown one
        return None
    return str(found) if found else None
