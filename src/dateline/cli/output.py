"""What a command puts out: rows in the form that was asked for, and problems on standard error."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from dateline.cli.words import clean

if TYPE_CHECKING:
    from dateline.exports.vocabulary import Record
    from dateline.model import Problem


def print_rows(form: str, rows: Sequence[Record], kind: type[Record]) -> None:
    """Print rows of one kind as "json", "jsonl" or "csv"."""
    from dateline import exports  # noqa: PLC0415 - not for --help

    match form:
        case "json":
            print_data(exports.to_json(rows))
        case "jsonl":
            print_data(exports.to_jsonl(rows))
        case _:
            print_data(exports.to_csv(rows, kind))


def print_data(text: str) -> None:
    """Print text for machines: UTF-8, whatever the terminal speaks."""
    sys.stdout.flush()
    click.echo(text.encode(), nl=False)


def report(problem: Problem) -> None:
    """Say in one line on standard error what could not be used."""
    click.echo(say_problem(problem), err=True)


def say_problem(problem: object) -> str:
    """Return a problem as a line."""
    return f"dateline: {clean(str(problem))}"


def note(text: str) -> None:
    """Say something beside the data."""
    click.echo(clean(text), err=True)
