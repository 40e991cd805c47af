"""The small pieces that every record is made of."""

from collections.abc import Iterable, Sequence

from dateline.exports.vocabulary.shared import EvidenceRecord
from dateline.model import Evidence, Interval, Occurrence
from dateline.model.edtf import to_edtf


def cite(evidence: Iterable[Evidence]) -> tuple[EvidenceRecord, ...]:
    """Return the records of pieces of evidence, in the order given, each once."""
    return tuple(
        EvidenceRecord(document=piece.document, start=piece.start, end=piece.end, quote=piece.quote)
        for piece in dict.fromkeys(evidence)
    )


def cite_maybe(evidence: Evidence | None) -> tuple[EvidenceRecord, ...]:
    """Return the record of a piece of evidence as a tuple of one, or an empty tuple."""
    return cite([evidence]) if evidence else ()


def date_maybe(when: Occurrence | Interval | None) -> str | None:
    """Return a date in EDTF, or None where there is none."""
    if isinstance(when, Occurrence):
        when = when.interval
    return to_edtf(when) if when else None


def overlap(some: Iterable[Evidence], others: Sequence[Evidence]) -> bool:
    """Tell whether two sets of evidence share words of a document."""
    return any(a.document == b.document and a.span.overlaps(b.span) for a in some for b in others)
