"""The commands by which a reader corrects a case: `correct merge`, `split`, `date` and the rest."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dateline.cli import options
from dateline.cli.guard import NothingFoundError
from dateline.cli.output import print_rows
from dateline.cli.words import clean

if TYPE_CHECKING:
    from dateline.exports.vocabulary import CorrectionRow


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name is known for the account
        return ""


_by = options.combine(
    click.option("--why", required=True, metavar="TEXT", help="The reason, for whoever asks later."),
    click.option("--who", default=_user, metavar="NAME", help="Whose word it is; your account's name unless given."),
)
_on = click.option("--on", metavar="DATE", help="The date that the case shows, where several events fit.")
_person = click.argument("person", metavar="PERSON")


@click.group()
def correct() -> None:
    """Say what was read wrongly, and take it back.

    A correction goes before what was read, also when documents are added later. It is kept with who made it, when and
    why, and nothing is deleted: `undo` takes it back. PERSON is an id or a name, DOCUMENT the beginning of an id or an
    address.
    """


def _command(name: str, *decorators: options.Decorator) -> Callable[[Callable[..., CorrectionRow]], click.Command]:
    """Make a subcommand of a function that enters a correction of a case file and returns it."""

    def make(function: Callable[..., CorrectionRow]) -> click.Command:
        def run(**arguments: Any) -> None:
            from dateline.api import hide_password  # noqa: PLC0415 - not for --help

            row = function(**arguments)
            database = hide_password(arguments["database"])
            click.echo(clean(f"{database}: correction {row.id} entered: {row.kind.replace('_', ' ')}"))

        run.__doc__ = function.__doc__
        return correct.command(name)(options.combine(options.database, *decorators, _by)(run))

    return make


@_command("merge", _person, click.argument("other", metavar="OTHER"))
def merge(database: str, person: str, other: str, who: str, why: str) -> CorrectionRow:
    """Say that PERSON and OTHER are the same."""
    from dateline import api  # noqa: PLC0415 - not for --help

    return api.merge_people(database, person, other, who=who, why=why)


@_command("split", _person, click.argument("document", metavar="DOCUMENT"))
def split(database: str, person: str, document: str, who: str, why: str) -> CorrectionRow:
    """Say that whom DOCUMENT calls PERSON is somebody else."""
    from dateline import api  # noqa: PLC0415

    return api.split_person(database, person, document, who=who, why=why)


@_command("join", click.argument("one", metavar="DOCUMENT"), click.argument("other", metavar="OTHER"))
def join(database: str, one: str, other: str, who: str, why: str) -> CorrectionRow:
    """Say that two documents tell of one case."""
    from dateline import api  # noqa: PLC0415

    return api.join_cases(database, one, other, who=who, why=why)


@_command("part", click.argument("one", metavar="DOCUMENT"), click.argument("other", metavar="OTHER"))
def part(database: str, one: str, other: str, who: str, why: str) -> CorrectionRow:
    """Say that two documents tell of different cases."""
    from dateline import api  # noqa: PLC0415

    return api.part_cases(database, one, other, who=who, why=why)


@_command("name", click.argument("document", metavar="DOCUMENT"), click.argument("name", metavar="NAME"))
def name_case(database: str, document: str, name: str, who: str, why: str) -> CorrectionRow:
    """Call the case of DOCUMENT by a name of your own."""
    from dateline import api  # noqa: PLC0415

    return api.name_case(database, document, name, who=who, why=why)


@_command("date", _person, click.argument("type", metavar="TYPE"), click.argument("true", metavar="DATE"), _on)
def set_date(database: str, person: str, type: str, true: str, on: str | None, who: str, why: str) -> CorrectionRow:  # noqa: A002
    """Say when an event really was, such as: date CASE.db "Ann Pell" charged 2023-01-31."""
    from dateline import api  # noqa: PLC0415

    return api.correct_date(database, person, type, true, on=on, who=who, why=why)


@_command("reject", _person, click.argument("type", metavar="TYPE"), _on)
def reject(database: str, person: str, type: str, on: str | None, who: str, why: str) -> CorrectionRow:  # noqa: A002
    """Say that an event, or a step on a charge, was none."""
    from dateline import api  # noqa: PLC0415

    return api.reject_event(database, person, type, on=on, who=who, why=why)


@_command(
    "add",
    _person,
    click.argument("action", metavar="ACTION"),
    click.argument("day", metavar="DATE", type=options.DayType(whole=True)),
    click.option("--offense", metavar="TEXT", help="What the charge is for."),
    click.option("--document", required=True, metavar="DOCUMENT", help="The document that says so."),
    click.option("--quote", required=True, metavar="TEXT", help="Its words that say so, as they stand."),
)
def add(database: str, person: str, action: str, day: date, **rest: Any) -> CorrectionRow:
    """Add a step on a charge that was missed."""
    from dateline import api  # noqa: PLC0415

    return api.add_step(database, person, action, day, **rest)


@_command("undo", click.argument("number", metavar="NUMBER", type=int))
def undo(database: str, number: int, who: str, why: str) -> CorrectionRow:
    """Take the correction of that number back."""
    from dateline import api  # noqa: PLC0415

    return api.undo_correction(database, number, who=who, why=why)


@correct.command("list")
@options.database
@options.form
def show(database: str) -> None:
    """Show all corrections, those taken back among them."""
    from dateline import api  # noqa: PLC0415
    from dateline.cli.paper import Paper  # noqa: PLC0415
    from dateline.cli.views.corrections import write_corrections  # noqa: PLC0415
    from dateline.exports.vocabulary import CorrectionRow  # noqa: PLC0415

    rows = api.corrections(database)
    form = options.asked_form()
    if form:
        print_rows(form, rows, CorrectionRow)
    elif rows:
        write_corrections(Paper(), rows)
    if not rows:
        raise NothingFoundError("nothing was corrected")
