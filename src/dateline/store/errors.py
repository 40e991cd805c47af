"""What goes wrong with a case file, told so that its user can act on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from dateline.model import Problem

Place = Path | URL
"""Where a case is kept: a file, or a database of a server."""


class StoreError(Exception):
    """A case file cannot be used. `problem` says where, what is wrong and what to do; so does the message."""

    def __init__(self, where: object, what: str, do: str) -> None:
        self.problem = Problem(str(where), what, do)
        super().__init__(str(self.problem))


def show_place(place: Place) -> str:
    """Return the path or the URL of a case as it may be shown: without a password."""
    if isinstance(place, Path):
        return str(place)
    shown = place.update_query_dict({"password": "***"}) if "password" in place.query else place
    return shown.render_as_string(hide_password=True)


_BUSY = ("another program is writing to it", "wait until that has finished and try again")

# SQLite's primary result codes (https://sqlite.org/rescode.html): what is wrong, and what to do about it.
_CODES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOTADB: ("this is no SQLite database", "give the path of a case file, or of a new one"),
    sqlite3.SQLITE_CORRUPT: ("the file is damaged", "take a copy from a backup, or add the articles to a new file"),
    sqlite3.SQLITE_READONLY: ("it cannot be written to", "make the file and its folder writable, or copy it elsewhere"),
    sqlite3.SQLITE_PERM: ("it may not be opened", "make the file and its folder readable and writable"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened or made here", "choose a folder in which you may write"),
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space and run the same command again"),
    sqlite3.SQLITE_IOERR: ("the disk could not be read or written", "check the disk, then run the same command again"),
    sqlite3.SQLITE_TOOBIG: ("a text is too long for the database", "cut the document into smaller ones"),
}

# PostgreSQL's (https://www.postgresql.org/docs/current/errcodes-appendix.html), the longest beginning that fits.
_STATES = {
    "55P03": _BUSY,
    "40": _BUSY,
    "25006": ("it was opened for reading only", "open it for writing, on a server that takes writes"),
    "42501": ("this user may not do that there", "ask for the rights to read and write this schema"),
    "53": ("the server has no room or connections left", "free some, then run the same command again"),
    "54": ("a text is too long for the database", "cut the document into smaller ones"),
    "57": ("the server ended the connection", "look at its log, then run the same command again"),
    "XX": ("the database is damaged", "take a copy from a backup"),
}
_REACH = "check host, port, user, password and name of the database, and that the server runs"


def _explain(place: Place, error: Exception) -> StoreError:
    if isinstance(place, Path):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte; the rest is detail
        what, do = _CODES.get(code, (f"the database refused: {error}", "check the file with PRAGMA integrity_check"))
        return StoreError(place, what, do)
    state = getattr(error, "sqlstate", None)
    said = _first_line(place, error)
    if state is None:  # there was no connection, or it broke
        return StoreError(show_place(place), f"the server cannot be used: {said}", _REACH)
    known = (_STATES[state[:length]] for length in (5, 2) if state[:length] in _STATES)
    what, do = next(known, (f"the database refused: {said}", "look at the server's log"))
    return StoreError(show_place(place), what, do)


def _first_line(place: URL, error: Exception) -> str:
    """Return the heart of what a server said, on one line and without the password, should it stand there."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = (lines[0] if lines else type(error).__name__).rpartition("failed: ")[2].removeprefix("FATAL:").strip()
    return said.replace(place.password, "***") if place.password else said


@contextmanager
def explained(place: Place) -> Iterator[None]:
    """Turn the errors of the database and of its contents into `StoreError`.

    Args:
        place: the case file or database, for the message.

    Raises:
        StoreError: in place of any error of the database, of text that is no Unicode, or of contents that do not
            decode.
    """
    shown = show_place(place)
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error) or not isinstance(place, Path):
            raise _explain(place, error.orig if isinstance(error.orig, Exception) else error) from error
        raise StoreError(
            shown, f"a value does not fit the database: {error.orig}", "leave that document out"
        ) from error
    except sqlite3.Error as error:
        raise _explain(place, error) from error
    except UnicodeError as error:
        raise StoreError(shown, "the document holds half a character", "save it anew as UTF-8") from error
    except (msgspec.DecodeError, ValueError) as error:
        raise StoreError(shown, f"its contents cannot be read: {error}", "take a copy from a backup") from error
