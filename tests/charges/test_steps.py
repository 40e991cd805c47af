"""Reports brought together into steps, and the steps brought into order."""

from dataclasses import replace

from dateline.charges.proceedings import step_rules
from dateline.charges.steps import order_steps
from dateline.model import Interval, Occurrence, Proceeding, TimeBasis
from dateline.model.edtf import to_edtf
from tests.charges.test_ledger import act

RULES = step_rules()[Proceeding.CRIMINAL]


def test_an_undated_report_joins_the_dated_step() -> None:
    steps = order_steps([act("charged", "2021-01-10"), act("charged", told="2021-03-01")], RULES)
    assert [(s.action, len(s.reports)) for s in steps] == [("charged", 2)]


def test_a_charge_stands_before_its_amendment_whatever_its_date() -> None:
    steps = order_steps([act("amended", "2021-02-01"), act("charged", "2021-03-05")], RULES)
    assert [s.action for s in steps] == ["charged", "amended"]
    assert to_edtf(steps[0].occurred.interval) == "[..2021-02-01]"


def test_a_vague_date_is_narrowed_by_the_first_report() -> None:
    dated = act("plea_agreement", "2021-01-10")
    steps = order_steps([dated, act("plea_agreement", told="2021-01-12")], RULES)
    assert to_edtf(steps[0].occurred.interval) == "2021-01-10"


def test_an_appeal_and_its_withdrawal_are_two_steps() -> None:
    steps = order_steps([act("appealed", "2021-02-01"), act("appealed", "2021-03-01", withdrawn="yes")], RULES)
    assert len(steps) == 2


def test_hearings_on_two_days_are_two_steps() -> None:
    steps = order_steps([act("hearing", "2021-02-01"), act("hearing", "2021-03-01")], RULES)
    assert len(steps) == 2


def test_a_dismissal_without_a_date_comes_after_the_reversal_of_a_conviction() -> None:
    told = [act("convicted", "2021-01-10"), act("reversed", "2023-02-01"), act("dismissed", told="2023-05-01")]
    assert [s.action for s in order_steps(told, RULES)] == ["convicted", "reversed", "dismissed"]


def test_a_dismissal_without_a_date_comes_before_its_own_reversal() -> None:
    told = [act("charged", "2021-01-10"), act("reversed", "2023-02-01"), act("dismissed", told="2023-05-01")]
    assert [s.action for s in order_steps(told, RULES)] == ["charged", "dismissed", "reversed"]


def test_a_charge_brought_back_stands_behind_its_dismissal() -> None:
    told = [
        act("charged", "2021-01-10"),
        act("dismissed", told="2023-05-01"),
        act("charged", told="2023-05-01", again="yes"),
    ]
    assert [s.action for s in order_steps(told, RULES)] == ["charged", "dismissed", "charged"]


def test_a_charge_told_by_its_month_came_before_its_end_in_that_month() -> None:
    month = replace(act("charged", "2021-03-01"), occurred=Occurrence(Interval.month(2021, 3), TimeBasis.EXPLICIT))
    steps = order_steps([act("dismissed", "2021-03-26"), month], RULES)
    assert [s.action for s in steps] == ["charged", "dismissed"]


def test_a_conviction_brought_back_stands_behind_its_reversal() -> None:
    told = [
        act("convicted", "2021-01-10"),
        act("reversed", told="2023-05-01"),
        act("convicted", "2023-04-20", again="yes"),
    ]
    assert [s.action for s in order_steps(told, RULES)] == ["convicted", "reversed", "convicted"]
