"""On whose word an event is told."""

from tests.articles import read


def test_an_event_inside_a_statement_has_its_source() -> None:
    event = next(e for e in read("“Adam Marsh was arrested,” Sheriff Laura Pohl said.").events if e.type == "arrested")
    assert event.attribution.source is not None
    assert "Pohl" in event.attribution.source


def test_an_event_outside_all_statements_has_none() -> None:
    event = next(
        e for e in read("Adam Marsh was arrested. “It rained,” Laura Pohl said.").events if e.type == "arrested"
    )
    assert event.attribution.statement is None
