"""From articles to charges: who is charged with what, and what became of it, as a table of small reports."""

from datetime import date

import pytest

from dateline.model import Reading
from tests.articles import read


def statuses(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.defendant_name, c.offense, c.status) for c in reading.charges if not c.background}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Adam Marsh was charged with arson. The charge was dropped on Tuesday.",
            {("Adam Marsh", "arson", "dismissed")},
        ),
        (
            "Adam Marsh and Laura Pohl were charged with arson. Prosecutors dropped the charge against Laura Pohl.",
            {("Adam Marsh", "arson", "charged"), ("Laura Pohl", "arson", "dismissed")},
        ),
        (
            "Adam Marsh was arraigned Monday on charges of arson and theft.",
            {("Adam Marsh", "arson", "charged"), ("Adam Marsh", "theft", "charged")},
        ),
        (
            "A Dover man was sentenced Monday. Adam Marsh, 30, was convicted of arson in May.",
            {("Adam Marsh", "arson", "sentenced")},
        ),
        (
            "Adam Marsh, 30, and Carl Ruff, 41, were arrested Monday. Both men are charged with arson.",
            {("Adam Marsh", "arson", "charged"), ("Carl Ruff", "arson", "charged")},
        ),
        ("Adam Marsh was booked on charges of arson.", {("Adam Marsh", "arson", "charged")}),
        ("Adam Marsh was booked on suspicion of arson.", {("Adam Marsh", "arson", "arrested")}),
        (
            "Adam Marsh pleaded not guilty Tuesday. He was charged with murder in May. "
            "Adam Marsh pleaded not guilty to theft.",
            {("Adam Marsh", "murder", "charged"), ("Adam Marsh", "theft", "pleaded_not_guilty")},
        ),
        ("Adam Marsh has not been charged.", set()),
        ("Adam Marsh could be charged with arson.", set()),
        ("If convicted of arson, Adam Marsh faces ten years.", set()),
        (
            "Adam Marsh pleaded guilty to arson. He was also charged with theft.",
            {("Adam Marsh", "arson", "pleaded_guilty"), ("Adam Marsh", "theft", "not_told")},
        ),
        (
            "Prosecutors will charge Adam Marsh with arson, they said Tuesday.",
            {("Adam Marsh", "arson", "charged")},
        ),
        (
            "Prosecutors will drop the arson charge against Adam Marsh, they said Tuesday.",
            {("Adam Marsh", "arson", "dismissal_announced")},
        ),
        (
            "Adam Marsh was charged with arson. A judge refused to dismiss the charge against Adam Marsh.",
            {("Adam Marsh", "arson", "charged")},
        ),
        (
            "Adam Marsh was wanted as a lookout. Police arrested a 15-year-old boy and charged him with arson.",
            {("15-year-old boy", "arson", "charged"), ("Adam Marsh", "", "wanted")},
        ),
        (
            "Adam Marsh was charged with theft. In an unrelated case, police arrested a man for arson.",
            {("Adam Marsh", "theft", "charged")},
        ),
        ("Adam Marsh was bitten when a dog charged him.", set()),
        ("Adam Marsh has yet to be charged.", set()),
        ("Adam Marsh withdrew his guilty plea to arson on Monday.", set()),
        ("Police have a warrant for the arrest of Adam Marsh.", {("Adam Marsh", "", "wanted")}),
        ("Officers went to the house to arrest Adam Marsh.", set()),
        (
            "Adam Marsh was arrested in 2017. The charges were later dropped.\n\n"
            "On Monday Adam Marsh was charged with arson.",
            {("Adam Marsh", "arson", "charged")},
        ),
        (
            "Adam Marsh was convicted of arson and theft. Months later a jury found him not guilty.",
            {("Adam Marsh", "arson", "not_told"), ("Adam Marsh", "theft", "not_told")},
        ),
        (
            "Adam Marsh was charged with arson. On Monday he pleaded guilty. He had pleaded not guilty in March.",
            {("Adam Marsh", "arson", "pleaded_guilty")},
        ),
        (
            "Adam Marsh was charged with arson. In March he pleaded not guilty. On Monday he pleaded guilty.",
            {("Adam Marsh", "arson", "pleaded_guilty")},
        ),
        (
            "Adam Marsh was charged with arson. Adam Marsh pleaded guilty in April. "
            "On Monday he withdrew his guilty plea.",
            {("Adam Marsh", "arson", "charged")},
        ),
        (
            "Adam Marsh was charged with arson. He changed his plea from not guilty to guilty on Monday.",
            {("Adam Marsh", "arson", "pleaded_guilty")},
        ),
        (
            "Adam Marsh was charged with arson and theft. He pleaded guilty to arson on Monday. "
            "Prosecutors dropped the remaining charges on Tuesday.",
            {("Adam Marsh", "arson", "pleaded_guilty"), ("Adam Marsh", "theft", "dismissed")},
        ),
        (
            "Adam Marsh was charged with arson and theft. He was convicted of arson on Monday. "
            "The other charges were dismissed on Tuesday.",
            {("Adam Marsh", "arson", "convicted"), ("Adam Marsh", "theft", "dismissed")},
        ),
        (
            "Adam Marsh was charged with arson in the house of a man who had dealings with gangs in the past.",
            {("Adam Marsh", "arson", "charged")},
        ),
        (
            "Adam Marsh was originally charged with negligent homicide. "
            "Prosecutors increased the charge against Adam Marsh to manslaughter.",
            {("Adam Marsh", "negligent homicide", "amended"), ("Adam Marsh", "manslaughter", "charged")},
        ),
        (
            "Adam Marsh pleaded not guilty to murder and robbery charges.",
            {("Adam Marsh", "murder", "pleaded_not_guilty"), ("Adam Marsh", "robbery", "pleaded_not_guilty")},
        ),
    ],
)
def test_statuses(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert statuses(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Adam Marsh is charged with arson. In 2012, he was convicted of theft.",
        "Adam Marsh is charged with arson. He was previously convicted of theft.",
        "Adam Marsh is charged with arson. In 2012 he was charged with theft. He was sentenced to a year in jail.",
    ],
)
def test_a_prior_record_is_another_case(text: str) -> None:
    reading = read(text)
    assert statuses(reading) == {("Adam Marsh", "arson", "charged")}
    assert {c.offense for c in reading.charges if c.background} == {"theft"}


