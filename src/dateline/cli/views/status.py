"""The status of every charge, grouped by person."""

from collections.abc import Sequence
from itertools import groupby

from dateline.cli.paper import Paper
from dateline.cli.views.citing import Sources, list_sources, quote
from dateline.cli.views.links import Mentions, list_mentions, say_action_links
from dateline.cli.views.standing import (
    INNOCENCE,
    find_unnamed,
    say_defendant,
    say_extent,
    say_view,
    sort_charges,
)
from dateline.cli.words import say_count, say_document, say_enhancement, say_key, say_step
from dateline.exports.terse import say_charge, say_label, say_since, say_when
from dateline.exports.words import say_teller
from dateline.model import Case, Charge, ChargeAction, Factuality, Step, TimeBasis

STEP_WIDTH = 23  # "2023-01-21 to 31, about"


def write_status(paper: Paper, case: Case, *, explain: bool = False) -> None:
    """Write every charge of a case with its status; with `explain` every step with its source and its sentence.

    Args:
        paper: where to write.
        case: the case, perhaps of an earlier day.
        explain: whether to give the steps.
    """
    paper.title(f"The case{say_view(case)}", say_extent(case))
    sources, unnamed = list_sources(case), find_unnamed(case)
    current = [charge for charge in case.charges if not charge.background]
    recalled = [charge for charge in case.charges if charge.background]
    for group in _by_person(current):
        paper.blank()
        paper.line((say_defendant(group[0], unnamed), "bold"))
        for charge in group:
            _write_charge(paper, charge, sources, case, explain=explain)
    if recalled:
        paper.heading("Other, earlier cases that reports recall")
        for group in _by_person(recalled):
            paper.line((say_defendant(group[0], unnamed), "bold"), indent=2)
            for charge in group:
                _write_charge(paper, charge, sources, case, explain=explain, indent=4)
    paper.blank()
    paper.line((INNOCENCE, "dim"))


def _by_person(charges: Sequence[Charge]) -> list[list[Charge]]:
    """Return the charges grouped by defendant: first those with criminal charges, then the others, each by name."""
    ordered = sort_charges(charges)
    first = {charge.defendant: number for number, charge in reversed(list(enumerate(ordered)))}
    ordered.sort(key=lambda charge: first[charge.defendant])
    return [list(group) for _, group in groupby(ordered, key=lambda charge: charge.defendant)]


def _write_charge(
    paper: Paper, charge: Charge, sources: Sources, case: Case, *, explain: bool, indent: int = 2
) -> None:
    paper.line(say_charge(charge), indent=indent, hang=2)
    told = "" if explain else f"  ({_say_sources(charge.status_step, sources)})"
    paper.line((say_label(charge), "bold"), f", {say_since(charge)}", (told, "dim"), indent=indent + 2, hang=2)
    notes = [say_enhancement(each) for each in charge.enhancements]
    if len(charge.versions) > 1:
        notes.append(f"before: {_say_versions(charge)}")
    notes.extend(charge.notes)
    if not explain:
        notes.extend(
            f"{step.factuality}: {say_step(step)}, {say_when(step.occurred.interval)}" for step in _ahead(charge, case)
        )
    for note in notes:
        paper.line(f"· {note}", indent=indent + 2, hang=2)
    if charge.latest:
        paper.line("latest on record: ", (charge.latest, "bold"), indent=indent + 2, hang=2)
    if explain:
        mentions = list_mentions(case)
        for step in charge.steps:
            _write_step(paper, step, sources, mentions, indent=indent + 2)
        for step in charge.pending_steps:
            if _reported(step, case):
                _write_step(paper, step, sources, mentions, indent=indent + 2)


def _say_versions(charge: Charge) -> str:
    return "; ".join(
        f"{say_count(version.counts, 'count') if version.counts else 'counts not stated'}"
        + (f", {say_when(version.since.interval)}" if version.since else "")
        for version in charge.versions[:-1]
    )


def _ahead(charge: Charge, case: Case) -> list[Step]:
    """Return the planned and possible steps that were reported after the step that made the status."""
    since = charge.since.interval.latest if charge.since else None
    return [
        step
        for step in charge.pending_steps
        if _reported(step, case)
        and any(report.published and (since is None or report.published > since) for report in step.reports)
    ]


def _reported(step: Step, case: Case) -> bool:
    """Tell whether a step had been reported by the day of the view: what was planned later was not planned yet."""
    day = case.as_of
    return day is None or any(report.published is not None and report.published <= day for report in step.reports)


def _say_sources(step: Step | None, sources: Sources) -> str:
    """Return which document tells a step best, and how many others do."""
    told = _documents(step.reports) if step else []
    if not told:
        return "no report dates it"
    first = sources.get(told[0])
    others = f", and {len(told) - 1} more" if len(told) > 1 else ""
    return f"{say_document(first) if first else 'another document'}{others}"


def _documents(reports: Sequence[ChargeAction]) -> list[str]:
    return list(dict.fromkeys(report.document for report in reports))


def _write_step(paper: Paper, step: Step, sources: Sources, mentions: Mentions, *, indent: int) -> None:
    hedge = "" if step.factuality is Factuality.ASSERTED else f"{step.factuality}: "
    basis = {TimeBasis.BOUND: " (no date given)", TimeBasis.EARLIER: " (reckoned)"}.get(step.occurred.basis, "")
    paper.row(
        ([(say_when(step.occurred.interval), "")], STEP_WIDTH),
        ([hedge, (say_step(step), "bold"), (basis, "dim")], 0),
        indent=indent,
    )
    if not step.reports:
        return
    best, told = step.reports[0], _documents(step.reports)
    where = say_document(sources[best.document]) if best.document in sources else "another document"
    teller = say_teller(best.attribution)
    source = f", on the word of {teller}" if teller else ""
    words = quote(best.evidence[0].quote) if best.evidence else say_key(step.action)
    paper.line((f"{where}{source}: ", "dim"), words, indent=indent + 2, hang=2)
    links = dict.fromkeys(link for report in step.reports for link in say_action_links(report, mentions))
    if links:
        paper.line(("; ".join(links), "dim"), indent=indent + 2, hang=2)
    others = [say_document(sources[document]) for document in told[1:] if document in sources]
    if others:
        more = f" and {len(others) - 3} more" if len(others) > 3 else ""
        paper.line((f"also: {'; '.join(others[:3])}{more}", "dim"), indent=indent + 2, hang=2)
