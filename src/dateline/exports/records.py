"""What one document says, as records of the output."""

from dateline.exports.charge_records import charge_record
from dateline.exports.pieces import cite, cite_maybe, date_maybe
from dateline.exports.vocabulary.reading import (
    ActorRecord,
    BlockRecord,
    DocumentRecord,
    EventMentionRecord,
    FindingRecord,
    MentionRecord,
    ParticipantRecord,
    ReadingRecord,
    RelationRecord,
    SourceRecord,
    StatementRecord,
    TimeRecord,
)
from dateline.exports.vocabulary.shared import AttributionRecord, PlaceRecord, RoleRecord
from dateline.model import (
    Actor,
    Document,
    EventMention,
    Finding,
    People,
    Person,
    Reading,
    Statement,
    TimeExpression,
)
from dateline.model.edtf import to_edtf


def reading_record(reading: Reading) -> ReadingRecord:
    """Return what `read --jsonl` prints for a document: all that was read in it, every item with its evidence."""
    names = {actor.id: actor.name for actor in reading.people.actors}
    return ReadingRecord(
        document=document_record(reading.document),
        times=tuple(time_record(time) for time in reading.times),
        actors=tuple(_actor(actor, reading.people) for actor in reading.people.actors),
        statements=tuple(statement_record(said, reading.document.id, names) for said in reading.statements),
        events=tuple(_event(event, names) for event in reading.events),
        charges=tuple(charge_record(charge) for charge in reading.charges),
        findings=tuple(finding_record(finding) for finding in reading.findings),
    )


def document_record(document: Document) -> DocumentRecord:
    """Return the record of a document, its text included."""
    return DocumentRecord(
        id=document.id,
        url=document.url,
        title=document.title,
        published=document.published.isoformat() if document.published else None,
        published_basis=document.published_basis,
        publisher=document.publisher,
        byline=document.byline,
        text=document.text,
        blocks=tuple(BlockRecord(kind=b.kind, start=b.span.start, end=b.span.end) for b in document.blocks),
        version_of=document.version_of,
        modified=document.modified.isoformat() if document.modified else None,
        places=tuple(PlaceRecord(field=name, place=place) for name, place in document.places),
    )


def time_record(time: TimeExpression) -> TimeRecord:
    """Return the record of a time expression."""
    return TimeRecord(
        type=time.type,
        value=time.value,
        mod=time.mod,
        edtf=date_maybe(time.interval),
        basis=time.basis,
        rule=time.rule,
        alternatives=tuple(to_edtf(interval) for interval in time.alternatives),
        confidence=time.confidence,
        evidence=cite([time.evidence]),
    )


def statement_record(
    statement: Statement, document: str, names: dict[str, str], persons: dict[str, str] | None = None
) -> StatementRecord:
    """Return the record of a statement.

    Args:
        statement: The statement.
        document: The id of the document it stands in.
        names: The names of the document's actors by their ids.
        persons: The ids of persons by the ids of the document's actors, where the record is for a whole case.
    """
    source = statement.source
    known = [names[actor] for actor in source.actors if actor in names]
    return StatementRecord(
        id=statement.id,
        document=document,
        content=cite(statement.content),
        cue=cite([statement.cue])[0] if statement.cue else None,
        source=SourceRecord(
            kind=source.kind,
            actor=" and ".join(known) or None,
            actors=tuple((persons or {}).get(actor, actor) for actor in source.actors),
            description=source.description,
            number=source.number,
            reason=source.reason,
            evidence=cite_maybe(source.evidence),
        ),
        mode=statement.mode,
        act=statement.act,
        channel=statement.channel,
        rule=statement.rule,
        evidence=cite(statement.evidence),
    )


def finding_record(finding: Finding) -> FindingRecord:
    """Return the record of a finding."""
    return FindingRecord(
        kind=finding.kind,
        concerns=finding.concerns,
        explanation=finding.explanation,
        evidence=cite(finding.evidence),
    )


def role_records(owner: Actor | Person) -> tuple[RoleRecord, ...]:
    """Return the records of what somebody is said to be."""
    return tuple(RoleRecord(text=role.text, of=role.of, evidence=cite([role.evidence])) for role in owner.roles)


def _actor(actor: Actor, people: People) -> ActorRecord:
    mentions = [mention for mention in people.mentions if mention.actor == actor.id]
    return ActorRecord(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        named=actor.named,
        other_names=actor.other_names,
        roles=role_records(actor),
        age=actor.age,
        gender=actor.gender,
        mentions=tuple(MentionRecord(kind=m.kind, why=m.why, evidence=cite([m.evidence])) for m in mentions),
        evidence=cite(sorted({*actor.evidence, *(m.evidence for m in mentions)})),
    )


def _event(event: EventMention, names: dict[str, str]) -> EventMentionRecord:
    return EventMentionRecord(
        id=event.id,
        type=event.type,
        trigger=cite([event.trigger])[0],
        participants=tuple(
            ParticipantRecord(
                role=participant.role,
                actor=names.get(participant.actor) if participant.actor else None,
                actor_id=participant.actor,
                text=participant.evidence.quote,
                evidence=cite([participant.evidence]),
            )
            for participant in event.participants
        ),
        occurred=to_edtf(event.occurred.interval),
        basis=event.occurred.basis,
        occurred_evidence=cite_maybe(event.occurred.evidence),
        place=event.place.quote if event.place else None,
        place_evidence=cite_maybe(event.place),
        factuality=event.factuality,
        attribution=AttributionRecord(statement=event.attribution.statement, source=event.attribution.source),
        relations=tuple(
            RelationRecord(kind=relation.kind, target=relation.target, evidence=cite([relation.evidence]))
            for relation in event.relations
        ),
        detail=dict(event.detail),
        rule=event.rule,
        evidence=cite(event.evidence),
    )