def test_dropped_charges_are_those_told_right_before() -> None:
    text = (
        "Adam Marsh was arrested on a theft charge. The charges were later dropped.\n\n"
        "On Monday Adam Marsh was charged with murder."
    )
    assert ("Adam Marsh", "murder", "charged") in statuses(read(text))


def test_a_weekday_does_not_put_an_arrest_before_the_crime() -> None:
    text = "Ann Pell was shot on Wednesday, June 9. Adam Marsh was arrested Tuesday."
    (charge,) = read(text).charges
    assert charge.since is not None
    assert charge.since.interval.earliest != date(2021, 6, 8)


def test_a_small_child_is_no_defendant() -> None:
    assert read("Tim Marsh, 4, was arrested, his mother joked.").charges == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Adam Marsh was charged with two counts of arson.", 2),
        ("Adam Marsh faces three counts of arson.", 3),
        ("Adam Marsh and Laura Pohl were charged with two counts each of arson.", 2),
        ("Charges of arson, two counts apiece, were brought against Adam Marsh and Laura Pohl.", 2),
        ("Adam Marsh was charged with four counts each of arson and theft.", 4),
        ("Adam Marsh was charged with arson.", None),
    ],
)
def test_counts(text: str, counts: int | None) -> None:
    assert {charge.counts for charge in read(text).charges} == {counts}


