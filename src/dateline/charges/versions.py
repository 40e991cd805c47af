"""Versions of a charge: what it said from when on, as its counts were stated and changed."""

from collections.abc import Sequence
from datetime import date

from dateline.model import ChargeAction, ChargeVersion, Factuality, Occurrence, Step, TimeBasis

# Steps after which another number of counts is a change and not a contradiction.
CHANGES = {"amended", "enhancement_withdrawn", "charged"}


def read_versions(name: str, actions: Sequence[ChargeAction], taken: Sequence[Step]) -> tuple[ChargeVersion, ...]:
    """Return the versions of a charge in order.

    The first is the number of counts first stated. A report that states another number makes a new version only where
    the charge was changed in between, and not where it gives the number of a day gone by.
    """
    documents = {report.document for step in taken for report in step.reports}
    stated = sorted((a for a in actions if _states_counts(a) and a.document in documents), key=_told)
    versions: list[ChargeVersion] = []
    for action in stated:
        change = _last_change(taken, _told(action))
        if change is None or action.counts is None or _is_of_the_past(action, versions):
            continue
        if not versions or (action.counts != versions[-1].counts and _is_after(change, versions[-1])):
            versions.append(ChargeVersion(name, action.counts, change.occurred, action.evidence))
    return tuple(versions)


def _states_counts(action: ChargeAction) -> bool:
    firm = action.factuality in {Factuality.ASSERTED, Factuality.PLANNED}
    return firm and action.counts is not None and action.action in {"charged", "amended"}


def _told(action: ChargeAction) -> date:
    return action.published or date.max


def _last_change(taken: Sequence[Step], told: date) -> Step | None:
    """Return the last step by the day that can have set the counts."""
    before = [s for s in taken if s.action in CHANGES and min(_told(r) for r in s.reports) <= told]
    return before[-1] if before else None


def _is_of_the_past(action: ChargeAction, versions: Sequence[ChargeVersion]) -> bool:
    """Tell whether a dated report gives what the charge said before its present version."""
    since = versions[-1].since if versions else None
    if since is None or action.occurred.basis is TimeBasis.BOUND:
        return False
    return action.occurred.interval.before(since.interval) is True


def _is_after(change: Step, version: ChargeVersion) -> bool:
    return version.since is None or _latest(change.occurred) > _latest(version.since)


def _latest(occurred: Occurrence) -> date:
    return occurred.interval.latest or date.max
