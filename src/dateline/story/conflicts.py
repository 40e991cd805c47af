"""Accounts of different documents that cannot all be true: dates, counts, offenses, and how a step was taken."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from dateline.model import (
    Account,
    Charge,
    ChargeAction,
    Event,
    Evidence,
    Factuality,
    Finding,
    FindingKind,
    Interval,
    Step,
)
from dateline.story.agreement import can_agree, gives_date, is_dated
from dateline.story.tables import read_table, word_set
from dateline.story.wording import say_count, say_interval, say_type

SIDES = 3
"""So many passages are shown for one side; the rest say the same."""


def check_dates(events: Sequence[Event]) -> Iterator[Finding]:
    """Yield each date of an event that cannot be the one its best account gives.

    One sentence may date several events (a shooting, and who was hurt in it): it is held against the best known one.
    """
    seen: set[tuple[Evidence, ...]] = set()
    for event in sorted(events, key=lambda e: -e.independent):
        if event.factuality is Factuality.PLANNED or not is_dated(event.occurred):
            continue
        agreeing = [a for a in event.accounts if gives_date(a.occurred, a.evidence) and _agrees(a, event)]
        known_inside = {account.document for account in agreeing}
        differing: dict[Interval, list[Account]] = defaultdict(list)
        for account in event.accounts:
            if gives_date(account.occurred, account.evidence) and not _agrees(account, event):
                differing[account.occurred.interval].append(account)
        best = [a for a in agreeing if a.occurred.interval == event.occurred.interval]
        if not best:
            continue
        for interval, accounts in differing.items():
            if all(account.document in known_inside for account in accounts):
                continue
            passages = _passages(accounts)
            if passages in seen:
                continue
            seen.add(passages)
            yield Finding(
                FindingKind.DATE_CONFLICT,
                event.summary,
                f"{_said(accounts[0])} ({say_interval(interval)}) cannot be right beside {_said(best[0])} "
                f"({say_interval(event.occurred.interval)}), the better supported date{_reason(event)}",
                (*passages, *_passages(best)),
            )


def _agrees(account: Account, event: Event) -> bool:
    return can_agree(account.occurred.interval, event.occurred.interval)


def _reason(event: Event) -> str:
    support = event.why[0].rpartition(": ")[2] if event.why else ""
    return f" ({support})" if support else ""


def _said(account: Account) -> str:
    return f"“{account.occurred.evidence.quote}”" if account.occurred.evidence else "one account’s date"


def _passages(accounts: Sequence[Account]) -> tuple[Evidence, ...]:
    return tuple(piece for account in accounts[:SIDES] for piece in account.evidence[:1])


def _asserted(charge: Charge) -> Iterator[Step]:
    return (step for step in charge.steps if step.factuality in (Factuality.ASSERTED, Factuality.ALLEGED))


def _name(charge: Charge) -> str:
    return f"{charge.defendant_name}: {charge.offense}"


def check_counts(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield steps (a charge, a plea, a verdict) that documents tell with different numbers of counts."""
    for charge in charges:
        # A document that tells two numbers tells of a change ("each now faces a single count").
        told: dict[str, set[int]] = defaultdict(set)
        for report in (report for step in charge.steps for report in step.reports if report.counts is not None):
            told[report.document].add(report.counts or 0)
        for step in _asserted(charge):
            sides: dict[int, list[ChargeAction]] = defaultdict(list)
            for report in step.reports:
                if report.counts is not None and is_dated(report.occurred) and len(told[report.document]) == 1:
                    sides[report.counts].append(report)
            if len(sides) > 1 and len({r.document for reports in sides.values() for r in reports}) > 1:
                said = " and ".join(
                    f"{counts} in {say_count(len({r.document for r in reports}), 'document')}"
                    for counts, reports in sorted(sides.items())
                )
                yield Finding(
                    FindingKind.COUNT_CONFLICT,
                    _name(charge),
                    f"the number of counts differs for the same step ({say_type(step.action)}): {said}",
                    _first_of_each(sides[counts] for counts in sorted(sides)),
                )


