"""Planted edits: one fact of a real text changed by program, or only its wording. No text is kept."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dateline.documents import split_blocks
from dateline.model import BlockKind

NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SOURCES = ("police", "officials", "prosecutors", "investigators", "authorities", "deputies")
OFFENSES = ("murder", "manslaughter", "assault", "robbery", "burglary", "arson", "kidnapping")
SURNAMES = ("Harlowe", "Tennick", "Marbury", "Okafor", "Lindqvist", "Castellan", "Drummond")
MONTHS = (("Jan.", "January"), ("Feb.", "February"), ("Aug.", "August"), ("Sept.", "September"), ("Oct.", "October"),
          ("Nov.", "November"), ("Dec.", "December"))  # fmt: skip
_NO_TERM = "ago|later|earlier|old|before|after|prior"
_NUMBER = rf"(?P<v>{'|'.join(NUMBERS)}|[2-9]|[1-9]\d)"


class Edit(NamedTuple):
    """A text and its edited version. `slot` is the kind of fact that changed, None where the edit is cosmetic."""

    name: str
    slot: str | None
    old: str
    new: str


def _other(value: str, chance: random.Random) -> str:
    if value in NUMBERS:
        return chance.choice([word for word in NUMBERS if word != value])
    return str(int(value) + chance.choice([1, 2, 3]))


def _other_of(choices: Sequence[str]) -> Callable[[str, random.Random], str]:
    return lambda value, chance: chance.choice([one for one in choices if one != value])


FACTS: dict[str, tuple[str, Callable[[str, random.Random], str]]] = {
    "number": (
        rf"\b{_NUMBER} (?:people|men|women|victims|others|suspects|children|officers|teens)\b",
        _other,
    ),
    "counts": (rf"\b{_NUMBER} (?:counts|charges)\b", _other),
    "term": (
        rf"\b{_NUMBER} (?:years|months|weeks|days|hours)\b(?![- ](?:{_NO_TERM}))",
        _other,
    ),
    "age": (r"(?<=, )(?P<v>[1-9]\d)(?=, )|\b(?P<w>[1-9]\d)(?=-year-old)", _other),
    "amount": (r"(?<=\$)(?P<v>[1-9]\d{0,2})(?=,\d{3}\b|\b)", _other),
    "date": (rf"\b(?P<v>{'|'.join(WEEKDAYS)})\b(?! (?:morning|night|afternoon|evening)s?\b)", _other_of(WEEKDAYS)),
    "charge": (rf"\b(?P<v>{'|'.join(OFFENSES)})\b", _other_of(OFFENSES)),
    "attribution": (rf"\b(?P<v>{'|'.join(SOURCES)})(?= said\b)", _other_of(SOURCES)),
    "name": (r"\b[A-Z][a-z]+ (?P<v>[A-Z][a-z]{2,})(?=, [1-9]\d\b)", _other_of(SURNAMES)),
}


def _swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def _turn_quotes(text: str) -> str:
    if "“" in text or "’" in text:
        return text.replace("“", '"').replace("”", '"').replace("’", "'")
    return re.sub(r'"([^"\n]*)"', r"“\1”", text).replace("'", "’")


def _spell_number(text: str) -> str:
    digits = {word: str(n) for n, word in enumerate(NUMBERS, start=2)}
    counted = rf"\b({'|'.join(NUMBERS)}) (people|men|women|victims|others)"
    return re.sub(counted, lambda m: f"{digits[m[1]]} {m[2]}", text)


def _spell_month(text: str) -> str:
    for short, full in MONTHS:
        if re.search(rf"\b{re.escape(short)} \d", text):
            return re.sub(rf"\b{re.escape(short)}(?= \d)", full, text)
        if re.search(rf"\b{full} \d", text):
            return re.sub(rf"\b{full}(?= \d)", short, text)
    return text


def _move_paragraph(text: str) -> str:
    pieces = text.split("\n\n")
    return "\n\n".join([pieces[0], *pieces[2:-1], pieces[1], pieces[-1]]) if len(pieces) > 4 else text


def _split_sentence(text: str) -> str:
    return re.sub(r"(?<=[a-z]{3}), and (he|she|they|police|the) ", lambda m: f". {m[1].title()} ", text, count=1)


def _merge_sentences(text: str) -> str:
    return re.sub(r"(?<=[a-z]{3})\. (He|She|They|The) ", lambda m: f", and {m[1].lower()} ", text, count=1)


def _turn_attribution(text: str) -> str:
    return re.sub(r", (police|officials|authorities) said\.", r", said \1.", text, count=2)


def _mistype(text: str) -> str:
    return re.sub(r"\b(because|street|hospital|several|through)\b", lambda m: m[1][:3] + m[1][2:], text, count=1)


COSMETIC: dict[str, Callable[[str], str]] = {
    "quotation marks": _turn_quotes,
    "number in digits": _spell_number,
    "month": _spell_month,
    "paragraph moved": _move_paragraph,
    "sentence split": _split_sentence,
    "sentences merged": _merge_sentences,
    "said police": _turn_attribution,
    "typing error": _mistype,
    "about": _swap(" about ", " approximately "),
    "contraction": _swap(" did not ", " didn't "),
    "also": _swap(" also ", " "),
    "comma": _swap(", who ", " who "),
    "a.m.": lambda text: text.replace(" a.m.", " am").replace(" p.m.", " pm"),
    "dash": lambda text: text.replace(" - ", " — ").replace(" -- ", " — "),
}


def plant_fact(text: str, slot: str, chance: random.Random) -> str | None:
    """Return the text with one fact of its story changed at one place, or None where it has none of that slot."""
    pattern, change = FACTS[slot]
    story = [block.span for block in split_blocks(text) if block.kind is BlockKind.BODY]
    places = [
        found
        for found in re.finditer(pattern, text)
        if any(span.start <= found.start() and found.end() <= span.end for span in story)
    ]
    if not places:
        return None
    found = chance.choice(places)
    group = "v" if found.groupdict().get("v") else "w"
    return text[: found.start(group)] + change(found[group], chance) + text[found.end(group) :]


def plant_edits(texts: Sequence[str], facts: int, cosmetic: int, seed: int) -> Iterator[Edit]:
    """Yield so many edits of either kind, each of another text, the kinds in turn; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    left = list(texts)
    chance.shuffle(left)
    for n in range(facts + cosmetic):
        kinds = list(FACTS) if n < facts else list(COSMETIC)
        name = kinds[(n if n < facts else n - facts) % len(kinds)]
        for place, text in enumerate(left):
            new = plant_fact(text, name, chance) if n < facts else COSMETIC[name](text)
            if new is not None and new != text:
                del left[place]
                yield Edit(name, name if n < facts else None, text, new)
                break
