"""The example case on every day: each charge stands as its last step by then has left it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import api
from dateline.charges import derive_charges
from dateline.model import Case, Charge, ChargeAction, Proceeding

FIRST, LAST = date(2021, 10, 21), date(2025, 1, 1)
Key = tuple[str, str]
BALDWIN = ("Alec Baldwin", "involuntary manslaughter")
REED = ("Hannah Gutierrez-Reed", "involuntary manslaughter")
TAMPERING = ("Hannah Gutierrez-Reed", "tampering with evidence")
HALLS = ("David Halls", "negligent use of a deadly weapon")

# What became of the charges, and on which days; from the record of the case.
RECORD: list[tuple[str, Key, str]] = [
    ("2023-01-19", BALDWIN, "charges announced, not yet filed"),
    ("2023-01-19", REED, "charges announced, not yet filed"),
    ("2023-01-19", HALLS, "plea agreement"),
    ("2023-01-31", BALDWIN, "charged"),
    ("2023-01-31", REED, "charged"),
    ("2023-02-23", BALDWIN, "pleaded not guilty"),
    (
        "2023-03-31", HALLS,
        "convicted (no contest), sentenced: a suspended term of six months with unsupervised probation and a $500 fine",
    ),
    ("2023-04-20", BALDWIN, "dismissal announced"),
    ("2023-04-21", BALDWIN, "dismissed without prejudice by prosecutors"),
    ("2023-06-23", TAMPERING, "charged"),
    ("2023-08-09", REED, "pleaded not guilty"),
    ("2023-08-09", TAMPERING, "pleaded not guilty"),
    ("2024-01-19", BALDWIN, "charged again"),
    ("2024-01-31", BALDWIN, "pleaded not guilty"),
    ("2024-02-22", REED, "on trial"),
    ("2024-02-22", TAMPERING, "on trial"),
    ("2024-03-06", REED, "convicted"),
    ("2024-03-06", TAMPERING, "acquitted"),
    ("2024-04-15", REED, "convicted, sentenced: 18 months in prison"),
    ("2024-05-31", REED, "convicted, sentenced: 18 months in prison, appeal pending"),
    ("2024-07-12", BALDWIN, "dismissed with prejudice by judge"),
    ("2024-11-21", BALDWIN, "dismissed with prejudice by judge, appeal pending"),
    ("2024-12-23", BALDWIN, "dismissed with prejudice by judge"),
]  # fmt: skip


def stand_on(day: date) -> dict[Key, str]:
    """Return how the charges stood by the record."""
    return {key: label for told, key, label in RECORD if date.fromisoformat(told) <= day}


def labels(charges: tuple[Charge, ...]) -> dict[Key, str]:
    return {(c.defendant_name, c.offense): c.label for c in charges if c.proceeding is Proceeding.CRIMINAL}


@pytest.fixture(scope="module")
def case(example_case_file: Path) -> Case:
    return api.open_case(example_case_file)


@pytest.fixture(scope="module")
def actions(case: Case) -> list[ChargeAction]:
    """What all dispatches report of charges."""
    steps = (step for charge in case.charges for step in (*charge.steps, *charge.pending_steps))
    reports: list[ChargeAction] = []
    for step in steps:
        reports += [report for report in step.reports if report not in reports]
    return reports


@pytest.mark.parametrize("day", sorted({told for told, _, _ in RECORD}))
@pytest.mark.parametrize("before", [1, 0])
def test_a_step_counts_from_its_day_on(actions: list[ChargeAction], day: str, before: int) -> None:
    looked_at = date.fromisoformat(day) - timedelta(days=before)
    assert labels(derive_charges(actions, looked_at)) == stand_on(looked_at)


@given(day=st.dates(FIRST, LAST))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_between_steps_nothing_changes(actions: list[ChargeAction], day: date) -> None:
    assert labels(derive_charges(actions, day)) == stand_on(day)


@given(day=st.dates(FIRST, LAST), wait=st.integers(0, 400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
def test_what_was_known_early_is_never_ahead_of_the_record(example_case_file: Path, day: date, wait: int) -> None:
    known = api.open_case(example_case_file, as_of=day, known_by=day + timedelta(days=wait))
    stood = {key: {label for told, k, label in RECORD if k == key and date.fromisoformat(told) <= day}
             for _, key, _ in RECORD}  # fmt: skip
    shown = labels(known.charges).items()
    assert {key: label for key, label in shown if not any(full.startswith(label) for full in stood[key])} == {}


def test_a_fact_that_returns_stays_three_facts(case: Case) -> None:
    (charge,) = (c for c in case.charges if (c.defendant_name, c.offense) == BALDWIN)
    filed = [step.action for step in charge.steps if step.action in {"charged", "dismissed"}]
    assert filed == ["charged", "charged", "dismissed", "charged", "dismissed"]  # announced, then filed


def test_a_document_told_twice_changes_nothing(actions: list[ChargeAction]) -> None:
    assert derive_charges([*actions, *actions]) == derive_charges(actions)
