from collections.abc import Callable

import pytest

from dateline.model import People
from tests.people.conftest import meant

Read = Callable[[str], People]

RELATIVES = [
    ("another word for it", "Al Roe’s dad wept. Ben Roe, Al Roe’s father, spoke.", "Al Roe’s dad", "Ben Roe"),
    ("two fathers", "Al Roe met Cy Dunn. Cy Dunn’s father, Ben Dunn, spoke. Al Roe’s dad wept.", "Al Roe’s dad", "Al Roe's dad"),
    ("my son", "Eve Poe wept. “My son is a good boy,” Eve Poe said of her son, Ian Poe.", "her son", "Ian Poe"),
    ("surname", "Owen Roe was charged. Owen Roe’s daughter was hurt. Eve Roe, 3, is at a hospital.", "Owen Roe’s daughter", "Eve Roe"),
    ("two of the surname", "Al Roe was charged. Al Roe’s son was hurt. Ian Roe and Eve Roe spoke.", "Al Roe’s son", "Al Roe's son"),
    ("too old", "Al Roe, 30, was charged. Al Roe’s son was hurt. Ian Roe, 60, spoke.", "Al Roe’s son", "Al Roe's son"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), [r[1:] for r in RELATIVES], ids=[r[0] for r in RELATIVES])
def test_relatives(read: Read, text: str, words: str, name: str) -> None:
    assert meant(read(text), words) == name
