"""The guide documents every command and option, and nothing that does not exist."""

import re
import shlex
from pathlib import Path

import click
import pytest

from dateline.cli import app

GUIDE = (Path(__file__).parent.parent / "docs" / "guide.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## dateline (\w+)\n(.*?)(?=^## |\Z)", GUIDE, re.DOTALL | re.MULTILINE))
EVERYWHERE = {"--help", "-h", "--version", "-V"}


def list_options(command: click.Command) -> set[str]:
    own = {name for option in command.params if isinstance(option, click.Option) for name in option.opts}
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return own.union(*map(list_options, below))


def test_every_command_has_its_section_and_no_section_lacks_its_command() -> None:
    assert list(SECTIONS) == list(app.commands)


@pytest.mark.parametrize("name", app.commands)
def test_every_option_is_in_the_table_of_its_command(name: str) -> None:
    documented = set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", "".join(re.findall(r"^\| `.*$", SECTIONS[name], re.M))))
    missing = list_options(app.commands[name]) - documented
    assert missing == set()


@pytest.mark.parametrize("name", app.commands)
def test_every_argument_is_named_in_its_section(name: str) -> None:
    for argument in app.commands[name].params:
        if isinstance(argument, click.Argument):
            assert (argument.metavar or argument.name or "").upper().rstrip(".") in SECTIONS[name].upper()


@pytest.mark.parametrize("name", app.commands)
def test_no_option_of_a_section_is_unknown(name: str) -> None:
    known = set().union(*map(list_options, app.commands.values())) | EVERYWHERE
    table = "".join(re.findall(r"^\| `.*$", SECTIONS[name], re.M))
    own = set(re.findall(r"(?<=`)(--[a-z][a-z-]*)", table))
    assert own <= list_options(app.commands[name])
    assert set(re.findall(r"(?<=`)(--[a-z][a-z-]*)", GUIDE)) <= known


def test_every_example_is_a_command_line_that_parses() -> None:
    examples = re.findall(r"^\$ dateline (.*)$", GUIDE, re.MULTILINE)
    assert {shlex.split(example)[0] for example in examples} == set(app.commands)
    for example in examples:
        name, *arguments = shlex.split(example.partition(" | ")[0])
        app.commands[name].make_context(name, arguments)


@pytest.mark.parametrize("option", sorted(EVERYWHERE))
def test_the_options_of_all_commands_are_explained(option: str) -> None:
    assert f"{option}`" in GUIDE


PYTHON = re.findall(r"^```python\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("code", [code for code in PYTHON if "case.db" not in code])
def test_python_that_needs_no_case_runs(code: str) -> None:
    exec(compile(code, "guide.md", "exec"), {})  # noqa: S102 - our own page
