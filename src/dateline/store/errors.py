"""What goes wrong with a case file, told so that its user can act on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from dateline.model import Problem


class StoreError(Exception):
    """A case file cannot be used. `problem` says where, what is wrong and what to do; so does the message."""

    def __init__(self, where: object, what: str, do: str) -> None:
        self.problem = Problem(str(where), what, do)
        super().__init__(str(self.problem))


# SQLite's primary result codes (https://sqlite.org/rescode.html): what is wrong, and what to do about it.
_CODES = {
    sqlite3.SQLITE_BUSY: ("another program is writing to it", "wait until that has finished and try again"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to it", "wait until that has finished and try again"),
    sqlite3.SQLITE_NOTADB: ("this is no SQLite database", "give the path of a case file, or of a new one"),
    sqlite3.SQLITE_CORRUPT: ("the file is damaged", "take a copy from a backup, or add the articles to a new file"),
    sqlite3.SQLITE_READONLY: ("it cannot be written to", "make the file and its folder writable, or copy it elsewhere"),
    sqlite3.SQLITE_PERM: ("it may not be opened", "make the file and its folder readable and writable"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened or made here", "choose a folder in which you may write"),
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space and run the same command again"),
    sqlite3.SQLITE_IOERR: ("the disk could not be read or written", "check the disk, then run the same command again"),
    sqlite3.SQLITE_TOOBIG: ("a text is too long for the database", "cut the document into smaller ones"),
}


def _explain(where: Path, error: sqlite3.Error) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte; the rest is detail
    what, do = _CODES.get(code, (f"the database refused: {error}", "check the file with PRAGMA integrity_check"))
    return StoreError(where, what, do)


@contextmanager
def explained(where: Path) -> Iterator[None]:
    """Turn the errors of the database and of its contents into `StoreError`.

    Args:
        where: the case file, for the message.

    Raises:
        StoreError: in place of any error of SQLite, of text that is no Unicode, or of contents that do not decode.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise _explain(where, error.orig) from error
        raise StoreError(
            where, f"a value does not fit the database: {error.orig}", "leave that document out"
        ) from error
    except sqlite3.Error as error:
        raise _explain(where, error) from error
    except UnicodeError as error:
        raise StoreError(where, "the document holds half a character", "save it anew as UTF-8") from error
    except (msgspec.DecodeError, ValueError) as error:
        raise StoreError(where, f"its contents cannot be read: {error}", "take a copy from a backup") from error
