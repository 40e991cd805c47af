"""Opening a case file: what the path may be, how SQLite is set up, and which schema the file has."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from dateline.store.errors import StoreError, explained
from dateline.store.tables import APPLICATION_ID


def make_file_engine(path: Path, *, create: bool, read_only: bool, wait: float) -> Engine:
    """Return the engine of a case file; nothing is read of it yet.

    Args:
        path: the file; it is made where it does not exist and `create` allows it.
        create: whether a missing file is made.
        read_only: never write.
        wait: how long to wait for another program's write, in seconds.

    Raises:
        StoreError: where the file cannot be used, with what to do.
    """
    _check_path(path, create=create, read_only=read_only)
    if read_only:
        _roll_back(path)
    target = path.absolute().as_uri() + _choose_mode(path, read_only=read_only)

    def connect() -> sqlite3.Connection:
        # Transactions are begun by `begin` below: Python's own handling would leave the tables' making outside them.
        connection = sqlite3.connect(target, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")  # a file from elsewhere runs no functions of its own
            if read_only:
                connection.execute("PRAGMA query_only = ON")
            else:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _check_path(path: Path, *, create: bool, read_only: bool) -> None:
    try:
        if "\0" in str(path):  # which would end the name in a URI
            raise ValueError("it holds a zero character")
        found, folder = path.exists(), path.parent
    except (OSError, ValueError) as error:
        raise StoreError(path, f"this is no usable path ({error})", "give the path of a case file") from error
    if path.is_dir():
        raise StoreError(path, "this is a folder", "give the path of a case file, such as case.db")
    if found and not path.is_file():
        raise StoreError(path, "this is no ordinary file", "give the path of a case file, such as case.db")
    if not found:
        if read_only or not create:
            raise StoreError(path, "there is no such case file", f"make it with: dateline add {path} SOURCE")
        if not folder.is_dir():
            raise StoreError(path, "its folder does not exist", f"make the folder {folder} first")
    elif not os.access(path, os.R_OK):
        raise StoreError(path, "it may not be read", "ask for permission to read the file")
    if not read_only and not (os.access(folder, os.W_OK) and (not found or os.access(path, os.W_OK))):
        raise StoreError(path, "it cannot be written to", "make the file and its folder writable, or copy it elsewhere")


def _roll_back(path: Path) -> None:
    """Undo what a program that was killed while it made the file has left half done; only a writer can.

    Later on there is no such journal, but a write-ahead log, which whoever reads takes into account.
    """
    if Path(f"{path}-journal").exists() and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        with explained(path), closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()


def _choose_mode(path: Path, *, read_only: bool) -> str:
    """Return how SQLite is to open the file.

    Reading a WAL database takes a log and a file for locks beside it, which only a connection that may write removes
    when it is the last to close; a reader therefore gets one wherever it can, and every statement that writes is
    refused (`query_only`). On a read-only medium there can be no files beside it, and no writer to be locked out.
    """
    folder = os.access(path.parent, os.W_OK)
    if not read_only:
        return "?mode=rwc"
    if folder and os.access(path, os.W_OK):
        return "?mode=rw"
    return "?mode=ro" if folder or Path(f"{path}-wal").exists() else "?mode=ro&immutable=1"


def read_file_schema(path: Path, connection: Connection) -> str | None:
    """Return the revision of a case file, None for an empty database; refuse another program's database."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first() is None:
        return None
    raise StoreError(path, "this SQLite database is no case file", "give the path of a case file, or of a new one")
