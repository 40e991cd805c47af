"""Who a step is about, through voice, conjunction, control and nouns."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "kind", "role", "names"),
    [
        ("Police arrested Adam Marsh.", "arrested", "defendant", ["Adam Marsh"]),
        ("Adam Marsh was arrested by police.", "arrested", "defendant", ["Adam Marsh"]),
        ("Adam Marsh, who was arrested on Monday, lives here.", "arrested", "defendant", ["Adam Marsh"]),
        ("Adam Marsh and Laura Pohl were charged with arson.", "charged", "defendant", ["Adam Marsh", "Laura Pohl"]),
        ("Adam Marsh agreed to plead guilty to arson.", "pleaded", "defendant", ["Adam Marsh"]),
        ("Prosecutors dropped the charges against Adam Marsh.", "dismissed", "defendant", ["Adam Marsh"]),
        ("A jury found Adam Marsh guilty of arson.", "convicted", "defendant", ["Adam Marsh"]),
        ("The arrest of Adam Marsh surprised the town.", "arrested", "defendant", ["Adam Marsh"]),
        ("Adam Marsh was convicted by a jury of arson.", "convicted", "defendant", ["Adam Marsh"]),
    ],
)
def test_participants(text: str, kind: str, role: str, names: list[str]) -> None:
    reading = read(text)
    event = next(event for event in reading.events if event.type == kind)
    actors = [reading.people.actor(p.actor).name for p in event.participant(role) if p.actor]
    assert actors == names
