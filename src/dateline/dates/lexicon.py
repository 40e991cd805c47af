"""The words of time, read once from TOML."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

Kinds = Mapping[str, Any]
NO_KINDS: Kinds = MappingProxyType({})


# Kinds that stand beside or inside an expression; a word of any other kind may open one ("opens").
_BESIDE = frozenset(
    {"bound", "counted", "dating", "direction", "filler", "function", "leaning", "measuring", "meridiem", "numbering"}
    | {"phrase_end", "report_head", "yearly", "game", "lasting", "maker", "phrase_name"}
    | {"ordinal_suffix", "stamp", "stamp_follower", "stamp_joint", "stamp_lead", "street", "zone"}
)
# Kinds that are no word of time by themselves; an expression that opens with one has a word of time close by.
_UNTIMELY = _BESIDE - {"direction", "phrase_end", "report_head"} | {
    "about",
    "every",
    "opener",
    "opens",
    "pair",
    "vague",
}
# A word of no other kinds names a day or a month and can begin little else.
_NAMES = frozenset({"dating", "month", "month_short", "opens", "timely", "weekday", "weekday_short"})
_ARTICLES = frozenset({"a", "an", "that"})


class Holiday(NamedTuple):
    """A named day: `on` (month, day), `nth` (month, ISO weekday, n) or `easter` (days from it); `plus` days later."""

    name: str
    on: tuple[int, int] | None
    nth: tuple[int, int, int] | None
    easter: int | None
    plus: int = 0


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("dateline.dates").joinpath(name).read_text("utf-8"))


@cache
def word_kinds() -> Mapping[str, Kinds]:
    """Map each word of time, in lower case, to its kinds and their values ("may" -> {"month": 5})."""
    kinds: dict[str, dict[str, Any]] = {}
    for kind, entries in _read("lexicon.toml").items():
        for word, value in entries.items():
            if " " in word:
                kinds.setdefault(word.split()[0], {})["pair"] = True
                continue
            kinds.setdefault(word, {})[kind] = value
    for names in holidays().values():
        for words, _ in names:
            kinds.setdefault(words[0], {})["holiday"] = True
    for first in names_of_none():
        kinds.setdefault(first, {})["phrase_name"] = True
    for phrase in _read("lexicon.toml")["reference_phrase"]:
        kinds.setdefault(phrase.split()[-1], {})["phrase_end"] = True
    for word, own in kinds.items():
        if not own.keys() <= _BESIDE:
            own["opens"] = True
        if not own.keys() <= _UNTIMELY and word not in _ARTICLES:
            own["timely"] = True
        if "opens" in own and "timely" not in own:
            own["weak"] = True
        if "opens" in own and own.keys() - {"phrase_name"} <= _NAMES:
            own["name"] = True
    return kinds


@cache
def holidays() -> Mapping[str, tuple[tuple[tuple[str, ...], Holiday], ...]]:
    """Map the first word of a holiday's name to (all its words, the holiday), longest names first."""
    found: dict[str, list[tuple[tuple[str, ...], Holiday]]] = {}
    for entry in _read("holidays.toml")["holiday"]:
        on, nth = entry.get("on"), entry.get("nth")
        holiday = Holiday(
            entry["names"][0], on and tuple(on), nth and tuple(nth), entry.get("easter"), entry.get("plus", 0)
        )
        for name in entry["names"]:
            words = tuple(name.replace("'", " ' ").replace(".", " . ").split())
            found.setdefault(words[0], []).append((words, holiday))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in found.items()}


@cache
def names_of_none() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Map the first word of each name that holds a word of time and means none to all its words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _read("names.toml")["names"]:
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(names) for first, names in found.items()}


@cache
def happenings() -> Mapping[tuple[int, int], tuple[date, frozenset[str]]]:
    """Map month and day to the day that is known by them, and to the nouns that show it to be meant."""
    return {(h["day"].month, h["day"].day): (h["day"], frozenset(h["nouns"])) for h in _read("names.toml")["happening"]}


@cache
def about_phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Map the first word of "more than" and its like to (all its words, the TIMEX3 mod of the amount behind it)."""
    return _by_first_word("about_phrase")


@cache
def reference_phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Map the first word of a phrase such as "right now" to (all its words, its TIMEX3 value), longest first."""
    return _by_first_word("reference_phrase")


def _by_first_word(kind: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Map the first word of each phrase of a kind to (all its words, its value), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, value in _read("lexicon.toml")[kind].items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p[0]))) for first, phrases in found.items()}


@cache
def cue_words() -> Mapping[str, frozenset[str]]:
    """Map each kind of cue ("future", "past", …) to its words, in lower case."""
    return {kind: frozenset(words) for kind, words in _read("cues.toml").items()}
