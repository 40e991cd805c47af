"""How many people a description means, and which named defendant."""

import pytest

from dateline.charges.descriptions import count_people
from tests.articles import read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The couple", 2),
        ("both men", 2),
        ("three suspects", 3),
        ("the four defendants", 4),
        ("a man", None),
        ("one of the men", None),
        ("the suspects", None),
    ],
)
def test_number_of_people(text: str, number: int | None) -> None:
    assert count_people(text) == number


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Dover man was sentenced Monday. Adam Marsh, 30, was convicted of arson.", {"Adam Marsh"}),
        (
            "A Dover man was sentenced Monday. Adam Marsh, 30, was sentenced to a year. Carl Ruff, 40, was charged.",
            {"Adam Marsh", "Carl Ruff"},
        ),
        ("Adam Marsh, 30, was arrested Monday. The 30-year-old was charged with arson.", {"Adam Marsh"}),
        ("Adam Marsh (Photo: Dover Jail)\n\nA Dover man faces a theft charge. Adam Marsh was arraigned Monday.", {"Adam Marsh"}),
        ("Adam Marsh was arrested. (Source: Dover Jail)\n\nA Dover man faces a theft charge.", {"Adam Marsh"}),
        (
            "Adam Marsh, 44, is accused after accidentally wounding his daughter.\n\n"
            "A Dover dad faces assault charges after accidentally wounding his daughter.\n\nMarsh was arrested Monday.",
            {"Adam Marsh"},
        ),
        (
            "Adam Marsh was charged with murder in the restaurant shooting.\n\n"
            "A Dover man was also charged with murder in the restaurant shooting.",
            {"Adam Marsh", "Dover man"},
        ),
        ("Adam Marsh was arrested.\n\nA man was charged with theft.", {"Adam Marsh", "man"}),
        (
            "A clerk pleaded guilty Monday. Adam Marsh, 30, pleaded not guilty. Carl Ruff, 40, pleaded not guilty.",
            {"clerk", "Adam Marsh", "Carl Ruff"},
        ),
        (
            "A clerk pleaded guilty Monday. Adam Marsh, 30, pleaded guilty to theft. Carl Ruff, 40, pleaded not guilty.",
            {"Adam Marsh", "Carl Ruff"},
        ),
        ("A couple was charged Monday. Adam Marsh and Laura Pohl were charged with arson.", {"Adam Marsh", "Laura Pohl"}),
    ],
)  # fmt: skip
def test_a_description_is_the_one_named(text: str, who: set[str]) -> None:
    assert {action.defendant_name for action in read(text).actions} == who


def test_another_man_is_somebody_else() -> None:
    found = read("Adam Marsh, 30, was charged with arson. Another man was arrested Tuesday.").actions
    assert [a.defendant_name for a in found if a.action == "arrested"] != ["Adam Marsh"]
