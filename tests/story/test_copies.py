import pytest

from dateline.story import group_copies
from story.build import Draft

LONG = [
    f"In the {n}th hour of the hearing, witness number {n} told the court about door {n} of the old {n}th street mill."
    for n in ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
]
OTHER = [
    f"The council voted on item {n}, which concerns the {n} bridge, and heard {n} residents who spoke against it."
    for n in ["one", "two", "three", "four", "five", "six", "seven", "eight"]
]


@pytest.mark.parametrize(
    ("one", "other", "groups"),
    [
        pytest.param(LONG, LONG, 1, id="exact copy"),
        pytest.param(LONG, LONG[:3], 1, id="abridged copy"),
        pytest.param(LONG, [*LONG, *OTHER], 1, id="copy with more added"),
        pytest.param(LONG, [*LONG[:7], OTHER[0]], 1, id="one sentence replaced"),
        pytest.param(
            LONG, [s.replace("told", "informed") for s in LONG], 1, id="a word changed throughout, most runs kept"
        ),
        pytest.param(LONG, OTHER, 2, id="different texts"),
        pytest.param(LONG, [LONG[0], *OTHER], 2, id="one sentence in common"),
        pytest.param(LONG, ["Short."], 2, id="too short to tell"),
    ],
)
def test_copies_by_text(one, other, groups):
    readings = [Draft("2023-02-01", *one).read(), Draft("2023-02-02", *other).read()]
    assert len(set(group_copies(readings).values())) == groups


def test_versions_of_one_address_count_once():
    first = Draft("2023-02-01", *LONG, url="https://paper.example/a").read()
    second = Draft("2023-02-01", *OTHER, url="https://paper.example/a/#top").read()
    third = Draft("2023-02-03", "Rewritten.", version_of=first.document.id).read()
    groups = group_copies([third, second, first])
    assert set(groups) == {r.document.id for r in (first, second, third)}
    assert len(set(groups.values())) == 1


def test_a_copy_is_found_behind_many_copies_of_another_text():
    flood = [Draft("2023-02-01", *LONG, f"Printed in town {n}.").read() for n in range(40)]
    groups = group_copies([*flood, Draft("2023-02-02", *LONG[2:]).read()])
    assert len(set(groups.values())) == 1


def test_the_group_is_named_for_its_earliest_document():
    first, second = Draft("2023-02-01", *LONG).read(), Draft("2023-02-02", *LONG).read()
    assert group_copies([second, first]) == {
        first.document.id: first.document.id,
        second.document.id: first.document.id,
    }
