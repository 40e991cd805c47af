"""Telling whether two addresses are of one article."""

import tomllib
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl, urlencode, urlsplit

PORTS = {"http": 80, "https": 443}


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    table = tomllib.loads(files("dateline.store").joinpath("tracking.toml").read_text(encoding="utf-8"))
    return frozenset(table["names"]), tuple(table["prefixes"])


def canonical_url(url: str) -> str | None:
    """Return the part of an address that two links to one article share, or None where it names no article.

    Scheme, "www.", fragment, a slash at the end, the order of parameters and those that only track the reader do not
    count. The front page of a site is no article. What is no web address is returned as it is.

    >>> canonical_url("http://www.Example.org/a/b/?utm_source=x&id=3#top")
    'example.org/a/b?id=3'
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
        parameters = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return url or None
    if parts.scheme not in PORTS or not host:
        return url or None
    names, prefixes = _tracking()
    kept = sorted(p for p in parameters if p[0].lower() not in names and not p[0].lower().startswith(prefixes))
    path = parts.path.rstrip("/")
    if not path and not kept:
        return None
    return (
        host
        + (f":{port}" if port not in (None, PORTS[parts.scheme]) else "")
        + path
        + (f"?{urlencode(kept)}" if kept else "")
    )
