"""Who is meant where a step names nobody: groups, pronouns, weak words."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        (
            "Adam Marsh and Carl Ruff were arrested Monday. Both men are charged with arson.",
            "charged",
            {"Adam Marsh", "Carl Ruff"},
        ),
        ("Adam Marsh, 20, Carl Ruff, 21, and Laura Pohl, 22, were charged.", "charged", {"Adam Marsh", "Carl Ruff", "Laura Pohl"}),
        ("Adam Marsh was charged with arson. The charge was dropped Tuesday.", "dismissed", {"Adam Marsh"}),
        ("Adam Marsh was arrested. The charges were two counts of arson and theft.", "charged", {"Adam Marsh"}),
        ("Adam Marsh was charged with arson. Adam Marsh was in court Monday.", "hearing", {"Adam Marsh"}),
        ("Adam Marsh was charged with arson. Laura Pohl was in court Monday.", "hearing", set()),
        ("Adam Marsh and Carl Ruff were charged. The suspects are held without bail.", "bail", {"Adam Marsh", "Carl Ruff"}),
        ("Adam Marsh and Carl Ruff were charged. Police arrested them Friday.", "arrested", {"Adam Marsh", "Carl Ruff"}),
        ("Adam Marsh and Carl Ruff were charged. Their hearing is set for July 8.", "hearing", {"Adam Marsh", "Carl Ruff"}),
        ("Adam Marsh was charged. Carl Ruff was charged. The men are held without bail.", "bail", {"Adam Marsh", "Carl Ruff"}),
        ("Adam Marsh, Carl Ruff and Ed Pohl ran. Marsh was charged. Ruff was charged. Pohl was charged. The men are held without bail.", "bail", set()),
        ("Adam Marsh and Carl Ruff were charged. Two other suspects are wanted.", "wanted", {"Two other suspects"}),
        ("Adam Marsh was charged. A preliminary hearing is set for July 8.", "hearing", {"Adam Marsh"}),
        ("Adam Marsh was charged. The next court date is July 8.", "hearing", {"Adam Marsh"}),
        ("Police are searching for Laura Pohl, who did not come home.", "wanted", set()),
        ("Police are searching for a suspect, Adam Marsh.", "wanted", {"Adam Marsh"}),
    ],
)  # fmt: skip
def test_defendants(text: str, action: str, who: set[str]) -> None:
    assert {a.defendant_name for a in read(text).actions if a.action == action} == who


@pytest.mark.parametrize(
    "text",
    [
        "A 16-year-old boy was arrested. Officers found Adam Marsh, 16, dead in the yard. The boy was booked on murder charges.",
        "A boy, 16, was arrested on a murder charge. Adam Marsh, 16, lived there.",
    ],
)
def test_who_is_only_of_the_age_told_is_no_defendant(text: str) -> None:
    assert "Adam Marsh" not in {a.defendant_name for a in read(text).actions}


def test_who_has_a_lawyer_may_be_the_man_of_the_lead() -> None:
    text = (
        "A Dover man was sentenced to 16 years in prison. Judge Ida Bull told Adam Marsh, 38, that it was no accident. "
        "Marsh’s attorney, Robert Gere, called it a tragedy."
    )
    assert {a.defendant_name for a in read(text).actions} == {"Adam Marsh"}


@pytest.mark.parametrize(
    ("whose", "shown"),
    [("a Dover father", "not_told"), ("another man", "charged"), ("a 70-year-old woman", "charged")],
)
def test_an_end_told_of_a_description_withholds_what_it_may_be_of(whose: str, shown: str) -> None:
    text = (
        f"Charges against {whose} have been dropped. Adam Marsh, 38, was charged with arson. "
        "Carl Ruff, 50, was charged with theft."
    )
    assert {c.status for c in read(text).charges if c.defendant_name == "Adam Marsh"} == {shown}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Adam Marsh was arrested Monday, Dover Police Chief Carl Ruff said, and has been in custody since then.", "Carl Ruff"),
        ("Adam Marsh was charged. Laura Pohl spoke with a reporter before learning her son was charged.", "Laura Pohl"),
        (
            "Adam Marsh was charged with arson. Police say he was in a car with Dan Kerr and Carl Ruff, they are all "
            "charged with murder. Ann Lowe, 23, is accused of a lie.",
            "Ann Lowe",
        ),
    ],
)  # fmt: skip
def test_somebody_else_than_the_accused(text: str, who: str) -> None:
    assert who not in {a.defendant_name for a in read(text).actions}
