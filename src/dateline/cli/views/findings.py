"""What does not fit."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.citing import Sources, list_sources, write_quotes
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import say_count, say_key
from dateline.model import Case, Finding, FindingKind

# Kinds that most cases have many of, and that say that time went on rather than that something is wrong.
COMMON = (FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE)


def write_findings(paper: Paper, case: Case, *, asked: bool = False) -> None:
    """Write the findings kind by kind, with the passages on every side, and how the charges stand.

    Args:
        paper: where to write.
        case: the case, its findings limited to the kinds to show.
        asked: whether these kinds were asked for; else the common ones are only counted.
    """
    paper.title(f"What does not fit in the case{say_view(case)}", say_extent(case))
    sources = list_sources(case)
    groups = group_kinds(case.findings)
    counted = [] if asked else [(kind, found) for kind, found in groups if kind in COMMON]
    for kind, found in groups[: len(groups) - len(counted)]:
        paper.heading(f"{say_key(kind)} ({len(found)})")
        for finding in found:
            paper.blank()
            write_finding(paper, finding, sources)
    for number, (kind, found) in enumerate(counted):
        if not number:
            paper.blank()
        paper.line(f"{say_counted(kind, found)}: --type {kind} shows them", hang=2)
    write_standings(paper, case.charges, case)


def write_finding(paper: Paper, finding: Finding, sources: Sources, *, indent: int = 0, most: int = 4) -> None:
    """Write one finding; its kind is told by the heading above it."""
    paper.line((finding.concerns, "bold"), indent=indent, hang=2)
    paper.line(finding.explanation, indent=indent + 2)
    write_quotes(paper, finding.evidence, sources, indent=indent + 4, most=most)


def say_counted(kind: FindingKind, found: Sequence[Finding]) -> str:
    """Return how many findings of a common kind there are: "And 40 findings of the kind “superseded”"."""
    return f"And {say_count(len(found), 'finding')} of the kind “{say_key(kind)}”"


def group_kinds(findings: Sequence[Finding]) -> list[tuple[FindingKind, list[Finding]]]:
    """Return the findings by kind, the common kinds last."""
    kinds = sorted(FindingKind, key=lambda kind: kind in COMMON)
    groups = [(kind, [finding for finding in findings if finding.kind is kind]) for kind in kinds]
    return [(kind, found) for kind, found in groups if found]
