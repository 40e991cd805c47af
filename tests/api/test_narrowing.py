from dataclasses import replace

import pytest

from dateline.api import UnknownPersonError, filter_types, match_people, mentioning, narrow
from dateline.model import ActorKind, Person
from tests.exports.factory import FIRST, MATE_CHARGED, cite, make_case

PEOPLE = tuple(
    Person(f"p{number}", name, kind, (), other_names=others)
    for number, (name, kind, others) in enumerate(
        [
            ("Alma Ruiz", ActorKind.PERSON, ()),
            ("Alma Ruiz Ortega", ActorKind.PERSON, ("Ortega",)),
            ("José Núñez", ActorKind.PERSON, ("Pepe",)),
            ("Kit Vance-O’Dell", ActorKind.PERSON, ()),
            ("Vance Holdings", ActorKind.ORGANISATION, ()),
        ],
        start=1,
    )
)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ("p3", ["p3"]),
        ("nunez", ["p3"]),
        ("JOSÉ", ["p3"]),
        ("pepe", ["p3"]),
        ("vance odell", ["p4"]),
        ("vance", ["p4", "p5"]),
        ("alma ruiz", ["p1"]),
        ("ruiz", ["p1", "p2"]),
        ("ortega alma", ["p2"]),
        ("holding", ["p5"]),
    ],
)
def test_a_part_of_a_name_is_enough(wanted: str, ids: list[str]) -> None:
    assert [person.id for person in match_people(PEOPLE, wanted)] == ids


@pytest.mark.parametrize(
    ("wanted", "near"),
    [("ruis", ("Alma Ruiz",)), ("Jose Nunes", ("José Núñez",)), ("xyzzy", ()), ("", ()), ("...", ())],
)
def test_an_unknown_name_brings_the_nearest(wanted: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownPersonError) as caught:
        match_people(PEOPLE, wanted)
    assert caught.value.near[:1] == near


def test_a_case_narrowed_to_one_person() -> None:
    case = make_case()
    narrowed = narrow(case, match_people(case.people, "ellison"))
    assert {charge.defendant for charge in narrowed.charges} == {"p1"}
    assert [person.name for person in narrowed.people] == ["Mara Ellison"]
    assert len(narrowed.readings) == len(case.readings)
    assert not any(reading.statements for reading in narrowed.readings)


def test_events_are_those_somebody_takes_part_in() -> None:
    case = make_case()
    told = case.events[2].accounts[0]  # the mention of the first document, in which Ellison is the defendant
    assert told.document == FIRST.id
    events = (replace(case.events[2], accounts=(replace(told, mention="e1"),)), case.events[0])
    narrowed = narrow(replace(case, events=events), match_people(case.people, "ellison"))
    assert [event.type for event in narrowed.events] == ["charged"]


@pytest.mark.parametrize(("beside", "charged"), [(False, {"p1"}), (True, {"p1", "p2"})])
def test_the_charges_of_others_in_the_same_event(beside: bool, charged: set[str]) -> None:
    case = make_case()
    account = replace(case.events[2].accounts[0], mention="e1", evidence=(cite(FIRST, MATE_CHARGED),))
    both = (("defendant", "Mara Ellison"), ("defendant", "Tobias Wren"))
    case = replace(case, events=(replace(case.events[2], accounts=(account,), participants=both),))
    narrowed = narrow(case, match_people(case.people, "ellison"), beside=beside)
    assert {charge.defendant for charge in narrowed.charges} == charged


def test_documents_that_mention_somebody() -> None:
    case = make_case()
    assert [r.document for r in mentioning(case, match_people(case.people, "calloway")).readings] == [FIRST]


@pytest.mark.parametrize("wanted", ["date_conflict", "Date Conflict", "date-conflict"])
def test_findings_of_one_kind(wanted: str) -> None:
    assert [finding.kind for finding in filter_types(make_case(), "findings", [wanted]).findings] == ["date_conflict"]


@pytest.mark.parametrize("view", ["timeline", "statements", "findings"])
def test_a_type_limits_its_own_view_only(view) -> None:
    assert filter_types(make_case(), view, ["date_conflict"]).people == make_case().people


def test_no_type_is_every_type() -> None:
    assert filter_types(make_case(), "timeline", []) == make_case()
