"""Findings, and beside what each of them is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.exports.page.citations import Citations
from dateline.exports.page.view import Remark, RemarkGroup
from dateline.exports.pieces import overlap
from dateline.exports.words import say_key
from dateline.model import Evidence, Finding, FindingKind

# They come with every long story, and say nothing against a report on its own day.
QUIET = (FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE)


@dataclass(frozen=True, slots=True)
class Remarks:
    """The findings of a case with what is shown of them."""

    pairs: tuple[tuple[Finding, Remark], ...]

    @classmethod
    def of(cls, findings: Sequence[Finding], citations: Citations) -> "Remarks":
        """Make the findings ready for display."""
        return cls(
            tuple(
                (
                    finding,
                    Remark(
                        anchor=f"finding-{number}",
                        href=citations.addresses.part(f"finding-{number}"),
                        kind=say_key(finding.kind),
                        concerns=finding.concerns,
                        explanation=finding.explanation,
                        quotes=citations.quote(finding.evidence),
                    ),
                )
                for number, finding in enumerate(findings, start=1)
            )
        )

    def groups(self) -> tuple[RemarkGroup, ...]:
        """Return the findings by kind: contradictions first, what only ages or stands alone last."""
        kinds = sorted(FindingKind, key=lambda kind: kind in QUIET)
        found = ((kind, tuple(r for finding, r in self.pairs if finding.kind is kind)) for kind in kinds)
        return tuple(RemarkGroup(say_key(kind), remarks) for kind, remarks in found if remarks)

    def naming(self, *words: str) -> tuple[Remark, ...]:
        """Return the findings whose subject has all these words."""
        wanted = [word.casefold() for word in words]
        return tuple(
            remark for finding, remark in self.pairs if all(word in finding.concerns.casefold() for word in wanted)
        )

    def touching(self, evidence: Iterable[Evidence]) -> tuple[Remark, ...]:
        """Return the findings that rest on some of the same words, without those of the quiet kinds."""
        pieces = tuple(evidence)
        return tuple(
            remark for finding, remark in self.pairs if finding.kind not in QUIET and overlap(finding.evidence, pieces)
        )

    def within(self, document: str) -> tuple[Remark, ...]:
        """Return the findings that rest on words of a document."""
        return tuple(
            remark for finding, remark in self.pairs if any(piece.document == document for piece in finding.evidence)
        )
