"""Looking at a case file: the case on a day, and its views as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dateline import exports, pipeline
from dateline.api.days import Day, read_day
from dateline.api.latest import mark_latest
from dateline.api.locating import find_charges
from dateline.api.narrowing import View, filter_types, match_people, mentioning, narrow, shorten_timeline
from dateline.charges import derive_charges
from dateline.corrections import decide_cases, name_cases
from dateline.exports.vocabulary import (
    CaseRow,
    DocumentRow,
    FindingRecord,
    PersonRow,
    StatementRow,
    StatusRow,
    TimelineRow,
)
from dateline.model import Case, Correction, Reading, Story
from dateline.store import Database, Store
from dateline.story import group_cases, tell_stories

Types = str | Iterable[str]


def open_case(database: Database, *, as_of: Day | None = None, known_by: Day | None = None) -> Case:
    """Return the case that a case file holds.

    Where a charge stands otherwise at the latest on record, `Charge.latest` says how: in a view of an earlier day or
    from fewer documents, and in what each single document says.

    Args:
        database: the case file, or the URL of a PostgreSQL database; so wherever a function takes a `database`.
        as_of: the day to look at: only what had surely happened by then counts; None is all that is reported.
        known_by: only documents published on that day or before count; None counts all.

    Raises:
        StoreError: where there is no such file, or it is no case file, or cannot be read.
        ValueError: where a day is no date.
    """
    day = None if as_of is None else read_day(as_of)
    known = None if known_by is None else read_day(known_by)
    with Store.open(database, create=False, read_only=True) as store:
        return assemble_view(store.readings(), store.corrections(), as_of=day, known_by=known)


def assemble_view(
    readings: Sequence[Reading],
    corrected: Sequence[Correction],
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    latest: Case | None = None,
) -> Case:
    """Return the case that readings tell on a day, with the latest status beside every earlier one.

    Args:
        readings: all that a case file holds.
        corrected: what readers corrected.
        as_of: as for `open_case`.
        known_by: as for `open_case`.
        latest: what this function returns without days, where that is at hand.
    """
    case = pipeline.assemble(readings, as_of=as_of, known_by=known_by, corrected=corrected)
    # Charges are no facts, so that a case file does not hold those of single documents either.
    case = replace(case, readings=tuple(replace(r, charges=derive_charges(r.actions)) for r in case.readings))
    if as_of is known_by is None:
        return mark_latest(case, case)
    return mark_latest(case, latest or pipeline.assemble(readings, corrected=corrected))


def open_charges(database: Database, person: str, *, as_of: Day | None = None, known_by: Day | None = None) -> Case:
    """Return the charges against whoever has a name, from the documents that decide on them; no events and findings.

    They are those of the whole case (`open_case`), and what it costs grows with what is told of the person and of
    people of the same surname, not with the case. All is read where a part of a word is asked for, or somebody who is
    only described is charged, or nobody is found.

    Args:
        database: the case file.
        person: a name; see `match_people`.
        as_of: as for `open_case`.
        known_by: as for `open_case`.

    Returns:
        The case with these people and their charges alone, and the documents that were looked at.

    Raises:
        UnknownPersonError: where nobody has that name.
        StoreError: as for `open_case`; so ValueError.
    """
    day = None if as_of is None else read_day(as_of)
    known = None if known_by is None else read_day(known_by)
    with Store.open(database, create=False, read_only=True) as store:
        case = find_charges(store, person, as_of=day, known_by=known)
        if case is None:
            whole = assemble_view(store.readings(), store.corrections(), as_of=day, known_by=known)
            case = narrow(whole, match_people(whole.people, person))
        return replace(case, events=(), findings=(), extent=store.extent(known))


def status(
    database: Database, person: str | None = None, *, as_of: Day | None = None, known_by: Day | None = None
) -> tuple[StatusRow, ...]:
    """Return every charge and where it stands.

    Args:
        database: the case file.
        person: only the charges against whoever has this name; see `match_people`.
        as_of: as for `open_case`.
        known_by: as for `open_case`.

    Raises:
        UnknownPersonError: where nobody has that name.
        StoreError: as for `open_case`; so ValueError.
    """
    if person:
        return exports.status_rows(open_charges(database, person, as_of=as_of, known_by=known_by))
    return exports.status_rows(open_case(database, as_of=as_of, known_by=known_by))


def timeline(
    database: Database,
    *,
    as_of: Day | None = None,
    known_by: Day | None = None,
    person: str | None = None,
    type: Types = (),  # noqa: A002 - the command's own word
    length: int | None = None,
) -> tuple[TimelineRow, ...]:
    """Return what happened, in order.

    Args:
        database: the case file.
        as_of: as for `open_case`.
        known_by: as for `open_case`.
        person: only what whoever has this name takes part in; see `match_people`.
        type: one or more types of event.
        length: so many events at most, those that matter most; None is all.

    Raises:
        UnknownPersonError: where nobody has that name.
        StoreError: as for `open_case`; so ValueError.
    """
    case = _look(open_case(database, as_of=as_of, known_by=known_by), person, "timeline", type)
    return exports.timeline_rows(case if length is None else shorten_timeline(case, length))


def people(
    database: Database,
    *,
    known_by: Day | None = None,
    person: str | None = None,
    type: Types = (),  # noqa: A002
) -> tuple[PersonRow, ...]:
    """Return the people and organisations; `type` is "person" or "organisation", the rest is as for `status`."""
    return exports.people_rows(_look(open_case(database, known_by=known_by), person, "people", type))


def statements(
    database: Database,
    *,
    known_by: Day | None = None,
    person: str | None = None,
    type: Types = (),  # noqa: A002
) -> tuple[StatementRow, ...]:
    """Return who said what; `person` is the speaker, `type` names acts ("denies"), the rest is as for `status`."""
    return exports.statement_rows(_look(open_case(database, known_by=known_by), person, "statements", type))


def findings(
    database: Database,
    *,
    as_of: Day | None = None,
    known_by: Day | None = None,
    person: str | None = None,
    type: Types = (),  # noqa: A002
) -> tuple[FindingRecord, ...]:
    """Return what does not fit; `type` names kinds of finding ("date_conflict"), the rest is as for `status`."""
    return exports.finding_rows(_look(open_case(database, as_of=as_of, known_by=known_by), person, "findings", type))


def documents(database: Database, *, known_by: Day | None = None, person: str | None = None) -> tuple[DocumentRow, ...]:
    """Return the documents in the order of publication; with `person` those only that mention them."""
    case = open_case(database, known_by=known_by)
    return exports.document_rows(mentioning(case, match_people(case.people, person)) if person else case)


def tell_cases(case: Case, *, person: str | None = None) -> tuple[Story, ...]:
    """Return the cases that the documents of a case file tell of; with `person` those only that involve them.

    Raises:
        UnknownPersonError: where nobody has that name.
    """
    places = group_cases(case.readings, decide_cases(case.corrections))
    stories = tell_stories(case, places, name_cases(case.corrections))
    if not person:
        return stories
    wanted = {member.id for member in match_people(case.people, person)}
    return tuple(story for story in stories if wanted & {member.id for member in story.people})


def cases(database: Database, *, known_by: Day | None = None, person: str | None = None) -> tuple[CaseRow, ...]:
    """Return the cases that the documents tell of; with `person` those only in which they are accused or were struck.

    Each document belongs to one case, by those published before it alone; `why` says on what grounds.
    """
    return exports.case_rows(tell_cases(open_case(database, known_by=known_by), person=person))


def export(
    database: Database,
    format: str,  # noqa: A002 - the command's own word
    *,
    as_of: Day | None = None,
    known_by: Day | None = None,
) -> str:
    """Return a case in one of `export_formats()`; the days are as for `open_case`.

    Raises:
        StoreError: as for `open_case`.
        ValueError: where there is no such format, or a day is no date.
    """
    if format not in export_formats():
        raise ValueError(f"no format {format!r}: choose one of {', '.join(export_formats())}")
    case = open_case(database, as_of=as_of, known_by=known_by)
    history = {
        charge: [(day.isoformat(), label) for day, label in changes]
        for charge, changes in pipeline.trace_status(case).items()
    }
    return exports.export(case, format, history)


def export_formats() -> tuple[str, ...]:
    """Return the names of the formats that a case can be exported to."""
    return exports.formats()


def _look(case: Case, person: str | None, view: View | None = None, types: Types = ()) -> Case:
    seen = narrow(case, match_people(case.people, person), beside=view == "timeline") if person else case
    return filter_types(seen, view, [types] if isinstance(types, str) else types) if view else seen
