from dataclasses import replace

from dateline.exports.charge_records import charge_record, order_charges
from dateline.model import Proceeding

from .factory import DROPPED, FIRST, LAST, cite, make_action, make_charges, make_step, on

ELLISON, WREN, OWNER = make_charges()


def test_the_charge() -> None:
    record = charge_record(ELLISON)
    assert (record.defendant, record.defendant_id, record.offense, record.counts) == (
        "Mara Ellison", "p1", "negligent homicide", 2,
    )  # fmt: skip
    assert (record.status, record.since, record.prejudice, record.by) == (
        "dismissed", "2021-12-02", "without", "prosecutors",
    )  # fmt: skip


def test_each_step_is_an_action_with_the_evidence_of_every_report() -> None:
    actions = charge_record(ELLISON).actions
    assert [(each.action, each.occurred) for each in actions] == [
        ("charged", "2021-03-19"), ("pleaded", "2021-06~"), ("dismissed", "2021-12-02"),
    ]  # fmt: skip
    assert len(actions[0].evidence) == 2
    assert (actions[0].counts, actions[0].instrument, actions[0].stage) == (2, "complaint", "formal")
    assert (actions[1].attribution.source, actions[1].detail) == ("two people", {"plea": "not_guilty"})


def test_an_enhancement_has_its_own_status() -> None:
    (added,) = charge_record(ELLISON).enhancements
    assert (added.status, added.since, added.maximum) == ("withdrawn", "2021-09", "five years")


def test_planned_steps_stand_apart() -> None:
    record = charge_record(WREN)
    assert [each.action for each in record.actions] == ["charged", "convicted"]
    assert [(each.action, each.factuality) for each in record.pending] == [("sentenced", "planned")]


def test_the_evidence_begins_with_that_of_the_status() -> None:
    assert charge_record(ELLISON).evidence[0].quote == DROPPED


def test_a_charge_without_steps_has_no_evidence() -> None:
    assert (OWNER.status_step, OWNER.status_evidence, charge_record(OWNER).since) == (None, (), None)


def test_of_two_steps_on_one_day_the_one_named_like_the_status_made_it() -> None:
    day = on(2021, 12, 2)
    hearing = make_step(make_action("hearing", LAST, "they may be brought again", day))
    busy = replace(ELLISON, steps=(*ELLISON.steps, hearing))
    assert busy.status_evidence == (cite(LAST, DROPPED),)


def test_a_charge_dated_by_no_step_rests_on_its_last() -> None:
    undated = replace(WREN, since=on(2022, 1, 1), steps=WREN.steps[:1])
    assert undated.status_evidence[0].document == FIRST.id


def test_a_board_lists_earlier_cases_last_and_criminal_charges_first() -> None:
    claim = replace(WREN, proceeding=Proceeding.CIVIL)
    earlier = replace(ELLISON, background=True)
    assert order_charges([earlier, claim, WREN]) == (WREN, claim, earlier)
