"""What the clauses beside a trigger's own say of it."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Adam Marsh was released after prosecutors dropped a charge of arson.", {"Adam Marsh"}),
        ("Adam Marsh walked free after a judge threw out a charge of arson.", {"Adam Marsh"}),
        ("Adam Marsh wept after prosecutors dropped a charge of arson.", set()),
    ],
)
def test_who_goes_free(text: str, who: set[str]) -> None:
    assert {a.defendant_name for a in read(text).actions} == who


@pytest.mark.parametrize(
    ("text", "offense"),
    [
        ("Adam Marsh pleaded guilty to careless driving under an agreement.", "careless driving"),
        ("Adam Marsh pleaded guilty to avoid a trial.", None),
    ],
)
def test_a_plea_to_what_looks_like_an_infinitive(text: str, offense: str | None) -> None:
    (action,) = read(text).actions
    assert (action.offense.name if action.offense else None) == offense
