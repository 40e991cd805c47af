"""Statuses that are better withheld: what seems open when another charge of the case has ended."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dateline.charges.offenses import means_others, offense_key, same_offense
from dateline.model import Charge, ChargeAction, Factuality, Step

OPEN = {"charged", "arrested", "pleaded_not_guilty", "wanted", "on_trial", "mistrial"}
CHANGEABLE = {"charged", "arrested", "pleaded_not_guilty"}
ENDED = {"acquitted", "reversed"}
DOUBTFUL = OPEN | {"convicted", "sentenced"}
OUTCOMES = {"convicted", "sentenced", "pleaded"}
GUILTY = {"convicted", "sentenced", "pleaded_guilty", "pleaded_no_contest"}


def doubt_open_charges(charges: Sequence[Charge]) -> list[Charge]:
    """Withhold the status of a charge that seems open after another charge of the same case ended in a conviction.

    A plea or a verdict often disposes of the other counts, and reports often leave that out: nobody is to be shown as
    charged on that ground. A charge that other documents tell of is left as it is.
    """
    together = _by_case(charges)
    return [_doubt(charge, together[_case(charge)]) if charge.status in OPEN else charge for charge in charges]


def doubt_unplaced(charges: Sequence[Charge], actions: Sequence[ChargeAction], as_of: date | None) -> list[Charge]:
    """Withhold the status of charges of which one ended in an acquittal or reversal that does not say on which.

    `charges` and `actions` are those of one defendant in one kind of proceeding.
    """
    unplaced = [
        a for a in actions
        if a.action in {"acquitted", "reversed"} and a.offense is None and a.factuality is Factuality.ASSERTED
        and (as_of is None or (a.occurred.interval.latest or date.max) <= as_of)
    ]  # fmt: skip
    if not unplaced:
        return list(charges)
    named = [c for c in charges if c.offense]
    placed = {report.document for c in named for step in c.steps for report in step.reports if step.action in ENDED}
    open_ended = [a for a in unplaced if a.document not in placed]
    if not open_ended:
        return list(charges)
    return [_withhold(c, open_ended[0].action) if c.status in DOUBTFUL and c.offense else c for c in charges]


def doubt_reversed(charges: Sequence[Charge]) -> list[Charge]:
    """Withhold a conviction that a reversal may be of which names the offense in other words.

    "The court quashed his convictions for child abuse. He was found guilty in 2018 of abusing two boys." Where the
    reversed charge has no verdict of its own, what the same report tells of another verdict before is most likely it.
    """
    undone = [c for c in charges if c.status in ENDED | {"retrial_ordered"} and not _has_verdict(c)]
    return [
        _withhold(charge, "reversed") if any(_may_be_of(end, charge) for end in undone) else charge
        for charge in charges
    ]


def doubt_ruling(charges: Sequence[Charge]) -> list[Charge]:
    """Withhold a conviction where a ruling on it was reversed and nothing tells what that made of it."""
    known = {(_case(c), r.document) for c in charges for s in c.steps if _undoes_verdict(s) for r in s.reports}
    return [_withhold(c, "reversed") if c.status in GUILTY and _is_of_ruling(c, known) else c for c in charges]


def _undoes_verdict(step: Step) -> bool:
    return step.action == "reversed" and "undone" not in step.detail


def _is_of_ruling(charge: Charge, known: Collection[tuple[tuple[str, str, bool], str]]) -> bool:
    """Tell whether the last that is told of a conviction's fate is that a ruling was reversed.

    `known` holds the cases and the documents that tell which verdict was undone: there the ruling is that one.
    """
    fate = [s for s in charge.steps if s.action in {"reversed", "affirmed"} or "again" in s.detail]
    told = {(_case(charge), r.document) for r in fate[-1].reports} if fate else set()
    return bool(told) and fate[-1].detail.get("undone") == "ruling" and told.isdisjoint(known)


def _has_verdict(charge: Charge) -> bool:
    """Tell whether a verdict of the charge is told for its own sake, not only in the words of its reversal."""
    undone = {r.evidence[0] for s in charge.steps if s.action == "reversed" for r in s.reports}
    told = (r for s in charge.steps if s.action in OUTCOMES for r in s.reports)
    return any(report.evidence[0] not in undone for report in told)


def _may_be_of(end: Charge, charge: Charge) -> bool:
    reversals = [s for s in end.steps if _undoes_verdict(s) and any(r.offense is not None for r in s.reports)]
    verdicts = [s for s in charge.steps if s.action in OUTCOMES]
    if charge.status not in {"convicted", "sentenced"} or _case(end) != _case(charge) or not reversals or not verdicts:
        return False
    together = {r.document for s in reversals for r in s.reports} & {r.document for s in verdicts for r in s.reports}
    apart = any(means_others(r.evidence[0].quote) for s in verdicts for r in s.reports)
    later = any(reversals[-1].occurred.interval.before(s.occurred.interval) for s in verdicts)
    return bool(together) and not apart and not later


def doubt_unnamed(charges: Sequence[Charge]) -> list[Charge]:
    """Withhold the status of a charge that a reported end may be of which does not say whose charge ended."""
    return [_doubt_unnamed(charge) for charge in charges]


def _doubt_unnamed(charge: Charge) -> Charge:
    unplaced = [step for step in charge.pending_steps if step.detail.get("unplaced")]
    if not unplaced:
        return charge
    charge = replace(charge, pending_steps=tuple(s for s in charge.pending_steps if s not in unplaced))
    last = max((r.published or date.max for step in charge.steps for r in step.reports), default=date.max)
    told = max(r.published or date.max for step in unplaced for r in step.reports)
    return _withhold(charge, unplaced[-1].action) if charge.status in DOUBTFUL and last <= told else charge


def replace_initial(charges: Sequence[Charge]) -> list[Charge]:
    """Say of a charge that was only the first one, or that was amended to another, that it was changed."""
    together = _by_case(charges)
    return [_replaced(charge, together[_case(charge)]) for charge in charges]


def _replaced(charge: Charge, together: Sequence[Charge]) -> Charge:
    brought = [step for step in charge.steps if step.action == "charged"]
    first_only = bool(brought) and all(r.detail.get("initial") for step in brought for r in step.reports)
    others = [c for c in together if c is not charge]
    amended = [c for c in others if charge.offense and any(_amends(step, charge) for step in c.steps)]
    convicted = charge.status in {"convicted", "sentenced"} and _is_of_verdict(amended)
    if (charge.status in CHANGEABLE or convicted) and len(amended) == 1:
        return replace(charge, status="amended", label=f"changed to {amended[0].offense}")
    later = [c for c in others if any(s.action in {"amended", *OUTCOMES} for s in c.steps)]
    if charge.status != "charged" or not first_only or not later:
        return charge
    change = f"changed to {later[0].offense}" if len(later) == 1 and later[0].offense else "changed later"
    return replace(charge, status="amended", label=change)


def _is_of_verdict(amended: Sequence[Charge]) -> bool:
    """Tell whether it is the conviction that was changed: "reduced the murder conviction to manslaughter"."""
    return any(step.detail.get("verdict") for charge in amended for step in charge.steps)


def _amends(step: Step, charge: Charge) -> bool:
    """Tell whether a report of an amendment to something else names a charge: "reduced the theft charge to …"."""
    key = f" {offense_key(charge.offense)} "
    return step.action == "amended" and any(
        report.offense is not None
        and not same_offense(report.offense.key, offense_key(charge.offense))
        and key in f" {offense_key(report.evidence[0].quote)} "
        for report in step.reports
    )


def _withhold(charge: Charge, outcome: str) -> Charge:
    outcome = outcome.replace("_", " ")
    note = f"{charge.label} before; it is not told whether the reported outcome, {outcome}, is of this charge"
    return replace(charge, status="not_told", label="outcome not told", notes=(*charge.notes, note))


def _doubt(charge: Charge, together: Sequence[Charge]) -> Charge:
    for other in together:
        if other.status in GUILTY and _may_cover(other, charge) and not _is_of_one_jury(charge, other):
            outcome = f"the outcome on {other.offense}" if other.offense else "the outcome on another charge"
            note = f"{charge.label} before; what became of it after {outcome} is not told"
            return replace(charge, status="not_told", label="outcome not told", notes=(*charge.notes, note))
    return charge


def _is_of_one_jury(hung: Charge, decided: Charge) -> bool:
    """Tell whether the jury that convicted on one charge is the one that could not agree on the other."""
    together = hung.since is not None and decided.since is not None and hung.since.interval == decided.since.interval
    verdicts = [s for s in decided.steps if s.action == "convicted"]
    return (
        hung.status == "mistrial"
        and together
        and bool(verdicts)
        and not any(s.action == "pleaded" for s in decided.steps)
    )


def _by_case(charges: Sequence[Charge]) -> Mapping[tuple[str, str, bool], Sequence[Charge]]:
    found: defaultdict[tuple[str, str, bool], list[Charge]] = defaultdict(list)
    for charge in charges:
        found[_case(charge)].append(charge)
    return found


def _case(charge: Charge) -> tuple[str, str, bool]:
    return (charge.defendant, charge.proceeding, charge.background)


def _may_cover(ended: Charge, open_: Charge) -> bool:
    """Tell whether a document of the outcome speaks of the open charge too, and the outcome is not surely older."""
    told = {r.document for step in ended.steps if step.action in OUTCOMES for r in step.reports}
    together = any(report.document in told for step in open_.steps for report in step.reports)
    if ended.since is None or open_.since is None:
        return together
    return together and ended.since.interval.before(open_.since.interval) is not True
