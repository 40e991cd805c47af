import pytest

from dateline.story.plans import is_to_come


@pytest.mark.parametrize(
    ("told", "to_come"),
    [
        ("Pell will be tried on March 3.", True),
        ("Pell is scheduled to be tried on March 3.", True),
        ("Pell is next due in court March 3.", True),
        ("He’s expected in court on March 3.", True),
        ("Her trial is to begin March 3.", True),
        ("The mayor plans to speak on March 3.", True),
        ("Pell, awaiting a hearing on March 3, is in jail.", True),
        ("Jules “Slim” Pell will be tried on March 3.", True),
        ("Pell returns to court on March 3.", True),
        ("The trial of Pell begins March 3.", True),
        ("Pell’s next court date is March 3.", True),
        ("Her next hearing is a review on March 3.", True),
        ("Pell’s next court date was March 3.", False),
        ("The next man on trial, of those whom police held, is out since March 3.", False),
        ("Pell was scheduled to be tried on March 3.", False),
        ("Pell’s trial was set for March 3.", False),
        ("Pell’s trial set for March 3 was put off.", False),
        ("Pell was due in court March 3.", False),
        ("“It will rain,” he said on March 3.", False),
        ("He said “she will go on March 3.”", False),
        ("On March 3, she will be tried.", False),
    ],
)
def test_what_is_still_to_come(told: str, to_come: bool) -> None:
    assert is_to_come(told, "March 3") is to_come