def check_denied_counts(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield pleas of not guilty to another number of counts than the charge was last reported to have before it."""
    for charge in charges:
        for step in _asserted(charge):
            known = _counts_before(charge, step) if step.action == "pleaded" else None
            if known is None:
                continue
            for report in step.reports:
                said = report.counts
                denied = report.detail.get("plea") == "not_guilty"
                if denied and said is not None and said != known.counts and report.document != known.document:
                    yield Finding(
                        FindingKind.COUNT_CONFLICT,
                        _name(charge),
                        f"the plea is said to answer {say_count(said, 'count')}, "
                        f"but the charge had {known.counts} before it",
                        (*report.evidence[:1], *known.evidence[:1]),
                    )
                    break


def _counts_before(charge: Charge, step: Step) -> ChargeAction | None:
    """Return the last report, published before the step, of how many counts the charge has; None if it is not clear."""
    day = step.occurred.interval.start
    reports = [
        report
        for earlier in _asserted(charge)
        for report in earlier.reports
        if earlier.action in ("charged", "amended", "refiled") and report.counts is not None
        if day is not None and report.published is not None and report.published <= day
    ]
    if not reports or not is_dated(step.occurred):
        return None
    last = max(reports, key=_currency)
    return (
        last if {report.counts for report in reports if _currency(report) == _currency(last)} == {last.counts} else None
    )


def _currency(report: ChargeAction) -> tuple[date, date]:
    """Return how late a report is: by its publication, then by the day up to which it speaks."""
    return report.published or date.min, report.occurred.interval.latest or date.min


def check_details(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield steps that documents tell in ways that exclude each other (with and without prejudice)."""
    for charge in charges:
        for step in _asserted(charge):
            for detail in read_table("order")["exclusive_details"]:
                sides: dict[str, list[ChargeAction]] = defaultdict(list)
                for report in step.reports:
                    value = report.detail.get(detail)
                    if value and value not in word_set("order", "open_values"):
                        sides[value].append(report)
                if len(sides) > 1:
                    values = " and ".join(f"“{value.replace('_', ' ')}”" for value in sorted(sides))
                    yield Finding(
                        FindingKind.STATUS_CONFLICT,
                        _name(charge),
                        f"accounts of the same step ({say_type(step.action)}) differ in its {detail}: {values}",
                        _first_of_each(sides[value] for value in sorted(sides)),
                    )


def check_outcomes(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield charges of which different documents tell different outcomes for one and the same day."""
    outcomes = word_set("order", "exclusive_outcomes")
    for charge in charges:
        sides: dict[Interval, dict[str, list[ChargeAction]]] = defaultdict(lambda: defaultdict(list))
        for step in _asserted(charge):
            if step.action in outcomes and step.occurred.interval.is_day and is_dated(step.occurred):
                sides[step.occurred.interval][step.action].extend(step.reports)
        for by_action in sides.values():
            documents = [{report.document for report in reports} for reports in by_action.values()]
            if len(by_action) > 1 and not set.intersection(*documents):
                told = " and ".join(f"“{say_type(action)}”" for action in sorted(by_action))
                yield Finding(
                    FindingKind.STATUS_CONFLICT,
                    _name(charge),
                    f"accounts of one day differ in what became of the charge: {told}",
                    _first_of_each(by_action[action] for action in sorted(by_action)),
                )


def _first_of_each(sides: Iterator[list[ChargeAction]]) -> tuple[Evidence, ...]:
    return tuple(piece for reports in sides for piece in min(reports, key=_place).evidence[:1])


def _place(report: ChargeAction) -> tuple[str, str, int]:
    start = report.evidence[0].start if report.evidence else 0
    return str(report.published or ""), report.document, start


def check_offenses(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Yield charges of one person, told of one and the same day, whose degrees exclude each other.

    Only where no document tells both: a person can be charged with murder in two degrees at once.
    """
    sides: dict[tuple[str, str, Interval, str], dict[str, list[tuple[Charge, ChargeAction]]]] = {}
    for charge in charges:
        for step in _asserted(charge):
            if step.action == "charged" and step.occurred.interval.is_day and is_dated(step.occurred):
                for group, degree, rest in _degrees(charge.offense):
                    key = (charge.defendant, group, step.occurred.interval, rest)
                    told = [(charge, report) for report in step.reports]
                    sides.setdefault(key, {}).setdefault(degree, []).extend(told)
    for (_, _, interval, _), by_degree in sides.items():
        documents = [{report.document for _, report in told} for told in by_degree.values()]
        if len(by_degree) < 2 or set.intersection(*documents):
            continue
        offenses = sorted({told[0][0].offense for told in by_degree.values()})
        yield Finding(
            FindingKind.OFFENSE_CONFLICT,
            f"{next(iter(by_degree.values()))[0][0].defendant_name}: {' or '.join(offenses)}",
            f"the charge of {say_interval(interval)} is {' in one account and '.join(offenses)} in another",
            _first_of_each([report for _, report in by_degree[degree]] for degree in sorted(by_degree)),
        )


def _degrees(offense: str) -> Iterator[tuple[str, str, str]]:
    """Yield (group of degrees, degree, the offense without it) for an offense that is of a degree."""
    words = offense.casefold().split()
    for group in read_table("order")["exclusive_degrees"]:
        for degree in group:
            if degree in words:
                yield group[0], degree, " ".join(word for word in words if word != degree)
