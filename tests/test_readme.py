"""The README's commands, paths, rooms and Python are real; its outputs are written by tools/write_guide.py."""

import re
import shlex
from pathlib import Path

import pytest

from dateline.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\$ dateline (.*)$", README, re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
ROOMS = re.findall(r"^  (\w+(?:/|\.py))  ", README, re.MULTILINE)
# Started by `python -m dateline` and `import dateline`; no room of the house.
DOORS = {"__init__.py", "__main__.py"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_command_line_that_parses(example: str) -> None:
    name, *arguments = shlex.split(example.partition(" | ")[0])
    app.commands[name].make_context(name, arguments)


@pytest.mark.parametrize("command", ["add", "status", "timeline", "findings", "read", "export"])
def test_the_tour_shows(command: str) -> None:
    assert command in {example.split()[0] for example in EXAMPLES}


def test_the_python_example_is_ten_lines_at_most_and_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (code,) = PYTHON
    assert len([line for line in code.splitlines() if line]) <= 10
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_leads_to_a_file(path: str) -> None:
    assert (ROOT / path).is_file()


def test_the_plan_of_the_house_has_every_room_and_no_other() -> None:
    house = ROOT / "src" / "dateline"
    real = {f"{path.name}/" for path in house.iterdir() if path.is_dir() and path.name != "__pycache__"}
    real |= {path.name for path in house.glob("*.py")} - DOORS
    assert set(ROOMS) == real


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([\w-]+)", README))))
def test_every_make_target_exists(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
