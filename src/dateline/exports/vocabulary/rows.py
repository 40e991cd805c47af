"""Flat rows: what the single commands print as JSON and CSV, in the words of the records."""

from typing import Annotated

from msgspec import Meta

from dateline.exports.vocabulary.keys import (
    Ages,
    Appeal,
    AsOf,
    Background,
    CaseId,
    Channel,
    Counts,
    Defendant,
    DefendantId,
    EventType,
    KnownBy,
    Label,
    Latest,
    Modified,
    Named,
    Notes,
    OffenseName,
    OtherNames,
    PersonName,
    Place,
    Places,
    Prejudice,
    Publisher,
    Status,
    StatusBy,
    Summary,
    Title,
    Url,
)
from dateline.exports.vocabulary.shared import Basis, Day, DocumentId, Edtf, Proof, Record
from dateline.model import (
    Act,
    ActorKind,
    CorrectionKind,
    Factuality,
    Mode,
    NoticeKind,
    Proceeding,
    PublishedBasis,
    RemarkKind,
    SourceKind,
)


class StatusRow(Record, frozen=True):
    """One charge against one defendant and where it stands (`dateline status`)."""

    defendant: Defendant
    defendant_id: DefendantId
    offense: OffenseName
    counts: Counts
    proceeding: Proceeding
    status: Status
    label: Label
    since: Edtf | None
    since_basis: Basis | None
    latest: Latest
    prejudice: Prejudice
    by: StatusBy
    appeal: Appeal
    enhancements: Annotated[tuple[str, ...], Meta(description="Each with its status and since when.")]
    background: Background
    notes: Notes
    as_of: AsOf
    known_by: KnownBy
    evidence: Annotated[Proof, Meta(description="The words that the present status rests on.")]


class TimelineRow(Record, frozen=True):
    """One event (`dateline timeline`)."""

    occurred: Edtf
    basis: Basis
    type: EventType
    summary: Summary
    factuality: Factuality
    participants: Annotated[tuple[str, ...], Meta(description='Each as "role: name".')]
    place: Place
    charges: Annotated[
        tuple[str, ...],
        Meta(description="The charges that it is a step of, each with its defendant, its status and the latest one."),
    ]
    accounts: Annotated[int, Meta(description="How many accounts there are.")]
    independent: Annotated[int, Meta(description="How many of their sources do not copy each other.")]
    weight: Annotated[float, Meta(description="How much it matters beside the others, in points.")]
    matters: Annotated[tuple[str, ...], Meta(description="Why it matters, each reason with its points.")]
    evidence: Proof


class PersonRow(Record, frozen=True):
    """One person or organisation (`dateline people`)."""

    id: CaseId
    name: PersonName
    kind: ActorKind
    named: Named
    other_names: OtherNames
    roles: Annotated[tuple[str, ...], Meta(description="What they are said to be, each once.")]
    ages: Ages
    charges: Annotated[
        tuple[str, ...], Meta(description="Every charge against them, each with its status and the latest one.")
    ]
    documents: Annotated[int, Meta(description="In how many documents they occur.")]
    evidence: Proof


class StatementRow(Record, frozen=True):
    """One statement (`dateline statements`)."""

    document: DocumentId
    published: Day | None
    actor: Annotated[str | None, Meta(description='Who speaks; several names are joined by " and ".')]
    source: Annotated[str, Meta(description="The source as worded.")]
    kind: Annotated[SourceKind, Meta(description="The kind of source.")]
    reason: Annotated[str | None, Meta(description="The stated reason for withholding the name.")]
    act: Act
    mode: Mode
    content: Annotated[tuple[str, ...], Meta(description="What is said, one piece a contiguous stretch.")]
    channel: Channel
    evidence: Proof


class DocumentRow(Record, frozen=True):
    """One document (`dateline documents`)."""

    id: DocumentId
    published: Day | None
    published_basis: PublishedBasis
    publisher: Publisher
    title: Title
    url: Url
    version_of: DocumentId | None
    characters: Annotated[int, Meta(description="The length of the text.")]
    modified: Modified
    places: Places


