"""Statuses that are better withheld: what seems open when another charge of the case has ended."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Charge

OPEN = {"charged", "arrested", "pleaded_not_guilty", "wanted"}
OUTCOMES = {"convicted", "sentenced", "pleaded"}
GUILTY = {"convicted", "sentenced", "pleaded_guilty", "pleaded_no_contest"}


def doubt_open_charges(charges: Sequence[Charge]) -> list[Charge]:
    """Withhold the status of a charge that seems open after another charge of the same case ended in a conviction.

    A plea or a verdict often disposes of the other counts, and reports often leave that out: nobody is to be shown as
    charged on that ground. A charge that other documents tell of is left as it is.
    """
    return [_doubt(charge, charges) if charge.status in OPEN else charge for charge in charges]


def _doubt(charge: Charge, charges: Sequence[Charge]) -> Charge:
    for other in charges:
        if other.status in GUILTY and _case(other) == _case(charge) and _may_cover(other, charge):
            outcome = f"the outcome on {other.offense}" if other.offense else "the outcome on another charge"
            note = f"{charge.label} before; what became of it after {outcome} is not told"
            return replace(charge, status="not_told", label="outcome not told", notes=(*charge.notes, note))
    return charge


def _case(charge: Charge) -> tuple[str, str, bool]:
    return (charge.defendant, charge.proceeding, charge.background)


def _may_cover(ended: Charge, open_: Charge) -> bool:
    """Tell whether a document of the outcome speaks of the open charge too, and the outcome is not surely older."""
    told = {r.document for step in ended.steps if step.action in OUTCOMES for r in step.reports}
    together = any(report.document in told for step in open_.steps for report in step.reports)
    if ended.since is None or open_.since is None:
        return together
    return together and ended.since.interval.before(open_.since.interval) is not True
