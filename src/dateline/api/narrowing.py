"""Narrowing a case to somebody, or to some types."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Literal

from dateline import story
from dateline.exports.charge_records import is_step_of
from dateline.model import Case, Event, Finding, Person, Reading

View = Literal["timeline", "people", "statements", "findings"]


class UnknownPersonError(LookupError):
    """Nobody in the case has that name. `near` holds the names that come closest."""

    def __init__(self, wanted: str, near: Sequence[str]) -> None:
        self.wanted, self.near = wanted, tuple(near)
        hint = f"did you mean {' or '.join(near)}?" if near else "`dateline people` lists everybody"
        super().__init__(f"nobody in the case is called {wanted!r}; {hint}")


def match_people(people: Sequence[Person], wanted: str) -> tuple[Person, ...]:
    """Return those who are meant by an id, a name or a part of a name, in any case and with or without accents.

    A full name of several words means those who bear exactly that name, even where others have a longer one. Else all
    of the words must be among those of one of somebody's names; where nobody has them all, parts of words count.

    Raises:
        UnknownPersonError: where there is nobody.
    """
    words = fold_name(wanted)
    choices = (
        [p for p in people if p.id == wanted],
        [p for p in people if len(words) > 1 and fold_name(p.name) == words],
        [p for p in people if any(set(words) <= set(fold_name(name)) for name in _names(p))],
        [p for p in people if any(" ".join(words) in " ".join(fold_name(name)) for name in _names(p))],
    )
    found = next((choice for choice in choices if choice), []) if words else []
    if not found:
        raise UnknownPersonError(wanted, _find_near(people, words))
    return tuple(found)


def narrow(case: Case, people: Sequence[Person], *, beside: bool = False) -> Case:
    """Return what a case says of some people: their charges, events, statements and findings; every document is kept.

    A finding is about somebody where it names them or rests on words that mention them.

    Args:
        case: the case.
        people: some of its people.
        beside: whether to keep those charges against others that one of the events is a step of, so that no event is
            shown without the status of every charge in it.
    """
    ids = {person.id for person in people}
    members = {member for person in people for member in person.members}
    names = {name for person in people for name in (person.name, *person.other_names) if len(fold_name(name)) > 1}
    readings = tuple(_narrow_reading(reading, members) for reading in case.readings)
    takes_part = {
        (r.document.id, e.id) for r in case.readings for e in r.events if _takes_part(r, e.participants, members)
    }
    spans = {
        (r.document.id, m.evidence.start, m.evidence.end)
        for r in case.readings
        for m in r.people.mentions
        if m.actor is not None and (r.document.id, m.actor) in members
    }
    events = tuple(event for event in case.events if _has_account(event, takes_part))
    return replace(
        case,
        readings=readings,
        people=tuple(person for person in case.people if person.id in ids),
        charges=tuple(
            charge
            for charge in case.charges
            if charge.defendant in ids or (beside and any(is_step_of(event, charge) for event in events))
        ),
        events=events,
        findings=tuple(finding for finding in case.findings if _is_about(finding, names, spans)),
    )


def mentioning(case: Case, people: Sequence[Person]) -> Case:
    """Return the case with those documents only that mention one of the people."""
    wanted = {document for person in people for document, _ in person.members}
    return replace(case, readings=tuple(r for r in case.readings if r.document.id in wanted))


def filter_types(case: Case, view: View, types: Iterable[str]) -> Case:
    """Return the case with what a view shows limited to some types; no types are all types.

    The type of a person is its kind, that of a statement its act, that of a finding its kind.
    """
    wanted = {kind.strip().casefold().replace(" ", "_").replace("-", "_") for kind in types}
    if not wanted:
        return case
    match view:
        case "timeline":
            return replace(case, events=tuple(event for event in case.events if event.type in wanted))
        case "people":
            return replace(case, people=tuple(person for person in case.people if person.kind in wanted))
        case "findings":
            return replace(case, findings=tuple(finding for finding in case.findings if finding.kind in wanted))
        case "statements":
            kept = (replace(r, statements=tuple(s for s in r.statements if s.act in wanted)) for r in case.readings)
            return replace(case, readings=tuple(kept))


def shorten_timeline(case: Case, length: int) -> Case:
    """Return a case with the `length` events that matter most, in their order."""
    return replace(case, events=story.shorten_timeline(case.events, length))


def fold_name(name: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return tuple("".join(c if c.isalnum() else " " for c in plain.replace("’", "").replace("'", "")).split())


def _names(person: Person) -> tuple[str, ...]:
    return (person.name, *person.other_names)


def _find_near(people: Sequence[Person], words: Sequence[str]) -> list[str]:
    """Return up to three names that are nearly the wanted one, or have a word that nearly is."""
    known: dict[str, str] = {}
    for person in people:
        if person.named:
            for word in (" ".join(fold_name(person.name)), *fold_name(person.name)):
                known.setdefault(word, person.name)
    wanted = " ".join(words)
    near = [known[word] for word in get_close_matches(wanted, known, n=6, cutoff=0.6)] if wanted else []
    return list(dict.fromkeys(near))[:3]


def _narrow_reading(reading: Reading, members: set[tuple[str, str]]) -> Reading:
    here = reading.document.id
    spoken = (s for s in reading.statements if any((here, actor) in members for actor in s.source.actors))
    return replace(reading, statements=tuple(spoken))


def _takes_part(reading: Reading, participants: Iterable[object], members: set[tuple[str, str]]) -> bool:
    return any((reading.document.id, getattr(each, "actor", None)) in members for each in participants)


def _has_account(event: Event, mentions: set[tuple[str, str]]) -> bool:
    return any((account.document, account.mention) in mentions for account in event.accounts)


def _is_about(finding: Finding, names: set[str], spans: set[tuple[str, int, int]]) -> bool:
    said = f" {' '.join(fold_name(f'{finding.concerns} {finding.explanation}'))} "
    if any(f" {' '.join(fold_name(name))} " in said for name in names):
        return True
    return any(
        piece.document == document and piece.start <= start and end <= piece.end
        for piece in finding.evidence
        for document, start, end in spans
    )
