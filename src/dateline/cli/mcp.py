"""The command `mcp`."""

from __future__ import annotations

import sys

import click

from dateline.cli import options


@click.command()
@options.database
def mcp(database: str) -> None:
    """Answer a language model about a case (Model Context Protocol).

    A program that runs models starts this and speaks with it over standard input and output. It gives rows with their
    sentences and offsets, and never a text of its own.
    """
    from dateline.api import KeptCase  # noqa: PLC0415 - not for --help
    from dateline.mcp import answer_lines  # noqa: PLC0415

    kept = KeptCase(database)
    kept.look()
    for answer in answer_lines(sys.stdin.buffer, kept):
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
