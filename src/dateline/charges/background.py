"""Prior records: steps of another, earlier case of the same person are kept apart from the case reported."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.offenses import same_offense
from dateline.model import ChargeAction, Factuality, TimeBasis

# A conviction this long before the report, with a newer charge beside it, belongs to another case.
LONG_BEFORE = timedelta(days=365)
NEXT_SENTENCE = 3  # characters between a sentence and the next
OUTCOMES = {"convicted", "sentenced", "pleaded", "acquitted", "dismissed"}
OPENINGS = {"charged", "arrested", "wanted"}


def mark_background(actions: Sequence[ChargeAction]) -> list[ChargeAction]:
    """Mark the steps that belong to an earlier case of their defendant.

    A step that lies more than a year before the report, and as long before the person was arrested or charged in the
    case reported, is of an earlier case. So are the steps told with it in one sentence, and what follows in the next
    without an offense of its own.
    """
    marked = [replace(a, background=True) if _is_older_case(a, actions) else a for a in actions]
    old = [a for a in marked if a.background]
    return [replace(a, background=True) if any(_continues(a, b) for b in old) else a for a in marked]


def _continues(action: ChargeAction, old: ChargeAction) -> bool:
    if action.defendant != old.defendant:
        return False
    gap = action.evidence[0].start - old.evidence[0].end
    told_on = action.offense is None and action.action in OUTCOMES and 0 <= gap <= NEXT_SENTENCE
    return action.evidence == old.evidence or told_on


def _is_older_case(action: ChargeAction, actions: Sequence[ChargeAction]) -> bool:
    day = _first_day(action)
    if action.background or action.action not in OUTCOMES | OPENINGS or day is None or action.published is None:
        return action.background
    if action.published - day < LONG_BEFORE:
        return False
    openings = [
        a for a in actions
        if a.defendant == action.defendant and a.action in OPENINGS and not a.background
        and a.factuality is Factuality.ASSERTED and a.evidence[0].start != action.evidence[0].start
        and (action.action in OUTCOMES or _is_other_offense(a, action))
    ]  # fmt: skip
    return any((_last_day(a) or a.published or day) - day >= LONG_BEFORE for a in openings)


def _is_other_offense(one: ChargeAction, other: ChargeAction) -> bool:
    if one.offense is None or other.offense is None:
        return False
    return not same_offense(one.offense.key, other.offense.key)


def _first_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.earliest


def _last_day(action: ChargeAction) -> date | None:
    return None if action.occurred.basis is TimeBasis.BOUND else action.occurred.interval.latest
