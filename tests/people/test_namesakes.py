from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

NAMESAKES = [
    ("father and son", "Al Roe, 7, was found. Al Roe, 34, was found too.", 2),
    ("one man", "Al Roe, 34, was found. Al Roe was alive.", 1),
]


@pytest.mark.parametrize(("text", "number"), [n[1:] for n in NAMESAKES], ids=[n[0] for n in NAMESAKES])
def test_ages_part_namesakes(read: Read, text: str, number: int) -> None:
    assert len(read(text).actors) == number


FAMILIES = [
    (
        "those harmed are relatives",
        "“I did it,” Al Roe told a friend. And Roe ran. He had shot his daughter, Eve Roe. His older daughter, whom a "
        "relative identified as Ida Roe, was hospitalized. Police sought Roe.",
        1,
        None,
    ),
    (
        "the main one is called by it before",
        "Al Roe told a friend. And Roe ran. He had shot Eve Roe, his daughter. Police sought Roe.",
        1,
        "Al Roe",
    ),
    (
        "a family of four",
        "The bodies of Kay Roe, 32, Jay Roe, 7, Hal Roe, 5, and Al Roe, 34, were found. Kay Roe was kind. Police say it "
        "led to Roe shooting himself.",
        0,
        None,
    ),
]


@pytest.mark.parametrize(("text", "which", "name"), [f[1:] for f in FAMILIES], ids=[f[0] for f in FAMILIES])
def test_a_surname_in_a_family(read: Read, text: str, which: int, name: str | None) -> None:
    assert meant(read(text), "Roe", which) == name


def test_surnames_that_are_titles(read: Read) -> None:
    assert meant(read("Gary King was arrested. Witnesses saw King there."), "King") == "Gary King"


def test_who_is_in_jail_is_not_the_mother_who_speaks(read: Read) -> None:
    text = "“He is good,” Eve Poe said of her son, Ian Poe. “Help him,” Eve Poe said. Poe remains in jail."
    assert meant(read(text), "Poe") == "Ian Poe"
