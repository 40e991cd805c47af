"""Correcting a case: what a reader says goes before what was read, and can be taken back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from dateline import exports, pipeline
from dateline.api.days import Day, read_day
from dateline.api.selecting import CorrectionError, one_document, one_event, one_person, place_of, triggers
from dateline.charges import offense_key
from dateline.charges.proceedings import step_rules
from dateline.corrections import still_standing
from dateline.exports.vocabulary import CorrectionRow
from dateline.model import Case, CorrectionKind, Evidence, Proceeding
from dateline.model.edtf import from_edtf
from dateline.store import Database, Store

LONGEST_NAME = 200
"""So long may the name of a case be: it stands in one line of a list."""


def corrections(database: Database) -> tuple[CorrectionRow, ...]:
    """Return what readers corrected, those taken back among them, in the order in which they did."""
    with Store.open(database, create=False, read_only=True) as store:
        entries = store.corrections()
    return exports.correction_rows(entries, still_standing(entries))


def merge_people(database: Database, one: str, other: str, *, who: str, why: str) -> CorrectionRow:
    """Say that two people of a case are the same.

    Args:
        database: the case file.
        one: an id or a name that fits one person of the case alone; see `match_people`.
        other: the same of the other.
        who: whose word it is.
        why: the reason.

    Raises:
        CorrectionError: where a name fits several, or both mean one person.
        UnknownPersonError: where nobody has that name.
        StoreError: where the case file cannot be used.
    """
    with Store.open(database, create=False) as store:
        case = _case(store)
        first, second = one_person(case, one), one_person(case, other)
        if first.id == second.id:
            raise CorrectionError(f"{one} and {other} are one person already: {first.name}")
        places = [place_of(case, *member) for member in (*first.members, *second.members)]
        return _enter(store, CorrectionKind.SAME_PERSON, places, {}, who, why)


def split_person(database: Database, person: str, document: str, *, who: str, why: str) -> CorrectionRow:
    """Say that whom a document calls by somebody's name is somebody else; the rest is as for `merge_people`.

    Args:
        database: the case file.
        person: an id or a name that fits one person alone.
        document: the beginning of the document's id, or its address.
        who: whose word it is.
        why: the reason.
    """
    with Store.open(database, create=False) as store:
        case = _case(store)
        found, reading = one_person(case, person), one_document(case, document)
        own = [member for member in found.members if member[0] == reading.document.id]
        others = [member for member in found.members if member[0] != reading.document.id]
        if not own:
            raise CorrectionError(
                f"{document} does not mention {found.name}; `dateline documents --person` lists who does"
            )
        if not others:
            raise CorrectionError(f"{found.name} is in that document alone: there is nobody to part from")
        places = [place_of(case, *member) for member in (own[0], *others)]
        return _enter(store, CorrectionKind.OTHER_PERSON, places, {}, who, why)


def join_cases(database: Database, one: str, other: str, *, who: str, why: str) -> CorrectionRow:
    """Say that two documents, each given by the beginning of its id or its address, tell of one case."""
    return _decide_cases(database, CorrectionKind.SAME_CASE, one, other, who, why)


def part_cases(database: Database, one: str, other: str, *, who: str, why: str) -> CorrectionRow:
    """Say that two documents, each given by the beginning of its id or its address, tell of different cases."""
    return _decide_cases(database, CorrectionKind.OTHER_CASE, one, other, who, why)


def name_case(database: Database, document: str, name: str, *, who: str, why: str) -> CorrectionRow:
    """Give the case that a document tells of a name; the last one given holds.

    Args:
        database: the case file.
        document: the beginning of the id of any of its documents (the case's own id is its first document's), or the
            address of one.
        name: what to call it, `LONGEST_NAME` characters at most.
        who: whose word it is.
        why: the reason.

    Raises:
        CorrectionError: where there is no such document, or the name is none.
        StoreError: where the case file cannot be used.
    """
    called = " ".join(name.split())
    if not called or len(called) > LONGEST_NAME or not called.isprintable():
        raise CorrectionError(f"a name has 1 to {LONGEST_NAME} characters, all of which can be printed")
    with Store.open(database, create=False) as store:
        found = one_document(_case(store), document).document
        place = found.cite(found.mined[0].span)
        return _enter(store, CorrectionKind.NAME_CASE, [place], {"name": called}, who, why)


def correct_date(
    database: Database,
    person: str,
    type: str,  # noqa: A002 - the command's own word
    date: str,
    *,
    on: str | None = None,
    who: str,
    why: str,
) -> CorrectionRow:
    """Say when an event really was, and with it the step on a charge that it is.

    Args:
        database: the case file.
        person: somebody who takes part in it: an id or a name.
        type: the type of the event ("charged", "dismissed", "killing" …), or its id: then nothing else must fit.
        date: the true date in EDTF: "2023-01-31", "2023-01", "2023-01-21/2023-01-31".
        on: the date that the case has, as `dateline timeline` shows it, where several events fit.
        who: whose word it is.
        why: the reason.

    Raises:
        CorrectionError: where no event fits, or several, or the date is none.
        UnknownPersonError: where nobody has that name.
        StoreError: where the case file cannot be used.
    """
    try:
        from_edtf(date)
    except ValueError as error:
        raise CorrectionError(f"{date!r} is no date: write it as 2023-01-31, 2023-01 or 2023") from error
    with Store.open(database, create=False) as store:
        case = _case(store)
        event = one_event(case, person, type, on)
        return _enter(store, CorrectionKind.DATE, triggers(case, event), {"type": event.type, "date": date}, who, why)


def reject_event(
    database: Database,
    person: str,
    type: str,  # noqa: A002 - the command's own word
    *,
    on: str | None = None,
    who: str,
    why: str,
) -> CorrectionRow:
    """Say that an event was none, and with it the step on a charge; the arguments are as for `correct_date`."""
    with Store.open(database, create=False) as store:
        case = _case(store)
        event = one_event(case, person, type, on)
        return _enter(store, CorrectionKind.REJECT, triggers(case, event), {"type": event.type}, who, why)


def add_step(
    database: Database,
    person: str,
    action: str,
    date: Day,
    *,
    document: str,
    quote: str,
    offense: str | None = None,
    who: str,
    why: str,
) -> CorrectionRow:
    """Add a step on a charge that was missed.

    Args:
        database: the case file.
        person: the defendant, whom the document mentions: an id or a name.
        action: "charged", "dismissed" …
        date: when the step was taken.
        document: the document that says so: the beginning of its id, or its address.
        quote: its words that say so.
        offense: what the charge is for; None for a step that names none.
        who: whose word it is.
        why: the reason.

    Raises:
        CorrectionError: where there is no such action, or the document does not have those words or that person.
        UnknownPersonError: where nobody has that name.
        StoreError: where the case file cannot be used.
        ValueError: where the date is none.
    """
    if action not in step_rules()[Proceeding.CRIMINAL]:
        raise CorrectionError(f"there is no action {action!r}; docs/output.md lists them")
    with Store.open(database, create=False) as store:
        case = _case(store)
        found, reading = one_person(case, person), one_document(case, document)
        start = reading.document.text.find(quote) if quote.strip() else -1
        if start < 0:
            raise CorrectionError("the document does not have those words; copy them as they stand")
        member = next((m for m in found.members if m[0] == reading.document.id), None)
        if member is None:
            raise CorrectionError(f"that document does not mention {found.name}")
        said = Evidence(reading.document.id, start, start + len(quote), quote)
        detail = {"type": action, "date": read_day(date).isoformat()}
        if offense:
            detail |= {"offense": offense.strip().lower(), "key": offense_key(offense)}
        return _enter(store, CorrectionKind.ADD, [said, place_of(case, *member)], detail, who, why)


def undo_correction(database: Database, number: int, *, who: str, why: str) -> CorrectionRow:
    """Take a correction back, by its number.

    Raises:
        CorrectionError: where there is none with that number that holds.
        StoreError: where the case file cannot be used.
    """
    with Store.open(database, create=False) as store:
        if number not in {entry.id for entry in still_standing(store.corrections())}:
            raise CorrectionError(f"no correction {number} holds; `dateline correct list` shows them")
        return _enter(store, CorrectionKind.UNDO, [], {"correction": str(number)}, who, why)


def _decide_cases(database: Database, kind: CorrectionKind, one: str, other: str, who: str, why: str) -> CorrectionRow:
    with Store.open(database, create=False) as store:
        case = _case(store)
        found = [one_document(case, wanted).document for wanted in (one, other)]
        if found[0].id == found[1].id:
            raise CorrectionError(f"{one} and {other} are one document")
        return _enter(store, kind, [document.cite(document.mined[0].span) for document in found], {}, who, why)


def _case(store: Store) -> Case:
    return pipeline.assemble(store.readings(), corrected=store.corrections())


def _enter(
    store: Store, kind: CorrectionKind, places: Sequence[Evidence], detail: Mapping[str, str], who: str, why: str
) -> CorrectionRow:
    if not who.strip() or not why.strip():
        raise CorrectionError("a correction says who makes it and why")
    entry = store.correct(kind, places, detail, who=who.strip(), why=why.strip(), recorded=datetime.now(UTC))
    return exports.correction_rows([entry], [entry])[0]
