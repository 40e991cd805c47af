from hypothesis import given, settings

from dateline.store.corrections import drop_loose_ends
from tests.strategies import readings

NOTHING = frozenset()


@settings(max_examples=30)
@given(reading=readings())
def test_nothing_withdrawn_changes_nothing(reading):
    assert drop_loose_ends(reading, NOTHING, NOTHING, NOTHING) == reading


@settings(max_examples=30)
@given(reading=readings())
def test_an_action_goes_with_its_defendant(reading):
    rest = drop_loose_ends(reading, {"a0"}, NOTHING, NOTHING)
    assert not rest.actions
    assert all(p.actor != "a0" for event in rest.events for p in event.participants)
    assert all("a0" not in statement.source.actors for statement in rest.statements)
    assert all(mention.actor != "a0" for mention in rest.people.mentions)


@settings(max_examples=30)
@given(reading=readings())
def test_an_action_goes_with_its_event(reading):
    rest = drop_loose_ends(reading, NOTHING, NOTHING, {"e0"})
    assert not rest.actions
    assert rest.people == reading.people


@settings(max_examples=30)
@given(reading=readings())
def test_a_source_stays_as_worded_without_its_statement(reading):
    rest = drop_loose_ends(reading, NOTHING, {"s0"}, NOTHING)
    for old, new in zip((*reading.events, *reading.actions), (*rest.events, *rest.actions), strict=True):
        assert new.attribution.statement is None
        assert new.attribution.source == old.attribution.source
