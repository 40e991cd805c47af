"""The server on a port of the loopback, and the Chromium of this machine; without one the tests are skipped."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, which
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from dateline import api
from dateline.server import Options, make_app

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := which(name))), None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; on Debian: apt-get install chromium")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": ["--no-sandbox"]}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own; that of the plugin asks for a fixture that pytest warns of."""
    with browser.new_context() as context:
        yield context.new_page()


def run(case_file: Path) -> Iterator[str]:
    app = make_app(api.KeptCase(case_file), Options(heavy=100_000, checks=100_000))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(case_file: Path) -> Iterator[str]:
    yield from run(case_file)


@pytest.fixture
def own_site(case_file: Path, tmp_path: Path) -> Iterator[str]:
    """A server whose case file a test may change."""
    copy(case_file, tmp_path / "case.db")
    yield from run(tmp_path / "case.db")
