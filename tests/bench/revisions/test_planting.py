import random

import pytest

from bench.revisions.planting import COSMETIC, FACTS, plant_edits, plant_fact

TEXT = """Two people were hurt on Monday, police said, and Otto Brandt, 31, faces two counts of assault.

A 19-year-old man "saw it," he told Ann Pell, who did not run. The two people paid $500 at about 9 p.m. on Aug. 3.

The street was closed for three hours, and the hospital also treated a girl. She left later.

A third paragraph - short as it is - ends here, officials said.

The last one stays where it is."""


@pytest.mark.parametrize("slot", FACTS)
def test_a_fact_changes_at_one_place(slot: str) -> None:
    new = plant_fact(TEXT, slot, random.Random(1))  # noqa: S311
    assert new is not None
    assert new != TEXT
    assert sum(a != b for a, b in zip(TEXT.split(), new.split(), strict=True)) == 1


@pytest.mark.parametrize("name", COSMETIC)
def test_the_wording_changes(name: str) -> None:
    assert COSMETIC[name](TEXT) != TEXT


def test_the_same_seed_gives_the_same_edits() -> None:
    texts = [f"{TEXT}\n\nNumber {n}." for n in range(30)]
    first, again = list(plant_edits(texts, 9, 5, 7)), list(plant_edits(texts, 9, 5, 7))
    assert first == again
    assert [edit.slot is None for edit in first] == [False] * 9 + [True] * 5
