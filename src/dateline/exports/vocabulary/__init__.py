"""The words of the output: every key that any JSON of dateline has, with what it means."""

from dateline.exports.vocabulary.case import CaseRecord, EventRecord, PersonRecord
from dateline.exports.vocabulary.charges import ActionRecord, ChargeRecord, EnhancementRecord, VersionRecord
from dateline.exports.vocabulary.reading import (
    ActorRecord,
    BlockRecord,
    DocumentRecord,
    FindingRecord,
    MentionRecord,
    ParticipantRecord,
    ReadingRecord,
    RelationRecord,
    SourceRecord,
    StatementRecord,
    TimeRecord,
)
from dateline.exports.vocabulary.rows import (
    CaseRow,
    ChangeRow,
    CheckRow,
    DocumentRow,
    NoticeRow,
    PersonRow,
    StatementRow,
    StatusRow,
    TimelineRow,
)
from dateline.exports.vocabulary.shared import AttributionRecord, EvidenceRecord, Record, RoleRecord

__all__ = [
    "ActionRecord",
    "ActorRecord",
    "AttributionRecord",
    "BlockRecord",
    "CaseRecord",
    "CaseRow",
    "ChangeRow",
    "ChargeRecord",
    "CheckRow",
    "DocumentRecord",
    "DocumentRow",
    "EnhancementRecord",
    "EventRecord",
    "EvidenceRecord",
    "FindingRecord",
    "MentionRecord",
    "NoticeRow",
    "ParticipantRecord",
    "PersonRecord",
    "PersonRow",
    "ReadingRecord",
    "Record",
    "RelationRecord",
    "RoleRecord",
    "SourceRecord",
    "StatementRecord",
    "StatementRow",
    "StatusRow",
    "TimeRecord",
    "TimelineRow",
    "VersionRecord",
]
