from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

CALLED = [
    ("The Akron Police Department shut the road. Police said so.", "Police", 0, "Akron Police Department"),
    ("The Akron Police Department shut the road. Local police said so.", "Local police", 0, "Akron Police Department"),
    ("The Akron Police Department shut the road. State police said so.", "State police", 0, "state police"),
    (
        "The Akron Police Department shut the road. The district attorney’s office declined to comment.",
        "The district attorney’s office", 0, "district attorney’s office",
    ),
    ("The Akron Fire Department came. The department said so.", "The department", 0, "Akron Fire Department"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "which", "name"), CALLED)
def test_words_for_a_body(read: Read, text: str, words: str, which: int, name: str) -> None:
    assert meant(read(text), words, which) == name
