"""Which steps a report tells of another case than its own."""

import pytest

from tests.articles import read

STORY = "Carl Ruff shot Laura Pohl at a store on Tuesday, police said. Carl Ruff was arrested on June 8. "
FILLER = "Neighbors said that the street is quiet and that they had never seen anything of the kind there before. " * 6


@pytest.mark.parametrize(
    ("text", "action", "background"),
    [
        (f"{STORY}{FILLER}Ruff was sentenced to two years in prison for theft.", "sentenced", True),
        (f"{STORY}{FILLER}Dan Marsh was convicted of manslaughter.", "convicted", True),
        (f"{STORY}{FILLER}Dan Marsh pleaded guilty to conspiracy on Wednesday.", "pleaded", False),
        (f"Carl Ruff was convicted of murder on Tuesday. {FILLER}Dan Marsh pleaded guilty to theft.", "pleaded", False),
        (f"{STORY}Dan Marsh shot his wife a month after he was charged with assault.", "charged", True),
        (f"{STORY}Court records show that Ruff was charged with robbery in March.", "charged", True),
        (f"{STORY}Court records show that Ruff was charged with robbery.", "charged", False),
        (f"{STORY}In May 2019, Ann Lowe was shot there. Dan Marsh was charged with robbery.", "charged", True),
        (f"{STORY}In May 2019, Ann Lowe was shot there. Carl Ruff was charged with robbery.", "charged", False),
        (f"{STORY}In May 2019, Ann Lowe was shot there. Dan Marsh is still charged with robbery.", "charged", False),
        (f"{STORY}{FILLER}The town has seen other violence. Dan Marsh was charged with robbery.", "charged", True),
        (f"{STORY}{FILLER}In another case, Carl Ruff was charged with robbery.", "charged", False),
        (f"{STORY}He had a warrant for previous gun charges.", "wanted", True),
    ],
)
def test_other_cases(text: str, action: str, background: bool) -> None:
    assert {a.background for a in read(text).actions if a.action == action} == {background}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{STORY}{FILLER}Ann Lowe was arrested in May 2015 for theft.", "Ann Lowe"),
        (f"{STORY}A check of records shows that Laura Pohl had been arrested before.", "Laura Pohl"),
    ],
)
def test_a_record_is_of_another_case(text: str, who: str) -> None:
    assert {a.background for a in read(text).actions if a.defendant_name == who} == {True}
