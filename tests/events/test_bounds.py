"""An undated step lies between the steps that the words put it between."""

import pytest

from dateline.model import TimeBasis
from dateline.model.edtf import to_edtf
from tests.articles import read


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (
            "Adam Marsh was charged with arson in January. The charge was later dropped.",
            "dismissed",
            "[2021-01-01..2021-06-10]",
        ),
        (
            "Adam Marsh was charged with arson in 2015, but was eventually acquitted.",
            "acquitted",
            "[2015-01-01..2021-06-10]",
        ),
        ("Adam Marsh was charged with arson in January. The charge was dropped.", "dismissed", "[..2021-06-10]"),
        ("Adam Marsh was jailed without bail after he was charged on May 3.", "bail", "[2021-05-03..2021-06-10]"),
        ("Adam Marsh was arrested in January. Laura Pohl was later charged.", "charged", "[..2021-06-10]"),
        ("Adam Marsh was charged on Thursday and later released on bail.", "bail", "[..2021-06-10]"),
    ],
)
def test_bounds(text: str, kind: str, when: str) -> None:
    event = next(e for e in read(text).events if e.type == kind)
    assert (to_edtf(event.occurred.interval), event.occurred.basis) == (when, TimeBasis.BOUND)
