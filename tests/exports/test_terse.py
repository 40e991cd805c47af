from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from dateline.exports.terse import say_appeal, say_since, say_standing, say_standings, say_when
from dateline.model import Occurrence, Proceeding, TimeBasis
from dateline.model.edtf import from_edtf
from tests.strategies import intervals

from .factory import make_charges

ELLISON, WREN, OWNER = make_charges()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-04-20", "2023-04-20"),
        ("2021-10", "2021-10"),
        ("2021", "2021"),
        ("199X", "1990s"),
        ("2023-01-21~/2023-01-31~", "2023-01-21 to 31, about"),
        ("2023-01-21/2023-02-03", "2023-01-21 to 02-03"),
        ("2022-12-21/2023-02-03", "2022-12-21 to 2023-02-03"),
        ("[2023-02-02..2023-02-09]", "between 2023-02-02 and 02-09"),
        ("[..2023-04-20]", "by 2023-04-20"),
        ("[2023-04-20..]", "2023-04-20 or later"),
        ("[..]", "date unknown"),
        ("2023?", "2023, uncertain"),
    ],
)
def test_a_date_in_words(edtf: str, words: str) -> None:
    assert say_when(from_edtf(edtf)) == words


@given(intervals())
def test_every_interval_has_words(interval) -> None:
    assert say_when(interval)


def test_the_years_before_a_thousand() -> None:
    assert say_when(from_edtf(date(950, 3, 1).isoformat())) == "0950-03-01"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-04-21", "since 2023-04-21"),
        ("[..2023-04-21]", "by 2023-04-21"),
        ("[2023-01-01..2023-01-19]", "between 2023-01-01 and 01-19"),
    ],
)
def test_since_when(edtf: str, words: str) -> None:
    assert say_since(replace(ELLISON, since=Occurrence(from_edtf(edtf), TimeBasis.EXPLICIT))) == words


@pytest.mark.parametrize(
    ("charge", "words"),
    [
        (ELLISON, "negligent homicide, 2 counts: dismissed without prejudice by prosecutors, since 2021-12-02"),
        (OWNER, "regulatory: unsafe manning: cited, date unknown (another, earlier case)"),
        (
            replace(WREN, offense="", proceeding=Proceeding.CIVIL, appeal="withdrawn"),
            "civil claim: offense not named: convicted by plea, appeal withdrawn, since 2021-12-02",
        ),
    ],
)
def test_how_a_charge_stands(charge, words: str) -> None:
    assert say_standing(charge) == words


@pytest.mark.parametrize(
    ("label", "appeal", "words"),
    [
        ("convicted", None, None),
        ("convicted", "withdrawn", "appeal withdrawn"),
        ("convicted, appeal pending", "pending", None),
    ],
)
def test_an_appeal_is_said_once(label: str, appeal: str | None, words: str | None) -> None:
    assert say_appeal(replace(WREN, label=label, appeal=appeal)) == words


def test_the_latest_status_follows_an_earlier_one() -> None:
    earlier = replace(WREN, latest="negligent homicide: sentenced, since 2022-04-01")
    assert say_standings(earlier).endswith("; latest on record: negligent homicide: sentenced, since 2022-04-01")
    assert say_standings(WREN) == say_standing(WREN)
