"""Subjects that the parse hung on another word than their verb."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Pell wept before learning her son was charged.", ["her son"]),
        ("The man accused of the theft was charged Monday.", ["The man"]),
        ("Carl Dunn was charged with robbery and Owen Roe, 20, was charged with theft.", ["Carl Dunn", "Owen Roe"]),
        ("However, in Ohio, a 24-year-old great aunt was charged with theft.", ["a 24-year-old great aunt"]),
        ("Police in Ohio, a large state, charged Carl Dunn with theft.", ["Carl Dunn"]),
    ],
)
def test_the_subject_of_its_own_verb(text: str, names: list[str]) -> None:
    charged = [event for event in read(text).events if event.type == "charged"]
    assert [p.evidence.quote for event in charged for p in event.participant("defendant")] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carl Dunn asked a friend, Ann Pell, to drive and was arrested Monday.", "Carl Dunn"),
        ("Police said Carl Dunn will appear Friday and was arrested Monday.", "Carl Dunn"),
    ],
)
def test_a_verb_with_a_finite_auxiliary_takes_no_subject_from_an_infinitive(text: str, name: str) -> None:
    arrests = [event for event in read(text).events if event.type == "arrested"]
    assert {p.evidence.quote for event in arrests for p in event.participant("defendant")} == {name}
