"""Which dates a step takes from elsewhere in the story."""

import pytest

from dateline.model import TimeBasis
from dateline.model.edtf import to_edtf
from tests.articles import read


@pytest.mark.parametrize(
    ("text", "action", "offense", "when"),
    [
        ("Adam Marsh was sentenced Tuesday. Adam Marsh was sentenced to a year for arson.", "sentenced", "arson", "2021-06-08"),
        ("Adam Marsh has been charged with arson. Adam Marsh was formally charged in court Tuesday.", "charged", "arson", "2021-06-08"),
        ("Adam Marsh was charged Tuesday with arson. He was also charged with theft.", "charged", "theft", "2021-06-08"),
        ("Adam Marsh was arraigned Tuesday on a charge of arson. A judge set Adam Marsh's bail at $500.", "bail", None, "2021-06-08"),
    ],
)  # fmt: skip
def test_a_date_from_elsewhere(text: str, action: str, offense: str | None, when: str) -> None:
    found = [a for a in read(text).actions if a.action == action and (a.offense.name if a.offense else None) == offense]
    assert {to_edtf(a.occurred.interval) for a in found} == {when}


@pytest.mark.parametrize(
    "text",
    [
        "Adam Marsh was charged Tuesday with arson. Adam Marsh was charged with theft.",
        "Adam Marsh was arraigned Tuesday. Adam Marsh is being held on $500 bail.",
        "Adam Marsh was arrested Monday. Adam Marsh was arrested Tuesday. Adam Marsh was arrested for theft.",
    ],
)
def test_no_date_where_none_can_be_told(text: str) -> None:
    assert read(text).actions[-1].occurred.basis is TimeBasis.BOUND
