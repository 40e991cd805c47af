"""What is new in a case: statuses, events and findings that it did not have, or had otherwise, when last looked at."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.model import (
    Case,
    Charge,
    Event,
    Factuality,
    Finding,
    FindingKind,
    Interval,
    Mark,
    Notice,
    NoticeKind,
    Person,
    Standing,
)
from dateline.model.edtf import to_edtf

# So many of a person's documents tell them again: the earliest stay what they are while a case grows.
KNOWN_BY = 5


def take_standing(case: Case) -> Standing:
    """Return what a case says now, for `list_news` to compare a later one with."""
    people = {person.id: person for person in case.people}
    return Standing(
        charges=tuple(
            Mark(_keys_of_charge(charge, people.get(charge.defendant)), charge.label) for charge in case.charges
        ),
        events=tuple(Mark(_keys_of_event(event), to_edtf(event.occurred.interval)) for event in case.events),
        findings=tuple(Mark(_keys_of_finding(finding), finding.explanation) for finding in case.findings),
    )


def list_news(before: Standing, case: Case) -> tuple[Notice, ...]:
    """Return what is new in a case since `before` was taken: statuses first, then events, then findings.

    An event that is the step behind a new status is not told a second time, nor that the status supersedes what older
    articles say. A finding whose explanation alone changed is the same finding.
    """
    statuses = tuple(_list_statuses(before, case))
    told = {(piece.document, piece.span) for notice in statuses for piece in notice.evidence}
    events = [
        notice
        for notice in _list_events(before, case)
        if not any((piece.document, piece.span) in told for piece in notice.evidence)
    ]
    findings = [
        notice
        for finding, notice in _list_findings(before, case)
        if finding.kind is not FindingKind.SUPERSEDED
        or not any((piece.document, piece.span) in told for piece in notice.evidence)
    ]
    return (*statuses, *events, *findings)


def _list_statuses(before: Standing, case: Case) -> Iterator[Notice]:
    people = {person.id: person for person in case.people}
    known = _index(before.charges)
    for charge in case.charges:
        said = _look_up(known, _keys_of_charge(charge, people.get(charge.defendant)))
        if said is not None and charge.label in said:
            continue
        yield Notice(
            NoticeKind.STATUS_NEW if said is None else NoticeKind.STATUS_CHANGED,
            f"{charge.defendant_name}, {charge.offense}" if charge.offense else charge.defendant_name,
            None if said is None else said[0],
            charge.label,
            charge.since.interval if charge.since else None,
            charge.status_evidence,
        )


def _list_events(before: Standing, case: Case) -> Iterator[Notice]:
    known = _index(before.events)
    for event in case.events:
        said = _look_up(known, _keys_of_event(event))
        when = to_edtf(event.occurred.interval)
        if said is None:
            yield _notice_of(event, NoticeKind.EVENT_NEW, None, when)
        elif when not in said:
            yield _notice_of(event, NoticeKind.EVENT_CHANGED, said[0], when)


def _list_findings(before: Standing, case: Case) -> Iterator[tuple[Finding, Notice]]:
    known = _index(before.findings)
    for finding in case.findings:
        if _look_up(known, _keys_of_finding(finding)) is None:
            about, says = finding.concerns, finding.explanation
            yield finding, Notice(NoticeKind.FINDING_NEW, about, None, says, None, finding.evidence)


def _notice_of(event: Event, kind: NoticeKind, before: str | None, after: str) -> Notice:
    evidence = tuple(dict.fromkeys(piece for account in event.accounts for piece in account.evidence))
    hedge = "" if event.factuality is Factuality.ASSERTED else f"{event.factuality}: "
    return Notice(kind, f"{hedge}{event.summary}", before, after, _known(event.occurred.interval), evidence)


def _known(interval: Interval) -> Interval | None:
    return interval if interval.earliest or interval.latest else None


def _index(marks: Iterable[Mark]) -> dict[str, list[str]]:
    """Return what was said under each key, each once."""
    found: dict[str, list[str]] = {}
    for mark in marks:
        for key in mark.keys:
            said = found.setdefault(key, [])
            if mark.said not in said:
                said.append(mark.said)
    return found


def _look_up(known: dict[str, list[str]], keys: Sequence[str]) -> list[str] | None:
    """Return what was said of the thing with these keys; None where it was not known.

    Two things may have become one: then both were said of it.
    """
    found = list(dict.fromkeys(said for key in keys for said in known.get(key, ())))
    return found or None


def _keys_of_charge(charge: Charge, person: Person | None) -> tuple[str, ...]:
    members = [f"{document}/{actor}" for document, actor in sorted(person.members)[:KNOWN_BY]] if person else []
    whose = members or [charge.defendant_name]
    offenses = dict.fromkeys([charge.offense, *(version.offense for version in charge.versions)])
    kind = f"{charge.proceeding}|{'earlier' if charge.background else 'present'}"
    return tuple(f"{who}|{kind}|{offense}" for who in whose for offense in offenses)


def _keys_of_event(event: Event) -> tuple[str, ...]:
    return tuple(f"{event.type}|{account.document}/{account.mention}" for account in event.accounts)


def _keys_of_finding(finding: Finding) -> tuple[str, ...]:
    places = [f"{piece.document}/{piece.start}-{piece.end}" for piece in finding.evidence]
    return tuple(f"{finding.kind}|{finding.concerns}|{place}" for place in places or [""])
