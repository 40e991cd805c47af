"""A whole case as records of the output."""

from dateline.exports.charge_records import charge_record
from dateline.exports.correction_rows import correction_rows
from dateline.exports.pieces import cite
from dateline.exports.records import document_record, finding_record, role_records, statement_record
from dateline.exports.vocabulary.case import (
    AccountRecord,
    CaseRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    PersonRecord,
)
from dateline.exports.vocabulary.reading import StatementRecord
from dateline.model import Case, Event, Person
from dateline.model.edtf import to_edtf


def case_record(case: Case) -> CaseRecord:
    """Return what `export --format json` prints: the case, every item with its evidence."""
    return CaseRecord(
        as_of=case.as_of.isoformat() if case.as_of else None,
        known_by=case.known_by.isoformat() if case.known_by else None,
        documents=tuple(document_record(reading.document) for reading in case.readings),
        people=tuple(person_record(person) for person in case.people),
        charges=tuple(charge_record(charge) for charge in case.charges),
        timeline=tuple(event_record(event) for event in case.events),
        statements=statement_records(case),
        findings=tuple(finding_record(finding) for finding in case.findings),
        corrections=correction_rows(case.corrections, case.corrections),
    )


def person_record(person: Person) -> PersonRecord:
    """Return the record of a person across documents."""
    return PersonRecord(
        id=person.id,
        name=person.name,
        kind=person.kind,
        named=person.named,
        other_names=person.other_names,
        roles=role_records(person),
        ages=person.ages,
        members=tuple(MemberRecord(document=document, actor=actor) for document, actor in person.members),
        why=person.why,
        evidence=cite(person.evidence),
    )


def event_record(event: Event) -> EventRecord:
    """Return the record of an event with every account of it."""
    return EventRecord(
        id=event.id,
        type=event.type,
        summary=event.summary,
        occurred=to_edtf(event.occurred.interval),
        basis=event.occurred.basis,
        factuality=event.factuality,
        participants=tuple(EventParticipantRecord(role=role, actor=name) for role, name in event.participants),
        place=event.place,
        independent=event.independent,
        why=event.why,
        weight=event.weight,
        matters=event.matters,
        accounts=tuple(
            AccountRecord(
                document=account.document,
                mention=account.mention,
                published=account.published.isoformat() if account.published else None,
                occurred=to_edtf(account.occurred.interval),
                basis=account.occurred.basis,
                joined=tuple(f"{trait.words} ({trait.share:+.1f})" for trait in account.joined),
                evidence=cite(account.evidence),
            )
            for account in event.accounts
        ),
        evidence=cite(piece for account in event.accounts for piece in account.evidence),
    )


def statement_records(case: Case) -> tuple[StatementRecord, ...]:
    """Return the statements of all documents, in the order of publication; speakers are the case's persons."""
    persons = {member: person for person in case.people for member in person.members}
    records: list[StatementRecord] = []
    for reading in case.readings:
        here = reading.document.id
        names = {actor.id: actor.name for actor in reading.people.actors}
        ids = {}
        for actor in reading.people.actors:
            if person := persons.get((here, actor.id)):
                names[actor.id], ids[actor.id] = person.name, person.id
        records.extend(statement_record(statement, here, names, ids) for statement in reading.statements)
    return tuple(records)
