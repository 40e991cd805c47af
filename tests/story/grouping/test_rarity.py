import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.grouping.features import FEATURES
from dateline.story.grouping.rarity import Rarity, cosine
from dateline.story.tables import read_table

WEIGHTS = st.dictionaries(st.text(max_size=3), st.floats(0.1, 9), max_size=8)


def test_a_word_counts_once_in_a_case() -> None:
    rarity = Rarity()
    for case in ("a", "a", "b"):
        rarity.add(case, {"words": ["quay"]})
    assert (rarity.cases, rarity.count("words", "quay")) == (2, 2)


def test_what_fewer_cases_hold_says_more() -> None:
    rarity = Rarity(100, {"words": {"police": 90, "quay": 1}})
    assert rarity.weight("words", "new") > rarity.weight("words", "quay") > rarity.weight("words", "police") > 0


@given(WEIGHTS, WEIGHTS)
def test_likeness_lies_between_none_and_one(one: dict[str, float], other: dict[str, float]) -> None:
    vector = Rarity(10).vector
    alike = cosine(vector("words", one, 5), vector("words", other, 5))
    assert -1e-9 <= alike <= 1 + 1e-9
    assert alike == pytest.approx(cosine(vector("words", other, 5), vector("words", one, 5)))


def test_the_table_has_a_weight_for_each_feature() -> None:
    assert set(read_table("grouping_weights")) == {*FEATURES, "base", "needed"}
