"""The command `dates`."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.guard import FAILED, FailedError, NothingFoundError
from dateline.cli.output import note, print_rows, report

if TYPE_CHECKING:
    from dateline.model import TimeExpression

# One word with the suffix of a file: a path mistyped rather than a text to read.
_FILE_NAME = re.compile(r"\S+\.[a-z]{3,5}")


@click.command()
@click.argument("source", metavar="TEXT|FILE|-")
@click.option(
    "--published", metavar="DATE", type=options.DayType(whole=True), help='The day that "Monday" is reckoned from.'
)
@click.option("--day-first", is_flag=True, help="Read 3/4/2021 as 3 April.")
@click.option("--timeml", is_flag=True, help='Also find "now" and the like, as the TimeML corpora do.')
@options.form
@click.pass_context
def dates(ctx: click.Context, source: str, published: date | None, day_first: bool, timeml: bool) -> None:
    """Print the dates, times and durations of a text.

    The text is an argument in quotes, a file or folder as for `dateline read`, or - for standard input. Each
    expression is shown with its TIMEX3 value and the days that it means.
    """
    from dateline import api, exports  # noqa: PLC0415 - not for --help
    from dateline.exports.vocabulary import TimeRecord  # noqa: PLC0415
    from dateline.model import Problem  # noqa: PLC0415
    from dateline.settings import Settings  # noqa: PLC0415

    given = api.dates(
        _choose_source(source), published=published, settings=Settings(month_first=not day_first), timeml=timeml
    )
    times: list[TimeExpression] = []
    failed = False
    for item in given:
        if isinstance(item, Problem):
            failed = True
            report(item)
        else:
            times.append(item)
    form = options.asked_form()
    if form:
        print_rows(form, [exports.time_record(time) for time in times], TimeRecord)
    elif times:
        from dateline.cli.paper import Paper  # noqa: PLC0415
        from dateline.cli.views.times import write_values  # noqa: PLC0415

        write_values(Paper(), times)
    if published is None:
        _warn_of_open(times)
    if failed:
        ctx.exit(FAILED)
    if not times:
        raise NothingFoundError("no date, time or duration found")


def _choose_source(source: str) -> str | Path:
    """Return the path that the argument names, or the argument itself as a text."""
    if source == "-" or os.path.exists(source):  # noqa: PTH110 - Path.exists raises on a text that is too long
        return Path(source)
    if _FILE_NAME.fullmatch(source):
        raise FailedError(f"{source}: no such file or folder; check the path")
    return source


def _warn_of_open(times: list[TimeExpression]) -> None:
    """Say that a publication day would tell more, where nothing was reckoned from one."""
    leaning = [time for time in times if time.basis == "publication date" and time.type in ("DATE", "TIME")]
    if leaning and all(time.interval is None for time in leaning):
        note("dateline: some words are reckoned from the day of publication; give it with --published")
