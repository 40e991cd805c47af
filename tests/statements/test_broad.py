import pytest

from dateline.model import SourceKind
from dateline.statements import find_statements
from dateline.statements.broad import describe_all
from dateline.statements.find import draft_statements
from dateline.statements.layout import lay_out
from dateline.statements.scores import attribution_table
from tests.statements.reading import contents, parsed, people

NAMES = {"ana": "Ana Roe|Roe|she", "tom": "Tom Dahl|Dahl|he"}


def read_broadly(text):
    document, parse = parsed(text)
    return find_statements(document, parse, people(text, **NAMES), broad=True)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Roe said that the door was locked.", "Roe", ["the door was locked"]),
        ("Roe believes that the door was locked.", "Roe", ["the door was locked"]),
        ("Roe wants to sell the house.", "Roe", ["to sell the house"]),
        ("Dahl criticized the new tax law.", "Dahl", ["the new tax law"]),
        ("Dahl promised to cut taxes for every family.", "Dahl", ["to cut taxes for every family"]),
        ("“I saw a light,” Roe said.", "Roe", ["“I saw a light,”"]),
    ],
)
def test_beliefs_and_wishes_are_attributions_in_the_broad_sense(text, source, expected):
    (statement,) = read_broadly(text)
    said = [words.removeprefix("that ") for words in contents(statement)]
    assert (statement.source.description, said) == (source, expected)


@pytest.mark.parametrize("text", ["The door was locked.", "Roe drove the car to the river."])
def test_plain_telling_attributes_nothing(text):
    assert not read_broadly(text)


def test_who_stands_for_its_speaker():
    said = read_broadly("The road was full of drivers who said that the bridge was closed.")
    (statement,) = (s for s in said if s.cue is not None and s.cue.quote == "said")
    assert statement.source.evidence is not None
    assert (statement.source.evidence.quote, statement.source.description) == ("who", "drivers")


def test_a_belief_that_nobody_is_named_for_has_no_source():
    (statement,) = read_broadly("It is believed that the driver left the country.")
    assert (statement.source.kind, statement.source.evidence) == (SourceKind.UNNAMED, None)


def test_what_the_product_shows_has_no_beliefs():
    document, parse = parsed("Roe believes that the door was locked.")
    assert not find_statements(document, parse, people(document.text, **NAMES))


def test_the_table_knows_the_features_that_are_made():
    text = "Roe said that the door was locked. Dahl wants to sell the house, and criticized the new tax law."
    document, parse = parsed(text)
    layout = lay_out(document, parse)
    made = {name for one in describe_all(layout, draft_statements(layout)) for name in one.features}
    templates = {name.split(" ")[0] for name in made}
    known = attribution_table().rows.keys()
    assert templates <= {name.split(" ")[0] for name in known}
    assert len(made & known) > len(made) / 2
