"""The example case and the data that a developer may have beside the repository, for every test that asks for them."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import settings

from dateline import api

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
