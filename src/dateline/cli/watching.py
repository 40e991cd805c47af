"""The command that follows feeds: `watch`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.guard import FAILED
from dateline.cli.output import note, print_data, report
from dateline.cli.words import say_count

if TYPE_CHECKING:
    from dateline.api import Told


@click.command()
@options.database
@click.argument("plan", metavar="FEEDS.toml", type=click.Path())
@click.option("--once", is_flag=True, help="End after one round, for cron; else Ctrl-C ends it.")
@click.option("--jsonl", is_flag=True, help="Print JSON lines: one notice a line.")
@click.pass_context
def watch(ctx: click.Context, database: str, plan: str, once: bool, jsonl: bool) -> None:
    """Follow feeds, add their articles, and tell what changes in the case.

    FEEDS.toml names the feeds, how often they are asked, and whom to tell: an Atom feed, webhooks, a command. Told are
    new and changed statuses, events and findings, each with its sentence, never that an article appeared.
    """
    from dateline import api  # noqa: PLC0415 - not for --help

    failed = _tell(api.watch(database, plan, once=once, cache=options.cache_folder()), jsonl=jsonl)
    if failed:
        ctx.exit(FAILED)


def _tell(items: Iterator[Told], *, jsonl: bool) -> bool:
    """Print what a watch tells as it comes; return whether anything could not be used."""
    from dateline import exports  # noqa: PLC0415
    from dateline.api import NoticeRow  # noqa: PLC0415
    from dateline.cli.paper import Paper  # noqa: PLC0415
    from dateline.cli.views.notices import write_notice  # noqa: PLC0415
    from dateline.model import Problem  # noqa: PLC0415

    paper, failed, first = Paper(), False, True
    for item in items:
        if isinstance(item, Problem):
            failed = True
            report(item)
        elif isinstance(item, NoticeRow):
            if jsonl:
                print_data(exports.to_jsonl([item]))
            else:
                write_notice(paper, item)
        elif item.added or (first and sys.stderr.isatty()):
            came = f"{say_count(item.added, 'document')} added" if item.added else "nothing new"
            note(f"{came}; next round at {item.due:%Y-%m-%d %H:%M} UTC")
            first = False
    return failed
