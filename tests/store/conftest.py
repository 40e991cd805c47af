import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # tests/strategies.py

RECORDED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def recorded():
    return RECORDED


@pytest.fixture
def path(tmp_path):
    return tmp_path / "case.db"
