"""Where a case is kept: in a file, or in a database of a PostgreSQL server."""

import re
from os import PathLike
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from dateline.store.errors import Place, StoreError, show_place

Database = str | PathLike[str] | URL
"""What names a case: the path of a file, or the URL of a database."""

_SCHEME = re.compile(r"([a-z][a-z0-9.]*)(?:\+([a-z0-9_]+))?://", re.IGNORECASE)
_SERVERS = {"postgresql", "postgres"}
_DO = "write postgresql://NAME@HOST/DATABASE, or the path of a case file"


def locate(database: Database) -> Place:
    """Return the path or the URL that names a case; a URL gets the driver that this program uses.

    A text is a URL where it begins with a scheme and "://", and a path otherwise.

    Raises:
        StoreError: where it is a URL of something else, or malformed; the message holds no password.
    """
    if isinstance(database, URL):
        return _settle(database)
    text = str(database)
    if isinstance(database, PathLike) or not _SCHEME.match(text):
        return Path(database)
    where = hide_password(text)
    if text.partition("?")[0].count("@") > 1:
        raise StoreError(where, "there is more than one @ in this URL", "write an @ in a name or password as %40")
    try:
        return _settle(make_url(text))
    except (ArgumentError, ValueError) as error:
        raise StoreError(where, "this is no usable URL", _DO) from error


def _settle(url: URL) -> Place:
    kind, _, driver = url.drivername.lower().partition("+")
    if kind == "sqlite" and not driver and url.database and not url.host:
        return Path(url.database)
    if kind not in _SERVERS or driver not in ("", "psycopg"):
        raise StoreError(show_place(url), f"a case cannot be kept in {url.drivername}", _DO)
    if not url.database:
        raise StoreError(show_place(url), "this URL names no database", _DO)
    return url.set(drivername="postgresql+psycopg")


def hide_password(text: str) -> str:
    """Return a URL, which may be malformed, with asterisks in place of its passwords; any other text as it is."""
    found = _SCHEME.match(text)
    if found is None:
        return text
    before, at, after = text[found.end() :].rpartition("@")
    hidden = before.partition(":")[0] + ":***" if ":" in before else before
    return found.group() + hidden + at + re.sub(r"(?i)([?&]password=)[^&]*", r"\1***", after)


def name_place(database: Database) -> str:
    """Return a short name of a case: that of its file or database, as titles of pages and notices show it."""
    place = locate(database)
    return place.name if isinstance(place, Path) else str(place.database)
