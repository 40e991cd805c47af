from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

LINKS = [
    ("a group", "Two men were hurt when they fell from a roof.", "they", "Two men"),
    ("a group before", "Two men attacked Ann Poe. They fled on foot.", "They", "Two men"),
    ("a body", "Police said they arrested Al Roe on Monday.", "they", "police"),
    ("whose", "The brothers said they miss their father.", "their", "brothers"),
    ("two people", "Ann Poe and Al Roe said they left.", "they", None),
    ("one person", "Al Roe came to the house. They left.", "They", None),
    ("no relative of himself", "Al Roe came home. The boy was his son.", "his", "Al Roe"),
    ("the subject itself", "Al Roe shot his brother and then turned the gun on himself.", "himself", "Al Roe"),
    ("the subject of the verb above", "Al Roe wounded two men before killing himself.", "himself", "Al Roe"),
    ("who is heard", "Bo Kay came to the door. Al Roe heard him shout.", "him", "Bo Kay"),
    ("who does it", "Police looked for a man who shot his friend on Monday.", "his", "man"),
]


@pytest.mark.parametrize(("text", "words", "who"), [row[1:] for row in LINKS], ids=[row[0] for row in LINKS])
def test_whom_a_pronoun_means(read: Read, text: str, words: str, who: str | None) -> None:
    assert meant(read(text), words) == who


def test_every_link_of_a_pronoun_says_why(read: Read) -> None:
    people = read("Two men attacked Ann Poe. They fled on foot. She was taken to a hospital, where she died.")
    links = [m for m in people.mentions if m.kind == "pronoun"]
    assert all(m.why for m in links)
    assert any(m.actor for m in links)
