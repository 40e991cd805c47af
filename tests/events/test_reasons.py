"""Why something was done, where a phrase or a verb says so."""

import pytest

from tests.articles import read


def links(text: str) -> set[tuple[str, str, str]]:
    """Return the relations told in a text: the event, how it stands, and to which."""
    events = read(text).events
    types = {event.id: event.type for event in events}
    return {(e.type, r.kind.value, types[r.target]) for e in events for r in e.relations}


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The murder charge was dropped in exchange for a guilty plea to theft.", ("dismissed", "because", "pleaded")),
        ("As a result of the shooting, Adam Marsh was charged with murder.", ("charged", "because", "shooting")),
        ("Adam Marsh was charged with murder as a result of the shooting.", ("charged", "because", "shooting")),
        ("Charges were dropped due to the death of a witness.", ("dismissed", "because", "killing")),
        ("Prosecutors dropped the charges because Adam Marsh died.", ("dismissed", "because", "killing")),
        ("The sentence was reversed on the grounds that the judge was arrested.", ("reversed", "because", "arrested")),
        ("The shooting led to the arrest of Adam Marsh.", ("arrested", "because", "shooting")),
        ("The arrest of Adam Marsh stems from the shooting of Ann Pell.", ("arrested", "because", "shooting")),
        ("Adam Marsh resigned in the wake of the shooting.", ("resigned", "after", "shooting")),
        ("Adam Marsh was arrested following the shooting.", ("arrested", "after", "shooting")),
        ("The dismissal of the charges comes after a witness was arrested.", ("dismissed", "after", "arrested")),
    ],
)
def test_a_link(text: str, link: tuple[str, str, str]) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "Adam Marsh was charged in connection with the shooting of Ann Pell.",
        "Adam Marsh was arrested and Ann Pell pleaded guilty.",
        "The road led to a house where police arrested Adam Marsh.",
        "Adam Marsh was sentenced in exchange.",
    ],
)
def test_no_link_where_none_is_told(text: str) -> None:
    assert links(text) == set()
