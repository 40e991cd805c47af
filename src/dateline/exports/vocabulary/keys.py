"""Keys that several records share, each described once."""

from typing import Annotated

from msgspec import Meta

from dateline.exports.vocabulary.shared import Day, PlaceRecord

AsOf = Annotated[Day | None, Meta(description="The last day of what had happened; null is no limit.")]
KnownBy = Annotated[Day | None, Meta(description="The last day of what had been published; null is no limit.")]
Title = Annotated[str | None, Meta(description="The headline, where it is known apart from the text.")]
Url = Annotated[str | None, Meta(description="Where the document was published or read from.")]
Modified = Annotated[Day | None, Meta(description="The day on which the page says that it was changed last.")]
Places = Annotated[
    tuple[PlaceRecord, ...],
    Meta(description="Where a web page states each field; empty for documents that are no web pages."),
]
Publisher = Annotated[str | None, Meta(description="Who published the document.")]
CaseId = Annotated[str, Meta(description="Unique in the output; other records point to it.")]
OtherNames = Annotated[tuple[str, ...], Meta(description="Other forms of the name.")]
PersonName = Annotated[str, Meta(description="The fullest form in any document, or a description of the unnamed.")]
Named = Annotated[bool, Meta(description="False where no text gives a name.")]
Ages = Annotated[tuple[int, ...], Meta(description="Every age given, in years.")]
Channel = Annotated[str | None, Meta(description="How or to whom it was said, as worded.")]
EventType = Annotated[str, Meta(description="The event type, e.g. charged, dismissed, killing.")]
Summary = Annotated[str, Meta(description="One line for a reader.")]
Place = Annotated[str | None, Meta(description="Where it happened, as worded.")]
ActorId = Annotated[str | None, Meta(description="The id of the actor; null where the text leaves open who it is.")]
EventRole = Annotated[str, Meta(description="One of the roles of the event type, e.g. defendant, victim, by.")]

Defendant = Annotated[str, Meta(description="The name of the person or organisation.")]
DefendantId = Annotated[str, Meta(description="The id of the actor (in a case: the person).")]
OffenseName = Annotated[str, Meta(description="In lower case and standard form.")]
Counts = Annotated[int | None, Meta(description="The number of counts, where stated.")]
Status = Annotated[str, Meta(description="Where it stands, e.g. charged, dismissed, convicted, acquitted.")]
Label = Annotated[str, Meta(description='The status in words, e.g. "dismissed without prejudice by prosecutors".')]
Prejudice = Annotated[
    str | None, Meta(description="with or without, where a source says; never understood from the word dropped.")
]
StatusBy = Annotated[str | None, Meta(description="Who brought the status about.")]
Latest = Annotated[
    str | None,
    Meta(
        description=(
            "How the charge stands at the latest on record, in words, where this view of it is of an earlier day or "
            "from fewer documents and it stands differently; null else."
        )
    ),
]
Appeal = Annotated[str | None, Meta(description="pending or withdrawn; an appeal leaves the status as it was.")]
Background = Annotated[bool, Meta(description="True for another, earlier case that a report only recalls.")]
Notes = Annotated[tuple[str, ...], Meta(description="What a reader must know, and why something was left open.")]
