import pytest

from dateline.story import merge_events
from dateline.story.links import linked_incidents
from story.build import Draft, people_of


def incidents(text: str, first: str, second: str) -> Draft:
    draft = Draft("2023-04-20", text).event("shooting", first)
    return draft.event("killing", second, victim="Noor Haddad")


@pytest.mark.parametrize(
    ("text", "first", "second", "linked"),
    [
        ("The shooting in which Haddad was killed shook the town.", "shooting", "killed", True),
        ("The shooting death of Haddad shook the town.", "shooting", "death", True),
        ("A man was shot and Haddad was killed.", "shot", "killed", True),
        ("The shooting has no bearing on the death of Haddad.", "shooting", "death", False),
    ],
)
def test_incidents_told_as_one(text, first, second, linked):
    reading = incidents(text, first, second).read()
    assert bool(list(linked_incidents(reading))) is linked


def test_a_shooting_has_the_victims_of_the_killing_told_with_it():
    reading = incidents("The shooting in which Haddad was killed shook the town.", "shooting", "killed").read()
    assert [e.summary for e in merge_events([reading], people_of([reading]))] == [
        "killing: Noor Haddad",
        "shooting: Noor Haddad",
    ]
