from collections.abc import Callable

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

SHOT = "One man was killed and three others were hurt in Dale. Otto Childs, 23, was pronounced dead at the scene."


def test_who_speaks_now_is_not_the_one_who_was_killed(read: Read) -> None:
    assert meant(read(f'{SHOT}\n\n"We saw nothing," said the man.'), "the man") != "Otto Childs"


def test_whoever_follows_a_source_is_not_the_source(read: Read) -> None:
    people = read("According to Cpl. Dean Coppard, a 16-year-old was sitting in a car.")
    assert meant(people, "a 16-year-old") != "Dean Coppard"
    assert [actor.age for actor in people.actors if actor.name == "Dean Coppard"] == [None]


def test_whom_somebody_tells_of_is_not_the_teller(read: Read) -> None:
    people = read("Sgt. Paul Wendt spoke. They found a man Wendt said was related to the boy.")
    assert meant(people, "a man") == "man"


def test_description_before_a_name_without_a_comma(read: Read) -> None:
    assert meant(read("Officers arrested a man named Al Roe on Monday."), "a man") == "Al Roe"
    assert meant(read("The actor Dale Finch said that he was glad."), "The actor") == "Dale Finch"
