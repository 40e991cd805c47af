"""The types that are passed along between the stages: frozen, slotted, plain."""

from dateline.model.case import Case, Extent, Reading
from dateline.model.charges import (
    Charge,
    ChargeAction,
    ChargeVersion,
    Enhancement,
    EnhancementStatus,
    Offense,
    Proceeding,
    Stage,
    Step,
)
from dateline.model.checks import Remark, RemarkKind
from dateline.model.corrections import Correction, CorrectionKind
from dateline.model.documents import (
    MINED,
    Block,
    BlockKind,
    Document,
    Problem,
    PublishedBasis,
)
from dateline.model.events import (
    INNER_DETAILS,
    Account,
    Attribution,
    Event,
    EventMention,
    Factuality,
    Occurrence,
    Participant,
    Relation,
    RelationKind,
)
from dateline.model.findings import Finding, FindingKind
from dateline.model.grouping import Decision, Grouping, Story
from dateline.model.notices import Mark, Notice, NoticeKind, Standing
from dateline.model.people import Actor, ActorKind, IdentityDecision, Mention, MentionKind, People, Person, Role
from dateline.model.revisions import ChangeKind, FactChange, Revision, Rewrite, RewriteKind
from dateline.model.spans import Evidence, Span
from dateline.model.statements import Act, Mode, Source, SourceKind, Statement
from dateline.model.times import Interval, Precision
from dateline.model.timex import TimeBasis, TimeExpression, TimeType
from dateline.model.traits import Trait

__all__ = [
    "INNER_DETAILS",
    "MINED",
    "Account",
    "Act",
    "Actor",
    "ActorKind",
    "Attribution",
    "Block",
    "BlockKind",
    "Case",
    "ChangeKind",
    "Charge",
    "ChargeAction",
    "ChargeVersion",
    "Correction",
    "CorrectionKind",
    "Decision",
    "Document",
    "Enhancement",
    "EnhancementStatus",
    "Event",
    "EventMention",
    "Evidence",
    "Extent",
    "FactChange",
    "Factuality",
    "Finding",
    "FindingKind",
    "Grouping",
    "IdentityDecision",
    "Interval",
    "Mark",
    "Mention",
    "MentionKind",
    "Mode",
    "Notice",
    "NoticeKind",
    "Occurrence",
    "Offense",
    "Participant",
    "People",
    "Person",
    "Precision",
    "Problem",
    "Proceeding",
    "PublishedBasis",
    "Reading",
    "Relation",
    "RelationKind",
    "Remark",
    "RemarkKind",
    "Revision",
    "Rewrite",
    "RewriteKind",
    "Role",
    "Source",
    "SourceKind",
    "Span",
    "Stage",
    "Standing",
    "Statement",
    "Step",
    "Story",
    "TimeBasis",
    "TimeExpression",
    "TimeType",
    "Trait",
]
