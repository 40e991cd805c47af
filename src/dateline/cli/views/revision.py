"""What changed between two versions of an article."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from dateline.cli.paper import Paper, Part
from dateline.cli.views.citing import quote
from dateline.cli.words import say_count, say_key
from dateline.model import ChangeKind, Evidence, FactChange, Revision

HEADINGS = {
    ChangeKind.SILENTLY_CHANGED: "changed without a notice",
    ChangeKind.CHANGED: "changed, with a note of an update",
    ChangeKind.CORRECTED: "changed, with a notice of correction",
    ChangeKind.NEW: "new",
    ChangeKind.GONE: "gone",
}


def write_revision(paper: Paper, revision: Revision) -> None:
    """Write the facts that differ, each with its sentences, the notices, and how much else is only reworded."""
    differ = "differs" if len(revision.facts) == 1 else "differ"
    paper.title(f"{say_count(len(revision.facts), 'fact')} {differ}")
    for notice in revision.notices:
        paper.line(("notice: ", "dim"), quote(notice.quote, 600), hang=2)
    ordered = sorted(revision.facts, key=lambda change: list(HEADINGS).index(change.kind))
    for kind, changes in groupby(ordered, key=lambda change: change.kind):
        paper.heading(HEADINGS[kind])
        for change in changes:
            paper.blank()
            _write_change(paper, change)
    rewrites = Counter(rewrite.kind for rewrite in revision.rewrites)
    if rewrites:
        paper.blank()
        said = ", ".join(f"{number} {say_key(kind)}" for kind, number in rewrites.items())
        paper.line((f"Sentences that differ in no fact: {said}", "dim"))


def _write_change(paper: Paper, change: FactChange) -> None:
    if change.slot != "sentence":
        paper.line((f"{change.slot}: ", "bold"), *_say_values(change))
    for mark, side in (("- ", change.old), ("+ ", change.new)):
        if side:
            paper.line((mark, "dim"), _join(side), indent=2, hang=2)


def _say_values(change: FactChange) -> Sequence[Part]:
    if change.before is None or change.after is None:
        return [(change.before or change.after or "", "bold")]
    return [change.before, " became ", (change.after, "bold")]


def _join(pieces: Sequence[Evidence]) -> str:
    return " ".join(quote(piece.quote, 600) for piece in pieces)
