"""What readers corrected, as rows."""

from collections.abc import Collection, Iterable
from datetime import UTC

from dateline.exports.pieces import cite
from dateline.exports.vocabulary import CorrectionRow
from dateline.model import Correction


def correction_rows(entries: Iterable[Correction], standing: Collection[Correction]) -> tuple[CorrectionRow, ...]:
    """Return one row a correction; `standing` are those that hold."""
    held = {entry.id for entry in standing}
    return tuple(
        CorrectionRow(
            id=entry.id,
            kind=entry.kind,
            holds=entry.id in held,
            who=entry.who,
            why=entry.why,
            recorded=entry.recorded.astimezone(UTC).isoformat(timespec="seconds"),
            detail=dict(entry.detail),
            evidence=cite(entry.places),
        )
        for entry in entries
    )
