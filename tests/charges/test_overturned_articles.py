"""Whole reports of cases that turn after the verdict, with what stands for each person and charge at their end."""

import pytest

from tests.articles import read

ARTICLES = {
    "acquitted on one count, no verdict on the other": (
        """A jury has found a former Creek County deputy not guilty of first-degree manslaughter in a 2018 crash that \
killed a 16-year-old girl.

The verdict for Travis Oberlin was read Wednesday. Jurors could not agree on a second count, negligent homicide, and \
the judge declared a mistrial on that charge.

Oberlin was fired that October and charged in January 2019. He had pleaded not guilty to both charges. Prosecutors \
have not decided whether to retry Oberlin on the negligent homicide charge.""",
        {
            ("Travis Oberlin", "first-degree manslaughter", "acquitted"),
            ("Travis Oberlin", "negligent homicide", "mistrial"),
        },
    ),
    "exonerated after death, four at once": (
        """TRENTON — Three men who went to prison for a 1974 bank robbery were exonerated on Tuesday, two of them after \
their deaths.

Superior Court Judge Amara Boyd vacated the convictions of Otis Crandall, Melvin Sayles and James Whitlow and dismissed \
with prejudice the indictment that charged them with felony murder and armed robbery.

Crandall died of a heart attack in 2016. Sayles was stabbed to death by another inmate in 1981.

An informant, Salvatore Greco, was convicted of unrelated racketeering charges in 1986. Whitlow, who was 24, was \
sentenced to life.""",
        {
            (name, offense, "dismissed")
            for name in ("Otis Crandall", "Melvin Sayles", "James Whitlow")
            for offense in ("felony murder", "armed robbery")
        },
    ),
    "the judge undoes the verdict of the jury": (
        """HUNTSVILLE, Ala. — Two months after a jury convicted former police chief Lamar Stokely of planting drugs in a \
rival's truck, a judge has wiped out the verdict and entered a judgment of acquittal.

Stokely was found guilty March 8 of tampering with physical evidence and possession of a controlled substance. He had \
been due to be sentenced next week. The jury had acquitted him of a third charge, perjury.

Gary Roper pleaded guilty in 2020 to theft.""",
        {
            ("Lamar Stokely", "tampering with physical evidence", "reversed"),
            ("Lamar Stokely", "possession of a controlled substance", "reversed"),
            ("Lamar Stokely", "perjury", "acquitted"),
            ("Gary Roper", "theft", "pleaded_guilty"),
        },
    ),
    "reversed for one, affirmed for the other, acquitted at the second trial": (
        """Nearly five years after Terrell Guidry was first locked up, a jury decided that he had nothing to do with it.

The 12 jurors needed a little more than an hour to find Guidry, 33, not guilty of second-degree murder and attempted \
second-degree murder.

Guidry was convicted of both charges in 2018. The Court of Appeal vacated his convictions and life sentence and sent the \
case back.

Guidry's cousin, Marlon Batiste, was tried with him in 2018 and convicted of second-degree murder by a unanimous jury. \
His conviction was affirmed in 2020.""",
        {
            ("Terrell Guidry", "second-degree murder", "acquitted"),
            ("Terrell Guidry", "attempted second-degree murder", "acquitted"),
            ("Marlon Batiste", "second-degree murder", "convicted"),
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_what_stands_at_the_end(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(c.defendant_name, c.offense, c.status) for c in read(text).charges if not c.background} == expected
