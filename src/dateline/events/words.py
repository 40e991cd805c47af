"""The stage's word lists, read from words.toml."""

from functools import cache
from importlib.resources import files

import msgspec


class OffenseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an offense phrase is made of; see words.toml for each list."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    generic: frozenset[str]
    counters: frozenset[str]
    proceedings: frozenset[str]
    openers: frozenset[str]
    stop_words: frozenset[str]
    deciders: frozenset[str]
    of_somebody: frozenset[str]
    keep_after_in: frozenset[str]
    keep_during: frozenset[str]
    keep_pairs: frozenset[str]
    unfinished: frozenset[str]
    families: frozenset[str]
    of_things: frozenset[str]
    takes_at: frozenset[str]
    takes_in: frozenset[str]
    targets: frozenset[str]
    victims: frozenset[str]
    charged_in: frozenset[str]
    degrees: frozenset[str]
    times: frozenset[str]


class FactualityWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that govern a trigger and change how far the text commits itself to it."""

    planned: frozenset[str]
    possible: frozenset[str]
    negated: frozenset[str]
    alleged: frozenset[str]
    denied: frozenset[str]
    reports: frozenset[str]
    correcting: frozenset[str]
    untrue: frozenset[str]
    succeeding: frozenset[str]
    temporal: frozenset[str]
    requesting: frozenset[str]
    motions: frozenset[str]
    granting: frozenset[str]
    making: frozenset[str]
    planned_auxiliaries: frozenset[str]
    scheduled_verbs: frozenset[str]
    postponing: frozenset[str]
    ordered: frozenset[str]
    continuing: frozenset[str]
    possible_auxiliaries: frozenset[str]
    conditional_markers: frozenset[str]
    but_for: frozenset[str]
    negative_determiners: frozenset[str]
    possible_modifiers: frozenset[str]
    planned_modifiers: frozenset[str]
    alleged_modifiers: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All word lists."""

    offense: OffenseWords
    factuality: FactualityWords
    background: frozenset[str]
    background_phrases: frozenset[str]
    record_nouns: frozenset[str]
    record_modifiers: frozenset[str]
    matter_nouns: frozenset[str]
    matter_modifiers: frozenset[str]
    repeated: frozenset[str]
    terming: frozenset[str]
    legal_nouns: frozenset[str]
    happening_verbs: frozenset[str]
    announcing: frozenset[str]
    incident_nouns: frozenset[str]
    reciting: frozenset[str]
    court_verbs: frozenset[str]
    court_nouns: frozenset[str]
    court_offices: frozenset[str]
    court_plans: frozenset[str]
    later: frozenset[str]
    elsewhen: frozenset[str]
    states: frozenset[str]
    rulings: frozenset[str]
    arresting: frozenset[str]
    filings: frozenset[str]
    renewed: frozenset[str]
    given: frozenset[str]
    weekdays: frozenset[str]
    at_once: frozenset[str]
    at_once_phrases: tuple[str, ...]
    because: tuple[str, ...]
    after: tuple[str, ...]
    leading: frozenset[str]
    stemming: frozenset[str]
    everyone: frozenset[str]
    short_be: frozenset[str]
    police: frozenset[str]
    human_nouns: frozenset[str]
    attributive_heads: frozenset[str]
    civil: frozenset[str]
    criminal: frozenset[str]


@cache
def words() -> Words:
    """Return the word lists; raise ValueError where the file is malformed."""
    try:
        return msgspec.toml.decode(files("dateline.events").joinpath("words.toml").read_bytes(), type=Words)
    except msgspec.DecodeError as error:
        raise ValueError(f"words.toml: {error}") from error
