"""Actors and mentions while they are being worked out."""

from dataclasses import dataclass, field

from dateline.model import ActorKind, MentionKind, Span
from dateline.people.names import NameParts

# How likely a link must be to teach something of its actor.
SURE = 0.9


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making. `nouns` are the person nouns said of it, `classes` what they and the verbs make it.

    `apart` tells that it is set apart from others of its kind ("a second man"); `number` how many several are, where
    told; `bare` that they have no article ("witnesses").
    """

    kind: ActorKind
    name: str
    named: bool
    span: Span
    parts: NameParts | None = None
    gender: str | None = None
    age: int | None = None
    plural: bool = False
    family: str = ""
    nouns: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    roles: list["RoleDraft"] = field(default_factory=list)
    references: list["Reference"] = field(default_factory=list)
    apart: bool = False
    number: int | None = None
    bare: bool = False
    merged: "Draft | None" = None


@dataclass(slots=True)
class RoleDraft:
    """A role in the making: the words at `span`, and whom it refers to."""

    span: Span
    of: Draft | None = None


@dataclass(slots=True, eq=False)
class Reference:
    """A mention in the making: tokens `[first, last)`, head word `head`, and what the words tell.

    `noun` is the person noun of a description in the singular; `article` is "indefinite", "definite", "possessive" or
    "bare"; `owner` is the index of the token that says whose ("his", "Poe" of "Poe's attorney"); `number` how many it
    says that there are. `strength` is how sure its link is, from 0 to 1; `beliefs` says so of everybody whom a pronoun
    may mean.
    """

    first: int
    last: int
    head: int
    sentence: int
    span: Span
    kind: MentionKind
    gender: str | None = None
    plural: bool = False
    age: int | None = None
    noun: str = ""
    article: str = ""
    owner: int | None = None
    number: int | None = None
    draft: Draft | None = None
    why: str = ""
    candidates: tuple[Draft, ...] = ()
    strength: float = 1.0
    beliefs: list[tuple[Draft, float]] = field(default_factory=list)


def link(reference: Reference, draft: Draft, why: str) -> None:
    """Make `reference` mean `draft`, or whoever that was found to be since, and let the draft learn from it."""
    while draft.merged is not None:
        draft = draft.merged
    reference.draft, reference.why = draft, why
    draft.references.append(reference)
    # A pronoun that was placed by a narrow margin must not teach a gender to later ones.
    if reference.gender and not draft.gender and reference.strength >= SURE:
        draft.gender = reference.gender
    if reference.age is not None and draft.age is None:
        draft.age = reference.age
    if reference.number is not None and draft.number is None and draft.plural:
        draft.number = reference.number
