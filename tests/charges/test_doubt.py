"""Statuses that are withheld, for a reported outcome may be of them."""

from tests.articles import read


def test_a_verdict_told_in_other_words_is_withheld_after_its_reversal() -> None:
    text = (
        "A court quashed Adam Marsh's convictions for child abuse on Tuesday. "
        "He was found guilty in 2018 of assaulting two boys."
    )
    assert {c.offense: c.status for c in read(text).charges}["assaulting two boys"] == "not_told"


def test_a_verdict_on_another_charge_stands_after_a_reversal() -> None:
    text = (
        "A court quashed Adam Marsh's conviction for arson on Tuesday. He was convicted of arson in May 2019. "
        "He was convicted of theft in 2018."
    )
    assert {c.offense: c.status for c in read(text).charges}["theft"] == "convicted"


def test_a_plea_to_an_offense_that_is_not_read_is_of_no_other() -> None:
    text = "Adam Marsh was charged with arson in May. He was suspended in 2020 after he pleaded guilty to hectoring a steward."
    assert "pleaded_guilty" not in {c.status for c in read(text).charges if c.offense == "arson"}
