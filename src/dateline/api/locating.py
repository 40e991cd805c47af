"""The charges against somebody from the documents that decide on them, without reading the whole case.

Who somebody is depends on the documents that name people of the same surname, on those that readers corrected, and,
where somebody is only described, on who is named beside (`people.find_reach`). The charges are folded from what these
documents tell of the person alone.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date

from dateline.api.latest import mark_latest
from dateline.api.narrowing import UnknownPersonError, fold_name, match_people
from dateline.model import Actor, ActorKind, Case, Correction, CorrectionKind, Person, Reading
from dateline.people import find_family, find_reach
from dateline.pipeline import assemble_charges, identify
from dateline.store import Store

# Names of which only the marks between the words are left out of an id.
_PLAIN = re.compile(r"[A-Za-z0-9 .,'’“”\"–-]+")
_OF_PEOPLE = {CorrectionKind.SAME_PERSON, CorrectionKind.OTHER_PERSON}


class _TooWide(Exception):  # noqa: N818 - no error: the whole case must be read
    """It cannot be told from some documents."""


def find_charges(store: Store, person: str, *, as_of: date | None, known_by: date | None) -> Case | None:
    """Return the case with the charges of whoever has a name, or None where the whole case must be read for it.

    Args:
        store: the case file.
        person: a name; see `match_people`.
        as_of: the day to look at.
        known_by: the last day of publication that counts.
    """
    before = store.mark()
    try:
        case = _Search(store, person, as_of, known_by).run()
    except (_TooWide, UnknownPersonError):
        return None
    # What another program added meanwhile may have been seen in part.
    return case if store.mark() == before else None


class _Search:
    """Documents are added until nothing more depends on others."""

    def __init__(self, store: Store, person: str, as_of: date | None, known_by: date | None) -> None:
        self._store, self._person = store, person
        self._as_of, self._known_by = as_of, known_by
        self._corrected: Sequence[Correction] = store.corrections()
        self._families: set[tuple[str | None, ActorKind]] = set()
        self._readings: dict[str, Reading] = {}

    def run(self) -> Case:
        # Where readers said who is who, all words count by which somebody may be found again.
        corrected = {place.document for c in self._corrected if c.kind in _OF_PEOPLE for place in c.places}
        self._readings = {r.document.id: r for r in (self._store.readings(among=corrected) if corrected else ())}
        self._read(self._find_any(_without_number(self._person)))
        self._add_families(self._list_bearers())
        while True:
            latest = self._identify(None)
            view = latest if self._known_by is None else self._identify(self._known_by)
            found = match_people(view, self._person)
            members = {member for each in found for member in each.members}
            later = [each for each in latest if not members.isdisjoint(each.members)]
            reached = [*self._reach(view, found), *self._reach(latest, later)]
            if not self._add_families(reached) and not self._add_described(found):
                break
        case = self._assemble(view, found, later)
        self._check_ids(case, view)
        return case

    def _assemble(self, view: Sequence[Person], found: Sequence[Person], later: Sequence[Person]) -> Case:
        """Return the case of those who are meant, with what their charges have become at the latest on record."""
        documents = {document for each in (*found, *later) for document, _ in each.members}
        told = self._store.readings(among=documents)
        days = {"as_of": self._as_of, "known_by": self._known_by}
        seen = assemble_charges(told, found, corrected=self._corrected, **days)
        if self._as_of is self._known_by is None:
            return mark_latest(seen, seen)
        return mark_latest(seen, assemble_charges(told, later, corrected=self._corrected))

    def _read(self, documents: Collection[str]) -> bool:
        missing = set(documents) - self._readings.keys()
        for reading in self._store.people(missing) if missing else ():
            self._readings[reading.document.id] = reading
        return bool(missing)

    def _identify(self, known_by: date | None) -> Sequence[Person]:
        return identify(self._readings.values(), known_by=known_by, corrected=self._corrected)

    def _list_bearers(self) -> Sequence[Actor]:
        """Return those who may be meant by the name, the actors of single documents."""
        words = set(fold_name(_without_number(self._person)))
        return [
            actor
            for reading in self._readings.values()
            for actor in reading.people.actors
            if actor.named and any(words <= set(fold_name(name)) for name in (actor.name, *actor.other_names))
        ]

    def _reach(self, who: Sequence[Person], people: Sequence[Person]) -> Sequence[Actor]:
        return find_reach(tuple(self._readings.values()), who, [person.id for person in people])

    def _find_any(self, name: str) -> Collection[str]:
        return self._store.find_named(name) | self._store.find_described(name)

    def _add_families(self, actors: Sequence[Actor]) -> bool:
        """Read the documents that name anybody of the families of some actors; tell whether there were more."""
        families = {(find_family(actor), actor.kind) for actor in actors} - self._families
        self._families |= families
        wanted: set[str] = set()
        for family, kind in sorted(families, key=str):
            if family is None:
                raise _TooWide
            # A body is the same by its name, whether it is taken for one or for a description.
            of_body = kind is ActorKind.ORGANISATION
            wanted.update(self._find_any(family) if of_body else self._store.find_named(family))
        return self._read(wanted)

    def _add_described(self, people: Sequence[Person]) -> bool:
        """Read the documents in which somebody is described as one of the people is called."""
        asked = set(fold_name(self._person))
        others = {" ".join(words) for each in people if not asked <= set(words := fold_name(each.name))}
        return self._read({document for name in others for document in self._store.find_described(name)})

    def _check_ids(self, case: Case, who: Sequence[Person]) -> None:
        """Make sure that ids are those of the whole case.

        They are made of the plain letters of a name and a number among all of that name, of whom those who are only
        described are not all here.
        """
        charged = {charge.defendant for charge in case.charges} | {self._person}
        described = {fold_name(each.name) for each in who if not each.named}
        for person in case.people:
            plain = person.named and _PLAIN.fullmatch(_unaccented(person.name)) is not None
            if person.id in charged and (not plain or fold_name(person.name) in described):
                raise _TooWide


def _unaccented(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _without_number(person: str) -> str:
    """Return a name, or an id without the number that tells namesakes apart ("ann-lee-2")."""
    words = person.rsplit("-", 1)
    return words[0] if len(words) > 1 and words[1].isdigit() else person
