"""Steps that a document tells in passing, beside what other documents tell."""

from dataclasses import replace

import pytest

from dateline.charges import derive_charges
from dateline.model import ChargeAction
from tests.charges.test_ledger import act


@pytest.mark.parametrize(
    ("charged", "told", "current"),
    [
        (act("charged", "2021-03-01"), "2022-05-01", True),
        (act("charged", "2021-03-01", offense="theft"), "2022-05-01", False),
        (act("charged", "2021-03-01", told="2022-05-01"), "2022-05-01", False),  # the same document
    ],
)
def test_an_outcome_in_passing_is_of_a_charge_known_from_another_document(
    charged: ChargeAction, told: str, current: bool
) -> None:
    outcome = replace(act("convicted", told=told, passing="yes"), background=True)
    found = [c for c in derive_charges([charged, outcome]) if c.status == "convicted"]
    assert [not charge.background for charge in found] == [current]
