from datetime import date
from typing import Any

import pytest

from dateline.model.edtf import from_edtf, to_edtf
from tests.articles import read


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marta Okonjo", "Marta Okonjo", True),
        ("Marta Okonjo", "Okonjo", True),
        ("Marta Ann Okonjo", "Marta Okonjo", True),
        ("Piet Lindqvist Jr.", "Piet Lindqvist", True),
        ("M. Okonjo", "Marta Okonjo", True),
        ("Da’Vaughn O’Neil", "Da'Vaughn O'Neil", True),
        ("Marta Okonjo", "Jonah Okonjo", False),
        ("Marta Okonjo", "Marta Frey", False),
        ("17-year-old boy", "teenage boy", True),
        ("17-year-old boy", "17-year-old girl", False),
        ("", "", False),
    ],
)
def test_one_person(tool: Any, one: str, other: str, expected: bool) -> None:
    assert tool.same_person(one, other) is tool.same_person(other, one) is expected


@pytest.mark.parametrize(
    ("label", "ours", "expected"),
    [
        ("2021-06-09", "2021-06-09", True),
        ("2021-06-09", "2021-06", False),
        ("2021-06", "2021-06-09", True),
        ("2021-06~", "2021-05-09", False),
        (None, None, True),
        ("2021-06-09", None, False),
        (None, "2021-06-09", False),
    ],
)
def test_one_date(tool: Any, label: str | None, ours: str | None, expected: bool) -> None:
    exact = label is not None and len(label) == 10
    claims = [tool.Claim("", "", None, from_edtf(d) if d else None, exact, "") for d in (label, ours)]
    assert tool.same_date(*claims) is expected


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (("Okonjo", "arson", "charged"), "right"),
        (("Okonjo", "arson", "convicted"), "wrong"),
        (("Okonjo", "theft", "charged"), "other offense"),
        (("Okonjo", "perjury", "charged"), "wrong"),
        (("Frey", "arson", "charged"), "extra"),
    ],
)
def test_a_status_is_judged(tool: Any, standing: tuple[str, str, str], expected: str) -> None:
    labels = [tool.Standing("Marta Okonjo", "arson", "charged"), tool.Standing("Marta Okonjo", "perjury", "dismissed")]
    assert tool.judge(tool.Standing(*standing), labels) == expected


def claims(tool: Any, text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = tool.find_claims(read(text, date(2021, 6, 10)))
    return [(c.person, c.action, c.offense, to_edtf(c.day) if c.day else None) for c in found]


def test_a_step_counts_once_however_often_it_is_told(tool: Any) -> None:
    text = "Marta Okonjo was charged with arson on Wednesday.\n\nOkonjo was charged with arson."
    assert claims(tool, text) == [("Marta Okonjo", "charged", "arson", "2021-06-09")]


def test_an_outcome_that_names_no_offense_has_the_only_charge(tool: Any) -> None:
    text = "Marta Okonjo, charged with arson, pleaded guilty."
    assert ("Marta Okonjo", "pleaded", "arson", None) in claims(tool, text)


def test_what_did_not_happen_is_compared_too(tool: Any) -> None:
    assert ("Marta Okonjo", "charged", None, None) in claims(tool, "Marta Okonjo has not been charged.")


def test_partners_are_found_one_to_one(tool: Any) -> None:
    label = tool.Claim("Marta Okonjo", "charged", "arson", None, False, "")
    tally = tool.Tally()
    missed, spurious = tool.count_claims(tally, [label, label], [label, label._replace(offense="theft")])
    assert (len(missed), len(spurious)) == (1, 1)
    assert [tally.right[level] for level in tool.LEVELS] == [2, 1, 1]


def test_the_keyword_floor_accuses_whoever_stands_nearest(tool: Any) -> None:
    found, shown = tool.guess("Officer Dana Frey arrested him. He was charged with arson and theft on Monday.")
    assert [(c.person, c.action, c.offense) for c in found] == [
        ("Officer Dana Frey", "arrested", "arson"),
        ("Officer Dana Frey", "arrested", "theft"),
        ("Officer Dana Frey", "charged", "arson"),
        ("Officer Dana Frey", "charged", "theft"),
    ]
    assert {s.status for s in shown} == {"charged"}
