from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes depends on the machine, and is no part of what is tested.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

RECORDED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def recorded():
    return RECORDED


@pytest.fixture
def path(tmp_path):
    return tmp_path / "case.db"
