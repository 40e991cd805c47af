"""The command that reads whole archives: `archive`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from dateline.cli import options
from dateline.cli.guard import FAILED
from dateline.cli.output import note
from dateline.cli.words import clean, say_count


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="OUT", type=click.Path(path_type=Path), required=True, help="Folder of the tables."
)
@options.published
@options.columns
@options.types
@options.workers
@click.option("--ray", metavar="ADDRESS", help="Read on the Ray cluster at this address; the nodes share the folders.")
@click.pass_context
def archive(
    ctx: click.Context,
    inputs: tuple[str, ...],
    output: Path,
    published: date | None,
    columns: options.Columns,
    types: Path | None,
    workers: int | None,
    ray: str | None,
) -> None:
    """Read the shards of an archive into Parquet tables.

    INPUT is a file, a folder or a pattern; each file is a shard: WARC, JSON lines, also packed with gzip, Parquet, and
    whatever else `dateline read` reads. A shard is written whole or not at all; the same command goes on where an
    earlier one ended, and repeats nothing.
    """
    from dateline import api  # noqa: PLC0415 - not for --help
    from dateline.settings import Settings  # noqa: PLC0415

    settings = Settings(columns=columns, types=types)
    try:
        done = api.archive(
            inputs, output, published=published, settings=settings, workers=workers, ray=ray, progress=_tell
        )
    except KeyboardInterrupt:
        note(f"{output} holds every shard read so far; the same command reads the rest")
        raise
    known = f", {done.known:,} known already" if done.known else ""
    click.echo(
        f"{output}: {say_count(done.read, 'shard')} read{known}; "
        f"{say_count(done.documents, 'document')}, {say_count(done.cases, 'case')}"
    )
    if done.problems:
        ctx.exit(FAILED)


def _tell(shard: str, documents: int, problems: Sequence[str]) -> None:
    for problem in problems:
        note(clean(problem))
    note(f"{clean(shard)}: {say_count(documents, 'document')}")
