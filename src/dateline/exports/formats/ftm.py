"""The case as entities of FollowTheMoney, one JSON object a line (https://followthemoney.tech/explorer/).

People and organisations, a CourtCase and a CourtCaseParty a charge, an Event each, and an Article a document. Nobody
gets a topic such as "crime": a charge is an accusation, and its status stands with it.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.links import web_link
from dateline.exports.page.citations import name_source
from dateline.exports.telling import documents_of, tell_event, tidy, title_event
from dateline.exports.terse import say_charge, say_standing, say_standings
from dateline.model import ActorKind, Case, Charge, Document, Event, Evidence, Interval, Person, Precision

NAME = "ftm"
Properties = Mapping[str, Iterable[str | None]]


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the entities, those that others point at before them."""
    documents = documents_of(case)
    charged = {charge.defendant for charge in case.charges}
    people = [person for person in case.people if person.named or person.id in charged]
    entities = [
        *(_write_document(document) for document in documents.values()),
        *(_write_person(person, documents) for person in people),
        *(entity for charge in case.charges for entity in _write_charge(charge, documents)),
        *(_write_event(event, case, people, documents) for event in case.events),
    ]
    return "".join(json.dumps(entity, ensure_ascii=False) + "\n" for entity in entities)


def _entity(key: str, schema: str, properties: Properties) -> dict[str, object]:
    cleaned = {name: list(dict.fromkeys(tidy(v) for v in values if v)) for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in cleaned.items() if values}}


def _key(kind: str, own: str) -> str:
    return f"dateline-{kind}-{hashlib.sha256(own.encode()).hexdigest()[:24]}"


def _write_document(document: Document) -> dict[str, object]:
    return _entity(
        _key("document", document.id),
        "Article",
        {
            "title": [document.title or name_source(document)],
            "fileName": [f"{document.id}.txt"],
            "author": [document.byline],
            "publisher": [document.publisher],
            "publishedAt": [document.published.isoformat() if document.published else None],
            "sourceUrl": [web_link(document.url)],
            "bodyText": [document.text],
        },
    )


def _write_person(person: Person, documents: Mapping[str, Document]) -> dict[str, object]:
    return _entity(
        _key("person", person.id),
        "Person" if person.kind is ActorKind.PERSON else "Organization",
        {
            "name": [person.name],
            "weakAlias": person.other_names,
            **({"position": [role.text for role in person.roles]} if person.kind is ActorKind.PERSON else {}),
            "proof": _prove(person.evidence, documents),
        },
    )


def _write_charge(charge: Charge, documents: Mapping[str, Document]) -> Iterator[dict[str, object]]:
    proof = _prove([piece for step in charge.steps for piece in step.evidence], documents)
    latest = f"latest on record: {charge.latest}" if charge.latest else None
    yield _entity(
        _key("charge", charge.id),
        "CourtCase",
        {
            "name": [f"{charge.defendant_name}: {say_charge(charge)}"],
            "category": [charge.proceeding],
            "status": [charge.label],
            "summary": [say_standings(charge)],
            "notes": [*charge.notes, latest],
            "proof": proof,
        },
    )
    yield _entity(
        _key("party", charge.id),
        "CourtCaseParty",
        {
            "case": [_key("charge", charge.id)],
            "party": [_key("person", charge.defendant)],
            "role": ["defendant"],
            "status": [charge.label],
            "date": [_write_date(charge.since.interval) if charge.since else None],
            "summary": [say_standing(charge)],
            "description": [latest],
            "proof": proof,
        },
    )


def _write_event(
    event: Event, case: Case, people: Iterable[Person], documents: Mapping[str, Document]
) -> dict[str, object]:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        named[person.name].append(person.id)
    # Who shares a name with somebody else cannot be told from it.
    involved = [named[name][0] for _, name in event.participants if len(named.get(name, ())) == 1]
    interval = event.occurred.interval
    day = _write_date(interval)
    ends = (interval.earliest, interval.latest) if day is None and interval.earliest and interval.latest else ()
    return _entity(
        _key("event", event.id),
        "Event",
        {
            "name": [title_event(event)],
            "date": [day],
            **dict(zip(("startDate", "endDate"), ([end.isoformat()] for end in ends if end), strict=False)),
            "location": [event.place],
            "involved": [_key("person", person) for person in involved],
            "keywords": [event.type, event.factuality],
            "summary": ["; ".join(tell_event(event, case, documents)[:1])],
            "description": tell_event(event, case, documents)[1:],
            "proof": _prove([piece for told in event.accounts for piece in told.evidence], documents),
        },
    )


def _prove(evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> list[str]:
    return [_key("document", piece.document) for piece in evidence if piece.document in documents]


def _write_date(interval: Interval) -> str | None:
    """Return a date as FollowTheMoney writes it: a day, a month or a year; None for any other stretch."""
    first = interval.earliest
    if first is None or interval.latest is None:
        return None
    if interval.is_day:
        return first.isoformat()
    return {Precision.MONTH: f"{first:%Y-%m}", Precision.YEAR: f"{first.year:04}"}.get(interval.precision)
