import pytest

from tests.statements.reading import contents, read


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("Roe's claim that she was asleep was rejected.", "claim", "Roe", "she was asleep"),
        ("Dahl's allegation that he was beaten is being looked at.", "allegation", "Dahl", "he was beaten"),
        ("Roe was adamant that she was asleep.", "adamant", "Roe", "she was asleep"),
    ],
)
def test_nouns_and_adjectives_of_speech(text, cue, source, content):
    (statement,) = read(text)
    assert (statement.cue.quote, statement.source.description, contents(statement)) == (cue, source, [content])


@pytest.mark.parametrize(
    "text",
    [
        "The claim that she was asleep was rejected.",  # nobody's
        "Roe was certain that the car was red.",  # a belief
        "Roe's belief that she was asleep was strong.",
    ],
)
def test_nouns_without_speaker_or_speech(text):
    assert read(text) == ()
