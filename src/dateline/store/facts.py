"""A reading as a list of facts, and a list of facts as a reading."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, cast

from dateline.model import (
    Actor,
    ChargeAction,
    Document,
    EventMention,
    Evidence,
    Finding,
    Interval,
    Mention,
    People,
    Reading,
    Statement,
    TimeExpression,
)

Item = TimeExpression | Actor | Mention | Statement | EventMention | ChargeAction | Finding


class FactKind(StrEnum):
    """The kinds of fact that a document yields. Charges are none: their status is derived, never stored."""

    TIME = "time"
    ACTOR = "actor"
    MENTION = "mention"
    STATEMENT = "statement"
    EVENT = "event"
    ACTION = "action"
    FINDING = "finding"


TYPES: Mapping[FactKind, type[Item]] = {
    FactKind.TIME: TimeExpression,
    FactKind.ACTOR: Actor,
    FactKind.MENTION: Mention,
    FactKind.STATEMENT: Statement,
    FactKind.EVENT: EventMention,
    FactKind.ACTION: ChargeAction,
    FactKind.FINDING: Finding,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as the store holds it.

    `id` is its number in the file, `ordinal` its place among the document's facts of that kind. `occurred` is when it
    happened, where it has a time, `published` when its document appeared and `recorded` when the file learned it.
    """

    id: int
    document: str
    kind: FactKind
    ordinal: int
    item: Item
    earliest: date | None
    latest: date | None
    published: date | None
    recorded: datetime


def list_items(reading: Reading) -> Iterator[tuple[FactKind, int, Item]]:
    """Yield each fact of a reading with its kind and its ordinal, counted from 0 within its kind."""
    groups: tuple[tuple[FactKind, tuple[Item, ...]], ...] = (
        (FactKind.TIME, reading.times),
        (FactKind.ACTOR, reading.people.actors),
        (FactKind.MENTION, reading.people.mentions),
        (FactKind.STATEMENT, reading.statements),
        (FactKind.EVENT, reading.events),
        (FactKind.ACTION, reading.actions),
        (FactKind.FINDING, reading.findings),
    )
    for kind, items in groups:
        for ordinal, item in enumerate(items):
            yield kind, ordinal, item


def make_reading(document: Document, items: Mapping[FactKind, tuple[Item, ...]]) -> Reading:
    """Return the reading that holds these facts, each kind in the order given; `charges` stay empty."""
    return Reading(
        document=document,
        times=cast(tuple[TimeExpression, ...], items.get(FactKind.TIME, ())),
        people=People(
            mentions=cast(tuple[Mention, ...], items.get(FactKind.MENTION, ())),
            actors=cast(tuple[Actor, ...], items.get(FactKind.ACTOR, ())),
        ),
        statements=cast(tuple[Statement, ...], items.get(FactKind.STATEMENT, ())),
        events=cast(tuple[EventMention, ...], items.get(FactKind.EVENT, ())),
        actions=cast(tuple[ChargeAction, ...], items.get(FactKind.ACTION, ())),
        findings=cast(tuple[Finding, ...], items.get(FactKind.FINDING, ())),
    )


def occurred(item: Item) -> Interval | None:
    """Return when a fact happened, None where it has no time of its own."""
    if isinstance(item, TimeExpression):
        return item.interval
    if isinstance(item, EventMention | ChargeAction):
        return item.occurred.interval
    return None


@cache
def _field_names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast(Any, kind)))


def find_evidence(value: object) -> Iterator[Evidence]:
    """Yield every piece of evidence in an object of the model, however deep it lies."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from find_evidence(part)
    elif is_dataclass(value):
        for name in _field_names(cast(Hashable, type(value))):
            yield from find_evidence(getattr(value, name))


def list_places(document: Document, item: Item) -> list[tuple[int, int]]:
    """Return the distinct places in the document that a fact rests on, as sorted (start, end) pairs.

    Raises:
        ValueError: where evidence lies in another document, or does not quote the words at its place.
    """
    places = set()
    for evidence in find_evidence(item):
        if evidence.document != document.id or document.text[evidence.start : evidence.end] != evidence.quote:
            raise ValueError(f"{type(item).__name__} quotes {evidence.quote!r}, not found at {evidence.start}")
        places.add((evidence.start, evidence.end))
    return sorted(places)
