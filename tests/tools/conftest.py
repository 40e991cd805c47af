"""The programs in tools/, which import each other by their bare names."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOOLS = Path(__file__).parents[2] / "tools"


@pytest.fixture
def tool(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that the test file is about, by the file's name."""
    monkeypatch.syspath_prepend(TOOLS)
    module: ModuleType = importlib.import_module(request.path.stem.removeprefix("test_"))
    return module
