from datetime import UTC, datetime

import pytest

from dateline.corrections import decide_identity, still_standing
from dateline.model import Correction, CorrectionKind
from tests.articles import read

NAMES = "ABCD"
READINGS = [
    read(f"Ann Pell {letter * 5}son spoke on Monday.", url=f"https://news.example/{letter}") for letter in NAMES
]
KINDS = {"same": CorrectionKind.SAME_PERSON, "other": CorrectionKind.OTHER_PERSON, "undo": CorrectionKind.UNDO}


def entries(*said: tuple[str, str]) -> list[Correction]:
    """Corrections in the order of saying: ("same", "AB"), ("other", "AB") for A against B, ("undo", "1")."""
    made = []
    for number, (kind, about) in enumerate(said, 1):
        undone = {"correction": about} if kind == "undo" else {}
        places = () if undone else tuple(place_of(letter) for letter in about)
        made.append(Correction(number, KINDS[kind], places, "me", "why", datetime(2024, 1, 1, tzinfo=UTC), undone))
    return made


def place_of(letter: str):
    reading = READINGS[NAMES.index(letter)]
    return next(m.evidence for m in reading.people.mentions if m.evidence.quote.startswith("Ann"))


@pytest.mark.parametrize(
    ("said", "same", "apart"),
    [
        ([], [], []),
        ([("same", "AB")], ["AB"], []),
        ([("same", "ABC")], ["AB", "AC"], []),
        ([("other", "ABC")], [], ["AB", "AC"]),
        ([("other", "AB"), ("same", "BA")], ["AB"], []),
        ([("same", "AB"), ("other", "BA")], [], ["AB"]),
        ([("other", "BC"), ("same", "ABC")], ["AB", "AC"], []),
        ([("same", "ABC"), ("other", "ABC")], ["BC"], ["AB", "AC"]),
        ([("same", "AB"), ("other", "CD")], ["AB"], ["CD"]),
        ([("same", "AB"), ("undo", "1")], [], []),
        ([("same", "AB"), ("undo", "1"), ("undo", "2")], ["AB"], []),
    ],
)
def test_last_word_holds(said, same, apart):
    letters = {reading.document.id: letter for reading, letter in zip(READINGS, NAMES, strict=True)}
    found = decide_identity(READINGS, still_standing(entries(*said)))
    for decided, wanted in ((True, same), (False, apart)):
        pairs = sorted(
            "".join(sorted(letters[d] for d, _ in (each.one, each.other))) for each in found if each.same is decided
        )
        assert pairs == wanted


def test_words_of_documents_that_are_not_there_decide_nothing():
    assert decide_identity(READINGS[1:], entries(("same", "AB"), ("other", "AC"))) == ()


def test_those_that_are_there_are_joined_without_the_one_that_is_not():
    (decision,) = decide_identity(READINGS[1:], entries(("same", "ABC")))
    assert decision.same
