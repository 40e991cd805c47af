from dateline.exports import case_record

from .factory import FIRST, empty_case, make_case

CASE = case_record(make_case())


def test_a_case_has_all_its_parts() -> None:
    sizes = [len(part) for part in (CASE.documents, CASE.people, CASE.charges, CASE.timeline, CASE.findings)]
    assert sizes == [4, 4, 3, 7, 2]


def test_speakers_are_the_persons_of_the_case() -> None:
    said = CASE.statements[0]
    assert (said.document, said.source.actor, said.source.actors) == (FIRST.id, "Ines Calloway", ("p4",))


def test_every_account_of_an_event_keeps_its_own_date() -> None:
    event = CASE.timeline[2]
    assert [account.occurred for account in event.accounts] == ["2021-03-19", "2021-03-19", "2021-05"]
    assert event.independent == 1


def test_a_person_lists_the_actors_it_is() -> None:
    assert {member.actor for member in CASE.people[0].members} == {"a1"}


def test_an_empty_case() -> None:
    record = case_record(empty_case())
    assert (record.as_of, record.documents, record.charges) == (None, (), ())
