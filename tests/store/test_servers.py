"""A case on a PostgreSQL server: what the tests of the other files do not ask of both."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from dateline.model import CorrectionKind
from dateline.store import Store, StoreError, locate
from dateline.store.tables import SCHEMA, metadata
from tests.postgres import PASSWORD
from tests.store.adding_child import make_reading

WHEN = datetime(2024, 5, 6, tzinfo=UTC)


def refused(url, **options):
    with pytest.raises(StoreError) as caught:
        Store.open(url, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert PASSWORD not in message
    assert caught.value.problem.do
    return message


@pytest.fixture
def url(server):
    return server.make_case()


def run_in(server, url, statement):
    schema = url.rpartition("%3D")[2]
    return server.run_sql(f"SET search_path = {schema}", statement)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"password": "wrong"}, "password authentication failed"),
        ({"user": "nobody-here"}, "password authentication failed"),
        ({"database": "nowhere"}, 'database "nowhere" does not exist'),
        ({"query": "?options=-csearch_path%3Dnowhere"}, "schema of this URL does not exist"),
        ({"query": "?spell=1"}, "spell"),
        ({"query": "?connect_timeout=soon"}, "connect_timeout"),
    ],
)
def test_a_database_that_cannot_be_used(server, options, message):
    assert message in refused(server.url(**options))


def test_a_port_where_nobody_listens(server):
    url = server.url().replace(f":{server.port}/", ":1/")
    assert "refused" in refused(url)


def test_a_host_that_is_none(server):
    assert "check host" in refused(server.url().replace("127.0.0.1", "host.invalid"))


@pytest.mark.parametrize("options", [{"create": False}, {"read_only": True}])
def test_no_case_is_made_unasked(server, url, options):
    assert "no case yet" in refused(url, **options)
    assert run_in(server, url, "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace") == [
        (0,)
    ]


def test_tables_of_another_program(server, url):
    run_in(server, url, "CREATE TABLE alembic_version (version_num text)")
    assert "holds tables of another program" in refused(url)


def test_a_case_of_a_newer_program(server, url):
    Store.open(url).close()
    run_in(server, url, "UPDATE alembic_version SET version_num = '9999'")
    assert "newest dateline" in refused(url)


def test_a_database_that_cannot_hold_every_text(server):
    server.run_sql("CREATE DATABASE old ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'")
    assert "LATIN1" in refused(server.url(database="old"))


def test_two_cases_beside_each_other(server, url):
    with Store.open(url) as one, Store.open(server.make_case()) as other:
        one.add(make_reading(0), WHEN)
        assert len(one.documents()) == 1
        assert other.documents() == ()


def test_the_migrations_make_the_tables_as_described(url):
    Store.open(url).close()
    engine = create_engine(locate(url))
    with engine.connect() as connection:
        ours = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not name.startswith("document_words")},
        )
        assert ours.get_current_revision() == SCHEMA
        assert compare_metadata(ours, metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", [*metadata.tables, "document_words"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "TRUNCATE {} CASCADE", "UPDATE {} SET {} = NULL"])
def test_the_database_itself_forbids_change(server, shared_case, table, change):
    import psycopg

    column = "words" if table == "document_words" else next(iter(metadata.tables[table].columns)).name
    with pytest.raises(psycopg.errors.RaiseException, match="can only be added to"):
        run_in(server, shared_case, change.format(table, column))


@pytest.fixture(scope="module")
def shared_case(server):
    made = server.make_case()
    with Store.open(made) as store:
        store.add(make_reading(0), WHEN)
    return made


def test_who_waits_too_long_for_another_writer_is_told(server, url):
    with Store.open(url) as one, Store.open(url, wait=0.05) as other:
        with one._writing(), pytest.raises(StoreError, match="another program is writing to it"):
            other.add(make_reading(0), WHEN)
        assert other.add(make_reading(0), WHEN)


def test_a_reader_sees_one_state(url):
    with Store.open(url) as store:
        store.add(make_reading(0), WHEN)
        before = store.mark()
        assert store.mark() == before
        store.correct(CorrectionKind.UNDO, [], {"correction": "7"}, who="me", why="a test", recorded=WHEN)
        assert store.mark() != before


def test_a_connection_that_the_server_ended(server, url):
    with Store.open(url) as store:
        server.run_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = 'tester'"
        )
        assert store.documents() == ()  # the next use connects anew


def test_without_the_driver(url):
    code = f"""
import sys
sys.modules["psycopg"] = None
from dateline.store import Store, StoreError
try:
    Store.open({url!r})
except StoreError as error:
    print(error)
"""
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert "dateline[postgres]" in said
    assert PASSWORD not in said


def test_several_programs_add_together(database, request):
    """Four processes add overlapping documents, each in another order; the case is as if one had added them."""
    code = """
import random, sys
from datetime import UTC, datetime
from dateline.store import Store
from tests.store.adding_child import make_reading
mine = [n for n in range(40) if n % 4 != int(sys.argv[2])]
random.Random(int(sys.argv[2])).shuffle(mine)
with Store.open(sys.argv[1], wait=60) as store:
    for number in mine:
        store.add(make_reading(number), datetime.now(UTC))
"""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", code, database, str(n)], stderr=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        for n in range(4)
    ]
    assert [child.communicate()[1] for child in children] == [b""] * 4
    alone = f"{database}-alone" if "://" not in database else request.getfixturevalue("server").make_case()
    with Store.open(database, read_only=True) as store, Store.open(alone) as other:
        for number in range(40):
            other.add(make_reading(number), WHEN)
        assert len(store.documents()) == 40
        assert store.readings() == other.readings()
        assert store.dump() == other.dump()
        words = ("charged", "was March")
        assert [set(store.search(asked)) for asked in words] == [set(other.search(asked)) for asked in words]


def test_file_and_server_hold_the_same(tmp_path, url):
    with Store.open(tmp_path / "case.db") as one, Store.open(url) as other:
        for store in (one, other):
            for number in (3, 1, 2, 0):
                store.add(make_reading(number), WHEN)
            store.correct(CorrectionKind.UNDO, [], {"correction": "7"}, who="me", why="a test", recorded=WHEN)
        assert one.readings() == other.readings()
        assert one.dump() == other.dump()
