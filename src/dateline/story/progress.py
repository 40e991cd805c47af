"""How far each document follows a charge: out-of-date reports, steps with one source, steps that nobody reports."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline.model import Charge, ChargeAction, Document, Evidence, Factuality, Finding, FindingKind, Step
from dateline.story.agreement import is_dated
from dateline.story.tables import read_table, word_set
from dateline.story.wording import say_document, say_list, say_type, say_when

LISTED = 4
"""So many later steps are named; the charge's present status says the rest."""


def _taken(charge: Charge) -> tuple[Step, ...]:
    return tuple(step for step in charge.steps if step.factuality is Factuality.ASSERTED)


def find_superseded(
    charges: Sequence[Charge], documents: Mapping[str, Document], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield, for each document and charge, that later steps ended the status that the document leaves it with.

    Of documents that copy each other the earliest is named.
    """
    for charge in charges:
        steps = _taken(charge)
        latest: dict[str, int] = {}
        for place, step in enumerate(steps):
            if step.action not in word_set("order", "repeatable"):
                latest.update((report.document, place) for report in step.reports)
        told: set[str] = set()
        for document_id in (document for document in documents if document in latest):
            later = _later_steps(charge, steps, latest[document_id])
            if later and copies[document_id] not in told:
                told.add(copies[document_id])
                yield _explain_superseded(charge, documents[document_id], steps[latest[document_id]], later)


def _later_steps(charge: Charge, steps: Sequence[Step], place: int) -> list[Step]:
    """Return the steps that settled or reopened a charge after the one at `place`, as far as this is sure.

    A step surely came later if it has a date, or if the charge's status rests on it. A charge brought after a dismissal
    reopens it.
    """
    later: list[Step] = []
    last, closed = steps[place], steps[place].action in word_set("order", "reopens")
    for step in steps[place + 1 :]:
        anew = step.action == "charged" and closed
        if not (is_dated(step.occurred) or step.occurred == charge.since):
            continue
        if (step.action in word_set("order", "decisive") or anew) and step.action != last.action:
            later.append(step)
            last = step
            closed = step.action in word_set("order", "reopens")
    return later


def _explain_superseded(charge: Charge, document: Document, step: Step, later: Sequence[Step]) -> Finding:
    said = say_list(f"{_say_later(s)} {say_when(s.occurred.interval)}" for s in later[:LISTED])
    known = _first_published(later[0])
    stale = document.published is not None and known is not None and known < document.published
    already = " already" if stale else ""
    own = [report for report in step.reports if report.document == document.id]
    return Finding(
        FindingKind.SUPERSEDED,
        f"{charge.defendant_name}: {charge.offense}",
        f"{say_document(document)} leaves the charge at “{_say_step(step)}”; it was{already} followed by: {said}; "
        f"it now stands: {charge.label or charge.status}",
        (*own[0].evidence[:1], *(piece for s in later[:LISTED] for piece in _shown(s))),
    )


def _say_later(step: Step) -> str:
    return "charged again" if step.action == "charged" else _say_step(step)


def _say_step(step: Step) -> str:
    prejudice = step.detail.get("prejudice")
    known = prejudice and prejudice not in word_set("order", "open_values")
    return f"{say_type(step.action)} {prejudice} prejudice" if known else say_type(step.action)


def _shown(step: Step) -> tuple[Evidence, ...]:
    return step.reports[0].evidence[:1] if step.reports else ()


def _first_published(step: Step) -> date | None:
    return min((report.published for report in step.reports if report.published), default=None)


def find_single_sources(
    charges: Sequence[Charge], documents: Mapping[str, Document], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield decisive steps that one independent source alone reports, though others wrote of the charge after it."""
    for charge in charges:
        about = {report.document for step in charge.steps for report in step.reports}
        for step in _taken(charge):
            sources = {copies.get(report.document, report.document) for report in step.reports}
            if step.action not in word_set("order", "decisive") or len(sources) != 1:
                continue
            day = _first_published(step)
            following = (documents[document] for document in about if document in documents)
            others = {copies[d.id] for d in following if day and d.published and d.published >= day} - sources
            if others:
                yield Finding(
                    FindingKind.SINGLE_SOURCE,
                    f"{charge.defendant_name}: {charge.offense}",
                    f"“{_say_step(step)}” {say_when(step.occurred.interval)} rests on one independent source; "
                    f"{len(others)} other(s) that write of the charge since then do not report it",
                    _shown(step),
                )


def find_missing_steps(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield steps whose necessary earlier step nobody reports, for charges that more than one document follows."""
    needs: Mapping[str, Sequence[str]] = read_table("order")["needs"]
    for charge in charges:
        reports: list[ChargeAction] = [report for step in charge.steps for report in step.reports]
        if len({report.document for report in reports}) < 2:
            continue
        taken = {step.action for step in charge.steps}
        for step in _taken(charge):
            needed = needs.get(step.action, ())
            if needed and not taken & set(needed):
                yield Finding(
                    FindingKind.MISSING_STEP,
                    f"{charge.defendant_name}: {charge.offense}",
                    f"“{_say_step(step)}” {say_when(step.occurred.interval)} is reported, but no document of the case "
                    f"reports {' or '.join(say_type(action) for action in needed)} before it",
                    _shown(step),
                )
