"""The example case and the data that a developer may have beside the repository, for every test that asks for them."""

import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import settings

from dateline import api
from tests import postgres

# How long an example takes says more of the machine than of the code.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

# Articles and labels that are no part of the project; tests that need them are skipped where they are absent.
SHARED = Path(__file__).parents[2] / "shared"
EXAMPLES = Path(str(files("dateline") / "examples"))


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example dispatches."""
    return EXAMPLES


@pytest.fixture(scope="session")
def example_case_file(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file of all example dispatches; to be looked at, not added to."""
    database = tmp_path_factory.mktemp("example") / "case.db"
    added = api.add(database, examples)
    assert added.problems == ()
    return database


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of outside data; the test is skipped where there is none."""
    if not SHARED.is_dir():
        pytest.skip(f"no outside data at {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server; the test is skipped where none is installed."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    if postgres.find_programs() is None:
        pytest.skip("PostgreSQL is not installed")
    # Not below pytest's own folder, into which the server's user may not look.
    with tempfile.TemporaryDirectory(prefix="dateline-postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        with postgres.run_server(Path(folder) / "data") as running:
            yield running


@pytest.fixture(params=["file", "server"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new case may be kept: the path of a file, then the URL of a database."""
    if request.param == "file":
        return str(tmp_path / "case.db")
    running: postgres.Server = request.getfixturevalue("server")
    return running.make_case()
