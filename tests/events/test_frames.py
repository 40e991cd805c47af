"""The slots of a frame, whatever the voice and wherever the subject stands."""

import pytest

from dateline.documents import make_document
from dateline.events.frames import Frame
from dateline.model import PublishedBasis
from dateline.text.parsing import parse


@pytest.mark.parametrize(
    ("text", "trigger", "slot", "words"),
    [
        ("Police arrested Adam Marsh.", "arrested", "subject", ["Police"]),
        ("Police arrested Adam Marsh.", "arrested", "object", ["Marsh"]),
        ("Adam Marsh was arrested by police.", "arrested", "subject", ["police"]),
        ("Adam Marsh was arrested by police.", "arrested", "object", ["Marsh"]),
        ("Adam Marsh and Laura Pohl were arrested.", "arrested", "object", ["Marsh", "Pohl"]),
        ("Adam Marsh, who was arrested Monday, is 30.", "arrested", "object", ["Marsh"]),
        ("Adam Marsh agreed to plead guilty.", "plead", "subject", ["Marsh"]),
        (
            "Two deputies were hurt Monday, while the man accused of shooting them was charged with arson, police said.",
            "charged",
            "object",
            ["man"],
        ),
        ("Adam Marsh was denied bond.", "denied", "remaining", ["bond"]),
        ("A jury found Adam Marsh guilty.", "found", "complement", ["guilty"]),
        ("Prosecutors dropped the charge against Adam Marsh.", "dropped", "against", ["Marsh"]),
        ("Police arrested a boy and charged him.", "charged", "object", ["boy"]),
        ("The case led to the indictment and arrest of Adam Marsh.", "arrest", "of", ["Marsh"]),
        ("There was a warrant for the arrest of Adam Marsh.", "arrest", "bearer", ["warrant"]),
        ("Adam Marsh came before a judge charged with arson.", "charged", "object", ["Marsh"]),
        ("Adam Marsh was freed on a promise to appear and is due in court.", "is", "subject", ["Marsh"]),
        ("Adam Marsh and a 17-year-old, who was not named, were arrested.", "arrested", "object", ["Marsh", "old"]),
        ("The judge said she sentenced him.", "sentenced", "subject", ["she"]),
    ],
)
def test_slots(text: str, trigger: str, slot: str, words: list[str]) -> None:
    analysed = parse(make_document(text, None, PublishedBasis.UNKNOWN))
    token = next(t for t in analysed.tokens if t.text == trigger)
    assert [t.text for t in Frame(analysed, token).slot(slot)] == words
