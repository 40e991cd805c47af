"""Flat rows of a case: what the single commands print as JSON and CSV."""

from collections.abc import Sequence

from dateline.exports.case_records import event_record, person_record, statement_records
from dateline.exports.charge_records import is_step_of, order_charges
from dateline.exports.pieces import cite, date_maybe
from dateline.exports.records import document_record, finding_record
from dateline.exports.terse import say_standings
from dateline.exports.vocabulary.reading import FindingRecord
from dateline.exports.vocabulary.rows import (
    CaseRow,
    ChangeRow,
    CheckRow,
    DocumentRow,
    PersonRow,
    StatementRow,
    StatusRow,
    TimelineRow,
)
from dateline.exports.words import say_enhancement
from dateline.model import Case, Document, Grouping, Remark, Revision, Story


def status_rows(case: Case) -> tuple[StatusRow, ...]:
    """Return one row a charge: where it stands, since when, on what words."""
    return tuple(
        StatusRow(
            defendant=charge.defendant_name,
            defendant_id=charge.defendant,
            offense=charge.offense,
            counts=charge.counts,
            proceeding=charge.proceeding,
            status=charge.status,
            label=charge.label,
            since=date_maybe(charge.since),
            since_basis=charge.since.basis if charge.since else None,
            latest=charge.latest,
            prejudice=charge.prejudice,
            by=charge.by,
            appeal=charge.appeal,
            enhancements=tuple(say_enhancement(added) for added in charge.enhancements),
            background=charge.background,
            notes=charge.notes,
            as_of=case.as_of.isoformat() if case.as_of else None,
            known_by=case.known_by.isoformat() if case.known_by else None,
            evidence=cite(charge.status_evidence),
        )
        for charge in order_charges(case.charges)
    )


def timeline_rows(case: Case) -> tuple[TimelineRow, ...]:
    """Return one row an event, in the order of happening."""
    return tuple(
        TimelineRow(
            occurred=event.occurred,
            basis=event.basis,
            type=event.type,
            summary=event.summary,
            factuality=event.factuality,
            participants=tuple(f"{each.role}: {each.actor}" for each in event.participants),
            place=event.place,
            charges=tuple(
                f"{charge.defendant_name}: {say_standings(charge)}"
                for charge in order_charges(case.charges)
                if is_step_of(happened, charge)
            ),
            accounts=len(event.accounts),
            independent=event.independent,
            weight=event.weight,
            matters=event.matters,
            evidence=event.evidence,
        )
        for happened, event in zip(case.events, map(event_record, case.events), strict=True)
    )


def people_rows(case: Case) -> tuple[PersonRow, ...]:
    """Return one row a person or organisation."""
    return tuple(
        PersonRow(
            id=person.id,
            name=person.name,
            kind=person.kind,
            named=person.named,
            other_names=person.other_names,
            roles=tuple(dict.fromkeys(role.text for role in person.roles)),
            ages=person.ages,
            charges=tuple(
                say_standings(charge) for charge in order_charges(case.charges) if charge.defendant == person.id
            ),
            documents=len({member.document for member in person.members}),
            evidence=person.evidence,
        )
        for person in map(person_record, case.people)
    )


def statement_rows(case: Case) -> tuple[StatementRow, ...]:
    """Return one row a statement, in the order of publication and text."""
    published = {reading.document.id: document_record(reading.document).published for reading in case.readings}
    return tuple(
        StatementRow(
            document=said.document,
            published=published[said.document],
            actor=said.source.actor,
            source=said.source.description,
            kind=said.source.kind,
            reason=said.source.reason,
            act=said.act,
            mode=said.mode,
            content=tuple(piece.quote for piece in said.content),
            channel=said.channel,
            evidence=said.evidence,
        )
        for said in statement_records(case)
    )


def document_rows(case: Case) -> tuple[DocumentRow, ...]:
    """Return one row a document, in the order of publication."""
    return tuple(document_row(reading.document) for reading in case.readings)


def document_row(document: Document) -> DocumentRow:
    """Return the row of a document."""
    record = document_record(document)
    return DocumentRow(
        id=record.id,
        published=record.published,
        published_basis=record.published_basis,
        publisher=record.publisher,
        title=record.title,
        url=record.url,
        version_of=record.version_of,
        characters=len(record.text),
        modified=record.modified,
        places=record.places,
    )


def finding_rows(case: Case) -> tuple[FindingRecord, ...]:
    """Return one row a finding."""
    return tuple(map(finding_record, case.findings))


def case_rows(stories: Sequence[Story]) -> tuple[CaseRow, ...]:
    """Return one row a story, in the order of their first documents."""
    return tuple(
        CaseRow(
            id=story.id,
            name=story.name,
            first=story.first.isoformat() if story.first else None,
            last=story.last.isoformat() if story.last else None,
            documents=story.documents,
            people=tuple(person.name for person in story.people),
            charges=tuple(
                f"{charge.defendant_name}: {say_standings(charge)}" for charge in order_charges(story.charges)
            ),
            why=tuple(say_place(grouping) for grouping in story.groupings),
        )
        for story in stories
    )


def change_rows(revision: Revision) -> tuple[ChangeRow, ...]:
    """Return one row a fact that differs, then one a sentence that differs in no fact."""
    facts = [
        ChangeRow(
            kind=change.kind,
            fact=True,
            slot=change.slot,
            before=change.before,
            after=change.after,
            old=cite(change.old),
            new=cite(change.new),
        )
        for change in revision.facts
    ]
    rewrites = [
        ChangeRow(
            kind=rewrite.kind,
            fact=False,
            slot=None,
            before=None,
            after=None,
            old=cite(rewrite.old),
            new=cite(rewrite.new),
        )
        for rewrite in revision.rewrites
    ]
    return (*facts, *rewrites)


def check_rows(remarks: Sequence[Remark]) -> tuple[CheckRow, ...]:
    """Return one row a remark, in the order of the article's sentences."""
    return tuple(
        CheckRow(
            kind=remark.kind,
            concerns=remark.concerns,
            explanation=remark.explanation,
            since=date_maybe(remark.since),
            sentences=cite(remark.sentences),
            evidence=cite(remark.evidence),
        )
        for remark in remarks
    )


def say_place(grouping: Grouping) -> str:
    """Return why a document stands where it does: "joins (0.97): shares Ann Pell; the words are 40 % alike"."""
    if grouping.opened and not grouping.given:
        near = f"; the nearest case scores {grouping.score:.2f}" if grouping.traits else ""
        return f"opens the case{near}"
    if grouping.opened and not grouping.score:
        return f"stands alone: {grouping.given}"
    said = grouping.given or "; ".join(trait.words for trait in grouping.traits if trait.share > 0)
    return f"joins ({grouping.score:.2f}): {said}"
