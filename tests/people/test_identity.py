from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import (
    Actor,
    ActorKind,
    Document,
    Evidence,
    IdentityDecision,
    Mention,
    MentionKind,
    People,
    PublishedBasis,
    Reading,
    Role,
)
from dateline.people import identify


def reading(where: str, *actors: Actor, published: date | None = None) -> Reading:
    document = Document(where, "", published, PublishedBasis.GIVEN, ())
    return Reading(document, people=People(actors=actors))


def person(name: str, number: int = 1, age: int | None = None, named: bool = True, gender: str | None = None) -> Actor:
    evidence = (Evidence("d", 0, 0, ""),)
    return Actor(f"p{number}", name, ActorKind.PERSON, evidence, named=named, age=age, gender=gender)


def body(name: str) -> Actor:
    return Actor("o1", name, ActorKind.ORGANISATION, (Evidence("d", 0, 0, ""),))


ONE_OR_TWO = [
    ("same name", person("Ruth Calder"), person("Ruth Calder"), 1),
    ("hyphen", person("Ines Varga-Holt"), person("Ines Varga Holt"), 1),
    ("capitals", person("RUTH CALDER"), person("Ruth Calder"), 1),
    ("middle name", person("Ruth M. Calder"), person("Ruth Calder"), 1),
    ("short form", person("Robert Kline"), person("Bob Kline"), 1),
    ("surname alone", person("Calder"), person("Ruth Calder"), 1),
    ("surname nowhere in full", person("Calder"), person("Calder"), 1),
    ("initial", person("R. Calder"), person("Ruth Calder"), 1),
    ("other first name", person("Ruth Calder"), person("Rose Calder"), 2),
    ("suffixes", person("Ray Kerr Jr."), person("Ray Kerr Sr."), 2),
    ("ages far apart", person("John Smith", age=24), person("John Smith", age=61), 2),
    ("age a year on", person("John Smith", age=24), person("John Smith", age=25), 1),
    ("surname of the other sex", person("Calder", gender="male"), person("Ruth Calder", gender="female"), 2),
    ("same name of the other sex", person("Dana Poe", gender="male"), person("Dana Poe", gender="female"), 2),
    ("unnamed", person("34-year-old man", named=False), person("34-year-old man", named=False), 2),
    ("bodies", body("The Harbor Film Co."), body("Harbor Film"), 1),
    ("other bodies", body("Akron police"), body("Dayton police"), 2),
]


@pytest.mark.parametrize(("one", "other", "count"), [r[1:] for r in ONE_OR_TWO], ids=[r[0] for r in ONE_OR_TWO])
def test_one_or_two(one: Actor, other: Actor, count: int) -> None:
    assert len(identify([reading("a", one), reading("b", other)])) == count


NAMES = [
    ("a short form of two", ["Alexander Poe", "Alexandra Poe", "Alex Poe"], 3),
    ("first name and nickname", ["Wallace “Moe” Pitt", "Moe Pitt", "Wallace Pitt"], 1),
    ("first and middle name", ["James Edward Poe", "Edward Poe", "James Poe"], 1),
    ("middle initials", ["John A. Smith", "John B. Smith", "John Smith"], 3),
    ("suffixes", ["Ray Kerr Jr.", "Ray Kerr Sr.", "Ray Kerr"], 3),
    ("short forms", ["Robert Kline", "Bob Kline", "Bobby Kline"], 1),
    ("an initial of two", ["Ruth Calder", "Rose Calder", "R. Calder"], 3),
]


@pytest.mark.parametrize(("names", "count"), [n[1:] for n in NAMES], ids=[n[0] for n in NAMES])
def test_names_of_one_or_more(names: list[str], count: int) -> None:
    assert len(identify([reading(str(n), person(name)) for n, name in enumerate(names)])) == count


def test_age_is_brought_to_the_day() -> None:
    early = reading("a", person("Ruth Calder", age=63), published=date(2021, 10, 25))
    late = reading("b", person("Ruth Calder", age=65), published=date(2023, 4, 21))
    (one,) = identify([early, late])
    assert one.ages == (63, 65)


def test_wrong_age_passes_in_the_same_company() -> None:
    early = reading("a", person("Ruth Calder", age=63), person("Owen Pratt", 2), published=date(2023, 4, 1))
    late = reading("b", person("Ruth Calder", age=68), person("Owen Pratt", 2), published=date(2023, 4, 21))
    calder = next(p for p in identify([early, late]) if p.name == "Ruth Calder")
    assert len(calder.members) == 2
    assert any("ages differ" in why for why in calder.why)


def test_surname_of_two_stays_apart() -> None:
    people = identify([reading("a", person("Ruth Calder"), person("Rose Calder", 2)), reading("b", person("Calder"))])
    assert sorted(p.name for p in people) == ["Calder", "Rose Calder", "Ruth Calder"]


def test_two_of_one_document_stay_two() -> None:
    assert len(identify([reading("a", person("Ray Kerr"), person("Ray Kerr", 2))])) == 2


