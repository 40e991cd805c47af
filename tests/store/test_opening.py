import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from dateline.model import Document, PublishedBasis, Reading
from dateline.store import Store, StoreError
from dateline.store.tables import APPLICATION_ID


def refused(path, **options):
    with pytest.raises(StoreError) as caught:
        Store.open(path, **options)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    assert caught.value.problem.do
    return message


def run_sql(path, *statements):
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_new_file_is_made(path):
    with Store.open(path) as store:
        assert store.readings() == ()
    assert path.exists()


def test_closing_leaves_one_file(path):
    Store.open(path).close()
    assert [p.name for p in path.parent.iterdir()] == ["case.db"]


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?mode=memory#x.db", "é.db", ":memory:", "file:x"])
def test_any_name_is_only_a_name(tmp_path, name):
    Store.open(tmp_path / name).close()
    assert (tmp_path / name).is_file()


def test_a_path_relative_to_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Store.open("case.db").close()
    assert (tmp_path / "case.db").is_file()


@pytest.mark.parametrize("content", [None, b""])
@pytest.mark.parametrize("options", [{"create": False}, {"read_only": True}])
def test_no_case_is_made_unasked(path, content, options):
    if content is not None:
        path.write_bytes(content)
    assert "dateline add" in refused(path, **options)
    assert path.exists() == (content is not None)
    assert not content


def test_an_empty_file_becomes_a_case_file(path):
    path.touch()
    with Store.open(path) as store:
        assert store.documents() == ()


def test_a_folder(tmp_path):
    assert "this is a folder" in refused(tmp_path)


def test_a_pipe_is_refused_without_waiting(path):
    os.mkfifo(path)
    assert "no ordinary file" in refused(path)


def test_a_missing_folder(tmp_path):
    assert "its folder does not exist" in refused(tmp_path / "none" / "case.db")


def test_a_path_through_a_file(tmp_path):
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "case.db")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_no_usable_path(tmp_path, name):
    refused(tmp_path / name)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder in which nobody may write")
def test_an_unwritable_place():
    refused(Path("/proc/case.db"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_an_unwritable_file_can_be_read_only(path, closed):
    Store.open(path).close()
    target = path if closed == "file" else path.parent
    mode = target.stat().st_mode
    target.chmod(mode & ~0o222)
    try:
        assert "cannot be written" in refused(path)
        with Store.open(path, read_only=True) as store:
            assert store.documents() == ()
    finally:
        target.chmod(mode)


@pytest.mark.parametrize("content", [b"no database", b"x" * 5000, b"SQLite format 3", b"\0" * 5000])
def test_no_database(path, content):
    path.write_bytes(content)
    assert "no SQLite database" in refused(path)
    assert path.read_bytes() == content


def test_a_damaged_case_file(path):
    Store.open(path).close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    assert "damaged" in refused(path)


def test_a_file_cut_short(path):
    Store.open(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    refused(path)


def test_another_programs_database(path):
    run_sql(path, "CREATE TABLE t (x)")
    assert "no case file" in refused(path)


def test_a_case_file_of_a_newer_program(path):
    Store.open(path).close()
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")
    message = refused(path)
    assert "9999" in message
    assert "newest dateline" in message


def test_a_case_file_of_an_older_program_is_renewed_with_its_documents(path):
    text = "Ada Quill was charged."
    found = Document(sha256(text.encode()).hexdigest(), text, None, PublishedBasis.UNKNOWN, ())
    with Store.open(path) as store:
        store.add(Reading(found), datetime(2024, 5, 6, tzinfo=UTC))
    older = ("ALTER TABLE documents DROP COLUMN modified", "ALTER TABLE documents DROP COLUMN places")
    run_sql(path, *older, "UPDATE alembic_version SET version_num = '0002'")
    assert "open it once for writing" in refused(path, read_only=True)
    with Store.open(path) as store:
        assert store.documents() == (found,)


def test_a_mark_without_tables(path):
    run_sql(path, f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE t (x)")
    assert "refused" in refused(path)


def test_a_locked_new_file(path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "another program is writing" in refused(path, wait=0)
    other.close()


def test_a_file_being_written_can_be_read(path):
    Store.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path, wait=0, read_only=True) as store:
        assert store.documents() == ()
    other.close()


def test_reading_leaves_nothing_beside_the_file(path):
    Store.open(path).close()
    before = path.read_bytes()
    with Store.open(path, read_only=True) as one, Store.open(path, read_only=True) as other:
        assert one.documents() == other.documents() == ()
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == before


def test_a_reader_beside_a_writer_takes_nothing_from_it(path):
    with Store.open(path) as writer:
        Store.open(path, read_only=True).close()
        assert writer.documents() == ()
        assert path.with_name(path.name + "-wal").exists()
    assert list(path.parent.iterdir()) == [path]


def test_many_may_make_one_file_together(path):
    code = f"from dateline.store import Store; Store.open({str(path)!r}, wait=20).close()"
    children = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)]
    assert [child.communicate()[1] for child in children] == [b""] * 3


def test_an_existing_file_opens_without_the_heavy_libraries(path):
    Store.open(path).close()
    code = f"import sys; from dateline.store import Store; Store.open({str(path)!r}).close(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"spacy", "trafilatura", "lxml", "alembic", "sqlalchemy.orm"} & set(loaded)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_name_that_is_no_unicode(tmp_path):
    Store.open(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.db"))).close()
    assert [os.fsencode(p.name) for p in tmp_path.iterdir()] == [b"\xff.db"]


def test_a_link_to_itself(path):
    path.symlink_to(path)
    refused(path)


def test_a_program_killed_while_it_made_the_file_leaves_nothing_in_the_way(path):
    """What it wrote is on the disk before its transaction ended, and a journal tells how to undo it."""
    code = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("CREATE TABLE half (done)")
connection.executemany("INSERT INTO half VALUES (?)", ((bytes(4000),) for _ in range(50)))
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", code, path], check=True)
    assert path.with_name(path.name + "-journal").exists()
    with pytest.raises(StoreError, match="no case yet"):
        Store.open(path, read_only=True)
    Store.open(path).close()
