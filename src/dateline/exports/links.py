"""Links to the web that are safe to show: article addresses come from outside."""

from urllib.parse import quote, urlsplit


def web_link(url: str | None) -> str | None:
    """Return an http or https address fit for a link, or None for anything else (`javascript:`, a path, no host)."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    # Keep what RFC 3986 allows in an address; blanks, quotes and brackets are written in per cent.
    return quote(parts.geturl(), safe=":/?#@!$&'()*+,;=%~-._")
