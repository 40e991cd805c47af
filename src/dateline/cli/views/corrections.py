"""What readers corrected."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote
from dateline.cli.words import say_count, say_key
from dateline.exports.vocabulary import CorrectionRow

# So many of the places that a correction points at are shown.
MOST = 3


def write_corrections(paper: Paper, rows: Sequence[CorrectionRow]) -> None:
    """Write each correction with its reason and the words that it points at."""
    for row in rows:
        detail = ", ".join(f"{say_key(key)} {value}" for key, value in row.detail.items() if key != "key")
        gone = "" if row.holds or row.kind == "undo" else " (taken back)"
        paper.line((f"{row.id}  {say_key(row.kind)}", "bold"), f"{': ' if detail else ''}{detail}{gone}", hang=4)
        paper.line((f"{row.who}, {row.recorded[:10]}: ", "dim"), row.why, indent=4)
        for piece in row.evidence[:MOST]:
            paper.line((f"document {piece.document[:12]}: ", "dim"), quote(piece.quote), indent=4, hang=2)
        if len(row.evidence) > MOST:
            paper.line((f"and {say_count(len(row.evidence) - MOST, 'more passage')}", "dim"), indent=4)
