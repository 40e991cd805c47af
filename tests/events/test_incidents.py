"""Incidents that are told several times, and the steps that answer them."""

from dateline.model.edtf import to_edtf
from tests.articles import read


def dates(text: str, kind: str) -> set[str]:
    return {to_edtf(event.occurred.interval) for event in read(text).events if event.type == kind}


def test_a_mention_without_a_date_takes_the_one_told_elsewhere() -> None:
    text = "Ann Pell was shot on June 3. The shooting shocked the town."
    assert dates(text, "shooting") == {"2021-06-03"}


def test_a_death_shares_the_date_of_the_shooting_with_the_same_victim() -> None:
    text = "Ann Pell was shot on June 3. Adam Marsh is charged in the death of Ann Pell."
    assert dates(text, "killing") == {"2021-06-03"}


def test_two_incidents_do_not_share_a_date() -> None:
    text = "Ann Pell was shot on June 3. Tom Roe was shot too. Police said the shooting was another gang matter."
    assert "[..2021-06-10]" in dates(text, "shooting")


def test_an_offense_is_no_incident() -> None:
    assert dates("Adam Marsh was charged with the murder of Ann Pell.", "killing") == set()


def test_a_describing_word_is_no_incident() -> None:
    assert dates("Police searched the shooting range.", "shooting") == set()
