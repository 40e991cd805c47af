"""The command `serve`."""

from __future__ import annotations

import click

from dateline.cli import options
from dateline.cli.guard import FailedError
from dateline.cli.output import note

MOST_PORT = 65535


@click.command()
@options.database
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", help="Where to listen; by default this machine alone.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, MOST_PORT), default=8000, help="The port; 0 takes a free one."
)
def serve(database: str, host: str, port: int) -> None:
    """Show a case as web pages, until Ctrl-C.

    The pages are for this machine alone. With another --host they ask for a token, which is printed with the address:
    whoever has it can read the whole case, and the way there is not encrypted.
    """
    try:
        from dateline import api, server  # noqa: PLC0415 - not for --help
    except ModuleNotFoundError as error:
        raise FailedError(f"serve needs the package {error.name}: pip install 'dateline[web]'") from error
    asked = server.Options(host, port)
    if not asked.is_private:
        asked = server.Options(host, port, server.make_token())
        note(
            f"dateline: warning: {host} can be reached from other machines, and what is sent is not encrypted; "
            "whoever has the token can read the whole case"
        )
    shown = api.hide_password(database)
    server.serve(database, asked, tell=lambda address: note(f"{shown}: {address}  (Ctrl-C ends it)"))
