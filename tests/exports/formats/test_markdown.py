from dataclasses import replace
from datetime import date

import pytest

from dateline.exports import export
from dateline.model import Proceeding

from ..factory import empty_case, make_case, make_charges

TEXT = export(make_case(), "markdown")


@pytest.mark.parametrize(
    "line",
    [
        "| Mara Ellison | negligent homicide, 2 counts | dismissed without prejudice by prosecutors | 2 Dec 2021 |",
        "> All charges against Ellison were dropped on Dec. 2 without prejudice (source 4)",
        "- about Jun 2021, pleaded, plea: not guilty, according to two people (source 3)",
        "- **19 Mar 2021** Tobias Wren charged with negligent homicide (alleged) – 1 independent source",
        "  > the collision of Jan. 9 that killed two deckhands (source 1, 2)",
        "- **Northgate Lines** (unavailable) (source 1)",
        "1. Harbor Ledger, Ferry master charged over Kestrel deaths, 20 Mar 2021 <https://harbor-ledger.example/2021/kestrel>",
    ],
)
def test_a_line(line: str) -> None:
    assert line in TEXT.splitlines()


EARLIER = export(
    replace(
        make_case(),
        charges=(replace(make_charges()[0], latest="homicide: *convicted*, since 2022-05-01"), *make_charges()[1:]),
        as_of=date(2021, 12, 31),
        known_by=date(2021, 12, 24),
    ),
    "markdown",
)


@pytest.mark.parametrize(
    "line",
    [
        "# The case as of 31 Dec 2021, as known by 24 Dec 2021",
        "| Defendant | Charge | Status | Since | Latest on record |",
        "| --- | --- | --- | --- | --- |",
        "| Tobias Wren | negligent homicide | convicted by plea | 2 Dec 2021 | the same |",
        "Latest on record: **homicide: \\*convicted\\*, since 2022-05-01**",
    ],
)
def test_a_line_of_an_earlier_view(line: str) -> None:
    assert line in EARLIER.splitlines()


def test_words_from_outside_are_no_mark_up() -> None:
    assert "<script>" not in TEXT
    assert "<b>" not in TEXT
    assert "javascript:" not in TEXT


def test_an_empty_part_says_so() -> None:
    text = export(empty_case(), "markdown")
    assert text.count("Nothing on record.") == 5


def test_a_civil_claim_is_not_shown_as_a_charge() -> None:
    claim = replace(make_charges()[0], proceeding=Proceeding.CIVIL, offense="negligence", counts=None)
    lines = export(replace(make_case(), charges=(claim,)), "markdown").splitlines()
    assert any(line.startswith("| Mara Ellison | civil claim: negligence |") for line in lines)
    assert "### Mara Ellison: civil claim: negligence" in lines
