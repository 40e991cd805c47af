from dataclasses import replace
from datetime import date

import pytest

from dateline.story import group_copies
from tests.articles import read

FIRST = "Ann Pell set fire to the old mill on Monday, Sheriff Otto Brandt said. Pell lives in Tarn Falls."


def print_as(text: str, publisher: str, day: int = 11):
    reading = read(text, date(2021, 6, day))
    return replace(reading, document=replace(reading.document, publisher=publisher))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param("Ann Pell burned down a mill, the Mesa Courier reported.", 1, id="reported"),
        pytest.param("Ann Pell burned down a mill, according to the Mesa Courier.", 1, id="according to"),
        pytest.param(
            "Ann Pell burned down a mill, the Mesa Courier reported. The Courier said that Pell fled.",
            1,
            id="and its short name",
        ),
        pytest.param("Sheriff Otto Brandt told the Mesa Courier that Ann Pell fled.", 1, id="told it"),
        pytest.param(
            "Ann Pell burned down a mill, the Mesa Courier reported. A neighbor said that he saw the smoke.",
            2,
            id="and somebody else",
        ),
        pytest.param("Ann Pell burned down a mill. It was an old one.", 2, id="nothing attributed"),
        pytest.param("Ann Pell burned down a mill, the Plains Ledger reported.", 2, id="an outlet not in the case"),
        pytest.param("Ida Roe burned down a mill, the Mesa Courier reported.", 2, id="about somebody else"),
    ],
)
def test_what_rests_on_one_outlet(text, groups):
    readings = [print_as(FIRST, "Mesa Courier"), print_as(text, "High Desert Wire", 12)]
    assert len(set(group_copies(readings).values())) == groups


@pytest.mark.parametrize(("day", "groups"), [(11, 1), (18, 1), (19, 2)])
def test_it_is_taken_up_soon(day, groups):
    text = "Ann Pell burned down a mill, the Mesa Courier reported."
    readings = [print_as(FIRST, "The Mesa Courier"), print_as(text, "High Desert Wire", day)]
    assert len(set(group_copies(readings).values())) == groups


def test_an_outlet_that_quotes_itself_stands_on_its_own():
    text = "Ann Pell fled the town, Sheriff Otto Brandt told the Mesa Courier."
    readings = [print_as(FIRST, "Mesa Courier"), print_as(text, "Mesa Courier", 12)]
    assert len(set(group_copies(readings).values())) == 2
