"""People and organisations: mentions in the text, and the actors that they mean."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.spans import Evidence


class MentionKind(StrEnum):
    """How a mention refers."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean a person or an organisation.

    `actor` is None where the text leaves open who is meant; then `candidates` lists the ids of those who fit. `why`
    says in a few words what the link rests on.
    """

    evidence: Evidence
    kind: MentionKind
    actor: str | None
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is said to be ("armorer", "attorney for Ann Pell"); `of` is the id of the one it refers to."""

    text: str
    evidence: Evidence
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or an organisation in one document.

    `id` is unique in its document. `name` is the fullest form in the text; an unnamed person is described by it
    ("17-year-old boy") and has `named` False. `age` is in years on the day of publication. `gender` is "female",
    "male" or None where the text does not say. `evidence` is the mention that gives the name.
    """

    id: str
    name: str
    kind: ActorKind
    evidence: tuple[Evidence, ...]
    named: bool = True
    other_names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    age: int | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """All that the people stage finds in one document; mentions are in text order."""

    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with that id; raise KeyError where there is none."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)


@dataclass(frozen=True, slots=True)
class IdentityDecision:
    """A reader's word that two actors, each a (document id, actor id), are the same person, or are not."""

    one: tuple[str, str]
    other: tuple[str, str]
    same: bool


@dataclass(frozen=True, slots=True)
class Person:
    """An actor across documents: who the actors of single documents are taken to be.

    `members` are (document id, actor id) pairs. `why` says what joined them.
    """

    id: str
    name: str
    kind: ActorKind
    members: tuple[tuple[str, str], ...]
    named: bool = True
    other_names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    ages: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    why: tuple[str, ...] = ()
