import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from dateline.model import Actor, ActorKind, Block, BlockKind, CorrectionKind, Document, PublishedBasis, Reading, Span
from dateline.model.people import People
from dateline.store import Store
from dateline.store.migrating import newest
from dateline.store.tables import APPLICATION_ID, SCHEMA, metadata


@pytest.fixture
def filled(path, recorded):
    document = Document("d" * 64, "Ann Lee.", None, PublishedBasis.UNKNOWN, (Block(Span(0, 8), BlockKind.BODY),))
    actor = Actor("a", "Ann", ActorKind.PERSON, (document.cite(Span(0, 3)),))
    with Store.open(path) as store:
        store.add(Reading(document, people=People(actors=(actor,))), recorded)
        store.correct(CorrectionKind.UNDO, [], {"correction": "7"}, who="me", why="a test", recorded=recorded)
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def rows_of(connection, table):
    return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a name from our own tables


def test_this_program_reads_what_the_last_migration_leaves():
    assert newest() == SCHEMA


def test_the_migrations_make_the_tables_as_described(path):
    Store.open(path).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        ours = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not name.startswith("document_words")},
        )
        assert compare_metadata(ours, metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", [*metadata.tables])
@pytest.mark.parametrize(
    "change", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "INSERT OR REPLACE INTO {} SELECT * FROM {}"]
)
def test_the_database_itself_forbids_change(filled, table, change):
    column = next(iter(metadata.tables[table].columns)).name
    values = (table, column, column) if "SET" in change else (table, table)
    before = rows_of(filled, table)
    assert before
    with pytest.raises(sqlite3.IntegrityError, match="can only be added to"):
        filled.execute(change.format(*values))
    assert rows_of(filled, table) == before


@pytest.mark.parametrize(
    ("pragma", "value"), [("application_id", APPLICATION_ID), ("journal_mode", "wal"), ("integrity_check", "ok")]
)
def test_the_file_is_marked_and_sound(filled, pragma, value):
    assert filled.execute(f"PRAGMA {pragma}").fetchone() == (value,)


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT fact FROM names WHERE word = 'lee'", "names"),
        ("SELECT fact FROM evidence WHERE document = 1 AND start < 9", "evidence"),
        ("SELECT id FROM documents WHERE published <= '2020-01-01'", "documents_by_day"),
    ],
)
def test_a_large_file_is_searched_by_index(filled, query, index):
    plan = " ".join(row[3] for row in filled.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert plan.startswith(f"SEARCH {index}") or index in plan
    assert "SCAN" not in plan
