"""Offenses: a phrase as worded, its count, its standard form, and when two wordings mean one offense."""

import re
from functools import cache
from importlib.resources import files

import msgspec

from dateline.model import Evidence, Offense


class OffenseLexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of offenses.toml."""

    numbers: dict[str, int]
    counters: frozenset[str]
    leading: frozenset[str]
    trailing: frozenset[str]
    between: frozenset[str]
    weightless: frozenset[str]
    degrees: dict[str, str]
    bases: frozenset[str]
    apart: frozenset[str]
    others: frozenset[str]
    every: frozenset[str]
    matters: frozenset[str]
    handling: frozenset[str]
    forms: dict[str, str]
    families: dict[str, frozenset[str]]
    deeds: dict[str, str]


@cache
def lexicon() -> OffenseLexicon:
    """Return the word lists; raise ValueError where the file is malformed."""
    raw = files("dateline.charges").joinpath("offenses.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=OffenseLexicon)
    except msgspec.DecodeError as error:
        raise ValueError(f"offenses.toml: {error}") from error


FELONY_MURDER = "felony-murder"  # a crime of its own, not a murder graded a felony
ORDINALS = {"1st": "first-degree", "2nd": "second-degree", "3rd": "third-degree", "4th": "fourth-degree"}
YEAR = re.compile(r"(?:19|20)[0-9][0-9]")
WORD = re.compile(r"[a-z0-9$]+(?:[-'][a-z0-9]+)*")


def read_offense(evidence: Evidence) -> tuple[Offense | None, int | None]:
    """Return the offense that a phrase names, without its count, and the count: "two counts of arson" is (arson, 2).

    The offense is None where the phrase says only that there are charges.
    """
    words = evidence.quote.replace("-count", " count").split()  # "three-counts of arson"
    number, skipped = _count(words)
    kept = words[skipped:]
    if len(kept) > 1 and YEAR.fullmatch(kept[0]):
        kept = kept[1:]  # "a *2010* robbery"
    kept = kept[_behind_grade(kept) :]
    while kept and kept[0].lower().strip(",") in lexicon().leading:
        kept = kept[1:]
    while kept and kept[-1].lower().strip(',.;”"') in lexicon().trailing:
        kept = kept[:-1]
    name = " ".join(kept).strip(" ,.;:“”\"'").lower()
    if not name:
        return None, number
    name = next((noun for deed, noun in lexicon().deeds.items() if name.startswith(f"{deed} ")), name)
    return Offense(name, offense_key(name), evidence), number


def _behind_grade(words: list[str]) -> int:
    """Return where the offense begins behind its grade: "second-degree felony charge of *manslaughter*", else 0."""
    for place, word in enumerate(words[1:4], 1):
        if word.lower() in {"charge", "charges", "count", "counts"} and words[place + 1 : place + 2] == ["of"]:
            return place + 2
    return 0


def read_counts(sentence: str) -> tuple[int | None, bool]:
    """Return the number in "two counts each" or "two counts apiece", which stands apart from the offense.

    The second value tells whether it is said of each offense: "two counts each of arson and theft".
    """
    words = [word.strip(",.;").lower() for word in sentence.split()]
    for place, (number, counter, share) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if counter in lexicon().counters and share in {"each", "apiece"}:
            return lexicon().numbers.get(number), words[place + 3 : place + 4] == ["of"]
    return None, False


def means_others(sentence: str) -> bool:
    """Tell whether a sentence speaks of other charges than the one named: "the remaining counts", "another charge"."""
    words = [word.strip(",.;").lower() for word in sentence.split()]
    return any(
        word in lexicon().others and not lexicon().matters.isdisjoint(words[place + 1 : place + 4])
        for place, word in enumerate(words)
    )


def means_all(sentence: str) -> bool:
    """Tell whether a sentence speaks of every charge: "acquitted of all charges", "guilty on both counts"."""
    words = [word.strip(",.;").lower() for word in sentence.split()]
    return any(
        word in lexicon().every and not lexicon().matters.isdisjoint(words[place + 1 : place + 4])
        for place, word in enumerate(words)
    )


def _count(words: list[str]) -> tuple[int | None, int]:
    """Return the number before "counts of" and how many words it takes; (None, 0) where the phrase has none."""
    number: int | None = None
    for position, word in enumerate(words[:6]):
        lower = word.lower().strip(",()")
        if lower in lexicon().numbers:
            number = lexicon().numbers[lower]
        elif lower.isdigit() and len(lower) < 4:
            number = int(lower)
        elif lower in lexicon().counters:
            after = [w.lower() for w in words[position + 1 : position + 3]]
            joined = 2 if after[:1] == ["each"] and after[1:] == ["of"] else 1 if after[:1] == ["of"] else 0
            return number, position + 1 + joined if joined or number is not None else 0
        elif lower not in lexicon().between:
            break
    if number is not None and words[0].lower().strip(",()") not in {"a", "an"}:
        return number, 1  # "four attempted murders"
    return None, 0


def offense_key(name: str) -> str:
    """Return what the wordings of one offense share: order kept but for the degree, degrees and plurals spelled as one.

    "First degree murder", "murder in the first degree", "Murder - 1st Degree" and "murder 1st" have one key,
    "hit-and-run" and "hit and run" another.
    """
    text = name.lower().replace("’", "'")
    for wording, standard in lexicon().degrees.items():
        text = text.replace(wording, standard)
    text = text.replace("felony murder", FELONY_MURDER)
    parts = (part for word in WORD.findall(text) for part in _parts(word))
    singular = (_singular(lexicon().forms.get(part, part)) for part in parts if part not in lexicon().weightless)
    told = [part for part in singular if part not in lexicon().weightless]
    if told and told[-1] in ORDINALS:
        told[-1] = ORDINALS[told[-1]]
    return " ".join(sorted(told, key=lambda part: part not in _degrees()))


@cache
def _degrees() -> frozenset[str]:
    return frozenset(lexicon().degrees.values())


def _parts(word: str) -> list[str]:
    """Return the words joined by hyphens; a degree stays whole, and so does a name in which each part matters."""
    whole = word in lexicon().degrees.values() or word == FELONY_MURDER or word in lexicon().weightless
    return [word] if whole else word.split("-")


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def same_offense(one: str, other: str) -> bool:
    """Tell whether two keys can mean one offense: equal, or one is the shorter name of the other.

    "Manslaughter" can be "involuntary manslaughter"; "murder" is not "attempted murder", which is another crime. The
    "weapons" charge can be "possession of a firearm", but not "manslaughter with a firearm".
    """
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) == 1 and any(short[0] in f and f & set(long) for f in lexicon().families.values()):
        return len(long) == 1 or bool(lexicon().handling & set(long))
    if not short or short[-1] not in lexicon().bases or not set(short) <= set(long):
        return False
    added = set(long) - set(short)
    return long[-1] == short[-1] and not added & lexicon().apart
