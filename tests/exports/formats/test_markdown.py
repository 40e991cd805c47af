import pytest

from dateline.exports import export

from ..factory import empty_case, make_case

TEXT = export(make_case(), "markdown")


@pytest.mark.parametrize(
    "line",
    [
        "| Mara Ellison | negligent homicide, 2 counts | dismissed without prejudice by prosecutors | 2 Dec 2021 |",
        "> All charges against Ellison were dropped on Dec. 2 without prejudice (source 4)",
        "- about Jun 2021, pleaded, plea: not guilty, according to two people (source 3)",
        "- **19 Mar 2021** Tobias Wren charged with negligent homicide (alleged) – 1 independent source",
        "  > the collision of Jan. 9 that killed two deckhands (source 1, 2)",
        "- **Northgate Lines** (unavailable) (source 1)",
        "1. Harbor Ledger, Ferry master charged over Kestrel deaths, 20 Mar 2021 <https://harbor-ledger.example/2021/kestrel>",
    ],
)
def test_a_line(line: str) -> None:
    assert line in TEXT.splitlines()


def test_words_from_outside_are_no_mark_up() -> None:
    assert "<script>" not in TEXT
    assert "<b>" not in TEXT
    assert "javascript:" not in TEXT


def test_an_empty_part_says_so() -> None:
    text = export(empty_case(), "markdown")
    assert text.count("Nothing on record.") == 5
