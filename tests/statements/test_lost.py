import pytest

from tests.statements.reading import contents, read


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # an appositive without a verb of its own
        (
            "The two players were members of the Grey Cats, a band that moved after appearing in a film about music "
            "there, the group's manager, Ali Sadeghi, said.",
            "the group's manager",
            "The two players were members of the Grey Cats, a band that moved after appearing in a film about music there",
        ),
        # two subjects: the nearest speaks
        (
            "Around noon, at least 60 people – most of them in their teens – gathered in the yard, said Detective Ana Roe.",
            "Detective Ana Roe",
            "Around noon, at least 60 people – most of them in their teens – gathered in the yard",
        ),
        ("In the weeks after the election, Ana Roe said, turnout fell.", "Ana Roe", "In the weeks after the election"),
        # documents at the end of a sentence
        (
            "Not only is Dahl barred from having a gun, the man charged with the theft is blind, court records show.",
            "court records",
            "Not only is Dahl barred from having a gun, the man charged with the theft is blind",
        ),
        (
            "Officers found a bag in the yard of Dahl, 27, and a gun at close range, court papers state.",
            "court papers",
            "Officers found a bag in the yard of Dahl, 27, and a gun at close range",
        ),
    ],
)
def test_lost_speakers(text, source, content):
    (statement,) = read(text)
    assert (statement.source.description, contents(statement)[0]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "It is said Monday was cold.",
        "Roe put the papers on the table.",
        "The city keeps records, shows and plays.",
    ],
)
def test_nothing_is_lost_where_nobody_speaks(text):
    assert read(text) == ()
