"""What a search looks through: charges, events, statements, findings, people and documents, each as one line."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.exports.page.citations import name_source
from dateline.exports.telling import stand_lines
from dateline.exports.terse import say_charge
from dateline.exports.words import say_interval, say_key, say_source, say_speech
from dateline.model import Act, Charge, Document, Event, Evidence
from dateline.server.index import Index

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Find:
    """Something that a search can find.

    `kind` says what it is and `key` which one: ids, joined by a slash. `title` and `words` are shown; `stands` is the
    status of a charge, which goes with it everywhere, also with each step on it. `text` is what is searched, folded.
    `people` are (id, name) pairs, `sources` publishers, `years` those of the happening or the publication. `place` are
    the words to show.
    """

    kind: str
    key: str
    title: str
    words: str
    stands: str
    when: str
    text: str
    people: Pairs
    sources: tuple[str, ...]
    years: tuple[str, ...]
    place: Evidence | None


def fold(text: str) -> str:
    """Return text without case and accents, for comparing."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    plain = unicodedata.normalize("NFKD", folded)
    return _BEYOND_ASCII.sub(lambda c: "" if unicodedata.combining(c[0]) else c[0], plain).replace("’", "'")


def list_finds(index: Index) -> list[Find]:
    """Return everything of a case that can be found, in the order in which it is shown."""
    return [
        *_of_charges(index),
        *_of_people(index),
        *_of_events(index),
        *_of_statements(index),
        *_of_findings(index),
        *_of_documents(index),
    ]


def _of_charges(index: Index) -> Iterator[Find]:
    for charge in index.charges:
        yield _make(
            index,
            "charge",
            charge.defendant,
            title=f"{charge.defendant_name}, {say_charge(charge)}",
            stands=say_standing(charge),
            when=say_interval(charge.since.interval) if charge.since else "",
            people=((charge.defendant, charge.defendant_name),),
            evidence=charge.status_evidence,
        )


def _of_people(index: Index) -> Iterator[Find]:
    for person in index.case.people:
        own = index.charges_of.get(person.id, ())
        yield _make(
            index,
            "person",
            person.id,
            title=person.name,
            words=", ".join(dict.fromkeys(role.text for role in person.roles)),
            stands="; ".join(f"{say_charge(charge)}: {say_standing(charge)}" for charge in own),
            people=((person.id, person.name),),
            evidence=person.evidence,
            more=" ".join(person.other_names),
        )


def _of_events(index: Index) -> Iterator[Find]:
    people: dict[str, dict[str, str]] = {}
    for person in index.case.people:
        for event in index.events_of.get(person.id, ()):
            people.setdefault(event.id, {})[person.id] = person.name
    for event in index.case.events:
        interval = event.occurred.interval
        yield _make(
            index,
            "event",
            event.id,
            title=event.summary,
            stands="; ".join(stand_lines(event, _concerned(index, event))),
            when=say_interval(interval),
            people=tuple(people.get(event.id, {}).items()),
            evidence=tuple(piece for told in event.accounts for piece in told.evidence),
            more=f"{say_key(event.type)} {event.place or ''}",
            years=tuple(dict.fromkeys(str(day.year) for day in (interval.earliest, interval.latest) if day)),
        )


def _concerned(index: Index, event: Event) -> list[Charge]:
    """Return the charges of which the event's documents tell: no step on a charge is shown without where it stands."""
    documents = dict.fromkeys(piece.document for told in event.accounts for piece in told.evidence)
    found = {charge.id: charge for each in documents for charge in index.charges_in.get(each, ())}
    return list(found.values())


def _of_statements(index: Index) -> Iterator[Find]:
    for reading in index.case.readings:
        for said in reading.statements:
            known = [index.person_of.get((reading.document.id, actor)) for actor in said.source.actors]
            people = tuple((person.id, person.name) for person in known if person)
            who = " and ".join(name for _, name in people) or say_source(said.source.description)
            yield _make(
                index,
                "statement",
                f"{reading.document.id}/{said.id}",
                title=who if said.act is Act.ASSERTS else f"{who} {say_key(said.act)}",
                words=say_speech((piece.quote for piece in said.content), said.mode),
                people=people,
                evidence=said.content or said.evidence,
            )


def _of_findings(index: Index) -> Iterator[Find]:
    for number, finding in enumerate(index.case.findings, start=1):
        title = f"{say_key(finding.kind)}: {finding.concerns}"
        yield _make(index, "finding", str(number), title=title, words=finding.explanation, evidence=finding.evidence)


def _of_documents(index: Index) -> Iterator[Find]:
    for document in index.documents.values():
        evidence = tuple(document.cite(block.span) for block in document.mined[:1])
        title = document.title or name_source(document)
        yield _make(index, "document", document.id, title=title, evidence=evidence, more=document.text)


def _make(
    index: Index,
    kind: str,
    key: str,
    *,
    title: str,
    evidence: tuple[Evidence, ...],
    words: str = "",
    stands: str = "",
    when: str = "",
    people: Pairs = (),
    more: str = "",
    years: tuple[str, ...] = (),
) -> Find:
    documents: list[Document] = [
        index.documents[each] for each in dict.fromkeys(piece.document for piece in evidence) if each in index.documents
    ]
    quotes = " ".join(piece.quote for piece in evidence)
    names = " ".join(name for _, name in people)
    publishers = tuple(dict.fromkeys(each.publisher or "" for each in documents))
    return Find(
        kind=kind,
        key=key,
        title=title,
        words=words,
        stands=stands,
        when=when or (name_source(documents[0]) if documents else ""),
        text=fold(" ".join([title, words, stands, names, more, quotes, *publishers])),
        people=people,
        sources=publishers,
        years=years or tuple(dict.fromkeys(str(each.published.year) for each in documents if each.published)),
        place=evidence[0] if evidence else None,
    )


def say_standing(charge: Charge) -> str:
    """Return where a charge stands, and where at the latest on record if that is otherwise."""
    return f"{charge.label} (latest on record: {charge.latest})" if charge.latest else charge.label
