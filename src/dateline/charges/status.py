"""The status of a charge on a day, folded from its steps, and how it is put into words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.charges.offenses import means_others
from dateline.charges.proceedings import StepRule, status_words
from dateline.charges.versions import read_versions
from dateline.model import (
    Charge,
    ChargeAction,
    Enhancement,
    EnhancementStatus,
    Interval,
    Occurrence,
    Stage,
    Step,
    TimeBasis,
)
from dateline.model.edtf import to_edtf

ON_CHARGES = re.compile(r"\bon (?:\S+ ){0,12}charges?\b", re.IGNORECASE)
ON_SUSPICION = re.compile(r"\b(?:on|under) suspicion\b", re.IGNORECASE)


@dataclass
class Standing:
    """What the fold carries from step to step; `alone` tells that the defendant has no other charge."""

    status: str | None = None
    since: Occurrence | None = None
    stage: Stage | None = None
    prejudice: str | None = None
    by: str | None = None
    appeal: str | None = None
    plea: str | None = None
    convicted: Occurrence | None = None
    term: str | None = None
    refiled: bool = False
    alone: bool = False
    notes: list[str] = field(default_factory=list)


def stand(
    name: str,
    actions: Sequence[ChargeAction],
    steps: Sequence[Step],
    planned: Sequence[Step],
    rules: Mapping[str, StepRule],
    as_of: date | None,
    *,
    alone: bool,
) -> Charge | None:
    """Return the charge as it stands after the steps taken by `as_of`; None where no step gives it a status.

    `alone` tells that its defendant has no other charge, so that what is told of none in particular is of this one.
    """
    taken = [step for step in steps if as_of is None or _surely_by(step.occurred, as_of)]
    now = Standing(alone=alone)
    for step in taken:
        _apply(now, step, rules[step.action])
    if now.status is None:
        return None
    now.notes += _open_steps(steps, taken, as_of)
    now.notes += _missing(taken, rules)
    if now.status == "dismissed" and now.prejudice == "without":
        now.notes.append("may be refiled")
    if now.status == "dismissed" and now.prejudice is None:
        now.notes.append("no source says whether it can be refiled")
    first = actions[0]
    versions = read_versions(name, actions, taken)
    return Charge(
        id=_charge_id(first, name),
        defendant=first.defendant,
        defendant_name=first.defendant_name,
        proceeding=first.proceeding,
        offense=name,
        counts=versions[-1].counts if versions else None,
        status=now.status,
        label=describe(now),
        since=now.since,
        steps=tuple(taken),
        versions=versions,
        enhancements=tuple(_enhancements(taken)),
        pending_steps=tuple(_still_planned(planned, taken)),
        prejudice=now.prejudice if now.status == "dismissed" else None,
        by=now.by,
        appeal=now.appeal,
        background=first.background,
        notes=tuple(now.notes),
    )


def _charge_id(first: ChargeAction, name: str) -> str:
    prior = "prior:" if first.background else ""
    return f"{first.defendant}:{first.proceeding}:{prior}{name or 'unspecified'}".replace(" ", "-")


def _still_planned(planned: Sequence[Step], taken: Sequence[Step]) -> Iterator[Step]:
    """Yield the planned steps that no step of the kind has followed."""
    for plan in planned:
        told = max(_told(report) for report in plan.reports)
        if not any(s.action == plan.action and max(_told(r) for r in s.reports) >= told for s in taken):
            yield plan


def _told(report: ChargeAction) -> date:
    return report.published or date.max


def _surely_by(occurred: Occurrence, day: date) -> bool:
    latest = occurred.interval.latest
    return latest is not None and latest <= day


def _apply(now: Standing, step: Step, rule: StepRule) -> None:
    if step.action == "appealed" and now.status != "acquitted":  # an acquittal is final
        now.appeal = "withdrawn" if step.detail.get("withdrawn") else "pending"
    if step.action == "affirmed":
        now.appeal = None  # the appeal is decided
    if step.action == "appealed" or (rule.of_open and _is_of_another(now, step)):
        return
    status = None if _is_retold_verdict(now, step) else _status_after(now, step, rule)
    if status is None or not rule.changes(now.status):
        return
    if status == "pleaded":
        status = _status_by_plea(now, step)
        if status is None:
            return
        now.plea = None if step.detail.get("withdrawn") else step.detail.get("plea")
    ended = now.status in status_words().brought_back or "again" in step.detail
    now.refiled = step.action == "charged" and ended
    if step.action == "charged":
        now.plea, now.convicted = None, None
    if step.action == "convicted":
        now.convicted = step.occurred
    if step.action == "sentenced":
        now.term = step.detail.get("term")
    now.status, now.since, now.stage, now.by = status, _since(step), step.stage, step.by
    now.prejudice = step.detail.get("prejudice")
    now.appeal = None


def _since(step: Step) -> Occurrence:
    """Return since when a status holds: a charge that a court let stand was brought some time before."""
    latest = step.occurred.interval.latest
    if step.action != "motion_denied" or latest is None:
        return step.occurred
    return Occurrence(Interval.until(latest), TimeBasis.BOUND)


def _status_after(now: Standing, step: Step, rule: StepRule) -> str | None:
    """Return the status that a step makes by its rule and its words; None where it leaves the status as it is."""
    unopened = (now.status or "none") in status_words().before_charge
    match step.action:
        case "hearing" if unopened and _names_offense(step):
            return "charged"  # whoever is arraigned on a charge has been charged
        case "arrested" if unopened and _is_on_charges(step):
            return "charged"  # "booked on charges of"; "on suspicion of" is an arrest and no more
        case "motion_denied" if unopened and _names_offense(step):
            return "charged"  # what a court refuses to dismiss has been charged
        case "amended" if step.detail.get("verdict"):
            return "convicted"  # of the lesser offense
        case "amended" if now.status is None and _names_offense(step):
            return "charged"  # what a charge is raised or reduced to has been charged
        case "abated" if step.detail.get("cause") == "death" and now.status in {"convicted", "sentenced", "commuted"}:
            return None  # what a court has found stands unless a court takes it back
        case "reversed" if step.detail.get("undone") == "sentence":
            return "convicted" if now.status in {"sentenced", "commuted"} else None  # to be sentenced again
        case "reversed" if step.detail.get("undone") == "ruling":
            return None  # which way it went is not told
    return rule.status


def _status_by_plea(now: Standing, step: Step) -> str | None:
    """Return the status that a plea, or its withdrawal, makes; None where it leaves the status as it is."""
    plea = step.detail.get("plea")
    if step.detail.get("withdrawn"):
        open_again = now.status in status_words().admitted | {"convicted", "sentenced"}
        return "charged" if open_again else None  # a conviction by plea falls with the plea
    if (
        plea is None
        or now.status in status_words().closed
        or (now.status in status_words().admitted and plea == "not_guilty")
    ):
        return None
    return status_words().pleas[plea]


def _is_retold_verdict(now: Standing, step: Step) -> bool:
    """Tell whether a verdict or a sentence is older than the end that the charge has come to.

    A verdict is, told without its date where the end has one; a sentence is, unless it is surely later.
    """
    ended = now.status in {"acquitted", "dismissed", "reversed", "retrial_ordered", "pardoned", "commuted"}
    if now.since is None or not ended:
        return False
    undated = step.occurred.basis is TimeBasis.BOUND
    if step.action == "convicted":
        return undated and now.since.basis is not TimeBasis.BOUND
    return step.action == "sentenced" and (undated or now.since.interval.before(step.occurred.interval) is not True)


def _is_of_another(now: Standing, step: Step) -> bool:
    """Tell whether a step must be of another charge: told of none in particular, after this one has ended."""
    if now.status not in status_words().closed | status_words().admitted:
        return False
    unnamed = all(report.offense is None for report in step.reports)
    return unnamed and (not now.alone or any(means_others(r.evidence[0].quote) for r in step.reports))


def _is_on_charges(step: Step) -> bool:
    """Tell whether a report says that somebody was taken in on charges which it names."""
    named = [r for r in step.reports if r.offense is not None and r.offense.evidence is not None]
    quotes = [report.evidence[0].quote for report in named]
    return any(ON_CHARGES.search(quote) and not ON_SUSPICION.search(quote) for quote in quotes)


def _names_offense(step: Step) -> bool:
    return any(report.offense is not None and report.offense.evidence is not None for report in step.reports)


def describe(now: Standing) -> str:
    """Return a status in words."""
    match now.status:
        case "charged" if now.stage is Stage.ANNOUNCED:
            return "charges announced, not yet filed"
        case "charged" if now.refiled:
            return "charged again"
        case "dismissed":
            kind = {"with": " with prejudice", "without": " without prejudice"}.get(now.prejudice or "", "")
            label = f"dismissed{kind}" + (f" by {now.by}" if now.by else "")
        case "sentenced":
            term = f": {now.term}" if now.term else ""
            label = f"{_conviction(now)}sentenced{term}"
        case "convicted":
            label = "convicted" + (" (no contest)" if now.plea == "no_contest" else "")
        case "abated":
            label = "ended by the death of the accused"
        case None:
            return ""
        case status:
            label = status.replace("_", " ")
    return label + (", appeal pending" if now.appeal == "pending" else "")


def _conviction(now: Standing) -> str:
    if now.plea in {"no_contest", "guilty"}:
        return f"convicted ({now.plea.replace('_', ' ')}), "
    return "convicted, " if now.convicted else ""


def _open_steps(steps: Sequence[Step], taken: Sequence[Step], as_of: date | None) -> Iterator[str]:
    """Say which steps may or may not have been taken by the day, since their date is too vague."""
    if as_of is None:
        return
    for step in steps:
        earliest = step.occurred.interval.earliest
        if step not in taken and earliest is not None and earliest <= as_of:
            yield f"may already be {step.action.replace('_', ' ')}: dated only {to_edtf(step.occurred.interval)}"


def _missing(taken: Sequence[Step], rules: Mapping[str, StepRule]) -> Iterator[str]:
    seen: set[str] = set()
    for step in taken:
        needs = rules[step.action].needs
        if needs and not seen & set(needs):
            yield f"a step is missing: {step.action.replace('_', ' ')} without {' or '.join(needs)}"
        seen.add(step.action)


def _enhancements(taken: Sequence[Step]) -> Iterator[Enhancement]:
    """Yield each enhancement with its last known status."""
    states: dict[str, Enhancement] = {}
    for step in taken:
        if step.action not in {"enhancement_added", "enhancement_withdrawn"}:
            continue
        name = step.detail.get("enhancement", "enhancement")
        before = states.get(name)
        if before is not None and step.action == "enhancement_added" and step.occurred.basis is TimeBasis.BOUND:
            continue  # retold without a date: not added again
        status = EnhancementStatus.ADDED if step.action == "enhancement_added" else EnhancementStatus.WITHDRAWN
        states[name] = Enhancement(
            name=name,
            status=status,
            since=step.occurred.interval,
            maximum=step.detail.get("maximum") or (before.maximum if before else None),
            evidence=tuple(dict.fromkeys(e for report in step.reports for e in report.evidence)),
        )
    yield from states.values()
