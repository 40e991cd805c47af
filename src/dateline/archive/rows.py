"""A reading as rows of the tables (see `schema`)."""

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.archive.keys import list_keys
from dateline.model import Actor, ChargeAction, Document, EventMention, Evidence, Interval, Reading, Statement

Row = Mapping[str, Any]


def make_rows(reading: Reading) -> Mapping[str, Sequence[Row]]:
    """Return the rows of each table, in the order of the reading."""
    document = reading.document
    name = {"document": document.id}
    return {
        "documents": [_document(document)],
        "times": [
            {
                **name, **_place((time.evidence,)), "type": time.type.value, "value": time.value, "mod": time.mod,
                "edtf": time.edtf, **_when(time.interval), "basis": time.basis.value, "confidence": time.confidence,
            }
            for time in reading.times
        ],
        "actors": [{**name, **_actor(actor)} for actor in reading.people.actors],
        "statements": [{**name, **_statement(statement)} for statement in reading.statements],
        "events": [{**name, **_event(event)} for event in reading.events],
        "actions": [{**name, **_action(action)} for action in reading.actions],
        "keys": [
            {**name, "published": document.published, "kind": kind, "key": key} for kind, key in list_keys(reading)
        ],
    }  # fmt: skip


def _place(evidence: Sequence[Evidence]) -> Row:
    if not evidence:
        return {"start": None, "end": None, "quote": None}
    return {"start": evidence[0].start, "end": evidence[0].end, "quote": evidence[0].quote}


def _when(interval: Interval | None) -> Row:
    if interval is None:
        return {"earliest": None, "latest": None}
    return {"earliest": interval.earliest, "latest": interval.latest}


def _document(document: Document) -> Row:
    return {
        "document": document.id, "url": document.url, "title": document.title, "publisher": document.publisher,
        "byline": document.byline, "published": document.published,
        "published_basis": document.published_basis.value, "version_of": document.version_of, "text": document.text,
    }  # fmt: skip


def _actor(actor: Actor) -> Row:
    return {
        "actor": actor.id, "name": actor.name, "kind": actor.kind.value, "named": actor.named, "age": actor.age,
        "gender": actor.gender, "other_names": list(actor.other_names), "roles": [role.text for role in actor.roles],
    }  # fmt: skip


def _statement(statement: Statement) -> Row:
    source = statement.source
    return {
        "statement": statement.id, **_place(statement.evidence), "act": statement.act.value,
        "mode": statement.mode.value, "source_kind": source.kind.value, "source": source.description,
        "actors": list(source.actors), "cue": statement.cue.quote if statement.cue else None,
        "content": [part.quote for part in statement.content], "channel": statement.channel,
    }  # fmt: skip


def _event(event: EventMention) -> Row:
    return {
        "mention": event.id, **_place(event.evidence), "type": event.type, "trigger": event.trigger.quote,
        "factuality": event.factuality.value, **_when(event.occurred.interval),
        "place": event.place.quote if event.place else None,
        "participants": [{"role": p.role, "actor": p.actor, "quote": p.evidence.quote} for p in event.participants],
    }  # fmt: skip


def _action(action: ChargeAction) -> Row:
    return {
        "mention": action.mention, **_place(action.evidence), "action": action.action,
        "proceeding": action.proceeding.value, "defendant": action.defendant,
        "defendant_name": action.defendant_name, "offense": action.offense.name if action.offense else None,
        "factuality": action.factuality.value, "stage": action.stage.value if action.stage else None,
        "counts": action.counts, "background": action.background, **_when(action.occurred.interval),
    }  # fmt: skip
