from collections.abc import Callable

import pytest

from dateline.model import ActorKind, People
from dateline.people.groups import count_of, number_of
from dateline.text.parsing import parse
from tests.people.conftest import make_document, meant

Read = Callable[[str], People]


def test_those_told_of_one_by_one_are_no_group_besides(read: Read) -> None:
    people = read("A 13-year-old girl was shot by her 11-year-old sister. The girls were alone.")
    mention = next(m for m in people.mentions if m.evidence.quote == "The girls")
    assert mention.actor is None
    assert {people.actor(a).name for a in mention.candidates} == {"13-year-old girl", "11-year-old sister"}


def test_the_dead_are_no_group_of_the_living(read: Read) -> None:
    people = read("Three children ran from the house. Police named the three deceased people.")
    assert meant(people, "the three deceased people") != "Three children"


GROUPS = [
    ("others", "Dale Finch was killed and four others were injured.", ["Dale Finch", "four others"]),
    ("another", "Dale Finch was killed. Another was wounded by glass.", ["Dale Finch", "Another"]),
    ("the wounded", "The wounded were taken to a hospital.", ["wounded"]),
    ("things", "All three were painted red. Four others were mended.", ["Four others"]),
    ("the group", "A group of teenagers stole a bike. The group ran.", ["group of teenagers"]),
    ("cars", "The three cars were burned.", []),
    ("his friends", "Dale Finch shot at his friends.", ["Dale Finch", "Dale Finch's friends"]),
    ("a family", "Dale Finch left. His family said it was late.", ["Dale Finch", "Dale Finch's family"]),
    ("a group of men", "A group of young men attacked Dale Finch.", ["group of young men", "Dale Finch"]),
    ("witnesses", "Witnesses said that Dale Finch fell. Witnesses ran.", ["Witnesses", "Dale Finch"]),
    ("anybody", "Dale Finch met drivers. “Drivers should wait,” he said.", ["Dale Finch"]),
    ("months", "The 18-month-old boy was hurt.", ["18-month-old boy"]),
    ("hyphen", "The masked shooter fled. A red-haired girl was hurt.", ["masked shooter", "red-haired girl"]),
    ("curly", "In a letter, Reyes’ attorney wrote that Omar Reyes was ill.", ["Omar Reyes", "Omar Reyes' attorney"]),
    ("in-law", "Omar Reyes was hurt. His mother-in-law wept.", ["Omar Reyes", "Omar Reyes' mother-in-law"]),
]


@pytest.mark.parametrize(("text", "names"), [g[1:] for g in GROUPS], ids=[g[0] for g in GROUPS])
def test_groups(read: Read, text: str, names: list[str]) -> None:
    assert [a.name for a in read(text).actors if a.kind is ActorKind.PERSON] == names


def test_groups_are_told_apart_by_their_number(read: Read) -> None:
    people = read("Four men shot at two women. The two women fled. Police found the four men.")
    assert meant(people, "The two women") == "two women"
    assert meant(people, "the four men") == "Four men"


@pytest.mark.parametrize(("words", "number"), [("both men", 2), ("the 13 men", 13), ("three men", 3), ("men", None)])
def test_counts(words: str, number: int | None) -> None:
    grammar = parse(make_document(f"Police saw {words} there."))
    head = next(t for t in grammar.tokens if t.text == "men")
    assert count_of(grammar, 2, head.i) == number


def test_figures_in_other_scripts_are_no_number() -> None:
    assert number_of(parse(make_document("He saw ² men.")).tokens[2]) is None


def test_an_age_of_a_group_may_be_meant(read: Read) -> None:
    text = "A 27-year-old woman was hurt. The other two men, 27 and 32, were hurt too. The 27-year-old was shot."
    assert meant(read(text), "The 27-year-old") is None


def test_the_mother_is_nobody_who_is_not_called_so(read: Read) -> None:
    text = "Eve Poe, a neighbor, was sad. Police said the mother fled."
    assert meant(read(text), "the mother") != "Eve Poe"
