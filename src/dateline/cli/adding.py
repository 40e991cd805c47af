"""The commands that read documents: `read` and `add`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.guard import FAILED, FOUND_NOTHING
from dateline.cli.output import note, print_data, print_rows, report

if TYPE_CHECKING:
    from dateline.model import Problem, Reading


@click.command()
@options.sources
@options.published
@options.columns
@options.types
@options.workers
@options.web
@options.form
@click.pass_context
def read(
    ctx: click.Context,
    sources: tuple[str, ...],
    published: date | None,
    columns: options.Columns,
    types: Path | None,
    workers: int | None,
) -> None:
    """Print what documents say; store nothing.

    SOURCE is a file, a folder, a pattern of file names in quotation marks or - for standard input: plain or dated text,
    HTML pages, JSON, CSV, Parquet, RSS and Atom, WARC; also packed with gzip or in ZIP archives. Web addresses are
    fetched as far as the robots.txt of their host allows. With --csv the charges are printed, one row each.
    """
    from dateline import api  # noqa: PLC0415 - not for --help
    from dateline.settings import Settings  # noqa: PLC0415

    problems: list[Problem] = []
    settings, web = Settings(columns=columns, types=types), options.asked_web()
    readings = _set_aside(api.read(sources, published=published, settings=settings, web=web, workers=workers), problems)
    count = _print_readings(options.asked_form(), readings)
    _leave(ctx, count, problems)


@click.command()
@options.database
@options.sources
@options.published
@options.columns
@options.types
@options.workers
@options.web
@click.pass_context
def add(
    ctx: click.Context,
    database: str,
    sources: tuple[str, ...],
    published: date | None,
    columns: options.Columns,
    types: Path | None,
    workers: int | None,
) -> None:
    """Read documents into a case file.

    A document that the file holds already is passed over, so that the same command can be given again, also after it
    was interrupted. SOURCE is as for `dateline read`.
    """
    from dateline import api  # noqa: PLC0415 - not for --help
    from dateline.cli.progress import show_progress  # noqa: PLC0415
    from dateline.cli.words import say_count  # noqa: PLC0415
    from dateline.settings import Settings  # noqa: PLC0415

    settings, web = Settings(columns=columns, types=types), options.asked_web()
    try:
        with show_progress() as progress:
            done = api.add(
                database, sources, published=published, settings=settings, web=web, progress=progress, workers=workers
            )
    except KeyboardInterrupt:
        note(f"{api.hide_password(database)} holds every document added so far; the same command adds the rest")
        raise
    known = f", {done.known:,} known already" if done.known else ""
    unused = f", {say_count(len(done.problems), 'problem')}" if done.problems else ""
    click.echo(f"{api.hide_password(database)}: {say_count(done.added, 'document')} added{known}{unused}")
    _leave(ctx, done.added + done.known, done.problems)


def _set_aside(items: Iterator[Reading | Problem], problems: list[Problem]) -> Iterator[Reading]:
    """Yield the readings; report each problem as it comes and keep it."""
    from dateline.model import Problem  # noqa: PLC0415

    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
            report(item)
        else:
            yield item


def _print_readings(form: str | None, readings: Iterator[Reading]) -> int:
    """Print each reading as soon as it is there where the form allows it; return how many there were."""
    from dateline import exports  # noqa: PLC0415

    count = 0
    if form == "json":
        records = [exports.reading_record(reading) for reading in readings]
        print_data(exports.to_json(records))
        return len(records)
    if form == "csv":
        return _print_charges(readings)
    if form == "jsonl":
        for reading in readings:
            print_data(exports.to_jsonl([exports.reading_record(reading)]))
            count += 1
        return count
    from dateline.cli.paper import Paper  # noqa: PLC0415
    from dateline.cli.views.reading import write_reading  # noqa: PLC0415

    paper = Paper()
    for count, reading in enumerate(readings, start=1):
        if count > 1:
            paper.blank()
        write_reading(paper, reading)
    return count


def _print_charges(readings: Iterator[Reading]) -> int:
    from dateline import exports  # noqa: PLC0415
    from dateline.exports.vocabulary import StatusRow  # noqa: PLC0415
    from dateline.model import Case  # noqa: PLC0415

    read = list(readings)
    rows = [row for one in read for row in exports.status_rows(Case((one,), (), one.charges, (), ()))]
    print_rows("csv", rows, StatusRow)
    return len(read)


def _leave(ctx: click.Context, count: int, problems: list[Problem] | tuple[Problem, ...]) -> None:
    if problems:
        ctx.exit(FAILED)
    if not count:
        note("dateline: no document found")
        ctx.exit(FOUND_NOTHING)
