"""The stage's words for people and bodies, read from words.toml."""

from functools import cache
from importlib.resources import files

import msgspec


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lists; see words.toml for each."""

    prosecution: tuple[str, ...]
    benches: frozenset[str]
    bodies: frozenset[str]
    officers_of_court: frozenset[str]
    reporters: frozenset[str]
    regulators: frozenset[str]
    regulatory: tuple[str, ...]
    everyone: frozenset[str]
    pronouns: frozenset[str]
    plural: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    same_person: frozenset[str]
    other: frozenset[str]
    other_case: frozenset[str]
    matters: frozenset[str]
    suspected: tuple[str, ...]
    serving: tuple[str, ...]
    released: tuple[str, ...]
    counsel: frozenset[str]
    present: tuple[str, ...]
    prior: tuple[str, ...]
    records: tuple[str, ...]
    speech: frozenset[str]
    digressions: tuple[str, ...]
    groups: dict[str, int]


@cache
def words() -> Words:
    """Return the word lists; raise ValueError where the file is malformed."""
    try:
        return msgspec.toml.decode(files("dateline.charges").joinpath("words.toml").read_bytes(), type=Words)
    except msgspec.DecodeError as error:
        raise ValueError(f"words.toml: {error}") from error
