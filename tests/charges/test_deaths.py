"""The death of the accused: which cases it ends, and which it leaves."""

import pytest

from tests.articles import read

TRIED = "Carl Pohl, who was convicted of murder in 2019 and sentenced to life in prison, died Monday at a hospital."


@pytest.mark.parametrize(
    ("text", "status", "background"),
    [
        ("Carl Pohl, who was awaiting trial on a murder charge, died in jail Monday.", "abated", False),
        ("Carl Pohl, charged with murder in the death of his wife, killed himself in jail.", "abated", False),
        ("Carl Pohl was charged with theft in March. Pohl died of cancer on May 2.", "abated", False),
        (
            "Police obtained a warrant for Carl Pohl for robbery. Pohl fled, and was killed in a crash.",
            "abated",
            False,
        ),
        (TRIED, "sentenced", True),
        ("Carl Pohl and Ed Marsh were charged with theft in March. Pohl died May 2.", "abated", False),
        ("Carl Pohl and Ed Marsh were charged with theft in March. Marsh died May 2.", "charged", False),
        # Somebody else has died, or he lives on.
        ("Carl Pohl was charged with murder Monday in the death of Ann Ruff, who died Sunday.", "charged", False),
        ("Carl Pohl shot his wife, then himself. Pohl was charged with assault Tuesday.", "charged", False),
        # He had a record, and is the victim of the story, or has ended it himself.
        ("Carl Pohl was shot and killed Sunday. Pohl had been charged with robbery in 2019.", "charged", True),
        (
            "Carl Pohl shot and killed Ann Ruff before killing himself. Pohl was charged with theft in May.",
            "charged",
            True,
        ),
    ],
)
def test_what_a_death_makes_of_a_charge(text: str, status: str, background: bool) -> None:
    charges = [charge for charge in read(text).charges if charge.defendant_name == "Carl Pohl"]
    assert [(charge.status, charge.background) for charge in charges] == [(status, background)]


def test_a_death_is_told_in_words() -> None:
    (charge,) = read("Carl Pohl, who was awaiting trial on a murder charge, died in jail Monday.").charges
    assert charge.label == "ended by the death of the accused"
