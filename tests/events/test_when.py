"""Which time words date a step, and what is said of a step without any."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import TimeBasis
from dateline.model.edtf import to_edtf
from tests.articles import read


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Adam Marsh was charged with arson on Tuesday.", "charged", "2021-06-08"),
        (
            "A judge on Tuesday sided with the defense, dismissing a charge against Adam Marsh.",
            "dismissed",
            "2021-06-08",
        ),
        ("A judge ruled Tuesday after dismissing a charge against Adam Marsh.", "dismissed", "[..2021-06-10]"),
        ("On Tuesday, Adam Marsh was charged with arson.", "charged", "2021-06-08"),
        ("Adam Marsh was charged Tuesday with two counts of arson.", "charged", "2021-06-08"),
        ("Adam Marsh was arrested on May 3 and charged with arson on May 5.", "arrested", "2021-05-03"),
        ("Adam Marsh was arrested on May 3 and charged with arson on May 5.", "charged", "2021-05-05"),
        ("Adam Marsh, charged with arson, will be sentenced on July 1.", "sentenced", "2021-07-01"),
        ("Adam Marsh was charged with arson in the October 2020 fire.", "charged", "[..2021-06-10]"),
        ("Police said Tuesday that Adam Marsh was charged with arson.", "charged", "[..2021-06-10]"),
        ("Adam Marsh was charged with arson.", "charged", "[..2021-06-10]"),
        ("Adam Marsh is due in court Friday morning.", "hearing", "2021-06-11"),
        ("Adam Marsh was sentenced to 7 years, 8 months in prison Tuesday.", "sentenced", "2021-06-08"),
        ("Adam Marsh was charged in connection with the Nov. 1, 2020, attack.", "charged", "[..2021-06-10]"),
        ("Adam Marsh will remain jailed until a hearing on June 15.", "bail", "[..2021-06-10]"),
        ("The charges accusing Adam Marsh of the murder last May were dropped.", "charged", "[..2021-06-10]"),
        ("Adam Marsh was charged with arson and jailed on Tuesday.", "charged", "2021-06-08"),
        ("On Sept. 28, Adam Marsh was arrested.", "arrested", "2020-09-28"),
        ("Adam Marsh will be sentenced on Sept. 28.", "sentenced", "2021-09-28"),
        (
            "A teenager charged with theft on Monday made his first court appearance on Tuesday.",
            "hearing",
            "2021-06-08",
        ),
        (
            "Adam Marsh was charged in 2015, but the charge was eventually dropped.",
            "dismissed",
            "[2015-01-01..2021-06-10]",
        ),
        ("Adam Marsh was charged Tuesday with killing his brother.", "killing", "[..2021-06-10]"),
        ("A hearing for Adam Marsh was set for April 13, but was continued until July 13.", "hearing", "2021-07-13"),
        ("Adam Marsh's arraignment was postponed until June 18.", "hearing", "2021-06-18"),
        ("Police arrested Adam Marsh early Tuesday in a shooting that left a man dead.", "shooting", "[..2021-06-10]"),
        ("Ann Pell was shot at this apartment on June 5, 2021.", "shooting", "2021-06-05"),
        ("Two men were shot dead early Sunday outside a bar.", "shooting", "2021-06-06"),
        ("Ann Pell was shot about 9:20 p.m. Monday on Oak Street.", "shooting", "2021-06-07"),
        ("Adam Marsh was arrested in a gun battle earlier this month.", "arrested", "[..2021-06-10]"),
        ("Police arrested Adam Marsh in the March 4 shooting death of Ann Pell.", "arrested", "[..2021-06-10]"),
        (
            "Adam Marsh was arrested on Friday and charged with arson at his Saturday arraignment.",
            "charged",
            "2021-06-05",
        ),
        ("Bail was set on Wednesday for Adam Marsh, and he faces a hearing next week.", "bail", "2021-06-09"),
        ("Adam Marsh was arrested on suspicion of murder Tuesday at about 10 p.m.", "arrested", "2021-06-08"),
        ("Bond was denied Tuesday for a father who faces two felony charges.", "charged", "[..2021-06-10]"),
        ("On Tuesday, a jury handed down a verdict that cleared Adam Marsh of murder.", "acquitted", "2021-06-08"),
        ("On Tuesday a jury took two hours to find Adam Marsh guilty of arson.", "convicted", "2021-06-08"),
        ("Adam Marsh was cleared of assaulting a boy in the 1980s by a jury.", "acquitted", "[..2021-06-10]"),
        ("Adam Marsh was acquitted of arson in the 1980s.", "acquitted", "198X"),
        ("In May a judge set aside Adam Marsh's arson conviction.", "convicted", "[..2021-06-10]"),
        ("Adam Marsh was driving on Tuesday when he was arrested.", "arrested", "2021-06-08"),
        ("Adam Marsh was charged with perjury on Tuesday.", "charged", "2021-06-08"),
        ("Adam Marsh was arrested without incident at his home Tuesday evening.", "arrested", "2021-06-08"),
        (
            "Adam Marsh was arrested for suspicion of attempted murder Tuesday at about 10 p.m.",
            "arrested",
            "2021-06-08",
        ),
        ("Adam Marsh was arrested on Tuesday, charged with arson and released on bail.", "charged", "2021-06-08"),
        ("Adam Marsh was sentenced on Tuesday, told that he had shamed his town.", "sentenced", "2021-06-08"),
        ("Adam Marsh was arrested on Monday and appeared in court the next day.", "hearing", "2021-06-08"),
        ("Adam Marsh appeared in court on Tuesday, where he pleaded not guilty to arson.", "pleaded", "2021-06-08"),
        ("Adam Marsh appeared in court on Tuesday, pleading not guilty to arson.", "pleaded", "2021-06-08"),
        ("Adam Marsh went home on Tuesday to Midvale, where he was charged.", "charged", "[..2021-06-10]"),
        ("In a verdict delivered Tuesday, a jury acquitted Adam Marsh of arson.", "acquitted", "2021-06-08"),
        ("Adam Marsh was charged with arson, according to a release issued Tuesday.", "charged", "[..2021-06-10]"),
        ("Ann Pell died in a shooting at a home in Midvale on Tuesday.", "shooting", "2021-06-08"),
        ("Adam Marsh appeared in front of a judge Tuesday charged with arson and theft.", "hearing", "2021-06-08"),
        ("Adam Marsh appeared in front of a judge Tuesday charged with arson.", "charged", "[..2021-06-10]"),
        ("Adam Marsh was charged in a drive-by shooting Sunday night north of town.", "charged", "[..2021-06-10]"),
        ("Adam Marsh faces ten years when he is sentenced in July.", "sentenced", "2021-07"),
        ("Adam Marsh has theft convictions and was in court Tuesday.", "convicted", "[..2021-06-10]"),
        ("The chief spoke of the four people shot before Tuesday's news conference.", "shooting", "[..2021-06-10]"),
        (
            "Adam Marsh was held Friday and charged with attempted theft at his Tuesday arraignment.",
            "charged",
            "2021-06-08",
        ),
        ("As of Tuesday, Adam Marsh was not arrested.", "arrested", "../.."),
        ("Adam Marsh was behind bars Tuesday.", "arrested", "[..2021-06-10]"),
        ("Adam Marsh was booked early Tuesday and is held without bond.", "bail", "[..2021-06-10]"),
    ],
)
def test_when(text: str, kind: str, when: str) -> None:
    event = next(event for event in read(text).events if event.type == kind)
    assert to_edtf(event.occurred.interval) == when


def test_a_step_without_a_date_is_bounded_and_never_dated_by_publication() -> None:
    event = next(event for event in read("Adam Marsh was charged with arson.").events if event.type == "charged")
    assert event.occurred.basis is TimeBasis.BOUND
    assert event.occurred.evidence is None


def test_an_undated_article_bounds_nothing() -> None:
    event = next(e for e in read("Adam Marsh was charged with arson.", None).events if e.type == "charged")
    assert to_edtf(event.occurred.interval) == "../.."


UNDATED = (
    "Adam Marsh was arrested and charged with arson.",
    "Prosecutors charged Laura Pohl with theft.",
    "He pleaded guilty to theft and was sentenced to 97 years in prison.",
    "A judge set bail at $500 for the 40-year-old.",
    "A man was shot dead outside a bar at 12 Oak Street.",
    "The charges came after the arrest of Ann Pell.",
    "Adam Marsh could face 30 years if convicted.",
)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(UNDATED), min_size=1, max_size=5))
def test_no_order_of_undated_sentences_yields_a_date(sentences: list[str]) -> None:
    reading = read(" ".join(sentences))
    for told in (*reading.events, *reading.actions):
        assert told.occurred.basis is TimeBasis.BOUND
        assert told.occurred.evidence is None
        assert told.occurred.interval.start is None


@settings(max_examples=25)
@given(st.lists(st.sampled_from((*UNDATED, "Adam Marsh appeared in court Tuesday.")), min_size=1, max_size=5))
def test_every_date_rests_on_words_of_the_text(sentences: list[str]) -> None:
    reading = read("\n\n".join(sentences))
    for event in reading.events:
        dated = event.occurred.basis is not TimeBasis.BOUND
        assert dated is (event.occurred.evidence is not None)
        assert not dated or event.occurred.evidence.quote == "Tuesday"
