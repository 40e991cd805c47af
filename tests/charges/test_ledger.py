"""The fold from actions to statuses, as a table of histories."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.charges import derive_charges
from dateline.charges.offenses import offense_key
from dateline.model import (
    Charge,
    ChargeAction,
    Evidence,
    Factuality,
    Interval,
    Occurrence,
    Offense,
    Proceeding,
    Stage,
    TimeBasis,
)


def act(
    action: str,
    day: str | None = None,
    *,
    told: str = "2022-01-01",
    offense: str | None = "arson",
    factuality: Factuality = Factuality.ASSERTED,
    stage: Stage | None = None,
    **detail: str,
) -> ChargeAction:
    published = date.fromisoformat(day if day and told == "2022-01-01" else told)
    interval = Interval.day(date.fromisoformat(day)) if day else Interval.until(published)
    basis = TimeBasis.EXPLICIT if day else TimeBasis.BOUND
    document = f"d{published}"
    return ChargeAction(
        action=action,
        proceeding=Proceeding.CRIMINAL,
        defendant="p1",
        defendant_name="Adam Marsh",
        offense=Offense(offense, offense_key(offense)) if offense else None,
        occurred=Occurrence(interval, basis),
        factuality=factuality,
        document=document,
        published=published,
        mention="e1",
        evidence=(Evidence(document, 0, 1, "x"),),
        stage=stage,
        detail=detail,
    )


CHARGED = act("charged", "2021-01-10")
DROPPED = act("dismissed", "2021-03-01", prejudice="without")
AGAIN = act("charged", "2021-09-05")
NOT_GUILTY = act("pleaded", "2021-02-01", plea="not_guilty")
GUILTY = act("pleaded", "2021-06-01", plea="guilty")
TAKEN_BACK = act("pleaded", "2021-07-01", plea="guilty", withdrawn="yes")
APPEALED = act("appealed", "2021-03-01")
THEFT = act("charged", "2021-01-10", offense="theft")
FOR_GOOD = act("dismissed", "2022-02-02", prejudice="with")


def only(charges: tuple[Charge, ...]) -> Charge:
    assert len(charges) == 1
    return charges[0]


@pytest.mark.parametrize(
    ("actions", "as_of", "status", "label"),
    [
        ([CHARGED], None, "charged", "charged"),
        ([CHARGED, DROPPED], None, "dismissed", "dismissed without prejudice"),
        ([CHARGED, DROPPED], "2021-02-01", "charged", "charged"),
        ([CHARGED, DROPPED, AGAIN], None, "charged", "charged again"),
        ([CHARGED, DROPPED, AGAIN, FOR_GOOD], None, "dismissed", "dismissed with prejudice"),
        ([CHARGED, DROPPED, AGAIN, FOR_GOOD], "2021-12-31", "charged", "charged again"),
        ([act("charged", "2021-01-05", stage=Stage.ANNOUNCED)], None, "charged", "charges announced, not yet filed"),
        ([CHARGED, act("pleaded", "2021-02-02", plea="not_guilty")], None, "pleaded_not_guilty", "pleaded not guilty"),
        ([CHARGED, act("convicted", "2021-02-02")], None, "convicted", "convicted"),
        ([CHARGED, act("acquitted", "2021-02-02")], None, "acquitted", "acquitted"),
        ([CHARGED, act("dismissal_announced", "2021-02-02")], None, "dismissal_announced", "dismissal announced"),
        ([CHARGED, act("dismissed", factuality=Factuality.POSSIBLE)], None, "charged", "charged"),
        ([CHARGED, act("dismissed", factuality=Factuality.NEGATED)], None, "charged", "charged"),
        (
            [CHARGED, DROPPED, act("appealed", "2021-04-01")],
            None,
            "dismissed",
            "dismissed without prejudice, appeal pending",
        ),
        ([act("arrested", "2021-01-09"), CHARGED], None, "charged", "charged"),
        ([CHARGED, act("hearing", "2021-02-02")], None, "charged", "charged"),
        ([CHARGED, act("pardoned", "2021-06-01"), act("arrested", "2021-07-01")], None, "pardoned", "pardoned"),
        ([CHARGED, act("diverted", "2021-06-01"), act("wanted", "2021-07-01")], None, "diverted", "diverted"),
        ([act("wanted", "2021-01-01"), act("arrested", "2021-01-02")], None, "arrested", "arrested"),
        ([CHARGED, DROPPED, act("trial_started", "2021-04-01")], None, "dismissed", "dismissed without prejudice"),
        (
            [CHARGED, act("sentenced", "2021-05-01"), act("convicted", "2021-06-01")],
            None,
            "sentenced",
            "sentenced",
        ),
        ([CHARGED, NOT_GUILTY, GUILTY], None, "pleaded_guilty", "pleaded guilty"),
        ([CHARGED, NOT_GUILTY, GUILTY], "2021-05-01", "pleaded_not_guilty", "pleaded not guilty"),
        (
            [CHARGED, NOT_GUILTY, act("pleaded", told="2021-06-01", plea="guilty")],
            None,
            "pleaded_guilty",
            "pleaded guilty",
        ),
        ([CHARGED, GUILTY, TAKEN_BACK], None, "charged", "charged"),
        ([CHARGED, GUILTY, TAKEN_BACK], "2021-06-15", "pleaded_guilty", "pleaded guilty"),
        ([CHARGED, NOT_GUILTY, TAKEN_BACK], None, "pleaded_not_guilty", "pleaded not guilty"),
        (
            [CHARGED, GUILTY, act("pleaded", told="2021-07-01", plea="not_guilty")],
            None,
            "pleaded_guilty",
            "pleaded guilty",
        ),
        (
            [CHARGED, GUILTY, act("pleaded", "2021-09-01", offense=None, plea="not_guilty")],
            None,
            "pleaded_guilty",
            "pleaded guilty",
        ),
        (
            [CHARGED, act("convicted", "2021-02-02"), act("appealed", "2021-03-01"), act("affirmed", "2021-08-01")],
            None,
            "convicted",
            "convicted",
        ),
        (
            [CHARGED, act("convicted", "2021-02-02"), APPEALED, act("appealed", told="2021-08-01", withdrawn="yes")],
            "2021-04-01",
            "convicted",
            "convicted, appeal pending",
        ),
        ([CHARGED, act("wanted", "2021-02-02")], None, "charged", "charged"),
        ([CHARGED, act("convicted", "2021-02-02"), act("wanted", "2021-08-01")], None, "convicted", "convicted"),
    ],
)
def test_status(actions: list[ChargeAction], as_of: str | None, status: str, label: str) -> None:
    charge = only(derive_charges(actions, date.fromisoformat(as_of) if as_of else None))
    assert (charge.status, charge.label) == (status, label)


def test_an_old_charge_retold_without_a_date_is_no_new_charge() -> None:
    retold = act("charged", told="2021-08-01")
    assert only(derive_charges([CHARGED, DROPPED, retold])).status == "dismissed"


def test_an_undated_charge_told_after_a_dismissal_is_not_taken_for_a_new_one() -> None:
    retold = act("charged", told="2021-08-01")
    assert only(derive_charges([DROPPED, retold])).status == "dismissed"


def test_nobody_has_a_charge_by_being_said_not_to_be_charged() -> None:
    assert derive_charges([act("charged", factuality=Factuality.NEGATED)]) == ()


def test_a_sentence_without_an_offense_goes_to_the_charge_with_a_verdict() -> None:
    other = act("charged", "2021-01-10", offense="theft")
    history = [
        CHARGED,
        other,
        act("convicted", "2021-05-01"),
        act("sentenced", "2021-06-01", offense=None, term="a year"),
    ]
    by_offense = {charge.offense: charge for charge in derive_charges(history)}
    assert by_offense["arson"].status == "sentenced"
    assert by_offense["theft"].status == "charged"


@pytest.mark.parametrize("step", ["dismissed", "mistrial", "trial_started", "plea_agreement"])
def test_a_step_on_no_charge_in_particular_is_not_of_one_that_has_ended(step: str) -> None:
    history = [CHARGED, GUILTY, THEFT, act(step, "2021-07-01", offense=None)]
    by_offense = {charge.offense: charge for charge in derive_charges(history)}
    assert by_offense["arson"].status == "pleaded_guilty"
    assert by_offense["theft"].status != "charged"


def test_a_dismissal_of_an_only_charge_needs_no_offense() -> None:
    charge = only(derive_charges([CHARGED, GUILTY, act("dismissed", "2021-07-01", offense=None)]))
    assert charge.status == "dismissed"


def test_two_enhancements_have_each_its_own_status() -> None:
    history = [
        CHARGED,
        act("enhancement_added", "2021-01-10", enhancement="gang enhancement"),
        act("enhancement_added", "2021-01-10", enhancement="firearm enhancement"),
        act("enhancement_withdrawn", "2021-02-10", enhancement="firearm enhancement"),
    ]
    charge = only(derive_charges(history))
    assert {e.name: e.status for e in charge.enhancements} == {
        "gang enhancement": "added",
        "firearm enhancement": "withdrawn",
    }


def test_two_accounts_of_one_step_make_one_step() -> None:
    charge = only(derive_charges([CHARGED, act("charged", "2021-01-12", told="2021-02-01")]))
    assert [len(step.reports) for step in charge.steps] == [2]


def test_a_prior_record_stands_apart() -> None:
    prior = replace(act("convicted", "2011-05-05"), background=True)
    charges = derive_charges([CHARGED, prior])
    assert [(c.status, c.background) for c in charges] == [("charged", False), ("convicted", True)]


@given(
    st.permutations(
        [CHARGED, DROPPED, AGAIN, FOR_GOOD, act("charged", told="2021-08-01"), act("hearing", "2021-10-01")]
    )
)
def test_the_order_of_reports_does_not_matter(actions: list[ChargeAction]) -> None:
    charge = only(derive_charges(actions))
    assert charge.label == "dismissed with prejudice"
    assert [s.action for s in charge.steps] == ["charged", "dismissed", "charged", "hearing", "dismissed"]


KINDS: list[tuple[str, dict[str, str]]] = [
    ("charged", {}),
    ("dismissed", {"prejudice": "with"}),
    ("pleaded", {"plea": "guilty"}),
    ("pleaded", {"plea": "not_guilty"}),
    ("acquitted", {}),
    ("amended", {}),
    ("appealed", {}),
]


@st.composite
def histories(draw: st.DrawFn) -> list[ChargeAction]:
    """Reports by two documents of steps on the charges of two people, each a mention of its own."""
    told = st.sampled_from(["2021-07-01", "2021-08-01"])
    days = st.sampled_from([None, "2021-01-10", "2021-06-01"])
    offenses = st.sampled_from([None, "murder", "first-degree murder", "hit and run", "hit-and-run"])
    people = st.sampled_from(["p1", "p2"])
    found = []
    for number, (action, detail) in enumerate(draw(st.lists(st.sampled_from(KINDS), max_size=6))):
        one = act(action, draw(days), told=draw(told), offense=draw(offenses), **detail)
        who = draw(people)
        found.append(replace(one, mention=f"e{number}", defendant=who, defendant_name=who))
    return found


@given(histories().flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_any_reports_does_not_matter(orders: tuple[list[ChargeAction], list[ChargeAction]]) -> None:
    one, other = orders
    assert derive_charges(one) == derive_charges(other)


@given(histories())
def test_no_two_charges_share_an_id(found: list[ChargeAction]) -> None:
    ids = [charge.id for charge in derive_charges(found)]
    assert len(ids) == len(set(ids))


def test_an_acquittal_of_another_person_settles_nothing() -> None:
    acquitted = act("acquitted", "2021-05-01")
    unplaced = replace(act("acquitted", "2021-05-01", offense=None), defendant="p2", defendant_name="Bo Rask")
    theirs = [replace(a, defendant="p2", defendant_name="Bo Rask") for a in (CHARGED, THEFT)]
    charges = derive_charges([CHARGED, acquitted, *theirs, unplaced])
    assert {c.status for c in charges if c.defendant == "p2"} == {"not_told"}


@given(st.dates(date(2020, 1, 1), date(2023, 1, 1)))
def test_as_of_sees_only_what_had_surely_happened(day: date) -> None:
    for charge in derive_charges([CHARGED, DROPPED, AGAIN, FOR_GOOD], day):
        assert all((step.occurred.interval.latest or date.max) <= day for step in charge.steps)


PLAN = act("hearing", told="2021-01-20", factuality=Factuality.PLANNED)


@pytest.mark.parametrize(
    ("actions", "as_of", "pending"),
    [
        ([CHARGED, PLAN], None, ["hearing"]),
        ([CHARGED, PLAN, act("hearing", "2021-02-02")], None, []),
        ([CHARGED, PLAN], "2021-01-15", []),
    ],
)
def test_a_plan_is_pending_until_it_is_carried_out(
    actions: list[ChargeAction], as_of: str | None, pending: list[str]
) -> None:
    charge = only(derive_charges(actions, date.fromisoformat(as_of) if as_of else None))
    assert [step.action for step in charge.pending_steps] == pending