def test_ids_are_slugs_with_a_number_where_shared() -> None:
    people = identify(
        [
            reading("b", person("John Smith", age=24), published=date(2023, 1, 1)),
            reading("a", person("John Smith", age=61), published=date(2023, 2, 1)),
        ]
    )
    assert [(p.id, p.ages) for p in people] == [("john-smith", (24,)), ("john-smith-2", (61,))]


def test_roles_refer_to_persons() -> None:
    role = Role("attorney for Ruth Calder", Evidence("d", 0, 0, ""), "p2")
    lawyer = Actor("p1", "Owen Pratt", ActorKind.PERSON, (Evidence("d", 0, 0, ""),), roles=(role,))
    people = {p.id: p for p in identify([reading("a", lawyer, person("Ruth Calder", 2))])}
    assert people["owen-pratt"].roles[0].of == "ruth-calder"


def test_name_is_the_commonest_full_form() -> None:
    names = ["Ruth Calder", "Ruth Calder", "Ruth Marie Calder", "Calder"]
    (one,) = identify([reading(str(n), person(name)) for n, name in enumerate(names)])
    assert one.name == "Ruth Calder"
    assert one.other_names == ("Calder", "Ruth Marie Calder")


NAMES = st.sampled_from(
    ["Ruth Calder", "Ruth M. Calder", "Ruth Jane Calder", "R. Calder", "Calder", "Rose Calder", "Bob Kline", "Robert Kline", "Kline", "Ray Kerr Jr.", "Ray Kerr"]
)  # fmt: skip
ACTORS = st.builds(person, NAMES, st.just(1), st.sampled_from([None, 24, 25, 30, 61]))
DAYS = st.sampled_from([None, date(2021, 5, 1), date(2023, 4, 20)])


@given(
    st.lists(st.tuples(ACTORS, DAYS), max_size=7).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(range(len(rows))))
    )
)
def test_order_of_documents_does_not_matter(case: tuple[list[tuple[Actor, date | None]], list[int]]) -> None:
    rows, order = case
    readings = [reading(str(n), actor, published=day) for n, (actor, day) in enumerate(rows)]
    people = identify(readings)
    assert identify([readings[n] for n in order]) == people
    assert sorted(m for p in people for m in p.members) == [(r.document.id, "p1") for r in readings]
    assert len({p.id for p in people}) == len(people)


DECIDED = [
    ("said to be the same", "Ruth Calder", "Ruth Marsh", [(0, 1, True)], 1),
    ("said not to be the same", "Ruth Calder", "Ruth Calder", [(0, 1, False)], 2),
    ("bodies said not to be the same", "Harbor Film", "Harbor Film", [(0, 1, False)], 2),
    ("of documents that are not there", "Ruth Calder", "Rose Calder", [(0, 9, True), (7, 8, False)], 2),
]


@pytest.mark.parametrize(("one", "other", "rows", "count"), [r[1:] for r in DECIDED], ids=[r[0] for r in DECIDED])
def test_decisions_go_before_everything(one: str, other: str, rows: list[tuple[int, int, bool]], count: int) -> None:
    make = body if "Film" in one else person
    readings = [reading("0", make(one)), reading("1", make(other))]
    ids = "o1" if "Film" in one else "p1"
    decisions = [IdentityDecision((str(a), ids), (str(b), ids), same) for a, b, same in rows]
    assert len(identify(readings, decisions)) == count


def test_a_merge_is_undone_by_leaving_its_decision_out() -> None:
    readings = [reading("0", person("Ruth Calder")), reading("1", person("Ruth Marsh"))]
    same = IdentityDecision(("0", "p1"), ("1", "p1"), True)
    assert len(identify(readings, [same])) == 1
    assert len(identify(readings)) == 2


def test_decisions_that_contradict_each_other_are_refused() -> None:
    readings = [reading(n, person(name)) for n, name in (("0", "Ruth Calder"), ("1", "Ruth Marsh"))]
    places = ("0", "p1"), ("1", "p1")
    with pytest.raises(ValueError, match="same and not the same"):
        identify(readings, [IdentityDecision(*places, True), IdentityDecision(*places, False)])


def test_a_person_says_with_points_what_joined_it() -> None:
    (one,) = identify([reading("a", person("Ruth Calder", age=24)), reading("b", person("Ruth Calder", age=24))])
    assert one.why == ("same name +4, ages agree +2.5",)


def test_relative_is_nobody_named_for_bearing_the_word_as_a_role() -> None:
    """ "The younger brother" is not the one who is said to be the older brother, here or elsewhere."""
    older = replace(person("Otto Pell"), roles=(Role("older brother", Evidence("d", 0, 0, "")),))
    younger = person("younger brother", 2, named=False)
    words = Mention(Evidence("a", 0, 19, "the younger brother"), MentionKind.DESCRIPTION, "p2", "")
    one = reading("a", older, younger)
    one = replace(one, people=replace(one.people, mentions=(words,)))
    assert sorted(len(each.members) for each in identify([one, reading("b", older)])) == [1, 2]
