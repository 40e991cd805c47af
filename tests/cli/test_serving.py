import subprocess
import sys

import pytest
from click.testing import CliRunner

from dateline.cli import app


def test_the_start_of_the_command_line_loads_no_server() -> None:
    code = "import sys, dateline.cli; sys.exit(any(name.split('.')[0] in ('starlette', 'uvicorn') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("host", "warned"),
    [("127.0.0.1", False), ("localhost", False), ("0.0.0.0", True), ("192.168.0.9", True)],  # noqa: S104
)
def test_off_the_loopback_there_is_a_token_and_a_warning(
    host: str, warned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr("dateline.server.serve", lambda database, options, tell: asked.append(options))
    done = CliRunner().invoke(app, ["serve", "case.db", "--host", host])
    assert done.exit_code == 0, done.output
    assert ("warning" in done.stderr) is warned
    assert (asked[0].token is not None) is warned


def test_a_missing_file_is_said_in_a_line(tmp_path: object) -> None:
    done = CliRunner().invoke(app, ["serve", f"{tmp_path}/none.db", "--port", "0"])
    assert done.exit_code == 2
    assert "none.db" in done.stderr and "Traceback" not in done.stderr


def test_without_its_packages_it_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "starlette", None)
    for name in [name for name in sys.modules if name.startswith(("dateline.server", "starlette."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("dateline.server", raising=False)
    done = CliRunner().invoke(app, ["serve", "case.db"])
    assert done.exit_code == 2
    assert "dateline[web]" in done.stderr
