"""The commands that look at a case: `status`, `timeline`, `people`, `statements`, `findings`, `documents`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.guard import NothingFoundError
from dateline.cli.output import note, print_rows
from dateline.cli.words import say_count

if TYPE_CHECKING:
    from dateline.cli.paper import Paper
    from dateline.exports.vocabulary import Record
    from dateline.model import Case, Person

Write = Callable[["Paper", "Case"], None]


@click.command()
@options.database
@click.argument("person", required=False)
@options.as_of
@options.known_by
@click.option("--explain", is_flag=True, help="Show every step with its date, its source and its sentence.")
@options.form
def status(database: str, person: str | None, as_of: date | None, known_by: date | None, explain: bool) -> None:
    """Show every charge and where it stands.

    PERSON is a name or a part of one, in any case and with or without accents. With --as-of or --known-by, charges
    that stand otherwise by now are followed by their latest status.
    """
    from dateline import exports  # noqa: PLC0415 - not for --help
    from dateline.exports.vocabulary import StatusRow  # noqa: PLC0415

    case, people = _open_charges(database, as_of, known_by, person)

    def write(paper: Paper, seen: Case) -> None:
        from dateline.cli.views.status import write_status  # noqa: PLC0415

        write_status(paper, seen, explain=explain)

    _show(case, exports.status_rows(case), StatusRow, write, _missing("charge", people, case))


@click.command()
@options.database
@options.as_of
@options.known_by
@options.person
@options.choose_type("Only events of this type (charged, dismissed, killing …); may be given several times.")
@click.option(
    "--length", metavar="N", type=click.IntRange(min=1), help="Only the N events that matter most, still in order."
)
@click.option(
    "--explain", is_flag=True, help="Show why each event has its date, why it matters, and why its accounts are one."
)
@options.form
def timeline(
    database: str,
    as_of: date | None,
    known_by: date | None,
    person: str | None,
    types: tuple[str, ...],
    length: int | None,
    explain: bool,
) -> None:
    """Show what happened, in order.

    Each event has its date, its type, and how many articles tell it, of which how many do not copy each other.
    """
    from dateline import api, exports  # noqa: PLC0415
    from dateline.exports.vocabulary import TimelineRow  # noqa: PLC0415

    case, people = _open(database, as_of, known_by, person, beside=True)
    whole = api.filter_types(case, "timeline", types)
    shown = whole if length is None else api.shorten_timeline(whole, length)

    def write(paper: Paper, seen: Case) -> None:
        from dateline.cli.views.timeline import write_timeline  # noqa: PLC0415

        write_timeline(paper, seen, left_out=len(whole.events) - len(shown.events), explain=explain)

    missing = _missing("event", people, case, types, {event.type for event in case.events})
    _show(shown, exports.timeline_rows(shown), TimelineRow, write, missing)


@click.command()
@options.database
@options.known_by
@options.person
@options.choose_type("Only this type: person or organisation.")
@options.form
def people(database: str, known_by: date | None, person: str | None, types: tuple[str, ...]) -> None:
    """Show who occurs, in which roles.

    Whoever is charged is shown with every charge and its status.
    """
    from dateline import api, exports  # noqa: PLC0415
    from dateline.exports.vocabulary import PersonRow  # noqa: PLC0415
    from dateline.model import ActorKind  # noqa: PLC0415

    case, found = _open(database, None, known_by, person)
    shown = api.filter_types(case, "people", _check(types, ActorKind))

    def write(paper: Paper, seen: Case) -> None:
        from dateline.cli.views.people import write_people  # noqa: PLC0415

        write_people(paper, seen)

    _show(shown, exports.people_rows(shown), PersonRow, write, _missing("person", found, case, types))


@click.command()
@options.database
@options.known_by
@options.person
@options.choose_type("Only this act: asserts, denies, commits, declines_to_comment or unavailable.")
@options.form
def statements(database: str, known_by: date | None, person: str | None, types: tuple[str, ...]) -> None:
    """Show who said what, and who would not comment."""
    from dateline import api, exports  # noqa: PLC0415
    from dateline.exports.vocabulary import StatementRow  # noqa: PLC0415
    from dateline.model import Act  # noqa: PLC0415

    case, found = _open(database, None, known_by, person)
    shown = api.filter_types(case, "statements", _check(types, Act))

    def write(paper: Paper, seen: Case) -> None:
        from dateline.cli.views.statements import write_statements  # noqa: PLC0415

        write_statements(paper, seen)

    _show(shown, exports.statement_rows(shown), StatementRow, write, _missing("statement", found, case, types))


@click.command()
@options.database
@options.as_of
@options.known_by
@options.person
@options.choose_type("Only this kind of finding (date_conflict, carried_over …); may be given several times.")
@options.form
def findings(
    database: str, as_of: date | None, known_by: date | None, person: str | None, types: tuple[str, ...]
) -> None:
    """Show what does not fit, with the passages.

    These are conflicts of dates, counts and statuses, stale and copied passages, missing steps and silent changes.
    As text, the kinds superseded and single_source are only counted unless asked for with --type.
    """
    from dateline import api, exports  # noqa: PLC0415
    from dateline.exports.vocabulary import FindingRecord  # noqa: PLC0415
    from dateline.model import FindingKind  # noqa: PLC0415

    case, found = _open(database, as_of, known_by, person)
    shown = api.filter_types(case, "findings", _check(types, FindingKind))

    def write(paper: Paper, seen: Case) -> None:
        from dateline.cli.views.findings import write_findings  # noqa: PLC0415

        write_findings(paper, seen, asked=bool(types))

    _show(shown, exports.finding_rows(shown), FindingRecord, write, _missing("finding", found, case, types))


@click.command()
@options.database
@options.known_by
@options.person
@options.form
def documents(database: str, known_by: date | None, person: str | None) -> None:
    """Show the documents by publication day.

    With --person only those that mention them.
    """
    from dateline import api, exports  # noqa: PLC0415
    from dateline.cli.views.documents import write_documents  # noqa: PLC0415
    from dateline.exports.vocabulary import DocumentRow  # noqa: PLC0415

    case = api.open_case(database, known_by=known_by)
    found = _match(case, person)
    shown = api.mentioning(case, found) if person else case
    _show(shown, exports.document_rows(shown), DocumentRow, write_documents, _missing("document", found, case))


def _open(
    database: str, as_of: date | None, known_by: date | None, person: str | None, *, beside: bool = False
) -> tuple[Case, Sequence[Person]]:
    """Return the case, narrowed to whoever is asked for, and who that is."""
    from dateline import api  # noqa: PLC0415

    case = api.open_case(database, as_of=as_of, known_by=known_by)
    people = _match(case, person)
    return (api.narrow(case, people, beside=beside) if person else case), people


def _open_charges(
    database: str, as_of: date | None, known_by: date | None, person: str | None
) -> tuple[Case, Sequence[Person]]:
    """Return the case with the charges against whoever is asked for, and who that is."""
    from dateline import api  # noqa: PLC0415

    if not person:
        return api.open_case(database, as_of=as_of, known_by=known_by), ()
    case = api.open_charges(database, person, as_of=as_of, known_by=known_by)
    return case, _note_several(case.people, person)


def _match(case: Case, person: str | None) -> Sequence[Person]:
    from dateline import api  # noqa: PLC0415

    return _note_several(api.match_people(case.people, person), person) if person else ()


def _note_several(people: Sequence[Person], person: str) -> Sequence[Person]:
    if len(people) > 1:
        note(f"dateline: {person!r} fits {len(people)} names, all are shown: {', '.join(p.name for p in people)}")
    return people


def _check(types: Sequence[str], known: Iterable[str]) -> Sequence[str]:
    """Return the types; fail where one does not exist."""
    choices = [str(kind) for kind in known]
    for kind in types:
        if kind.casefold().replace(" ", "_").replace("-", "_") not in choices:
            raise click.UsageError(f"there is no type {kind!r}: choose among {', '.join(choices)}.")
    return types


def _missing(
    noun: str, people: Sequence[Person], case: Case, types: Sequence[str] = (), present: Iterable[str] = ()
) -> str:
    """Return the sentence that says what was not found."""
    words = [f"no {noun}"]
    if types:
        words.append(f"of type {' or '.join(types)}")
    if people:
        words.append(f"for {' or '.join(person.name for person in people)}")
    words += [f"as of {case.as_of}"] if case.as_of else []
    words += [f"as known by {case.known_by}"] if case.known_by else []
    others = f"; the types here are {', '.join(sorted(present))}" if types and present else ""
    looked = case.extent.documents if case.extent else len(case.readings)
    return f"{' '.join(words)} in {say_count(looked, 'document')}{others}"


def _show(case: Case, rows: Sequence[Record], kind: type[Record], write: Write, missing: str) -> None:
    """Print rows in the form asked for, or let the view write the case; leave with 1 where there is nothing."""
    form = options.asked_form()
    if form:
        print_rows(form, rows, kind)
    elif rows:
        from dateline.cli.paper import Paper  # noqa: PLC0415

        write(Paper(), case)
    if not rows:
        raise NothingFoundError(missing)
