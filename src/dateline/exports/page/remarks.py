"""Findings, and beside what each of them is shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from dateline.exports.page.citations import Citations
from dateline.exports.page.view import Remark, RemarkGroup
from dateline.exports.pieces import overlap
from dateline.exports.words import say_key
from dateline.model import Evidence, Finding, FindingKind

# They come with every long story, and say nothing against a report on its own day.
QUIET = (FindingKind.SUPERSEDED, FindingKind.SINGLE_SOURCE)


class Remarks:
    """The findings of a case, each made ready for display when it is first shown."""

    def __init__(self, findings: Sequence[Finding], citations: Citations) -> None:
        self._findings, self._citations = findings, citations
        self._written: dict[int, Remark] = {}

    @property
    def pairs(self) -> tuple[tuple[Finding, Remark], ...]:
        """Every finding with what is shown of it."""
        return tuple((finding, self._write(number)) for number, finding in enumerate(self._findings))

    def of(self, findings: Iterable[Finding]) -> tuple[Remark, ...]:
        """Return what is shown of some findings of the case."""
        return tuple(self._write(self._numbers[id(finding)]) for finding in findings)

    def groups(self) -> tuple[RemarkGroup, ...]:
        """Return the findings by kind: contradictions first, what only ages or stands alone last."""
        kinds = sorted(FindingKind, key=lambda kind: kind in QUIET)
        found = ((kind, tuple(r for finding, r in self.pairs if finding.kind is kind)) for kind in kinds)
        return tuple(RemarkGroup(say_key(kind), remarks) for kind, remarks in found if remarks)

    def naming(self, *words: str) -> tuple[Remark, ...]:
        """Return the findings whose subject has all these words."""
        wanted = [word.casefold() for word in words]
        subjects = enumerate(self._subjects)
        return tuple(self._write(number) for number, subject in subjects if all(word in subject for word in wanted))

    def touching(self, evidence: Iterable[Evidence]) -> tuple[Remark, ...]:
        """Return the findings that rest on some of the same words, without those of the quiet kinds."""
        pieces = tuple(evidence)
        near = sorted({number for piece in pieces for number in self._places.get(piece.document, ())})
        found = (self._findings[number] for number in near)
        return self.of(f for f in found if f.kind not in QUIET and overlap(f.evidence, pieces))

    def within(self, document: str) -> tuple[Remark, ...]:
        """Return the findings that rest on words of a document."""
        return tuple(self._write(number) for number in self._places.get(document, ()))

    @cached_property
    def _subjects(self) -> Sequence[str]:
        """What each finding concerns, in one case of letters."""
        return [finding.concerns.casefold() for finding in self._findings]

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        """The numbers of the findings, by their identity."""
        return {id(finding): number for number, finding in enumerate(self._findings)}

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the findings that rest on a document, by its id."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, finding in enumerate(self._findings):
            for document in dict.fromkeys(piece.document for piece in finding.evidence):
                found[document].append(number)
        return found

    def _write(self, number: int) -> Remark:
        if number not in self._written:
            finding, anchor = self._findings[number], f"finding-{number + 1}"
            self._written[number] = Remark(
                anchor=anchor,
                href=self._citations.addresses.part(anchor),
                kind=say_key(finding.kind),
                concerns=finding.concerns,
                explanation=finding.explanation,
                quotes=self._citations.quote(finding.evidence),
            )
        return self._written[number]
