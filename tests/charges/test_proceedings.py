"""What the tables of steps say of a status."""

import pytest

from dateline.charges.proceedings import status_words, step_rules
from dateline.model import Proceeding


@pytest.mark.parametrize(
    ("step", "status", "changes"),
    [
        ("arrested", None, True),
        ("arrested", "wanted", True),
        ("arrested", "charged", False),
        ("trial_started", "charged", True),
        ("trial_started", "acquitted", False),
        ("convicted", "sentenced", False),
        ("dismissed", "convicted", True),
    ],
)
def test_what_a_step_changes(step: str, status: str | None, changes: bool) -> None:
    assert step_rules()[Proceeding.CRIMINAL][step].changes(status) is changes


def test_every_status_in_the_rules_is_one_that_a_step_makes() -> None:
    rules = step_rules()[Proceeding.CRIMINAL]
    known = {rule.status for rule in rules.values()} | set(status_words().pleas.values()) | {"none"}
    named = {status for rule in rules.values() for status in (*rule.only_from, *rule.leaves)}
    assert named <= known
    assert status_words().closed | status_words().admitted | status_words().before_charge <= known
