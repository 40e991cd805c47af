"""Prior records: steps of another, earlier case of the same person are kept apart from the case reported."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.model import ChargeAction, Factuality, TimeBasis

# A conviction this long before the report, with a newer charge beside it, belongs to another case.
LONG_BEFORE = timedelta(days=365)
OUTCOMES = {"convicted", "sentenced", "pleaded", "acquitted", "dismissed"}
OPENINGS = {"charged", "arrested", "wanted"}


def mark_background(actions: Sequence[ChargeAction]) -> list[ChargeAction]:
    """Mark the steps that belong to an earlier case of their defendant.

    An outcome that lies more than a year before the report, and surely before the person was arrested or charged in the
    case reported, is of an earlier case. So are the steps told with it in one sentence.
    """
    marked = [replace(a, background=True) if _is_older_case(a, actions) else a for a in actions]
    old = {(a.defendant, a.evidence[0].start) for a in marked if a.background}
    return [replace(a, background=True) if (a.defendant, a.evidence[0].start) in old else a for a in marked]


def _is_older_case(action: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    day = _last_day(action)
    if action.background or action.action not in OUTCOMES or day is None or action.published is None:
        return action.background
    if action.published - day < LONG_BEFORE:
        return False
    openings = [
        a for a in actions
        if a.defendant == action.defendant and a.action in OPENINGS and not a.background
        and a.factuality is Factuality.ASSERTED and a.evidence[0].start != action.evidence[0].start
    ]  # fmt: skip
    return any((_last_day(a) or a.published or day) > day for a in openings)


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
