"""The order in which findings are listed."""

from collections.abc import Iterable

from dateline.model import Finding, FindingKind

# What is wrong comes before what has merely gone out of date or rests on little.
_LAST = (FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE)
_KINDS = {kind: n for n, kind in enumerate([*(kind for kind in FindingKind if kind not in _LAST), *_LAST])}


def order_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by kind, then by what they concern and where they stand; equal ones once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (_KINDS[f.kind], f.concerns, f.evidence, f.explanation)))
