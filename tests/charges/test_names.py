"""Whose step it is where a name leaves open who is meant."""

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


def test_a_surname_in_a_family_is_of_the_one_who_acted() -> None:
    text = "Adam Marsh shot Carl Ruff and fled. His daughter, Ann Marsh, was hurt. Marsh had been arrested twice."
    assert "Ann Marsh" not in {a.defendant_name for a in read(text).actions}


def test_names_run_together_are_nobody() -> None:
    text = (
        "Three arrested in raid Adam Marsh Ann Marsh Carla Ruff On Monday officers searched a house. "
        "Adam Marsh and Ann Marsh were there. Ruff was arrested."
    )
    assert not [a.defendant_name for a in read(text).actions if len(a.defendant_name.split()) > 3]


@pytest.mark.parametrize(
    "text",
    [
        "Adam Marsh, 45, was arraigned in the death of Lou Marsh, 9, who was shot. Marsh was charged with manslaughter.",
        "Adam Marsh, 45, was arraigned. His son, Lou Marsh, was killed. Marsh was charged with manslaughter.",
    ],
)
def test_a_charge_is_of_the_father_and_not_of_the_child(text: str) -> None:
    assert {a.defendant_name for a in read(text).actions if a.action == "charged"} == {"Adam Marsh"}


def test_a_bare_surname_is_of_the_accused_and_not_of_the_child_who_shot_himself() -> None:
    text = (
        "The father of a boy who shot himself was charged. Carl D. Marsh, 45, was arraigned in the death of Ed Marsh. "
        "Marsh was charged with theft."
    )
    assert {a.defendant_name for a in read(text).actions if a.offense is not None} == {"Carl D. Marsh"}
