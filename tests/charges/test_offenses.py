"""Offense phrases read, and the wordings of one offense told from those of another."""

import pytest

from dateline.charges.offenses import means_others, offense_key, read_offense, same_offense
from dateline.model import Evidence


@pytest.mark.parametrize(
    ("phrase", "name", "counts"),
    [
        ("two counts of involuntary manslaughter", "involuntary manslaughter", 2),
        ("one count of theft", "theft", 1),
        ("a count of theft", "theft", 1),
        ("14 counts of arson", "arson", 14),
        ("three-counts of arson", "arson", 3),
        ("three felony counts of arson", "arson", 3),
        ("the arson", "arson", None),
        ("first-degree murder", "first-degree murder", None),
        ("two counts", None, 2),
        ("a murder charge", "murder", None),
        ("2010 robbery", "robbery", None),
        ("murdering his business partner", "murder", None),
        ("sexually assaulting a nurse", "sexual assault", None),
        ("second-degree felony charge of manslaughter", "manslaughter", None),
    ],
)
def test_read_offense(phrase: str, name: str | None, counts: int | None) -> None:
    offense, number = read_offense(Evidence("d", 0, len(phrase), phrase))
    assert (offense.name if offense else None, number) == (name, counts)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("first degree murder", "1st-degree murder", True),
        ("first-degree murder", "murder in the first degree", True),
        ("second-degree robbery", "Robbery – 2nd Degree", True),
        ("first-degree battery", "Battery 1st", True),
        ("first-degree battery", "Battery 2nd", False),
        ("manslaughter", "involuntary manslaughter", True),
        ("murder", "attempted murder", False),
        ("robbery", "conspiracy to commit robbery", False),
        ("voluntary manslaughter", "involuntary manslaughter", False),
        ("arson", "theft", False),
        ("illegally possessing a firearm", "illegal possession of a firearm", True),
        ("weapons", "possession of a firearm by a felon", True),
        ("gun", "weapons", True),
        ("weapons", "manslaughter with a firearm", False),
        ("weapons", "possession of cocaine", False),
        ("felony theft", "theft", True),
        ("weapons violations", "weapon violation", True),
        ("hit-and-run", "hit and run", True),
        ("driver's license fraud", "driver’s license fraud", True),
        ("felony murder", "murder", False),
        ("felony-murder", "felony murder", True),
        ("murder", "criminal attempt at murder", False),
        ("robbery", "aiding and abetting robbery", False),
    ],
)
def test_same_offense(one: str, other: str, same: bool) -> None:
    assert same_offense(offense_key(one), offense_key(other)) is same
    assert same_offense(offense_key(other), offense_key(one)) is same


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The other counts were dropped.", True),
        ("Prosecutors dropped the remaining three felony charges.", True),
        ("He pleaded guilty to another charge.", True),
        ("The rest of the charges stand.", True),
        ("His brother Carl was charged.", False),
        ("The charge was dropped after another hearing.", False),
    ],
)
def test_means_others(sentence: str, *, expected: bool) -> None:
    assert means_others(sentence) is expected
