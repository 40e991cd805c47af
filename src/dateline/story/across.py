"""Findings across the documents of a case."""

from collections.abc import Mapping, Sequence

from dateline.model import Charge, Document, Event, Finding, Person, Reading
from dateline.story.ages import check_ages
from dateline.story.carried import find_carried_over
from dateline.story.changes import find_silent_changes
from dateline.story.conflicts import (
    check_counts,
    check_dates,
    check_denied_counts,
    check_details,
    check_offenses,
    check_outcomes,
)
from dateline.story.copies import group_copies, in_order
from dateline.story.ordering import order_findings
from dateline.story.outdated import find_superseded
from dateline.story.progress import find_missing_steps, find_single_sources


def check_case(
    readings: Sequence[Reading], people: Sequence[Person], charges: Sequence[Charge], events: Sequence[Event]
) -> tuple[Finding, ...]:
    """Find what the documents of a case say against each other, what is out of date, copied or changed.

    Args:
        readings: what was read in the documents, in any order.
        people: who their actors are.
        charges: the charges as derived from all of them, defendants being persons.
        events: their events (see `merge_events`).

    Returns:
        The findings in a fixed order. What contradicts itself inside one document is left to `check_reading`.
    """
    known = in_order(readings)
    copies: Mapping[str, str] = group_copies(known)
    documents: dict[str, Document] = {reading.document.id: reading.document for reading in known}
    # Somebody known by a description alone may be anyone: no finding is drawn from two such being taken for one.
    unnamed = {person.id for person in people if not person.named}
    charges = [charge for charge in charges if not charge.background and charge.defendant not in unnamed]
    found: list[Finding] = []
    found += check_dates(events)
    found += check_counts(charges)
    found += check_denied_counts(charges)
    found += check_details(charges)
    found += check_outcomes(charges)
    found += check_offenses(charges)
    found += check_ages(known, people, copies)
    found += find_carried_over(known, people, copies)
    found += find_silent_changes(known)
    found += find_superseded(charges, documents, copies)
    found += find_single_sources(charges, documents, copies)
    found += find_missing_steps(charges)
    return order_findings(found)
