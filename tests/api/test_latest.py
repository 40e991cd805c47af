from dataclasses import replace
from datetime import date

import pytest

from dateline.api.latest import NOT_THERE, mark_latest
from dateline.model import Case, Charge, ChargeVersion
from tests.exports.factory import make_case

CASE = make_case()
ELLISON, WREN, _ = CASE.charges
EARLIER = replace(ELLISON, label="charged")
STATUS = "dismissed without prejudice by prosecutors, since 2021-12-02"
STANDING = f"negligent homicide, 2 counts: {STATUS}"


def mark(charge: Charge, latest: Case) -> str | None:
    view = replace(CASE, charges=(charge,), as_of=date(2021, 4, 1))
    return mark_latest(view, latest).charges[0].latest


def with_charges(*charges: Charge) -> Case:
    return replace(CASE, charges=charges)


@pytest.mark.parametrize(
    ("charge", "latest", "words"),
    [
        (EARLIER, CASE, STATUS),
        (replace(EARLIER, counts=1), CASE, STANDING),
        (ELLISON, CASE, None),
        (replace(EARLIER, offense="homicide"), CASE, STANDING),
        (EARLIER, with_charges(WREN), NOT_THERE),
        (
            replace(EARLIER, offense="theft"),
            with_charges(ELLISON, replace(ELLISON, offense="arson")),
            f"among these: {STANDING}; {STANDING.replace('negligent homicide', 'arson')}",
        ),
    ],
    ids=["changed", "other counts", "the same", "another wording", "somebody else's", "one of several"],
)
def test_the_latest_status(charge: Charge, latest: Case, words: str | None) -> None:
    assert mark(charge, latest) == words


def test_an_amended_charge_is_known_by_what_it_was() -> None:
    was = ChargeVersion("murder", 1, None, ())
    latest = with_charges(replace(ELLISON, versions=(was,)), replace(ELLISON, offense="arson"))
    assert mark(replace(EARLIER, offense="murder"), latest) == STANDING


def test_a_person_with_another_id_is_known_by_the_documents() -> None:
    people = (replace(CASE.people[0], id="x"), *CASE.people[1:])
    assert mark(EARLIER, replace(CASE, people=people, charges=(replace(ELLISON, defendant="x"),))) == STATUS


def test_the_charges_of_the_latest_view_are_left_alone() -> None:
    assert mark_latest(CASE, CASE).charges is CASE.charges


def test_a_single_document_has_the_latest_status_too() -> None:
    told = replace(EARLIER, defendant="a1")
    view = replace(CASE, readings=(replace(CASE.readings[0], charges=(told,)), *CASE.readings[1:]))
    assert mark_latest(view, view).readings[0].charges[0].latest == STATUS
