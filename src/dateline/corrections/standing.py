"""Which corrections hold: all that were not taken back."""

from collections.abc import Sequence

from dateline.model import Correction, CorrectionKind


def still_standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold, in the order in which they were made.

    One that takes back another is none itself; taking it back too lets the first hold again.
    """
    gone: set[int] = set()
    for correction in sorted(corrections, key=lambda each: -each.id):
        if correction.kind is CorrectionKind.UNDO and correction.id not in gone:
            gone.add(int(correction.detail["correction"]))
    kept = (each for each in corrections if each.id not in gone and each.kind is not CorrectionKind.UNDO)
    return tuple(sorted(kept, key=lambda each: each.id))
