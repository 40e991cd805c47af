from dataclasses import replace

from dateline.api import find_latest
from tests.exports.factory import make_case


def test_the_same_charge_in_a_later_view() -> None:
    case = make_case()
    later = replace(case, charges=tuple(replace(charge, label="later") for charge in case.charges))
    found = find_latest(case.charges[0], case, later)
    assert found is not None
    assert (found.id, found.label) == (case.charges[0].id, "later")


def test_a_person_with_another_id_is_known_by_the_documents() -> None:
    case = make_case()
    people = (replace(case.people[0], id="x"), *case.people[1:])
    later = replace(case, people=people, charges=(replace(case.charges[0], defendant="x", label="later"),))
    found = find_latest(case.charges[0], case, later)
    assert found is not None
    assert found.label == "later"


def test_somebody_else_is_not_taken_for_the_person() -> None:
    case = make_case()
    later = replace(case, charges=case.charges[1:])
    assert find_latest(case.charges[0], case, later) is None
