"""Requests that a court grants in a later sentence."""

import pytest

from tests.articles import read

ASKED = "Prosecutors on Tuesday asked a judge to vacate the murder conviction of Owen Tate."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{ASKED} Judge Ann Pell granted the motion.", ["reversed"]),
        (f"{ASKED} He has always denied it. The request was granted on Wednesday.", ["reversed"]),
        (f"{ASKED} Judge Ann Pell granted it.", ["reversed"]),
        (f"{ASKED} Judge Ann Pell granted the motion on Friday.", ["reversed"]),
        (f"{ASKED} Judge Ann Pell denied it.", []),
        (f"{ASKED} Judge Ann Pell denied the motion.", []),
        (f"{ASKED} Judge Ann Pell granted a motion to delay the hearing.", []),
        ("Owen Tate was charged with murder. The judge granted the motion.", []),
    ],
)
def test_a_request_is_granted_in_a_later_sentence(text: str, found: list[str]) -> None:
    asserted = [a for a in read(text).actions if a.action == "reversed" and a.factuality.value == "asserted"]
    assert [a.action for a in asserted] == found


def test_what_is_granted_cites_both_sentences() -> None:
    (action,) = [
        a for a in read(f"{ASKED} Judge Ann Pell granted the motion.").actions if a.factuality.value == "asserted"
    ]
    assert [e.quote for e in action.evidence] == ["Judge Ann Pell granted the motion.", ASKED]


def test_what_prosecutors_ask_for_is_announced() -> None:
    (action,) = read("Prosecutors asked a judge on Tuesday to dismiss the arson charge against Owen Tate.").actions
    assert (action.action, str(action.occurred.interval.latest)) == ("dismissal_announced", "2021-06-08")


def test_what_the_defense_asks_for_is_not_announced() -> None:
    told = read("Lawyers asked a judge on Tuesday to dismiss the arson charge against Owen Tate.").actions
    assert [a.factuality.value for a in told] == ["possible"]


def test_a_request_of_prosecutors_that_is_granted_ends_the_charge() -> None:
    text = "Prosecutors asked a judge on Tuesday to dismiss the arson charge against Owen Tate. The judge granted the motion."
    assert [c.status for c in read(text).charges] == ["dismissed"]