def test_an_enhancement_is_withdrawn_and_the_charge_stays() -> None:
    text = (
        "Adam Marsh was charged with arson on May 3. The charge included a gang enhancement of five years. "
        "Prosecutors dropped the gang enhancement against Adam Marsh on June 7."
    )
    (charge,) = read(text).charges
    assert charge.status == "charged"
    assert [(e.name, e.status.value, e.maximum) for e in charge.enhancements] == [
        ("gang enhancement", "withdrawn", "five years")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Petra Olin sued Adam Marsh for negligence on Monday.",
            {("Adam Marsh", "negligence", "filed")},
        ),
        (
            "Petra Olin sued Adam Marsh on Monday. The complaint accuses him of negligence.",
            {("Adam Marsh", "negligence", "filed")},
        ),
        (
            "The safety bureau cited Orchard Mills Inc. for violations on May 3. The company contested it on May 20.",
            {("Orchard Mills Inc.", "safety citation", "contested")},
        ),
    ],
)
def test_civil_and_regulatory_matters(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert statuses(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested Piet Lind on May 2. Lind was charged with arson.\n\nUpdate: On May 13, the charges were dropped.",
            {("arson", "dismissed")},
        ),
        (
            "Piet Lind, 28, was charged with reckless discharge of a firearm.\n\n"
            "On May 25, the dangerous weapons charge was dismissed.",
            {("reckless discharge of a firearm", "dismissed")},
        ),
        (
            "Piet Lind was charged with arson and theft. A neighbor, Ada Brandt, saw the fire and called for help. "
            "Marta Okonjo was charged with fraud. The fire burned for hours. Nobody in the house was hurt by it. "
            "On May 13, the charge was dropped.",
            {("arson", "charged"), ("theft", "charged"), ("fraud", "not_told")},
        ),
        (
            "Piet Lind was charged with arson, theft and fraud. A judge dropped all the charges except fraud on May 4. "
            "The charges against Lind were dropped on May 4.",
            {("arson", "dismissed"), ("theft", "dismissed"), ("fraud", "charged")},
        ),
    ],
)
def test_an_end_without_a_name(text: str, expected: set[tuple[str, str]]) -> None:
    charges = read(text).charges
    assert {(c.offense, c.status) for c in charges} == expected
    assert all(c.notes for c in charges if c.status == "not_told")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("There is a reward for information leading to the arrest of Carl Ruff.", []),
        ("Carl Ruff led police to the arrest of Adam Marsh.", ["arrested"]),
        ("Carl Ruff failed to appear in court on Monday.", []),
        ("Carl Ruff appeared in court on Monday.", ["hearing"]),
        ("Carl Ruff was arrested. There is no word yet if Ruff will be charged as an adult.", ["arrested"]),
        ("Carl Ruff was charged as an adult with arson.", ["charged"]),
        ("Carl Ruff was arrested. Prosecutors may charge Ruff as an adult with arson.", ["arrested", "charged"]),
    ],
)
def test_what_is_no_step(text: str, steps: list[str]) -> None:
    assert [action.action for action in read(text).actions] == steps


def test_a_charge_to_come_is_pending_on_the_arrest() -> None:
    (charge,) = read("Carl Ruff was arrested Monday. Ruff will be charged with arson when he recovers.").charges
    assert (charge.label, [step.action for step in charge.pending_steps]) == ("arrested", ["charged"])


@pytest.mark.parametrize(
    ("text", "offenses"),
    [
        ("Carl Ruff was charged in the murder of Ann Pell.", {"murder"}),
        ("Carl Ruff was charged in the girl's murder.", {"murder"}),
        ("Police charged Carl Ruff in the double murder.", {"double murder"}),
        ("Carl Ruff was charged in the shooting of Ann Pell.", {None}),
        ("Carl Ruff was charged in the murder case.", {None}),
        ("Carl Ruff was charged in the murder. Ruff was charged with first-degree murder.", {"first-degree murder"}),
        ("Carl Ruff was charged in the murder. Ruff was charged with theft and arson.", {None, "theft", "arson"}),
    ],
)
def test_the_deed_in_which_somebody_is_charged(text: str, offenses: set[str | None]) -> None:
    found = {a.offense.name if a.offense else None for a in read(text).actions if a.action == "charged"}
    assert found == offenses


def test_people_of_a_row_with_their_places_are_all_due_in_court() -> None:
    text = (
        "Carl Ruff, of the 10 block of North Elm, Adam Marsh, of the 20 block of North Oak, and Ted Lowe, of the "
        "30 block of North Ash, are scheduled to appear in court Friday."
    )
    assert {a.defendant_name for a in read(text).actions} == {"Carl Ruff", "Adam Marsh", "Ted Lowe"}


def test_whoever_is_spoken_of_beside_a_place_is_not_charged() -> None:
    text = "Carl Ruff, of Dover, was charged with theft, Adam Marsh, of Akron, said."
    assert {a.defendant_name for a in read(text).actions} == {"Carl Ruff"}
