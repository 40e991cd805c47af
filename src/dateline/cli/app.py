"""The command `dateline` and its subcommands."""

import click

from dateline import __version__
from dateline.cli.adding import add, read
from dateline.cli.archiving import archive
from dateline.cli.cases import cases
from dateline.cli.comparing import check, diff
from dateline.cli.correcting import correct
from dateline.cli.dating import dates
from dateline.cli.demo import demo
from dateline.cli.export import export
from dateline.cli.guard import GuardedGroup
from dateline.cli.looking import documents, findings, people, statements, status, timeline
from dateline.cli.mcp import mcp
from dateline.cli.serving import serve
from dateline.cli.watching import watch


@click.group(cls=GuardedGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="dateline %(version)s")
def app() -> None:
    """Read dated news coverage and keep the case as it stands.

    Data goes to standard output, everything else to standard error. The exit status is 0 where all went well, 1 where
    nothing was found, and 2 for an error or for inputs that could not be used.
    """


for command in (
    demo,
    read,
    add,
    archive,
    status,
    timeline,
    people,
    statements,
    findings,
    documents,
    cases,
    check,
    diff,
    watch,
    correct,
    export,
    serve,
    mcp,
    dates,
):
    app.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit status."""
    app()
