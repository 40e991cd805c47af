from collections.abc import Callable

import pytest

from dateline.model import ActorKind, People

Read = Callable[[str], People]

PARTIES = [
    ("The family filed suit against Tom Varga and Plum Movie Productions.", ["Plum Movie Productions"]),
    ("State regulators fined Plum Movie Productions LLC in April.", ["Plum Movie Productions LLC"]),
    ("Blue Kite Pictures and Harbor Stunts LLC were cited.", ["Blue Kite Pictures", "Harbor Stunts LLC"]),
    ("A settlement with Quill Harbor Studios was approved.", ["Quill Harbor Studios"]),
    ("The widow settled with Ostrow Energy Inc. in May.", ["Ostrow Energy Inc."]),
    ("On May 10 the mayor received notice from Blue Kite Pictures.", ["Blue Kite Pictures"]),
    (
        "A suit the estate had brought against Varga, Plum Movie Productions and others ended.",
        ["Plum Movie Productions"],
    ),
    ("The state’s Occupational Health and Safety Bureau cited the mill.", ["Occupational Health and Safety Bureau"]),
    ("On Monday Prince George’s County police closed the road.", ["Prince George’s County police"]),
    ("He bought a coat at Harbor Stunts LLC.", []),
    ("The crew met near Quill Harbor Studios.", []),
]


@pytest.mark.parametrize(("text", "names"), PARTIES)
def test_bodies_that_are_parties(read: Read, text: str, names: list[str]) -> None:
    assert [a.name for a in read(text).actors if a.named and a.kind is ActorKind.ORGANISATION] == names


def test_body_nouns_stand_apart_from_the_step_before_them(read: Read) -> None:
    people = read("To the second count prosecutors added an enhancement.")
    assert [(a.name, a.kind) for a in people.actors] == [("prosecutors", ActorKind.ORGANISATION)]


def test_a_company_beside_a_name_is_no_role_of_a_person(read: Read) -> None:
    people = read("The estate went to court, naming Tom Varga, the production company and others as defendants.")
    assert {a.name: a.roles for a in people.actors} == {"Tom Varga": (), "production company": ()}


def test_a_role_has_no_participle_of_a_step(read: Read) -> None:
    people = read("Prosecutors formally charged actor Tom Varga and armorer Ines Holt with murder.")
    assert {a.name: [r.text for r in a.roles] for a in people.actors if a.named} == {
        "Tom Varga": ["actor"],
        "Ines Holt": ["armorer"],
    }


def test_the_company_is_the_only_one_named(read: Read) -> None:
    people = read("The bureau cited Plum Movie Productions. The company will appeal.")
    (company,) = (m for m in people.mentions if m.evidence.quote == "The company")
    assert company.actor is not None
    assert people.actor(company.actor).name == "Plum Movie Productions"
