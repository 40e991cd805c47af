"""What does not fit."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.citing import Sources, list_sources, write_quotes
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import say_key
from dateline.model import Case, Finding, FindingKind

# Kinds that most cases have many of, and that say that time went on rather than that something is wrong.
COMMON = (FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE)


def write_findings(paper: Paper, case: Case, latest: Case | None) -> None:
    """Write the findings kind by kind, with the passages on every side, and how the charges stand."""
    paper.title(f"What does not fit in the case{say_view(case)}", say_extent(case))
    sources = list_sources(case)
    for kind, found in group_kinds(case.findings):
        paper.heading(f"{say_key(kind)} ({len(found)})")
        for finding in found:
            paper.blank()
            write_finding(paper, finding, sources)
    write_standings(paper, case.charges, case, latest)


def write_finding(paper: Paper, finding: Finding, sources: Sources, *, indent: int = 0, most: int = 4) -> None:
    """Write one finding; its kind is told by the heading above it."""
    paper.line((finding.concerns, "bold"), indent=indent, hang=2)
    paper.line(finding.explanation, indent=indent + 2)
    write_quotes(paper, finding.evidence, sources, indent=indent + 4, most=most)


def group_kinds(findings: Sequence[Finding]) -> list[tuple[FindingKind, list[Finding]]]:
    """Return the findings by kind, the common kinds last."""
    kinds = sorted(FindingKind, key=lambda kind: kind in COMMON)
    groups = [(kind, [finding for finding in findings if finding.kind is kind]) for kind in kinds]
    return [(kind, found) for kind, found in groups if found]
