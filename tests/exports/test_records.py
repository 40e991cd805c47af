from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from dateline.exports import case_record, reading_record
from dateline.exports.vocabulary import EvidenceRecord, StatementRecord
from dateline.model import Reading

from .factory import FIRST, HOSTILE, make_case, make_readings


def find_evidence(value: Any) -> Iterator[EvidenceRecord]:
    if isinstance(value, EvidenceRecord):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from find_evidence(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from find_evidence(item)


@pytest.mark.parametrize("reading", make_readings(), ids=lambda reading: reading.document.publisher)
def test_all_evidence_of_a_reading_is_exact(reading: Reading) -> None:
    texts = {each.document.id: each.document.text for each in make_readings()}
    for piece in find_evidence(reading_record(reading)):
        assert piece.quote == texts[piece.document][piece.start : piece.end]


def test_all_evidence_of_a_case_is_exact() -> None:
    texts = {each.document.id: each.document.text for each in make_readings()}
    pieces = list(find_evidence(case_record(make_case())))
    assert pieces
    assert all(piece.quote == texts[piece.document][piece.start : piece.end] for piece in pieces)


def test_the_keys_of_a_reading() -> None:
    record = msgspec.to_builtins(reading_record(make_readings()[0]))
    assert list(record) == ["document", "times", "actors", "statements", "events", "charges", "findings"]


def test_the_text_is_kept_character_for_character() -> None:
    assert reading_record(make_readings()[2]).document.text == HOSTILE.text


def test_a_time() -> None:
    (time,) = reading_record(make_readings()[0]).times
    assert (time.type, time.edtf, time.basis, time.alternatives) == (
        "DATE", "2021-03-19", "publication date", ("2021-03-26",),
    )  # fmt: skip


def test_a_time_without_days() -> None:
    assert reading_record(make_readings()[3]).times[0].edtf is None


def test_an_actor_shows_every_mention_once() -> None:
    actor = reading_record(make_readings()[0]).actors[0]
    assert (actor.name, actor.age, [mention.kind for mention in actor.mentions]) == ("Mara Ellison", 44, ["name"])
    assert [piece.quote for piece in actor.evidence] == ["Mara Ellison"]


def find_statement(reading: int, number: int) -> StatementRecord:
    return reading_record(make_readings()[reading]).statements[number]


def test_a_statement_split_by_its_attribution_is_one() -> None:
    said = find_statement(0, 0)
    assert [piece.quote for piece in said.content] == [
        "She did everything the rules ask of a master,", "and a jury will see it.",
    ]  # fmt: skip
    assert (said.source.actor, said.source.actors, said.cue and said.cue.quote) == ("Ines Calloway", ("a2",), "said")


@pytest.mark.parametrize(
    ("reading", "number", "kind", "actor", "count", "reason"),
    [(0, 1, "organisation", None, None, None), (2, 0, "unnamed", None, 2, "the file is sealed")],
)
def test_a_source_without_an_actor(
    reading: int, number: int, kind: str, actor: None, count: int | None, reason: str | None
) -> None:
    source = find_statement(reading, number).source
    assert (source.kind, source.actor, source.number, source.reason) == (kind, actor, count, reason)


def test_an_event_names_its_participants() -> None:
    (event,) = reading_record(make_readings()[0]).events
    assert [(each.role, each.actor, each.text) for each in event.participants] == [
        ("defendant", "Mara Ellison", "Mara Ellison"), ("by", None, "Prosecutors"),
    ]  # fmt: skip
    assert (event.occurred, event.place, event.attribution.source) == ("2021-03-19", "ferry Kestrel", "prosecutors")


def test_a_finding_keeps_the_evidence_on_every_side() -> None:
    (finding,) = reading_record(make_readings()[2]).findings
    assert {piece.document for piece in finding.evidence} == {FIRST.id, HOSTILE.id}
