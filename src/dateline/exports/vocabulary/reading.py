"""What one document says: the object that `read --jsonl` prints for it."""

from typing import Annotated

from msgspec import Meta

from dateline.exports.vocabulary.charges import ChargeRecord
from dateline.exports.vocabulary.keys import (
    ActorId,
    Channel,
    EventRole,
    EventType,
    Modified,
    OtherNames,
    Place,
    Places,
    Publisher,
    Title,
    Url,
)
from dateline.exports.vocabulary.shared import (
    AttributionRecord,
    Basis,
    Day,
    Detail,
    DocumentId,
    Edtf,
    EvidenceRecord,
    Offset,
    Proof,
    Record,
    RoleRecord,
)
from dateline.model import (
    Act,
    ActorKind,
    BlockKind,
    Factuality,
    FindingKind,
    MentionKind,
    Mode,
    PublishedBasis,
    RelationKind,
    SourceKind,
    TimeBasis,
    TimeType,
)


class BlockRecord(Record, frozen=True):
    """A stretch of the text with its kind. Facts are drawn from headline, body and caption only."""

    kind: Annotated[BlockKind, Meta(description="What the stretch is.")]
    start: Offset
    end: Offset


class DocumentRecord(Record, frozen=True):
    """One version of one article."""

    id: DocumentId
    url: Url
    title: Title
    published: Annotated[Day | None, Meta(description="The day of publication.")]
    published_basis: Annotated[PublishedBasis, Meta(description="Where the day of publication was found.")]
    publisher: Publisher
    byline: Annotated[str | None, Meta(description="The author line, as worded.")]
    text: Annotated[str, Meta(description="The whole text; all offsets are places in it.")]
    blocks: tuple[BlockRecord, ...]
    version_of: Annotated[DocumentId | None, Meta(description="The earlier version that this one replaced.")]
    modified: Modified
    places: Places


class TimeRecord(Record, frozen=True):
    """A date, time, duration or set in the text (TIMEX3)."""

    type: Annotated[TimeType, Meta(description="The TIMEX3 type.")]
    value: Annotated[str, Meta(description="The TIMEX3 value, e.g. 2021-10, P5Y.")]
    mod: Annotated[str | None, Meta(description="The TIMEX3 modifier, e.g. START, END, APPROX.")]
    edtf: Annotated[Edtf | None, Meta(description="The days it denotes; null for durations, sets and the vague.")]
    basis: Annotated[TimeBasis, Meta(description="What it was reckoned from.")]
    rule: Annotated[str, Meta(description="The rule that read it.")]
    alternatives: Annotated[tuple[Edtf, ...], Meta(description="Other readings of an ambiguous expression.")]
    confidence: Annotated[float, Meta(description="From 0 to 1.", ge=0, le=1)]
    evidence: Proof


class MentionRecord(Record, frozen=True):
    """One mention of an actor."""

    kind: Annotated[MentionKind, Meta(description="How the words refer.")]
    why: Annotated[str, Meta(description="What the link to the actor rests on.")]
    evidence: Proof


class ActorRecord(Record, frozen=True):
    """A person or organisation in one document."""

    id: Annotated[str, Meta(description="Unique in its document.")]
    name: Annotated[str, Meta(description="The fullest form in the text, or a description of an unnamed person.")]
    kind: ActorKind
    named: Annotated[bool, Meta(description="False where the text gives no name.")]
    other_names: OtherNames
    roles: tuple[RoleRecord, ...]
    age: Annotated[int | None, Meta(description="In years, on the day of publication.")]
    gender: Annotated[str | None, Meta(description="female, male, or null where the text does not say.")]
    mentions: Annotated[tuple[MentionRecord, ...], Meta(description="Every mention, in text order.")]
    evidence: Annotated[tuple[EvidenceRecord, ...], Meta(description="The words of every mention, in text order.")]


class SourceRecord(Record, frozen=True):
    """Who or what makes a statement."""

    kind: Annotated[SourceKind, Meta(description="What kind of source it is.")]
    actor: Annotated[str | None, Meta(description='The name; several names are joined by " and ".')]
    actors: Annotated[tuple[str, ...], Meta(description="The ids of those actors (in a case: persons).")]
    description: Annotated[str, Meta(description="The source as worded.")]
    number: Annotated[int | None, Meta(description="How many they are, where the text says.")]
    reason: Annotated[str | None, Meta(description="The stated reason for withholding the name.")]
    evidence: Proof


class StatementRecord(Record, frozen=True):
    """Speech or writing attributed to a source."""

    id: Annotated[str, Meta(description="Unique in its document.")]
    document: DocumentId
    content: Annotated[
        tuple[EvidenceRecord, ...],
        Meta(description="What is said, one piece a contiguous stretch; empty where somebody would not comment."),
    ]
    cue: Annotated[EvidenceRecord | None, Meta(description='The word that attributes it, e.g. "said".')]
    source: SourceRecord
    mode: Annotated[Mode, Meta(description="In whose words the content is given.")]
    act: Annotated[Act, Meta(description="What is done by the statement.")]
    channel: Channel
    rule: Annotated[str, Meta(description="The rule that read it.")]
    evidence: Annotated[tuple[EvidenceRecord, ...], Meta(description="Content and attribution together.")]


class ParticipantRecord(Record, frozen=True):
    """Somebody or something that takes part in an event."""

    role: EventRole
    actor: Annotated[str | None, Meta(description="The name of the actor that the words mean.")]
    actor_id: ActorId
    text: Annotated[str, Meta(description="The words themselves.")]
    evidence: Proof


class RelationRecord(Record, frozen=True):
    """How the text orders or explains two events."""

    kind: RelationKind
    target: Annotated[str, Meta(description="The id of the other event of the document.")]
    evidence: Proof


class EventMentionRecord(Record, frozen=True):
    """One mention of a happening."""

    id: Annotated[str, Meta(description="Unique in its document.")]
    type: EventType
    trigger: Annotated[EvidenceRecord, Meta(description="The word that names the event.")]
    participants: tuple[ParticipantRecord, ...]
    occurred: Annotated[Edtf, Meta(description="When it happened.")]
    basis: Basis
    occurred_evidence: Annotated[tuple[EvidenceRecord, ...], Meta(description="The words that give the date, if any.")]
    place: Place
    place_evidence: Annotated[tuple[EvidenceRecord, ...], Meta(description="The words that give the place, if any.")]
    factuality: Annotated[Factuality, Meta(description="How the text commits itself to the event.")]
    attribution: AttributionRecord
    relations: tuple[RelationRecord, ...]
    detail: Detail
    rule: Annotated[str, Meta(description="The cue that matched.")]
    evidence: Proof


class FindingRecord(Record, frozen=True):
    """Something that does not fit, with the passages on every side."""

    kind: FindingKind
    concerns: Annotated[str, Meta(description="What it is about: a person and an offense, an event, a document.")]
    explanation: Annotated[str, Meta(description="One sentence for a reader.")]
    evidence: Proof


class ReadingRecord(Record, frozen=True):
    """All that was read in one document."""

    document: DocumentRecord
    times: tuple[TimeRecord, ...]
    actors: tuple[ActorRecord, ...]
    statements: tuple[StatementRecord, ...]
    events: tuple[EventMentionRecord, ...]
    charges: Annotated[tuple[ChargeRecord, ...], Meta(description="The charges as this document alone has them.")]
    findings: tuple[FindingRecord, ...]
