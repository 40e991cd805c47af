"""The command `export`."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

import click

from dateline.cli import options
from dateline.cli.guard import FailedError
from dateline.cli.output import note, print_data

# In the order of the help; the registry of the formats has the same names.
FORMATS = ("json", "jsonl", "csv", "markdown", "html", "ics", "atom", "timelinejs", "ftm", "webannotation")


@click.command()
@options.database
@click.option("--format", "format_", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to this file instead of the terminal.")
@options.as_of
@options.known_by
def export(database: str, format_: str, output: str | None, as_of: date | None, known_by: date | None) -> None:
    """Write the whole case in a format.

    json, jsonl and csv are for machines, markdown and html for people; ics is for calendars, atom for feed readers,
    timelinejs, ftm (FollowTheMoney) and webannotation (W3C) for programs that know them.
    """
    from dateline import api  # noqa: PLC0415 - not for --help

    text = api.export(database, format_, as_of=as_of, known_by=known_by)
    if output is None or output == "-":
        print_data(text)
        return
    path = Path(output)
    if path.exists() and Path(database).exists() and path.samefile(database):
        raise FailedError(f"{output}: this is the case file itself; give another file")
    write_whole(path, text)
    note(f"{output}: {len(text.encode()):,} bytes written")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or, after an error, as it was before."""
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8")  # a pipe or a device cannot be replaced
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise FailedError(f"{path}: {error.strerror}; choose a folder in which you may write") from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        beside.replace(path)
    except BaseException as error:
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise FailedError(f"{path}: {error.strerror}; nothing was written") from error
        raise
