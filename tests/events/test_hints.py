from pathlib import Path

import pytest

from dateline.events import hint_words, load_types, may_tell_events
from dateline.text.scanning import Scanner

EXAMPLES = [(kind.name, example.text) for kind in load_types().values() for example in kind.examples if example.found]
TOLD = [
    ("The judge granted it.", True),
    ("Three men were wanted for the theft.", True),
    ("She wants a new roof.", False),
    ("The road was closed.", False),
    ("She is at home in the hills.", False),
    ("She is in court today.", True),
]


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(hint_words())


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_no_example_of_a_type_is_passed_over(scanner: Scanner, name: str, text: str) -> None:
    assert may_tell_events(scanner.scan(text)), name


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_cue_wants_its_words_beside_it(scanner: Scanner, text: str, told: bool) -> None:
    assert may_tell_events(scanner.scan(text)) is told


def test_types_of_ones_own_are_looked_for(tmp_path: Path) -> None:
    tmp_path.joinpath("flood.toml").write_text(
        'name = "flood"\nfamily = "incident"\nabout = "Water rises."\n[[cues]]\nnouns = ["flood"]\n', "utf-8"
    )
    found = Scanner(hint_words(tmp_path)).scan("Two floods came.")
    assert (may_tell_events(found, tmp_path), may_tell_events(found)) == (True, False)
