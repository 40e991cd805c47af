"""Whose step it is where several people have one surname."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ann Marsh fired at a man. Marsh pleaded guilty to assault. Later, Adam Marsh was arrested.", "Adam Marsh"),
        ("Adam Marsh was arrested. In another town, Ann Marsh fired a shot. Marsh pleaded guilty.", "Adam Marsh"),
    ],
)
def test_a_surname_is_never_of_another_than_the_last_named(text: str, wrong: str) -> None:
    assert wrong not in {a.defendant_name for a in read(text).actions if a.action == "pleaded"}


def test_a_surname_of_one_person_is_his() -> None:
    found = read("Adam Marsh was arrested. Marsh pleaded guilty.").actions
    assert {a.defendant_name for a in found} == {"Adam Marsh"}
