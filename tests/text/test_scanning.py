import pytest

from dateline.text.scanning import Scanner

LEMMAS = [
    ("She was shot.", {"be", "shoot"}),
    ("They’d said so.", {"say"}),
    ("He's lying, she cries.", {"be", "lie", "cry"}),
    ("Re-arrested men", {"arrest"}),
    ("two women", {"woman"}),
    ("STRUCK AND KILLED", {"kill", "strike"}),
    ("$40", {"$"}),
    ("don't", {"'t"}),
    ("nothing here", set()),
]
VERBS = [
    ("the state of things", set()),
    ("They state it.", {"state"}),
    ("in the United States, they sat", set()),
    ("Kill the lights. Shot at dawn, he fled.", {"kill", "shoot"}),
    ("Man Shot And Killed In Mill", {"kill", "shoot"}),
    ("the reported theft", {"report"}),
]


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(
        {"be", "shoot", "say", "lie", "cry", "arrest", "woman", "kill", "strike", "$", "'t", "state", "report"}
    )


@pytest.mark.parametrize(("text", "lemmas"), LEMMAS)
def test_every_form_counts(scanner: Scanner, text: str, lemmas: set[str]) -> None:
    assert scanner.scan(text).lemmas == lemmas


@pytest.mark.parametrize(("text", "verbs"), VERBS)
def test_what_can_only_be_a_noun_or_a_name_is_no_verb(scanner: Scanner, text: str, verbs: set[str]) -> None:
    assert set(scanner.scan(text).verbs) == verbs


def test_the_forms_of_a_verb_are_told(scanner: Scanner) -> None:
    assert scanner.scan("He shot one, and was shooting at two.").verbs["shoot"] == {"shot", "shooting"}
