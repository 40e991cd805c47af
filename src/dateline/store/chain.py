"""Which document is a later version of which: derived from all of them, so that the order of adding does not count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from dateline.store.addresses import canonical_url


class Origin(NamedTuple):
    """What tells a document's place in a chain of versions; `version_of` is what the document itself says."""

    id: str
    url: str | None
    published: date | None
    retrieved: date | None
    modified: date | None
    version_of: str | None


def link_versions(origins: Iterable[Origin]) -> Mapping[str, str]:
    """Return the id of the version before, for each document that has one.

    Documents belong together that share an address, or a hint, or of which one hints at the other. The version before
    is the latest of them that appeared earlier: by the day of publication, or, on one day, by the day on which it was
    retrieved, or, where that is not told, the page says that it was changed. Where that cannot be told the document's
    own hint holds, unless it would close a circle.
    """
    by_id = {origin.id: origin for origin in sorted(origins, key=lambda origin: origin.id)}
    links: dict[str, str] = {}
    for group in _group(by_id):
        links |= _link_dated(group)
    for origin in by_id.values():
        if origin.id not in links and origin.version_of and not _leads(links, origin.version_of, origin.id):
            links[origin.id] = origin.version_of
    return links


def _link_dated(group: Iterable[Origin]) -> Mapping[str, str]:
    dated = (o for o in group if o.published is not None)
    ranked = sorted((o.published, o.retrieved or o.modified or date.min, o.id) for o in dated)
    links: dict[str, str] = {}
    earlier_day: str | None = None
    for _, day in groupby(ranked, key=itemgetter(0)):
        before, latest = earlier_day, ""
        for seen, versions in groupby(day, key=itemgetter(1)):
            for _, _, latest in versions:
                if before is not None:
                    links[latest] = before
            if seen != date.min:
                before = latest
        earlier_day = latest
    return links


def _leads(links: Mapping[str, str], start: str, goal: str) -> bool:
    here: str | None = start
    while here is not None and here != goal:
        here = links.get(here)
    return here == goal


def _group(by_id: Mapping[str, Origin]) -> Iterable[list[Origin]]:
    """Return the documents that are versions of one article, together; single ones are left out."""
    leader: dict[tuple[str, str], tuple[str, str]] = {}

    def find(key: tuple[str, str]) -> tuple[str, str]:
        while (above := leader.setdefault(key, key)) != key:
            leader[key] = leader[above]  # halve the path, so that long chains stay cheap
            key = above
        return key

    for origin in by_id.values():
        url = canonical_url(origin.url) if origin.url else None
        for kind, value in (("url", url), ("id", origin.version_of)):
            if value:
                leader[find(("id", origin.id))] = find((kind, value))
    groups: defaultdict[tuple[str, str], list[Origin]] = defaultdict(list)
    for origin in by_id.values():
        groups[find(("id", origin.id))].append(origin)
    return [group for group in groups.values() if len(group) > 1]
