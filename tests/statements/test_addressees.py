import pytest

from tests.statements.reading import contents, read


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Police told News 2 victim Ana Doe and the man both went to school.",
            "victim Ana Doe and the man both went to school",
        ),
        ("Neighbors told Channel 2’s Steve Roe they had not seen anybody.", "they had not seen anybody"),
        ("One of the daughters told KXYZ9 Chris Doe was troubled.", "Chris Doe was troubled"),
        ("A source tells Channel 2 Action News that Doe was found.", "Doe was found"),
        ("Roe told the Tribune the gate was shut.", "the gate was shut"),
    ],
)
def test_what_is_told_to_a_station(text, content):
    (statement,) = read(text)
    assert contents(statement) == [content]


def test_a_station_after_what_was_told_takes_nothing():
    (statement,) = read("The gate was shut, Roe told NBC 4 New York.")
    assert contents(statement) == ["The gate was shut"]
