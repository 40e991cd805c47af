"""Invented cases told in several dispatches: how every charge stands on chosen days."""

from datetime import date

import pytest

from dateline.model import Proceeding, Reading
from dateline.pipeline import assemble
from tests.articles import read

Dispatches = list[tuple[str, str]]
Standing = set[tuple[str, str, str]]

CASES: dict[str, tuple[Dispatches, list[tuple[str, Standing]]]] = {
    "reduced, then pleaded": (
        [
            ("2021-03-02", "Marta Okonjo, 31, was charged Monday with aggravated assault in the stabbing of a neighbor."),
            (
                "2021-06-16",
                "The aggravated assault charge against Marta Okonjo was reduced Tuesday to simple assault.",
            ),
            ("2021-07-20", "Marta Okonjo pleaded guilty Monday to simple assault."),
        ],
        [
            ("2021-03-01", {("Marta Okonjo", "aggravated assault", "charged")}),
            ("2021-07-18", {("Marta Okonjo", "simple assault", "charged"), ("Marta Okonjo", "aggravated assault", "amended")}),
            ("2021-07-19", {("Marta Okonjo", "simple assault", "pleaded_guilty"), ("Marta Okonjo", "aggravated assault", "amended")}),
        ],
    ),
    "dismissed without prejudice, then refiled": (
        [
            ("2021-02-03", "Piet Lind was charged with arson on Tuesday, prosecutors said."),
            ("2021-05-05", "A judge dismissed the arson charge against Piet Lind without prejudice on Tuesday."),
            ("2021-09-08", "Prosecutors refiled the arson charge against Piet Lind on Tuesday."),
        ],
        [
            ("2021-02-01", set()),
            ("2021-02-02", {("Piet Lind", "arson", "charged")}),
            ("2021-05-04", {("Piet Lind", "arson", "dismissed")}),
            ("2021-09-06", {("Piet Lind", "arson", "dismissed")}),
            ("2021-09-07", {("Piet Lind", "arson", "charged")}),
        ],
    ),
    "hung jury, retrial, acquittal": (
        [
            ("2021-01-06", "Dana Frey was indicted Tuesday on a charge of murder in the death of her landlord."),
            ("2021-06-09", "Dana Frey stood trial for murder in June. A judge declared a mistrial Tuesday after jurors could not agree."),
            ("2021-11-03", "A jury acquitted Dana Frey of murder on Tuesday at her second trial."),
        ],
        [
            ("2021-01-05", {("Dana Frey", "murder", "charged")}),
            ("2021-06-08", {("Dana Frey", "murder", "mistrial")}),
            ("2021-11-02", {("Dana Frey", "murder", "acquitted")}),
        ],
    ),
    "three defendants, three ends": (
        [
            (
                "2021-04-07",
                "Omar Haddad, Lena Brandt and Carl Voss were each charged with robbery on Tuesday.",
            ),
            ("2021-08-04", "Prosecutors dropped the robbery charge against Lena Brandt on Tuesday."),
            ("2021-09-15", "A jury convicted Omar Haddad of robbery on Tuesday. Carl Voss pleaded guilty to robbery on Monday."),
        ],
        [
            ("2021-04-06", {(n, "robbery", "charged") for n in ("Omar Haddad", "Lena Brandt", "Carl Voss")}),
            (
                "2021-08-03",
                {
                    ("Omar Haddad", "robbery", "charged"),
                    ("Lena Brandt", "robbery", "dismissed"),
                    ("Carl Voss", "robbery", "charged"),
                },
            ),
            (
                "2021-09-14",
                {
                    ("Omar Haddad", "robbery", "convicted"),
                    ("Lena Brandt", "robbery", "dismissed"),
                    ("Carl Voss", "robbery", "pleaded_guilty"),
                },
            ),
        ],
    ),
    "convicted, reversed, retried": (
        [
            ("2019-03-06", "A jury convicted Ruth Adeyemi of manslaughter on Tuesday."),
            ("2019-05-08", "Ruth Adeyemi was sentenced Tuesday to 12 years in prison for manslaughter."),
            ("2020-10-14", "An appeals court overturned the manslaughter conviction of Ruth Adeyemi on Tuesday."),
            ("2021-02-10", "A jury found Ruth Adeyemi not guilty of manslaughter on Tuesday."),
        ],
        [
            ("2019-03-05", {("Ruth Adeyemi", "manslaughter", "convicted")}),
            ("2019-05-07", {("Ruth Adeyemi", "manslaughter", "sentenced")}),
            ("2020-10-13", {("Ruth Adeyemi", "manslaughter", "reversed")}),
            ("2021-02-09", {("Ruth Adeyemi", "manslaughter", "acquitted")}),
        ],
    ),
    "two charges of one person, one dropped": (
        [
            ("2021-03-03", "Ivan Kowal was charged Tuesday with burglary and theft."),
            ("2021-05-12", "Prosecutors dropped the theft charge against Ivan Kowal on Tuesday."),
            ("2021-08-18", "Ivan Kowal pleaded no contest to burglary on Tuesday."),
        ],
        [
            ("2021-03-02", {("Ivan Kowal", "burglary", "charged"), ("Ivan Kowal", "theft", "charged")}),
            ("2021-05-11", {("Ivan Kowal", "burglary", "charged"), ("Ivan Kowal", "theft", "dismissed")}),
            ("2021-08-17", {("Ivan Kowal", "burglary", "pleaded_no_contest"), ("Ivan Kowal", "theft", "dismissed")}),
        ],
    ),
    "enhancement dropped, charge stays": (
        [
            ("2021-01-13", "Sven Aalto was charged Tuesday with manslaughter. A firearm enhancement carries a five-year prison sentence."),
            ("2021-03-10", "Prosecutors dropped the firearm enhancement against Sven Aalto on Tuesday."),
        ],
        [
            ("2021-01-12", {("Sven Aalto", "manslaughter", "charged")}),
            ("2021-03-12", {("Sven Aalto", "manslaughter", "charged")}),
        ],
    ),
    "no-billed": (
        [
            ("2021-02-03", "Nora Quist was arrested Tuesday on suspicion of murder."),
            ("2021-04-07", "A grand jury declined Tuesday to indict Nora Quist on a murder charge."),
        ],
        [
            ("2021-02-02", {("Nora Quist", "murder", "arrested")}),
            ("2021-04-06", {("Nora Quist", "murder", "not_charged")}),
        ],
    ),
    "diverted": (
        [
            ("2021-02-03", "Tomas Reyes was charged Tuesday with shoplifting."),
            ("2021-04-07", "Tomas Reyes entered a diversion program on Tuesday over the shoplifting charge."),
            ("2021-12-15", "A judge dismissed the shoplifting charge against Tomas Reyes on Tuesday after he completed a diversion program."),
        ],
        [
            ("2021-02-02", {("Tomas Reyes", "shoplifting", "charged")}),
            ("2021-12-14", {("Tomas Reyes", "shoplifting", "dismissed")}),
        ],
    ),
    "a victim of the same surname": (
        [
            ("2021-05-05", "Jonah Pell was shot dead on Monday. His brother Amos Pell, 29, was charged with murder on Tuesday."),
            ("2021-07-07", "Amos Pell pleaded not guilty to murder on Tuesday. Jonah Pell, 33, had been convicted of fraud in 2012."),
        ],
        [
            ("2021-05-04", {("Amos Pell", "murder", "charged")}),
            ("2021-07-06", {("Amos Pell", "murder", "pleaded_not_guilty")}),
        ],
    ),
    "a dismissal announced, then made": (
        [
            ("2021-03-03", "Gita Rao was charged Tuesday with perjury."),
            ("2021-06-09", "Prosecutors said Tuesday they will drop the perjury charge against Gita Rao."),
            ("2021-06-16", "The perjury charge against Gita Rao was formally dismissed on Tuesday."),
        ],
        [
            ("2021-03-02", {("Gita Rao", "perjury", "charged")}),
            ("2021-06-10", {("Gita Rao", "perjury", "dismissal_announced")}),
            ("2021-06-15", {("Gita Rao", "perjury", "dismissed")}),
        ],
    ),
    "two cases of one person": (
        [
            ("2021-08-04", "Emil Hart was charged Tuesday with kidnapping. In 2015, Emil Hart was convicted of theft and sentenced to two years in prison."),
            ("2021-12-08", "Prosecutors dropped the kidnapping charge against Emil Hart on Tuesday."),
        ],
        [
            ("2021-08-03", {("Emil Hart", "kidnapping", "charged")}),
            ("2021-12-07", {("Emil Hart", "kidnapping", "dismissed")}),
        ],
    ),
    "the maximum is no sentence": (
        [
            ("2021-08-04", "Ola Berg was charged Tuesday with fraud. She faces up to 20 years in prison if convicted."),
            ("2021-10-06", "Ola Berg could be sentenced to 20 years in prison. Her trial is set for January."),
        ],
        [("2021-12-31", {("Ola Berg", "fraud", "charged")})],
    ),
    "charged in the alternative": (
        [
            ("2021-08-04", "Ines Duarte was charged Tuesday with murder and manslaughter in the alternative."),
            ("2022-02-02", "On Tuesday, a jury convicted Ines Duarte of manslaughter and acquitted her of murder."),
        ],
        [
            ("2021-08-03", {("Ines Duarte", "murder", "charged"), ("Ines Duarte", "manslaughter", "charged")}),
            ("2022-02-01", {("Ines Duarte", "murder", "acquitted"), ("Ines Duarte", "manslaughter", "convicted")}),
        ],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def readings() -> dict[str, list[Reading]]:
    """The dispatches of all cases as read."""
    return {
        name: [read(text, date.fromisoformat(day)) for day, text in dispatches]
        for name, (dispatches, _) in CASES.items()
    }


def stand(told: list[Reading], as_of: date | None) -> Standing:
    charges = assemble(told, as_of=as_of).charges
    criminal = (c for c in charges if c.proceeding is Proceeding.CRIMINAL and not c.background)
    return {(c.defendant_name, c.offense, c.status) for c in criminal}


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [(name, day, expected) for name, (_, views) in CASES.items() for day, expected in views],
    ids=[f"{name}, {day}" for name, (_, views) in CASES.items() for day, _ in views],
)
def test_a_case_stands(readings: dict[str, list[Reading]], name: str, day: str, expected: Standing) -> None:
    assert stand(readings[name], date.fromisoformat(day)) == expected


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_the_dispatches_does_not_matter(readings: dict[str, list[Reading]], name: str) -> None:
    assert stand(readings[name][::-1], None) == stand(readings[name], None)
