from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

LEADS = [
    (
        "the one killed is the one named as dead",
        "An Akron woman was killed on Monday. Police came at noon. Ruth Calder, 24, died at the scene.",
        "An Akron woman",
        "Ruth Calder",
    ),
    (
        "of another age",
        "A 6-year-old girl was killed on Monday. Police came at noon. Ruth Calder, 24, died at the scene.",
        "A 6-year-old girl",
        "6-year-old girl",
    ),
    (
        "a second man is not the first",
        "A second man was arrested on Monday. Owen Pratt, 24, was arrested on Friday.",
        "A second man",
        "second man",
    ),
    (
        "an accused is not the one killed",
        "A man was charged on Monday. Officers said so. Owen Pratt, 24, was killed in May.",
        "A man",
        "man",
    ),
    (
        "who appears before a judge is accused",
        "A Dover man faces a theft charge after a fight. Owen Pratt, 24, appeared before a judge on Friday.",
        "A Dover man",
        "Owen Pratt",
    ),
    (
        "who stays jailed is accused",
        "A Dover man faces a theft charge after a fight. Owen Pratt, 24, remains jailed.",
        "A Dover man",
        "Owen Pratt",
    ),
    (
        "who is ordered held is accused",
        "A 16-year-old boy was charged on Monday. Owen Pratt was ordered held without bail.",
        "A 16-year-old boy",
        "Owen Pratt",
    ),
    (
        "for whom a vigil is held is not",
        "A 16-year-old boy was charged on Monday. A vigil for Owen Pratt was held in the jail.",
        "A 16-year-old boy",
        "16-year-old boy",
    ),
    (
        "who appears before a crowd is not",
        "A Dover man faces a theft charge after a fight. Owen Pratt, 24, appeared before a crowd on Friday.",
        "A Dover man",
        "Dover man",
    ),
    (
        "who pleaded guilty is not the one who denies it",
        "A foreman has pleaded guilty to theft. Prosecutors dropped a count of fraud against Owen Pratt, 47.\n\n"
        "Pratt will testify against Carl Doyle. Doyle, 55, has pleaded not guilty to fraud. Doyle faces trial.",
        "A foreman",
        "Owen Pratt",
    ),
    (
        "an arrested boy is not a bystander of his age",
        "The 16-year-old boy was arrested on Monday. Owen Pratt, 16, lived there.",
        "The 16-year-old boy",
        "16-year-old boy",
    ),
    (
        "an attorney is not the district attorney",
        "The family has hired an attorney. They will turn it over to District Attorney Ruth Calder's office.",
        "an attorney",
        "attorney",
    ),
    (
        "another officer is none of those before",
        "A court freed a former Akron police officer. It was on Monday. It refused another former officer, Owen Pratt.",
        "a former Akron police officer",
        "former Akron police officer",
    ),
    (
        "a family name is nobody's who bears it in the middle",
        "Varga was convicted of rape in 1956. Ruth Varga Holt, 83, received the pardon.",
        "Varga",
        "Varga",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), [r[1:] for r in LEADS], ids=[r[0] for r in LEADS])
def test_the_unnamed_of_the_lead(read: Read, text: str, words: str, name: str) -> None:
    assert meant(read(text), words) == name
