"""Cases that turn at or after the verdict: what is undone, what stands, and that nobody is left with a fallen verdict."""

import pytest

from dateline.model import Reading
from tests.articles import read

MARSH = "Adam Marsh"


def statuses(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.defendant_name, c.offense, c.status) for c in reading.charges if not c.background}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An old verdict is the news where the report is of its end, and a prior record where it is not.
        (
            "A judge on Tuesday vacated the conviction of Adam Marsh. Marsh was arrested in the shooting of a clerk. "
            "He was convicted of murder in 1993.",
            {("murder", "reversed")},
        ),
        (
            "A second jury in 2019 convicted Adam Marsh of murder, but the conviction was reversed last year. "
            "Marsh has been in jail since his arrest in May 2017.",
            {("murder", "reversed")},
        ),
        # What is named behind the convictions is what was undone, and stays dismissed where it was dismissed that day.
        (
            "A judge on Tuesday threw out Adam Marsh's 2010 convictions for two counts of first-degree murder and one "
            "count of arson, and prosecutors dropped all charges.",
            {("first-degree murder", "dismissed"), ("arson", "dismissed")},
        ),
        # A reversal leaves the acquittal on another count.
        (
            "Adam Marsh was convicted of murder in 2019 and acquitted of felonious assault. "
            "The Supreme Court on Wednesday overturned the conviction.",
            {("murder", "reversed"), ("felonious assault", "acquitted")},
        ),
        # A verdict retold without its day is older than the acquittal that ended it.
        (
            "Adam Marsh was convicted of theft in March. A judge on Tuesday wiped out the verdict and entered a "
            "judgment of acquittal. Marsh was sentenced to a year in jail.",
            {("theft", "acquitted")},
        ),
        # Of a sentence alone only the sentence falls.
        (
            "Adam Marsh was convicted of murder in 2019 and sentenced to 20 years. On Wednesday a court vacated his "
            "sentence.",
            {("murder", "convicted")},
        ),
        (
            "Adam Marsh was convicted of murder in 2019 and sentenced to 20 years. On Wednesday a court vacated his "
            "conviction and sentence.",
            {("murder", "reversed")},
        ),
        # Which way a lower court's ruling went is not told.
        (
            "A jury convicted Adam Marsh of murder in 2018. The decision reverses a 2020 ruling of the Court of Appeals.",
            {("murder", "not_told")},
        ),
        # A conviction of a lesser offense takes the place of the greater.
        (
            "The court has reduced the murder conviction of Adam Marsh to first-degree manslaughter. "
            "Marsh was convicted of murder in 2017.",
            {("murder", "amended"), ("first-degree manslaughter", "convicted")},
        ),
        (
            "The governor on Friday commuted the sentence of Adam Marsh, who was convicted of racketeering in 2013.",
            {("racketeering", "commuted")},
        ),
        # A conviction by plea falls with the plea.
        (
            "Adam Marsh pleaded guilty to arson in 2020 and was sentenced to three years in May 2020. "
            "Marsh withdrew his guilty plea to arson on Monday.",
            {("arson", "charged")},
        ),
        (
            "Adam Marsh was found not guilty of theft. Jurors could not agree on a second count, negligent homicide, "
            "and the judge declared a mistrial on that charge.",
            {("theft", "acquitted"), ("negligent homicide", "mistrial")},
        ),
        (
            "Adam Marsh was convicted of murder and rape in 1989. On Wednesday, Judge Ann Pell dismissed the charges and "
            "declared Marsh factually innocent.",
            {("murder", "dismissed"), ("rape", "dismissed")},
        ),
        (
            "Adam Marsh turned down an offer that would have let him plead no contest to manslaughter. "
            "He was found guilty of murder.",
            {("murder", "convicted")},
        ),
        (
            "Jurors needed a little more than an hour to find Adam Marsh, 33, not guilty of theft and arson.",
            {("theft", "acquitted"), ("arson", "acquitted")},
        ),
        (
            "Adam Marsh died of cancer in 2016. Judge Ann Pell vacated the convictions of Adam Marsh on Monday and "
            "dismissed with prejudice the indictment that charged him with felony murder and armed robbery.",
            {("felony murder", "dismissed"), ("armed robbery", "dismissed")},
        ),
        # Acquitted of all that was quashed in the same breath, whatever is told of the verdict besides.
        (
            "The judge on Tuesday quashed Adam Marsh's convictions for three counts of murder and one of manslaughter and "
            "directed that verdicts of acquittal be entered. He was found guilty of murder in 2004. Marsh was pardoned.",
            {("murder", "acquitted"), ("manslaughter", "acquitted")},
        ),
        # A sentence told without its offense is that of the convictions that fell.
        (
            "Judge Ann Pell vacated the convictions of Adam Marsh and dismissed the indictment that charged him with felony "
            "murder and armed robbery. Marsh was sentenced to life.",
            {("felony murder", "dismissed"), ("armed robbery", "dismissed")},
        ),
        (
            "Adam Marsh was cleared of assaulting a boy in the 1980s by a jury. He was charged in March 2020.",
            {("assaulting a boy", "acquitted")},
        ),
        (
            "Adam Marsh was sentenced to nine years in 2003 for the 2001 kidnapping of a clerk.",
            {("kidnapping", "sentenced")},
        ),
        # A conviction that was left in place stands beside the one that fell.
        (
            "A jury convicted Adam Marsh of murder and a weapons charge in 2019 and acquitted him of felonious assault. "
            "The Supreme Court on Wednesday overturned his murder conviction. The justices left in place his conviction "
            "for having weapons under disability. The decision reverses a 2020 ruling of the Court of Appeals.",
            {
                ("murder", "reversed"),
                ("having weapons under disability", "convicted"),
                ("felonious assault", "acquitted"),
            },
        ),
        (
            "Adam Marsh was found not guilty by reason of insanity on Tuesday. Marsh had been charged with two counts of "
            "second-degree murder and one of theft.",
            {("second-degree murder", "acquitted"), ("theft", "acquitted")},
        ),
        (
            "A judge on Friday cut the sentence of Adam Marsh to time served. Marsh was convicted in April 2019 of arson. "
            "He has been behind bars since his arrest on Sept. 28, 2017.",
            {("arson", "sentenced")},
        ),
    ],
)
def test_what_stands(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(read(text)) == {(MARSH, offense, status) for offense, status in expected}


def test_pardons_of_several() -> None:
    text = (
        "The president granted pardons to Rita Cole, who was convicted in 2011 of fraud, and to Adam Marsh, who was "
        "found guilty in 2017 of theft."
    )
    assert statuses(read(text)) == {("Rita Cole", "fraud", "pardoned"), (MARSH, "theft", "pardoned")}


def test_whose_conviction_it_was() -> None:
    text = (
        "A jury acquitted Ruth Cole of theft on Tuesday. Ruth Cole's brother, Adam Marsh, who testified against her and "
        "whose own conviction for perjury was overturned in 2012, was not in court."
    )
    reading = read(text)
    assert {(c.defendant_name, c.offense, c.status) for c in reading.charges} == {
        ("Ruth Cole", "theft", "acquitted"),
        (MARSH, "perjury", "reversed"),
    }
