"""The word lists of this room, read once from the TOML files beside the code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words that attribute speech: sets of verb lemmas by what they take (see `cues.toml`)."""

    clause: frozenset[str]
    question: frozenset[str]
    quotation: frozenset[str]
    infinitive: frozenset[str]
    object: frozenset[str]
    gerund: frozenset[str]
    confesses: frozenset[str]
    naming: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    of_documents: frozenset[str]
    hollow_heads: frozenset[str]
    hollow_auxiliaries: frozenset[str]
    afterthoughts: frozenset[str]
    resumptions: frozenset[str]
    titles: frozenset[str]
    clocks: frozenset[str]
    days: frozenset[str]
    zones: frozenset[str]
    made: frozenset[str]
    occasions: frozenset[str]
    conjunctions: frozenset[str]
    addressing: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    denies: frozenset[str]
    rulers: frozenset[str]
    refused: frozenset[str]
    pleas: frozenset[str]
    lives: frozenset[str]
    requests: frozenset[str]
    orders: frozenset[str]
    public: frozenset[str]
    commits: frozenset[str]
    own_speakers: frozenset[str]
    commits_auxiliaries: frozenset[str]
    no_deeds: frozenset[str]
    denied_deeds: frozenset[str]
    denied_parts: frozenset[str]
    denied_states: frozenset[str]
    channel_prepositions: frozenset[str]
    channel_heads: frozenset[str]
    outlets: frozenset[str]

    @property
    def verbs(self) -> frozenset[str]:
        """Every verb that can attribute something."""
        return (
            self.clause | self.question | self.quotation | self.infinitive | self.object | self.gerund | self.naming
            | self.of_documents
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What the words of a source phrase tell (see `sources.toml`)."""

    bodies: frozenset[str]
    documents: frozenset[str]
    people: frozenset[str]
    mute: frozenset[str]
    measures: frozenset[str]
    offices: frozenset[str]
    named_pronouns: frozenset[str]
    body_pronouns: frozenset[str]
    reasons: tuple[tuple[str, ...], ...]
    reason_topics: frozenset[str]
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class NoCommentWords:
    """How somebody is said to have given no answer (see `no_comment.toml`)."""

    refusals: frozenset[str]
    answers: frozenset[str]
    negated: frozenset[str]
    modal_negated: frozenset[str]
    unwilling: frozenset[str]
    unwilling_modals: frozenset[str]
    wishes: frozenset[str]
    asked_for: frozenset[str]
    modals: frozenset[str]
    nouns: frozenset[str]
    having: frozenset[str]
    always: frozenset[str]
    with_object: frozenset[str]
    objects: frozenset[str]
    sent: frozenset[str]
    returned: frozenset[str]
    ringing: frozenset[str]
    toward: frozenset[str]
    attempts: frozenset[str]
    failed: frozenset[str]
    reaching: frozenset[str]
    adjectives: frozenset[str]
    negative_adjectives: frozenset[str]
    topics: frozenset[str]
    pending: frozenset[str]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _sequences(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)


@cache
def cue_words() -> CueWords:
    """Read the cue words."""
    table = _read("cues.toml")
    acts, own, channel = table["acts"], table["own_conduct"], table["channel"]
    flat = (
        "clause",
        "question",
        "quotation",
        "infinitive",
        "object",
        "gerund",
        "confesses",
        "naming",
        "of_documents",
        "nouns",
        "adjectives",
    )
    rest = (
        "hollow_heads",
        "hollow_auxiliaries",
        "afterthoughts",
        "resumptions",
        "titles",
        "clocks",
        "days",
        "zones",
        "made",
        "occasions",
        "conjunctions",
        "addressing",
    )
    return CueWords(
        **{name: frozenset(table[name]) for name in (*flat, *rest)},
        phrases=_sequences(table["phrases"]),
        denies=frozenset(acts["denies"]),
        **{
            name: frozenset(table["steps"][name])
            for name in ("rulers", "refused", "pleas", "lives", "requests", "orders", "public")
        },
        commits=frozenset(acts["commits"]),
        own_speakers=frozenset(own["speakers"]),
        commits_auxiliaries=frozenset(own["commits_auxiliaries"]),
        no_deeds=frozenset(own["no_deeds"]),
        denied_deeds=frozenset(own["denied_deeds"]),
        denied_parts=frozenset(own["denied_parts"]),
        denied_states=frozenset(own["denied_states"]),
        channel_prepositions=frozenset(channel["prepositions"]),
        channel_heads=frozenset(channel["heads"]),
        outlets=frozenset(channel["outlets"]),
    )


@cache
def source_words() -> SourceWords:
    """Read the words of source phrases."""
    table = _read("sources.toml")
    sets = (
        "bodies",
        "documents",
        "people",
        "mute",
        "measures",
        "offices",
        "named_pronouns",
        "body_pronouns",
        "reason_topics",
    )
    return SourceWords(
        **{name: frozenset(table[name]) for name in sets},
        reasons=_sequences(table["reasons"]),
        numbers=table["numbers"],
    )


@cache
def no_comment_words() -> NoCommentWords:
    """Read the words for no comment."""
    table = _read("no_comment.toml")
    declined, silent = table["declined"], table["no_response"]
    unreachable, unavailable = table["unreachable"], table["unavailable"]
    declining = (
        "refusals", "answers", "negated", "modal_negated", "unwilling", "unwilling_modals", "wishes", "asked_for",
        "modals", "nouns", "having",
    )  # fmt: skip
    silence = ("always", "with_object", "objects", "sent", "returned", "ringing", "toward", "attempts", "failed")
    return NoCommentWords(
        **{name: frozenset(declined[name]) for name in declining},
        **{name: frozenset(silent[name]) for name in silence},
        reaching=frozenset(unreachable["verbs"]),
        **{name: frozenset(unavailable[name]) for name in ("adjectives", "negative_adjectives", "topics", "pending")},
    )
