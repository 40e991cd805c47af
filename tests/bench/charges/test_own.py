from datetime import date

from bench.charges.own import find_claims, find_standings
from dateline.model.edtf import to_edtf
from tests.articles import read


def claims(text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = find_claims(read(text, date(2021, 6, 10)))
    return [(c.person, c.action, c.offense, to_edtf(c.day) if c.day else None) for c in found]


def test_a_step_counts_once_however_often_it_is_told() -> None:
    text = "Marta Okonjo was charged with arson on Wednesday.\n\nOkonjo was charged with arson."
    assert claims(text) == [("Marta Okonjo", "charged", "arson", "2021-06-09")]


def test_an_outcome_that_names_no_offense_has_the_only_charge() -> None:
    assert ("Marta Okonjo", "pleaded", "arson", None) in claims("Marta Okonjo, charged with arson, pleaded guilty.")


def test_what_did_not_happen_is_compared_too() -> None:
    assert ("Marta Okonjo", "charged", None, None) in claims("Marta Okonjo has not been charged.")


def test_statuses_of_named_people_are_shown() -> None:
    reading = read("Marta Okonjo was charged with arson. A man from Dover was charged with theft.", date(2021, 6, 10))
    assert find_standings(reading) == [("Marta Okonjo", "arson", "charged")]
