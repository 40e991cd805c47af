from datetime import date

import pytest

from dateline.model import Reading, Remark, RemarkKind
from dateline.pipeline import check_article
from tests.articles import read

CHARGED = (
    "Prosecutors charged Marta Okonjo with arson on Monday over the fire of May 2 at the Elmdale mill.",
    date(2022, 5, 10),
)
DROPPED = (
    "Prosecutors on Thursday dismissed the arson charge against Marta Okonjo without prejudice.",
    date(2022, 9, 2),
)
AGAIN = ("A grand jury indicted Marta Okonjo on Tuesday on a charge of arson.", date(2023, 3, 15))
ACQUITTED = ("A jury acquitted Marta Okonjo of arson on Friday.", date(2024, 2, 17))
CASE = [read(text, day) for text, day in (CHARGED, DROPPED, AGAIN, ACQUITTED)]


def check(text: str, day: date, case: list[Reading] = CASE) -> list[Remark]:
    return list(check_article(case, read(text, day))[1])


@pytest.mark.parametrize(
    ("text", "day", "since", "words"),
    [
        pytest.param(
            "Marta Okonjo was charged with arson on May 9, 2022.", date(2022, 6, 1), date(2022, 9, 1),
            ["leaves the charge at “charged”", "dismissed without prejudice on September 1, 2022",
             "charged again on March 14, 2023", "acquitted on February 16, 2024"],
            id="charged, in an article of that time",
        ),
        pytest.param(
            "Prosecutors will drop the arson charge against Marta Okonjo, they said. "
            "Prosecutors have dropped the arson charge against Marta Okonjo.", date(2022, 8, 31), date(2022, 9, 1),
            ["formally dismissed without prejudice on September 1, 2022", "acquitted on February 16, 2024"],
            id="dropped, before it was formal",
        ),
        pytest.param(
            "A grand jury indicted Marta Okonjo on March 14, 2023, on a charge of arson.", date(2025, 1, 5),
            date(2024, 2, 16), ["leaves the charge at “charged”", "it now stands: acquitted"],
            id="indicted, in an article of today",
        ),
    ],
)  # fmt: skip
def test_a_status_that_later_steps_ended(text: str, day: date, since: date, words: list[str]) -> None:
    remarks = check(text, day)
    assert [remark.kind for remark in remarks] == [RemarkKind.SUPERSEDED]
    assert remarks[0].concerns == "Marta Okonjo: arson"
    assert remarks[0].since is not None
    assert remarks[0].since.start == since
    assert all(part in remarks[0].explanation for part in words)
    assert all(piece.quote in text for piece in remarks[0].sentences)
    assert remarks[0].evidence


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(ACQUITTED[0], ACQUITTED[1], id="the last word on it"),
        pytest.param("A jury acquitted Marta Okonjo of arson on Feb. 16, 2024.", date(2025, 1, 5), id="told later"),
        pytest.param(
            "Marta Okonjo, who was charged with arson on May 9, 2022, was acquitted on Feb. 16, 2024.",
            date(2025, 1, 5),
            id="with what went before",
        ),
        pytest.param("Otto Brandt was charged with perjury on Monday.", date(2022, 6, 1), id="somebody else"),
        pytest.param("The mill reopened on Monday.", date(2022, 6, 1), id="no charge"),
    ],
)
def test_an_article_that_is_right_today(text: str, day: date) -> None:
    assert check(text, day) == []


def test_a_date_that_the_others_contradict() -> None:
    text = "Marta Okonjo was charged with arson on May 20, 2022. A jury acquitted her on Feb. 16, 2024."
    others = [*CASE, read("Marta Okonjo was charged with arson on May 9, 2022.", date(2022, 6, 1))]
    assert {r.kind for r in check(text, date(2024, 3, 1), others)} <= {RemarkKind.CONTRADICTED}


def test_a_step_that_no_other_document_bears_out() -> None:
    case = [
        read("Otto Brandt was charged with perjury on May 9, 2022.", date(2022, 5, 10)),
        read("Otto Brandt, charged with perjury on May 9, 2022, is to be tried.", date(2022, 9, 1)),
    ]
    remarks = check("A jury convicted Otto Brandt of perjury on Monday.", date(2022, 8, 3), case)
    assert [remark.kind for remark in remarks] == [RemarkKind.UNSUPPORTED]


def test_news_is_no_fault() -> None:
    case = [read("Otto Brandt was charged with perjury on May 9, 2022.", date(2022, 5, 10))]
    assert check("A jury convicted Otto Brandt of perjury on Monday.", date(2022, 8, 3), case) == []


def test_an_article_of_the_case_is_held_against_the_others() -> None:
    case, remarks = check_article(CASE, CASE[0])
    assert len(case.readings) == len(CASE)
    assert [remark.kind for remark in remarks] == [RemarkKind.SUPERSEDED]
