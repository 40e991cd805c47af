"""What ends a command: every error becomes a line on standard error and an exit status, never a traceback."""

import os
import sys
from collections.abc import Sequence
from typing import IO, Any, NoReturn

import click

from dateline.cli.words import clean

FOUND_NOTHING, FAILED, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141  # 128 + SIGINT, 128 + SIGPIPE, as in a shell


class NothingFoundError(click.ClickException):
    """There is nothing to show; the message says what was looked for."""

    exit_code = FOUND_NOTHING


class FailedError(click.ClickException):
    """The command cannot go on."""

    exit_code = FAILED


class GuardedGroup(click.Group):
    """A group of commands that reports every error in one line; commands are listed in the order of adding."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, the first to try first."""
        return list(self.commands)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run a command and leave with its exit status."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, *rest, **extra)
            sys.stdout.flush()
        except BaseException as error:
            code = _report(error)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, keeping errors from click's own way of showing them."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise _Stopped(INTERRUPTED, "interrupted") from error
        except BrokenPipeError as error:
            raise _Stopped(PIPE_CLOSED, None) from error


class _Stopped(Exception):  # noqa: N818 - no error, an end
    def __init__(self, code: int, message: str | None) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def _report(error: BaseException) -> int:
    """Say what went wrong and return the exit status."""
    match error:
        case _Stopped():
            code, message = error.code, error.message
        case click.Abort() | KeyboardInterrupt():
            code, message = INTERRUPTED, "interrupted"
        case click.exceptions.Exit():
            return error.exit_code
        case SystemExit():
            return error.code if isinstance(error.code, int) else FAILED
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
            return FAILED
        case click.UsageError():
            where = error.ctx.command_path if error.ctx else "dateline"
            code, message = FAILED, f"{where}: {_as_clause(error.format_message())}; try '{where} --help'"
        case click.ClickException():
            code, message = error.exit_code, error.format_message()
        case BrokenPipeError():
            code, message = PIPE_CLOSED, None
        case OSError():
            place = error.filename or "standard output"
            code, message = FAILED, f"{place}: {error.strerror or error}; check the path, its permissions and the disk"
        case _:
            code, message = _explain(error)
    if isinstance(error, OSError | _Stopped):
        _silence(sys.stdout)
    if message:
        click.echo(clean(message if message.startswith("dateline") else f"dateline: {message}"), err=True)
    return code


def _explain(error: BaseException) -> tuple[int, str]:
    from dateline.api import UnknownPersonError, WorkerError  # noqa: PLC0415 - by now a command has loaded it
    from dateline.store import StoreError  # noqa: PLC0415

    match error:
        case UnknownPersonError():
            return FOUND_NOTHING, str(error)
        case StoreError() | WorkerError() | ValueError():
            return FAILED, str(error)
        case _:
            kind = type(error).__name__
            return FAILED, f"a fault of dateline ({kind}: {error}); report it with the command that you gave"


def _as_clause(message: str) -> str:
    """Return a message of click's as a part of a sentence: without its capital and its full stop."""
    return message[:1].lower() + message[1:].removesuffix(".")


def _silence(stream: IO[str]) -> None:
    """Send what is still to be written to nowhere: the interpreter would complain on leaving."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
