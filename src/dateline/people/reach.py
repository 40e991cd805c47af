"""On whom it depends who somebody is: which documents must be at hand, so that all others change nothing.

It follows how `identify` joins: people by surname, organisations by name, somebody who is only described ("the
armorer") by who of those named beside is called so elsewhere.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from dateline.model import Actor, ActorKind, Person, Reading
from dateline.people.identity import body_key, find_definite, head_noun, is_kin
from dateline.people.names import split_name

Place = tuple[str, str]


def find_family(actor: Actor) -> str | None:
    """Return what all names share that an actor of another document can have who is the same: a surname, or the name.

    None where it is too short to look for.
    """
    family = split_name(actor.name).surname if actor.kind is ActorKind.PERSON else " ".join(body_key(actor.name))
    return family if any(len(word) > 1 for word in family.split()) else None


def find_reach(readings: Sequence[Reading], people: Sequence[Person], ids: Collection[str]) -> tuple[Actor, ...]:
    """Return the actors of documents on whose families it depends who some people are.

    Where all documents that name somebody of these families are among the readings, so are all that the people's
    documents, their names and who is joined to them depend on; but for what readers decided.

    Args:
        readings: documents of a case.
        people: who `identify` takes the actors of these documents to be.
        ids: the people in question.
    """
    company = _Company(readings, people)
    reached = dict.fromkeys(ids)
    todo: list[tuple[str, str | None]] = [(person, None) for person in ids]
    seen = set(todo)
    while todo:
        person, called = todo.pop()
        for document, noun in company.list_described(person, called):
            for rival in company.named_in[document]:
                reached.setdefault(rival)
                if (rival, noun) not in seen:
                    seen.add((rival, noun))
                    todo.append((rival, noun))
    return tuple(actor for person in reached for actor in company.actors_of[person])


class _Company:
    """Who is named and who is described in the same documents."""

    def __init__(self, readings: Sequence[Reading], people: Sequence[Person]) -> None:
        owner: Mapping[Place, str] = {member: person.id for person in people for member in person.members}
        self.actors_of: defaultdict[str, list[Actor]] = defaultdict(list)
        self.named_in: defaultdict[str, list[str]] = defaultdict(list)
        # By document: the noun of each description, and the nouns of its roles.
        self._described: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self._documents_of: defaultdict[str, list[str]] = defaultdict(list)
        roles: defaultdict[Place, list[str]] = defaultdict(list)
        for reading in readings:
            here, definite = reading.document.id, find_definite(reading)
            for actor in reading.people.actors:
                person = owner.get((here, actor.id))
                nouns = frozenset(head_noun(role.text) for role in actor.roles)
                if person is not None and actor.named:
                    self.actors_of[person].append(actor)
                if actor.kind is not ActorKind.PERSON:
                    continue
                if person is not None and actor.named:
                    self.named_in[here].append(person)
                    self._documents_of[person].append(here)
                    roles[person, here].extend(nouns)
                elif not actor.named:
                    noun = head_noun(actor.name)
                    if actor.id in definite and not is_kin(noun):
                        self._described[here].append((noun, nouns))
        # What somebody may be called, and in which documents: there also by way of who is described beside.
        self._called: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for person, documents in self._documents_of.items():
            for document in documents:
                beside = (noun for _, nouns in self._described[document] for noun in nouns)
                for noun in (*roles[person, document], *beside):
                    self._called[person][noun].add(document)

    def list_described(self, person: str, called: str | None) -> Iterator[tuple[str, str]]:
        """Yield the documents and nouns by which somebody described may be a person, or gives them a role."""
        for document in self._documents_of[person]:
            for noun, nouns in self._described[document]:
                if (called is None or called in nouns) and self._called[person][noun] - {document}:
                    yield document, noun
