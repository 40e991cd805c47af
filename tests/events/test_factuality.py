"""How far a text commits itself to a step."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Prosecutors charged Adam Marsh with arson.", "charged", "asserted"),
        ("Adam Marsh was not charged.", "charged", "negated"),
        ("No charges were filed against Adam Marsh.", "charged", "negated"),
        ("Prosecutors will charge Adam Marsh with arson.", "charged", "planned"),
        ("Prosecutors are expected to charge Adam Marsh with arson.", "charged", "planned"),
        ("Prosecutors may charge Adam Marsh with arson.", "charged", "possible"),
        ("Adam Marsh could be charged with arson.", "charged", "possible"),
        ("The lawyer asked the judge to dismiss the charge against Adam Marsh.", "dismissed", "possible"),
        ("The judge refused to dismiss the charge against Adam Marsh.", "dismissed", "negated"),
        ("If convicted, Adam Marsh faces ten years.", "convicted", "possible"),
        ("Adam Marsh was charged with arson and will be sentenced on Monday.", "charged", "asserted"),
        ("Adam Marsh was charged with arson and will be sentenced on Monday.", "sentenced", "planned"),
        ("Adam Marsh pleaded no contest to arson.", "pleaded", "asserted"),
        ("Sentencing for Adam Marsh is set for Aug. 3.", "sentenced", "planned"),
        ("The judge denied bail for a man charged with arson.", "charged", "asserted"),
    ],
)
def test_factuality(text: str, kind: str, factuality: str) -> None:
    found = [event.factuality.value for event in read(text).events if event.type == kind]
    assert found[:1] == [factuality]