class CaseRow(Record, frozen=True):
    """One case among those of a file (`dateline cases`)."""

    id: Annotated[str, Meta(description="The id of its first document.")]
    name: Annotated[
        str, Meta(description="Given by a reader, or made from what happened, to whom, when, and who is accused.")
    ]
    first: Annotated[Day | None, Meta(description="The day of publication of its first document.")]
    last: Annotated[Day | None, Meta(description="The day of publication of its last document.")]
    documents: Annotated[tuple[str, ...], Meta(description="The ids of its documents, in the order of publication.")]
    people: Annotated[
        tuple[str, ...], Meta(description="Who has charges in it or was struck by what happened, the most named first.")
    ]
    charges: Annotated[
        tuple[str, ...],
        Meta(description="Each with its defendant, its status and the latest one."),
    ]
    why: Annotated[tuple[str, ...], Meta(description="Why each of the documents belongs to it, in their order.")]


class ChangeRow(Record, frozen=True):
    """A fact, or the wording of a sentence, that differs between two versions of an article (`dateline diff`)."""

    kind: Annotated[
        str,
        Meta(
            description=(
                "What became of the fact: new, gone, changed, silently_changed, corrected; or of the sentence: "
                "reworded, moved, split, merged, added, left_out."
            )
        ),
    ]
    fact: Annotated[bool, Meta(description="False where only the wording or the place of a sentence differs.")]
    slot: Annotated[
        str | None,
        Meta(
            description=(
                "The kind of fact: amount, counts, charge, step, term, age, name, date, attribution, harm, denial, "
                "number, or sentence for one that only one version has; null where no fact differs."
            )
        ),
    ]
    before: Annotated[str | None, Meta(description="The words of the fact in the old version.")]
    after: Annotated[str | None, Meta(description="The words of the fact in the new version.")]
    old: Annotated[Proof, Meta(description="The sentences of the old version.")]
    new: Annotated[Proof, Meta(description="The sentences of the new version.")]


class CheckRow(Record, frozen=True):
    """What is the matter with a sentence of an article today (`dateline check`)."""

    kind: Annotated[RemarkKind, Meta(description="What is the matter.")]
    concerns: Annotated[str, Meta(description="A person and an offense, an event, or words of the article.")]
    explanation: Annotated[str, Meta(description="What a reader must know.")]
    since: Annotated[Edtf | None, Meta(description="When that happened which made the sentences out of date.")]
    sentences: Annotated[Proof, Meta(description="The sentences of the article, in text order.")]
    evidence: Annotated[Proof, Meta(description="The passages of the case's documents that it rests on.")]


class NoticeRow(Record, frozen=True):
    """What is new in a case (`dateline watch`)."""

    id: Annotated[str, Meta(description="The same for the same notice, also where it is delivered twice.")]
    case: Annotated[str, Meta(description="The name of the case file, without its folder.")]
    kind: Annotated[NoticeKind, Meta(description="What became of what.")]
    concerns: Annotated[str, Meta(description="A person and an offense, an event, or what a finding concerns.")]
    before: Annotated[
        str | None, Meta(description="The status, or the date in EDTF, that the case had; null for what is new.")
    ]
    after: Annotated[str, Meta(description="The status, the date in EDTF, or the explanation of the finding.")]
    since: Annotated[Edtf | None, Meta(description="When it happened; null where that is not known.")]
    summary: Annotated[str, Meta(description="The notice in one sentence.")]
    noticed: Annotated[str, Meta(description="When it was noticed (RFC 3339, UTC).")]
    documents: Annotated[tuple[DocumentRow, ...], Meta(description="The documents that are quoted.")]
    evidence: Proof


class CorrectionRow(Record, frozen=True):
    """What a reader corrected (`dateline correct list`)."""

    id: Annotated[int, Meta(description="Its number in the case file, counted from 1.")]
    kind: Annotated[CorrectionKind, Meta(description="What it does.")]
    holds: Annotated[bool, Meta(description="False where another correction has taken it back.")]
    who: Annotated[str, Meta(description="Whose word it is.")]
    why: Annotated[str, Meta(description="The reason given.")]
    recorded: Annotated[str, Meta(description="When it was entered (RFC 3339, UTC).")]
    detail: Annotated[
        dict[str, str],
        Meta(description="What the kind asks for: type, date (EDTF), offense, name, correction; or nothing."),
    ]
    evidence: Annotated[Proof, Meta(description="The words in the documents that it points at.")]
