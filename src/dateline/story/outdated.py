"""Documents that later steps have left behind: their status of a charge no longer holds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Charge, Document, Evidence, Finding, FindingKind, Step
from dateline.story.agreement import is_dated
from dateline.story.steps import cite_step, first_published, say_step, taken_steps
from dateline.story.tables import word_set
from dateline.story.wording import say_document, say_list, say_when

LISTED = 4
"""So many later steps are named; the charge's present status says the rest."""


@dataclass(frozen=True, slots=True)
class _Outdated:
    """A document, the step that gives its status of the charge, and the steps that ended this status."""

    document: Document
    step: Step
    later: tuple[Step, ...]

    @property
    def was_late(self) -> bool:
        """Tell whether the status had ended, as others had reported, when the document appeared."""
        known = first_published(self.later[0])
        return self.document.published is not None and known is not None and known < self.document.published

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """Where the document tells the step."""
        return next((r.evidence[:1] for r in self.step.reports if r.document == self.document.id), ())


def find_superseded(
    charges: Sequence[Charge], documents: Mapping[str, Document], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield, for each charge, which documents leave it with a status that later steps ended.

    The status of a document is that after the last step it tells; an enhancement, a hearing or a motion makes none. Of
    documents that copy each other the earliest is named.
    """
    order = {document: place for place, document in enumerate(documents)}
    for charge in charges:
        outdated = list(_find_outdated(charge, documents, copies, order))
        if outdated:
            yield _explain(charge, outdated)


def _find_outdated(
    charge: Charge, documents: Mapping[str, Document], copies: Mapping[str, str], order: Mapping[str, int]
) -> Iterator[_Outdated]:
    steps = taken_steps(charge)
    latest: dict[str, int] = {}
    for place, step in enumerate(steps):
        if step.action in word_set("order", "makes_status"):
            latest.update((report.document, place) for report in step.reports)
    told: set[str] = set()
    for document_id in sorted(latest.keys() & order.keys(), key=order.__getitem__):
        place = latest[document_id]
        found = _Outdated(documents[document_id], steps[place], tuple(_later_steps(charge, steps, place)))
        if found.later and copies[document_id] not in told and not _still_holds(found):
            told.add(copies[document_id])
            yield found


def _later_steps(charge: Charge, steps: Sequence[Step], place: int) -> Iterator[Step]:
    """Yield the steps that settled or reopened a charge after the one at `place`, as far as this is sure.

    A step surely came later if it has a date, or if the charge's status rests on it; what was done on the day of the
    step itself ("pleaded no contest and was sentenced") did not overtake it. A charge brought after a dismissal reopens
    it.
    """
    last, closed = steps[place], steps[place].action in word_set("order", "reopens")
    day = steps[place].occurred.interval
    for step in steps[place + 1 :]:
        anew = step.action == "charged" and closed
        same_day = day.is_day and step.occurred.interval == day
        if same_day or not (is_dated(step.occurred) or step.occurred == charge.since):
            continue
        if (step.action in word_set("order", "decisive") or anew) and step.action != last.action:
            yield step
            last = step
            closed = step.action in word_set("order", "reopens")


def _still_holds(found: _Outdated) -> bool:
    """Tell whether a document looks back on a conviction after the sentence: it stands, and no more was to be told."""
    return found.was_late and found.step.action == "convicted" and {s.action for s in found.later} == {"sentenced"}


def _explain(charge: Charge, outdated: Sequence[_Outdated]) -> Finding:
    longest = max(outdated, key=lambda one: len(one.later)).later
    said = say_list(f"{_say_later(step)} {say_when(step.occurred.interval)}" for step in longest[:LISTED])
    passages = [passage for one in outdated for passage in one.passages]
    ended = [passage for step in longest[:LISTED] for passage in cite_step(step)]
    return Finding(
        FindingKind.SUPERSEDED,
        f"{charge.defendant_name}: {charge.offense}",
        f"{_say_outdated(outdated)} followed by: {said}; it now stands: {charge.label or charge.status}",
        # A reader who looks at the first few sees both sides.
        tuple(dict.fromkeys((*passages[:2], *ended[-1:], *passages, *ended))),
    )


def _say_outdated(outdated: Sequence[_Outdated]) -> str:
    late = sum(one.was_late for one in outdated)
    if len(outdated) == 1:
        already = " already" if late else ""
        return (
            f"{say_document(outdated[0].document)} leaves the charge at “{say_step(outdated[0].step)}”; it was{already}"
        )
    counted = Counter(say_step(one.step) for one in outdated)
    statuses = [f"“{step}”" + (f" ({count})" if len(counted) > 1 else "") for step, count in counted.items()]
    already = f" (before {late} of them appeared)" if late else ""
    return f"{len(outdated)} articles leave the charge at {say_list(statuses)}; it was{already}"


def _say_later(step: Step) -> str:
    return "charged again" if step.action == "charged" else say_step(step)
