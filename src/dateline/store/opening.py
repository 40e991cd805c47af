"""Opening a case: its file or server, and the schema that it has there."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from dateline.store.errors import Place, StoreError, explained, show_place
from dateline.store.files import make_file_engine, read_file_schema
from dateline.store.servers import make_server_engine, read_server_schema
from dateline.store.tables import SCHEMA

WRITING = {"writing": True}
"""Execution options of a connection that will write: its transactions take the write lock when they begin."""


def open_engine(place: Place, *, create: bool, read_only: bool, wait: float) -> Engine:
    """Open a case and bring it to this program's schema.

    Args:
        place: the file, which is made where it does not exist and `create` allows it; or the database, which exists.
        create: whether a missing or empty file, or an empty database, becomes a new case.
        read_only: never write, not even a migration.
        wait: how long to wait for another program's write, in seconds.

    Raises:
        StoreError: where the case cannot be used, with what to do.
    """
    if isinstance(place, Path):
        engine = make_file_engine(place, create=create, read_only=read_only, wait=wait)
    else:
        engine = make_server_engine(place, read_only=read_only, wait=wait)
    try:
        with explained(place):
            _check_schema(place, engine, create=create, read_only=read_only)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_schema(place: Place, engine: Engine, *, create: bool, read_only: bool) -> None:
    where = show_place(place)
    with engine.connect() as connection:
        found = _read_schema(place, connection)
    if found == SCHEMA:
        return
    if found is None and not (create and not read_only):
        raise StoreError(where, "it holds no case yet", f"fill it with: dateline add {where} SOURCE")
    # The steps need not be looked at where the case is up to date, so that Alembic is loaded here only.
    from dateline.store.migrating import knows, migrate  # noqa: PLC0415

    if found is not None and not knows(found):
        raise StoreError(where, f"it was written by a newer dateline (schema {found})", "install the newest dateline")
    if read_only:
        raise StoreError(where, f"it has an older schema ({found})", "open it once for writing, which renews it")
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        # Another program may have done it while this one waited for the lock.
        if _read_schema(place, connection) != SCHEMA:
            migrate(connection)


def _read_schema(place: Place, connection: Connection) -> str | None:
    """Return the revision of a case, None where there is nothing yet; refuse another program's database."""
    if isinstance(place, Path):
        return read_file_schema(place, connection)
    return read_server_schema(place, connection)
