from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import api
from dateline.exports.page.passages import find_stretches
from dateline.model import Span
from dateline.server.index import Index
from dateline.server.marks import find_marks, mark_stretches
from dateline.server.sight import Sight
from dateline.server.state import State


@pytest.fixture(scope="module")
def sight(case_file: Path) -> Sight:
    return Sight(Index(api.open_case(case_file)), State())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(number=st.integers(0, 3), start=st.integers(0, 400), length=st.integers(1, 90))
def test_the_whole_text_is_kept_whatever_is_lit(sight: Sight, number: int, start: int, length: int) -> None:
    reading = sight.case.readings[number]
    text = reading.document.text
    at = Span(start, min(start + length, len(text))) if start < len(text) else None
    stretches = find_stretches(reading.document)
    shown = mark_stretches(reading.document, stretches, find_marks(sight, reading), at)
    pieces = [piece for paragraph in shown for piece in paragraph.pieces]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    lit = "".join(piece.text for piece in pieces if piece.lit)
    assert "".join(lit.split()) == "".join((at.cut(text) if at else "").split())


def test_every_note_leads_to_one_mark(sight: Sight) -> None:
    for reading in sight.case.readings:
        marks = find_marks(sight, reading)
        anchors = [mark.anchor for mark, _ in marks if mark.anchor]
        assert len(anchors) == len(set(anchors))
        assert {note.place for _, note in marks if note} == set(anchors)


def test_everything_that_was_read_is_marked(sight: Sight) -> None:
    for reading in sight.case.readings:
        marked = {(mark.kind, mark.span) for mark, _ in find_marks(sight, reading)}
        wanted = {("person", mention.evidence.span) for mention in reading.people.mentions}
        wanted |= {("date", time.span) for time in reading.times if time.interval}
        wanted |= {("statement", piece.span) for said in reading.statements for piece in said.content}
        wanted |= {("event-word", event.trigger.span) for event in reading.events}
        assert wanted <= marked
