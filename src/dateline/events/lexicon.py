"""Event types, read from the TOML files in types/ and a folder of the user's: their cues, roles and examples."""

from collections import defaultdict
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

import msgspec

from dateline.model import Factuality

Family = Literal["criminal", "civil", "regulatory", "incident", "step", "general"]


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that can name an event, and what must stand around it.

    `verbs` and `nouns` are lemmas. `particles` are words of which one must hang on the verb ("throw *out*").
    `require` maps a slot to the lemmas of which one must fill it, `forbid` to those that must not; `needs` lists slots
    that anything may fill, `lacks` those that nothing may. `roles` maps a slot to a role of the event. `offense` lists
    the slots that an offense phrase is read from. `detail` is added to the event as it is, `detail_from` maps a key to
    the slot whose words fill it. `factuality` is what the words themselves say ("is due in court": planned). `in_civil`
    is the type that the same words name where a lawsuit is spoken of. A `beside` cue names an event of its own also
    where a cue of another type fits better: "held under a $500 bond *on a charge of theft*". A `negated` one wants a
    "not" at its verb ("decided not to charge"). An `undated` one is of no
    day that its clause names ("arraigned Monday on charges": charged before). The slots are those of `Frame.slot`.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    require: dict[str, tuple[str, ...]] = {}
    forbid: dict[str, tuple[str, ...]] = {}
    roles: dict[str, str] = {}
    offense: tuple[str, ...] = ()
    detail: dict[str, str] = {}
    detail_from: dict[str, str] = {}
    needs: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    beside: bool = False
    undated: bool = False
    negated: bool = False
    passive: bool | None = None
    in_civil: str | None = None
    factuality: Factuality | None = None


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence with what must be found in it; `found` False means that this type must not be."""

    text: str
    found: bool = True
    factuality: str = "asserted"
    participants: dict[str, tuple[str, ...]] = {}
    detail: dict[str, str] = {}


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of happening: its family, how to recognise it, and examples for and against.

    `needs_any` lists details and roles of which one must be found; without any the words mean something else.
    """

    name: str
    family: Family
    about: str
    needs_any: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    examples: tuple[Example, ...] = ()


@cache
def load_types(folder: Path | None = None) -> dict[str, EventType]:
    """Return all event types by name.

    Args:
        folder: TOML files with further types, one each, as a user has them; files of other kinds are passed over.

    Raises:
        ValueError: naming the file where one is malformed, has the name of another type, or names an unknown one.
        OSError: where the folder cannot be read.
    """
    found: dict[str, EventType] = {}
    _load_into(found, files("dateline.events").joinpath("types"))
    if folder is not None:
        _load_into(found, folder)
    return found


def _load_into(found: dict[str, EventType], folder: Traversable) -> None:
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".toml") or not file.is_file():
            continue
        try:
            kind = msgspec.toml.decode(file.read_bytes(), type=EventType)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"{file.name}: {error}") from error
        if kind.name in found:
            raise ValueError(f"{file.name}: there is a type {kind.name!r} already")
        found[kind.name] = kind
        for other in (cue.in_civil for cue in kind.cues):
            if other is not None and other not in found and not folder.joinpath(f"{other}.toml").is_file():
                raise ValueError(f"{file.name}: in_civil names {other!r}, which is no type")


def family_of(name: str) -> Family | None:
    """Return the family of a type of dateline's own, None for one of a user's."""
    kind = load_types().get(name)
    return kind.family if kind is not None else None


@cache
def cues_by_lemma(folder: Path | None = None) -> dict[tuple[str, str], tuple[tuple[EventType, Cue], ...]]:
    """Return the cues under ("verb" or "noun", lemma), in the order of the types' names, a user's last."""
    index: dict[tuple[str, str], list[tuple[EventType, Cue]]] = defaultdict(list)
    for kind in load_types(folder).values():
        for cue in kind.cues:
            for lemma in cue.verbs:
                index["verb", lemma].append((kind, cue))
            for lemma in cue.nouns:
                index["noun", lemma].append((kind, cue))
    return {key: tuple(found) for key, found in index.items()}
