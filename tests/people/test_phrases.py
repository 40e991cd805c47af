from collections.abc import Callable

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

SHOT = "One man was killed and three others were hurt in Dale. Otto Childs, 23, was pronounced dead at the scene."


def test_who_speaks_now_is_not_the_one_who_was_killed(read: Read) -> None:
    assert meant(read(f'{SHOT}\n\n"We saw nothing," said the man.'), "the man") != "Otto Childs"
