import pytest

from dateline.model import Case, Story
from dateline.pipeline import assemble
from dateline.story import group_cases, tell_stories
from tests.articles import read

SHOT = """Ann Pell, 24, was shot dead outside the Harbor Grill in Elmford on Monday, police said.

Otto Brandt, 31, was charged with murder on Tuesday. Brandt ran to the quay in Elmford after shooting Ann Pell."""
FREED = """A judge dismissed the murder charge against Otto Brandt on Wednesday.

Brandt, 31, was accused of shooting Ann Pell outside the Harbor Grill in Elmford."""
CRASH = "Mary Holt died on Friday when a van hit her bicycle on Route 9 near Winsted, the county said."


@pytest.fixture(scope="module")
def case() -> Case:
    from datetime import date

    days = (date(2021, 6, 10), date(2021, 9, 16), date(2021, 9, 20))
    return assemble([read(text, day) for text, day in zip((SHOT, FREED, CRASH), days, strict=True)])


@pytest.fixture(scope="module")
def stories(case: Case) -> tuple[Story, ...]:
    return tell_stories(case, group_cases(case.readings))


def test_every_document_is_in_one_story(case: Case, stories: tuple[Story, ...]) -> None:
    told = [document for story in stories for document in story.documents]
    assert told == [reading.document.id for reading in case.readings]
    assert [len(story.documents) for story in stories] == [2, 1]


def test_the_name_says_what_happened_to_whom_and_nothing_of_charges(stories: tuple[Story, ...]) -> None:
    assert "Ann Pell, June 2021 (Otto Brandt)" in stories[0].name
    assert "Mary Holt" in stories[1].name
    assert not any("murder" in story.name for story in stories)


def test_a_charge_stands_in_its_story_as_it_stands_today(stories: tuple[Story, ...]) -> None:
    assert [charge.status for charge in stories[0].charges] == ["dismissed"]
    assert stories[1].charges == ()
