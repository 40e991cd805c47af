"""How well the steps of a charge are reported: decisive steps with one source, steps that nobody reports."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.model import Charge, ChargeAction, Document, Finding, FindingKind
from dateline.story.steps import cite_step, first_published, say_step, taken_steps
from dateline.story.tables import read_table, word_set
from dateline.story.wording import say_count, say_type, say_when


def find_single_sources(
    charges: Sequence[Charge], documents: Mapping[str, Document], copies: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield for each charge its last decisive step, where one independent source alone reports it.

    Only where others wrote of the charge after it. An earlier decisive step is borne out by the later one.
    """
    for charge in charges:
        decisive = [step for step in taken_steps(charge) if step.action in word_set("order", "decisive")]
        if not decisive:
            continue
        step = decisive[-1]
        sources = {copies.get(report.document, report.document) for report in step.reports}
        day = first_published(step)
        about = {report.document for each in charge.steps for report in each.reports}
        following = (documents[document] for document in about if document in documents)
        others = {copies[d.id] for d in following if day and d.published and d.published >= day} - sources
        if len(sources) == 1 and others:
            yield Finding(
                FindingKind.SINGLE_SOURCE,
                f"{charge.defendant_name}: {charge.offense}",
                f"“{say_step(step)}” {say_when(step.occurred.interval)} rests on one independent source; "
                f"of the charge since then, {say_count(len(others), 'other source')} wrote without reporting it",
                cite_step(step),
            )


def find_missing_steps(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield steps whose necessary earlier step nobody reports, for charges that more than one document follows."""
    needs: Mapping[str, Sequence[str]] = read_table("order")["needs"]
    for charge in charges:
        reports: list[ChargeAction] = [report for step in charge.steps for report in step.reports]
        if len({report.document for report in reports}) < 2:
            continue
        taken = {step.action for step in charge.steps}
        for step in taken_steps(charge):
            needed = needs.get(step.action, ())
            if needed and not taken & set(needed):
                yield Finding(
                    FindingKind.MISSING_STEP,
                    f"{charge.defendant_name}: {charge.offense}",
                    f"“{say_step(step)}” {say_when(step.occurred.interval)} is reported, but no document of the case "
                    f"reports {' or '.join(say_type(action) for action in needed)} before it",
                    cite_step(step),
                )
