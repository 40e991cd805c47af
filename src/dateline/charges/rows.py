"""Which named people a group is, where the text lists them: "Five men, Ann Pell, 20, Carl Moe and Ted Fox, were"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.charges.descriptions import count_people
from dateline.charges.words import words
from dateline.model import Document, Mention, MentionKind, People

# What may stand between a group and the first name of its row.
_OPENING = re.compile(
    r"\s*(?P<mark>[,:(–—-]|--)?\s*(?:(?:on )?\w{3,6}day (?=as ))?"
    r"(?P<told>(?:who )?(?:(?:were|are|was|have been|had been) )?(?:\w+ )?(?:identified|named)(?: [\w'’. ]{1,30}?)? as"
    r"|are|were|as|including)?\s*[:–—-]?\s*(?:\d{1,2}-year-old )?(?:\w+ residents? )?"
)
# What may stand between two names of a row: ages, towns, "and".
_WORD = r"(?:\d{1,3}|and|&|of|from|both|ages?|aged|years?|old|[A-Z][\w.’'-]*|\d{1,2}-year-old|[,;()–—-])"
_BETWEEN = re.compile(rf"(?:\s*{_WORD})+?\s*")
_JOINT = re.compile(r"[,;&]|\band\b")
_LONGEST = 80  # characters between a group and its first name, or between two names
_HEAD = re.compile(r"(?:[\w’'-]+\s+){0,4}?(?P<noun>[\w-]+)$")
_IDENTIFIED = re.compile(r"\b(?:identif|nam)(?:y|ied|ies|e|ed|es|ing)\b")
_COLON = re.compile(r"\s*:\s*$")
_SENTENCE_END = re.compile(r"[.!?][\"”]?\s")
_BLOCK_END = "\n"


class Row(NamedTuple):
    """People listed as a group: where the row begins and ends, their ids, the group's actor if it has one.

    `whole` tells that nobody else is of the group.
    """

    start: int
    end: int
    members: tuple[str, ...]
    group: str | None
    whole: bool


def find_rows(document: Document, people: People) -> tuple[Row, ...]:
    """Return the rows of names by which groups are told, in text order."""
    named = {actor.id for actor in people.actors if actor.named}
    names = [m for m in people.mentions if m.kind is MentionKind.NAME and m.actor in named]
    groups = {m.evidence.end: m for m in people.mentions if m.actor is not None and m.actor not in named}
    found = (_row_at(document.text, names, i, groups) for i in range(len(names)))
    return tuple(row for row in found if row is not None)


def _row_at(text: str, names: Sequence[Mention], place: int, groups: dict[int, Mention]) -> Row | None:
    first = names[place].evidence
    opened = _group_before(text, first.start, groups) or _group_before_colon(text, first.start, groups)
    if opened is None:
        return None
    group, phrase, partial = opened
    number = count_people(phrase)
    row = list(_following(text, names, place, number))
    members = tuple(dict.fromkeys(m.actor for m in row if m.actor is not None))
    if len(members) < (1 if partial else 2) or (number is not None and len(members) != number and not partial):
        return None
    return Row(first.start, row[-1].evidence.end, members, group, not partial)


def _group_before(text: str, first: int, groups: dict[int, Mention]) -> tuple[str | None, str, bool] | None:
    """Return the group that a row starting at `first` lists: its actor, its words, and whether only some are listed."""
    start = max(text.rfind(_BLOCK_END, 0, first) + 1, first - _LONGEST)
    for end in range(first - 1, start, -1):
        if not text[end - 1].isalnum() or text[end].isalnum():
            continue
        opening = _OPENING.fullmatch(text, end, first)
        if opening is None or not (opening["mark"] or opening["told"]):
            continue
        head = _HEAD.search(text, max(start, end - _LONGEST), end)
        mention = groups.get(end)
        phrase = mention.evidence.quote if mention is not None else head[0] if head is not None else ""
        if opening["told"] == "as" and not _IDENTIFIED.search(text, max(start, end - _LONGEST), end):
            continue  # "arrested two men as Ann Pell and Carl Moe watched"
        if mention is None and (head is None or head["noun"].lower() not in words().plural):
            continue
        if mention is not None and not _is_several(phrase):
            continue
        return (mention.actor if mention is not None else None), phrase, opening["told"] == "including"
    return None


def _group_before_colon(text: str, first: int, groups: dict[int, Mention]) -> tuple[str | None, str, bool] | None:
    """Return the last group of so many people in a sentence that ends in a colon and a row of names."""
    if _COLON.search(text, max(0, first - 3), first) is None:
        return None
    start = max(0, text.rfind(_BLOCK_END, 0, first) + 1, first - 3 * _LONGEST)
    for end in range(first - 1, start, -1):
        if _SENTENCE_END.match(text, end):
            return None
        mention = groups.get(end)
        if mention is not None and count_people(mention.evidence.quote) is not None:
            return mention.actor, mention.evidence.quote, False
    return None


def _is_several(phrase: str) -> bool:
    low = phrase.lower()
    return count_people(low) is not None or low in words().everyone or bool(words().plural & set(low.split()))


def _following(text: str, names: Sequence[Mention], place: int, number: int | None) -> Iterator[Mention]:
    """Yield the names of the row that the name at `place` opens, at most `number` of them."""
    yield names[place]
    last, told = names[place].evidence.end, 1
    for i in range(place + 1, len(names)):
        mention = names[i]
        here = mention.evidence
        between = text[last : here.start]
        if told == number or len(between) > _LONGEST or _BLOCK_END in between or not _JOINT.search(between):
            return
        if _BETWEEN.fullmatch(between) is None:
            return
        yield mention
        last, told = here.end, told + 1
