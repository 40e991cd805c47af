"""The command that lists the cases of a file: `cases`."""

from __future__ import annotations

from datetime import date

import click

from dateline.cli import options
from dateline.cli.guard import NothingFoundError
from dateline.cli.output import print_rows
from dateline.cli.words import say_count


@click.command()
@options.database
@options.known_by
@options.person
@click.option("--explain", is_flag=True, help="Show every document of a case with the reasons that it belongs there.")
@options.form
def cases(database: str, known_by: date | None, person: str | None, explain: bool) -> None:
    """Show which cases the documents tell of.

    Each document joins a case already there or opens one, by the documents before it alone: by shared names, days and
    places, and by the wording where the gap is short. With --person only the cases that involve them.
    """
    from dateline import api, exports  # noqa: PLC0415 - not for --help
    from dateline.exports.vocabulary import CaseRow  # noqa: PLC0415

    case = api.open_case(database, known_by=known_by)
    stories = api.tell_cases(case, person=person)
    form = options.asked_form()
    if form:
        print_rows(form, exports.case_rows(stories), CaseRow)
    elif stories:
        from dateline.cli.paper import Paper  # noqa: PLC0415
        from dateline.cli.views.cases import write_cases  # noqa: PLC0415

        write_cases(Paper(), case, stories, explain=explain)
    if not stories:
        raise NothingFoundError(
            f"no case in {say_count(len(case.readings), 'document')}" + (f" for {person}" if person else "")
        )
