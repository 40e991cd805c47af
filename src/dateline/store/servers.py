"""Opening a case that a PostgreSQL server keeps: how a connection is set up, and which schema the database has.

A case takes up one schema, the first of the connection's search path. One writer at a time holds a lock of the schema,
as with a file, so that rows get their numbers in turn; readers see the case as it was when they began.
"""

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import NoSuchModuleError

from dateline.store.errors import StoreError, show_place
from dateline.store.tables import APPLICATION_ID

MARK = "a case of dateline"
"""The comment on the table of migrations by which a case is known."""

CONNECT_S = 10
"""How long a connection may take to come about, in seconds, where the URL does not say."""


def make_server_engine(url: URL, *, read_only: bool, wait: float) -> Engine:
    """Return the engine of a database; nothing is connected yet.

    Args:
        url: of the database.
        read_only: refuse all that writes.
        wait: how long to wait for another program's write, in seconds.

    Raises:
        StoreError: where the driver is not installed.
    """
    settings: dict[str, object] = {"client_encoding": "utf8"}
    if "connect_timeout" not in url.query:
        settings["connect_timeout"] = CONNECT_S
    try:
        engine = create_engine(url, connect_args=settings, pool_pre_ping=True, hide_parameters=True)
    except (ImportError, NoSuchModuleError) as error:
        do = "install it with: pip install 'dateline[postgres]'"
        raise StoreError(show_place(url), "the driver psycopg is not installed", do) from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        access = "READ ONLY" if read_only else "READ WRITE"
        if not connection.get_execution_options().get("writing", False):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            return
        # What the writer before has written must be seen once the lock is had: the snapshot may not be older.
        connection.exec_driver_sql(f"SET TRANSACTION ISOLATION LEVEL READ COMMITTED, {access}")
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, round(wait * 1000))}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID}, hashtext(current_schema()))")

    return engine


def read_server_schema(url: URL, connection: Connection) -> str | None:
    """Return the revision of a case, None for an empty schema.

    Raises:
        StoreError: where there is no such schema, other tables lie in it, or the database cannot hold every text.
    """
    where = show_place(url)
    schema, encoding = connection.exec_driver_sql("SELECT current_schema(), current_setting('server_encoding')").one()
    if schema is None:
        raise StoreError(where, "the schema of this URL does not exist", "make it with CREATE SCHEMA")
    if encoding != "UTF8":
        raise StoreError(where, f"this database holds {encoding} only", "make one with ENCODING 'UTF8'")
    # Within the schema alone: another case may lie behind it on the search path.
    comment = connection.exec_driver_sql(
        "SELECT obj_description(c.oid, 'pg_class') FROM pg_class c "
        "WHERE c.relname = 'alembic_version' AND c.relnamespace = current_schema()::regnamespace"
    ).scalar()
    if comment == MARK:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    anything = "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace LIMIT 1"
    if connection.exec_driver_sql(anything).first() is None:
        return None
    do = "give a database or schema of its own to the case"
    raise StoreError(where, f"schema {schema} holds tables of another program", do)
