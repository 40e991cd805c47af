"""Every event type's own examples, for and against."""

import pytest

from dateline.events.lexicon import EventType, Example, load_types
from tests.articles import read

EXAMPLES = [(kind, example) for kind in load_types().values() for example in kind.examples]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{k.name}: {e.text}" for k, e in EXAMPLES])
def test_an_example_holds(kind: EventType, example: Example) -> None:
    found = [event for event in read(example.text).events if event.type == kind.name]
    if not example.found:
        assert not found
        return
    assert found, "nothing of this type was found"
    roles = [{r: tuple(p.evidence.quote for p in e.participant(r)) for r in example.participants} for e in found]
    details = [{key: e.detail.get(key) for key in example.detail} for e in found]
    assert example.participants in roles
    assert example.detail in details
    assert example.factuality in [event.factuality for event in found]


def test_every_type_has_an_example() -> None:
    assert all(kind.examples for kind in load_types().values())
