import pytest

from dateline.model import SourceKind
from tests.statements.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "description"),
    [
        ("Police said the car was stolen.", SourceKind.ORGANISATION, "Police"),
        ("Prosecutors say Dahl hid the money.", SourceKind.ORGANISATION, "Prosecutors"),
        ("Court documents say Dahl hid the money.", SourceKind.DOCUMENT, "Court documents"),
        ("According to an affidavit, Dahl hid the money.", SourceKind.DOCUMENT, "an affidavit"),
        ("A neighbor said the car was stolen.", SourceKind.UNNAMED, "A neighbor"),
        ("Ana Roe, a baker, said the car was stolen.", SourceKind.NAMED, "Ana Roe"),
        ("“I left,” said a man who lives nearby.", SourceKind.UNNAMED, "a man"),
        ("According to town.com, the car was stolen.", SourceKind.ORGANISATION, "town.com"),
        ("According to KXYZ9, the car was stolen.", SourceKind.ORGANISATION, "KXYZ9"),
        ("The station reported that the car was stolen.", SourceKind.ORGANISATION, "The station"),
    ],
)
def test_kind_and_description(text, kind, description):
    (statement,) = read(text)
    assert (statement.source.kind, statement.source.description) == (kind, description)


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        (
            "The deal is dead, according to three people close to the talks who were not authorized to speak.",
            3,
            "not authorized to speak",
        ),
        (
            "The deal is dead, said an aide who spoke on condition of anonymity.",
            1,
            "on condition of anonymity",
        ),
        ("A clerk, who did not want to be named, said the deal was dead.", 1, "did not want to be named"),
        ("Two neighbors said the deal was dead.", 2, None),
        ("Residents said the deal was dead.", None, None),
    ],
)
def test_unnamed_sources(text, number, reason):
    (statement,) = read(text)
    assert statement.source.kind is SourceKind.UNNAMED
    assert (statement.source.number, statement.source.reason) == (number, reason)


def test_an_unnamed_source_is_described_without_the_reason():
    (statement,) = read(
        "The deal is dead, according to two people close to the talks who were not authorized to speak."
    )
    assert statement.source.description == "two people close to the talks"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("“We will win,” Ana Roe and Tom Dahl, the lawyers for Eva Lund, said.", ("ana", "tom")),
        ("His lawyer, Ana Roe, said the case was weak.", ("ana",)),
        ("The lawyer for Eva Lund said the case was weak.", ()),
        ("“It is weak,” Ana Roe said. He added that it would end.", ("ana",)),
    ],
)
def test_actors(text, actors):
    found = read(text, ana="Ana Roe", tom="Tom Dahl", eva="Eva Lund")
    assert found[0].source.actors == actors


def test_a_pronoun_means_the_actor_of_its_mention():
    (statement,) = read("She said the case was weak.", ana="Ana Roe|She")
    assert statement.source.actors == ("ana",)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("“It is weak,” Ana Roe said in a statement to Channel 9 News.", "in a statement to Channel 9 News"),
        ("Ana Roe told the Harbor Tribune the case was weak.", "the Harbor Tribune"),
        ("Ana Roe said at a news conference that the case was weak.", "at a news conference"),
        ("Ana Roe said the case was weak.", None),
    ],
)
def test_channel(text, channel):
    (statement,) = read(text, ana="Ana Roe")
    assert statement.channel == channel


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Mill police Lt. Tom Dahl said officers found a gun.", "tom"),
        ("Tom Dahl of Bakers United said the yard must close.", "tom"),
        ("The Mill Bee is a paper. The Bee reported that the yard was shut.", "org_bee"),
        ("Relatives of Tom Dahl said the yard was shut.", None),
    ],
)
def test_the_actor_of_a_phrase(text, actor):
    statement = read(text, tom="Tom Dahl", org_bee="Mill Bee", org_police="Mill police", org_united="United")[-1]
    assert statement.source.actors == ((actor,) if actor else ())


def test_a_reason_ends_before_the_verb_of_speech():
    (statement,) = read("An official who was not authorized to discuss the case told the Tribune that he had fled.")
    assert statement.source.reason == "not authorized to discuss the case"
