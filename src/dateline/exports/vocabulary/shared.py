"""What every record is made of: evidence, attribution, dates."""

from typing import Annotated

import msgspec
from msgspec import Meta

from dateline.model import TimeBasis


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An object of the output: every key is always present, and there are no others."""


Day = Annotated[str, Meta(description="A calendar day, YYYY-MM-DD.", pattern=r"^\d{4}-\d{2}-\d{2}$")]
Edtf = Annotated[
    str,
    Meta(
        description=(
            "A date in EDTF (ISO 8601-2): 2023-04-20, 2021-10, 2023-01-21/2023-01-31, [2023-02-01..2023-03-01] for one "
            "day in the stretch, [..2023-04-20] for a day not later than; ~ marks approximate, ? uncertain."
        ),
        min_length=1,
    ),
]


class PlaceRecord(Record, frozen=True):
    """Where a web page states a field of the document."""

    field: Annotated[str, Meta(description="published, modified, title, publisher or byline.")]
    place: Annotated[
        str,
        Meta(
            description=(
                "JSON-LD, Open Graph, a meta element, a time element, the address, the text, or else the markup, read "
                "by rules for pages in general."
            )
        ),
    ]


Offset = Annotated[int, Meta(description="Characters (Unicode code points) from the start of document.text.", ge=0)]
DocumentId = Annotated[str, Meta(description="The id of a document: the SHA-256 of its text and publication date.")]
Detail = Annotated[
    dict[str, str],
    Meta(description="What the kind of event asks for besides, e.g. plea, prejudice, term; empty where there is none."),
]
Basis = Annotated[
    TimeBasis,
    Meta(
        description=(
            "What the date was reckoned from: explicit (the words themselves), publication date, earlier expression, "
            "correction (a reader's word), "
            "or bound (no words: not later than the publication, or limited by another step)."
        )
    ),
]


class EvidenceRecord(Record, frozen=True):
    """The words that something rests on: quote is exactly document.text[start:end]."""

    document: DocumentId
    start: Annotated[Offset, Meta(description="The first character.")]
    end: Annotated[Offset, Meta(description="One past the last character.")]
    quote: Annotated[str, Meta(description="The words, as they stand in the text.")]


Proof = Annotated[tuple[EvidenceRecord, ...], Meta(description="The words in the text that this rests on.")]


class AttributionRecord(Record, frozen=True):
    """On whose word the text reports something; both null where the publication itself says so."""

    statement: Annotated[
        str | None, Meta(description="The id of a statement in the document of the first piece of evidence.")
    ]
    source: Annotated[str | None, Meta(description="The source, as worded.")]


class RoleRecord(Record, frozen=True):
    """What somebody is said to be."""

    text: Annotated[str, Meta(description='The role in words, e.g. "harbour pilot", "attorney for the company".')]
    of: Annotated[str | None, Meta(description="The id of the actor or person that the role refers to.")]
    evidence: Proof
