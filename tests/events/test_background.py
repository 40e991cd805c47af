"""Steps of an earlier case are told apart from those of this one."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Martin Hale was arrested for a parole violation on Monday.", True),
        ("Martin Hale was arrested for theft, arson and parole violation on Monday.", False),
        ("Martin Hale was previously arrested for theft.", True),
        ("Martin Hale was arrested for theft.", False),
    ],
)
def test_a_step_of_an_earlier_case(text: str, earlier: bool) -> None:
    event = next(e for e in read(text).events if e.type == "arrested")
    assert ("background" in event.detail) is earlier
