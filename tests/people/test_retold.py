from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

RETOLD = [
    ("doer", "A gunman shot Dale Finch. He ran. Police seek the shooter.", "the shooter", "gunman"),
    ("two doers", "Two gunmen shot Dale Finch. A second gunman ran.", "A second gunman", "second gunman"),
    ("the dead", "Dale Finch was killed. “A young person has been killed,” she said.", "A young person", "Dale Finch"),
    ("long ago", "Dale Finch was killed. Last year a man was killed there.", "a man", "man"),
    ("groups", "Five teens were shot. It was late. Five kids were shot, she said.", "Five kids", "Five teens"),
    ("other groups", "Five teens were shot. It was late. Five men were arrested.", "Five men", "Five men"),
    (
        "others",
        "Al Roe died and four others were hurt. Four other people were shot.",
        "Four other people",
        "four others",
    ),
    ("not others", "Three people died. Three other people left.", "Three other people", "Three other people"),
    ("speaker", "A relative said it was late. “They sang,” Ada Moss said.", "A relative", "Ada Moss"),
    ("two speak", "A relative said it was late. “They sang,” said Ada Moss, a neighbor.", "A relative", "relative"),
    ("called", "Al Roe was shot. The suspect is Ian Poe, police said.", "The suspect", "Ian Poe"),
    ("not called", "Al Roe was shot. The suspect is not Ian Poe, police said.", "The suspect", "suspect"),
    ("after a clause", "A girl who sang at the show, Ada Moss, was shot in May.", "A girl", "Ada Moss"),
    ("rank", "Sgt. Ann Poe came. “We saw it,” the sergeant said.", "the sergeant", "Ann Poe"),
    ("office", "District Attorney Ann Poe came. The prosecutor said it was late.", "The prosecutor", "Ann Poe"),
    (
        "aged",
        "The 4-year-old girl who was shot at home has died. Ida Moss was taken to a hospital on Friday.",
        "The 4-year-old girl",
        "Ida Moss",
    ),
    ("same words", "A man was shot at a party. It is late. A man was shot at a party again.", "A man", "man"),
    ("not a suspect", "Ann Poe was hurt. Police seek the suspect.", "the suspect", "suspect"),
    ("identified by", "The boy, later identified by Chief Lowe as Ian Poe, was shot.", "The boy", "Ian Poe"),
    ("others identify", "The boy, whom a relative identified as Ian Poe, was shot.", "a relative", "relative"),
    ("who was", "Eve Poe left and was the person who called. She slept.", "the person", "Eve Poe"),
    ("second man", "A second man was hurt. Al Roe ran. The second man died.", "The second man", "second man"),
]


@pytest.mark.parametrize(("text", "words", "name"), [r[1:] for r in RETOLD], ids=[r[0] for r in RETOLD])
def test_retold(read: Read, text: str, words: str, name: str) -> None:
    assert meant(read(text), words) == name


def test_two_men_and_two_women_are_no_two_people_told_of_before(read: Read) -> None:
    people = read(
        "At least two people opened fire in a quarrel. It began between two males. "
        "The hurt include two females, ages 26 and 22."
    )
    assert len({meant(people, words) for words in ("two people", "two males", "two females")}) == 3
