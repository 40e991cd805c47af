import pytest

from dateline.model import Act
from tests.statements.reading import read


@pytest.mark.parametrize(
    ("text", "who", "act", "clause"),
    [
        ("Roe declined to comment.", "Roe", Act.DECLINES, "Roe declined to comment"),
        ("Police would not discuss the case.", "Police", Act.DECLINES, "Police would not discuss the case"),
        ("Roe had no comment.", "Roe", Act.DECLINES, "Roe had no comment"),
        (
            "The mayor did not immediately respond to a request for comment.",
            "The mayor",
            Act.UNAVAILABLE,
            "The mayor did not immediately respond to a request for comment",
        ),
        ("Roe did not return calls.", "Roe", Act.UNAVAILABLE, "Roe did not return calls"),
        ("Roe could not be reached for comment.", "Roe", Act.UNAVAILABLE, "Roe could not be reached for comment"),
        (
            "Prosecutors were not immediately available for comment.",
            "Prosecutors",
            Act.UNAVAILABLE,
            "Prosecutors were not immediately available for comment",
        ),
        ("Roe has yet to return calls for comment.", "Roe", Act.UNAVAILABLE, "Roe has yet to return calls for comment"),
        ("We could not reach Ana Roe for comment.", "Ana Roe", Act.UNAVAILABLE, None),
        (
            "The police had no immediate information on the fire.",
            "The police",
            Act.UNAVAILABLE,
            "The police had no immediate information on the fire",
        ),
        ("Roe was too upset to talk.", "Roe", Act.UNAVAILABLE, "Roe was too upset to talk"),
    ],
)
def test_no_comment(text, who, act, clause):
    (statement,) = read(text)
    assert (statement.source.description, statement.act, statement.content) == (who, act, ())
    assert clause is None or [e.quote for e in statement.evidence] == [clause]


def test_the_speaker_of_the_sentence_is_who_gives_no_comment():
    refusal = read("Ana Roe said she could not comment.", ana="Ana Roe")[-1]
    assert (refusal.act, refusal.source.actors) == (Act.DECLINES, ("ana",))


@pytest.mark.parametrize(
    "text",
    [
        "Police did not release the name.",
        "The car was not available on Monday.",
        "The hikers could reach the top.",
        "Roe refused to leave the house.",
        "Officers responded to a call.",
        "It was too early to say.",
        "She did not return home.",
    ],
)
def test_no_refusal(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "who", "act"),
    [
        ("Roe would not disclose who owned the car.", "Roe", Act.DECLINES),
        ("Roe wouldn't describe the crash because it remains under investigation.", "Roe", Act.DECLINES),
        ("Roe did not want to be interviewed.", "Roe", Act.DECLINES),
        ("Roe would neither confirm nor deny that he was hired.", "Roe", Act.DECLINES),
        ("Roe declined an interview.", "Roe", Act.DECLINES),
        ("Police are not saying who fired.", "Police", Act.DECLINES),
        ("Neither Roe nor his lawyer would comment.", "Roe nor his lawyer", Act.DECLINES),
        ("Nobody at the school would comment.", "Nobody at the school", Act.DECLINES),
        ("No representative could be reached at the club.", "No representative", Act.UNAVAILABLE),
        ("“No comment,” Roe said.", "Roe", Act.DECLINES),
    ],
)
def test_more_ways_to_say_nothing(text, who, act):
    (statement,) = read(text)
    assert (statement.source.description, statement.act) == (who, act)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Roe declined to be interviewed by the Tribune.", "by the Tribune"),
        ("Lawyers for Roe did not return an email from The Associated Press.", "from The Associated Press"),
        ("Roe declined to comment.", None),
    ],
)
def test_who_asked(text, asked):
    (statement,) = read(text)
    assert statement.channel == asked


@pytest.mark.parametrize(
    "text",
    [
        "Neighbors could not explain why he left.",
        "The witness could not describe the driver.",
        "Roe did not want to leave.",
        "Police did not confirm or deny it.",
    ],
)
def test_inability_and_unwillingness_to_act_are_no_refusals(text):
    assert read(text) == ()
