"""Planted passages: a real sentence of an older article in a later one of the same incident. No text is kept."""

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from dateline.dates import find_times
from dateline.model import BlockKind, Document, Factuality, FindingKind, Reading, Span, TimeBasis, TimeExpression
from dateline.story.agreement import can_agree
from dateline.story.sentences import body_sentences

APART = 8  # days between the two articles
FEWEST = 8  # words
_WORD = re.compile(r"\b[a-z]{4,}\b")
_PLAN = re.compile(r"\b(?:will|is|are|plans|plan|returns|begins|starts|goes)\b|['’](?:s|re|ll)\b")
_PAST_PLAN = re.compile(r"\b(?:was|were|had|would|planned|pending)\b")
_WEEKDAY = re.compile(r"\b(?:(?:next|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATE = re.compile(rf"{_WEEKDAY.pattern}|\b[A-Z][a-z]{{2,8}}\.? \d")


class Planted(NamedTuple):
    """An article into which a passage was put, and the older one that it stems from, None where it has none.

    `expected` is the finding that it must give rise to, None where there is nothing to find; `passage` are its words.
    """

    kind: str
    expected: FindingKind | None
    older: Reading | None
    text: str
    published: date
    passage: str


class _Sentence(NamedTuple):
    words: str
    times: tuple[TimeExpression, ...]
    start: int


def _as_it_was(words: str, _: random.Random) -> str:
    return words


def _print_anew(words: str, _: random.Random) -> str:
    """Return the sentence with other quotation marks and dashes."""
    turned = words.replace("“", '"').replace("”", '"').replace("’", "'") if "’" in words or "“" in words else words
    return (turned if turned != words else words.replace("'", "’").replace('"', "”")).replace(" - ", " — ")


def _reword(words: str, chance: random.Random) -> str:
    """Return the sentence with one plain word replaced."""
    plain = list(_WORD.finditer(words))
    if not plain:
        return words
    found = chance.choice(plain)
    return f"{words[: found.start()]}{chance.choice(('later', 'local', 'also'))}{words[found.end() :]}"


def _shorten(words: str, _: random.Random) -> str:
    """Return the sentence without who said so, or without its last words behind a comma, if these are few."""
    body, comma, tail = words.rpartition(", ")
    return f"{body}." if comma and len(tail.split()) <= 5 and len(body.split()) >= FEWEST else words


CARRIED = {"as it was": _as_it_was, "printed anew": _print_anew, "reworded": _reword, "shortened": _shorten}
CLEAN = ("nothing", "date written out", "no date", "still right")


def plant_carried(readings: Sequence[tuple[str, Reading]], most: int, seed: int) -> Iterator[Planted]:
    """Yield so many articles with a carried-over passage and as many without, the kinds in turn.

    Args:
        readings: the articles in the order of publication, each with its incident.
        most: how many of either.
        seed: the same for the same seed.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    for kinds in (tuple(CARRIED), CLEAN):
        pairs = list(_pairs(readings))
        chance.shuffle(pairs)
        given = 0
        for older, newer in pairs:
            planted = _plant(older, newer, kinds[given % len(kinds)], chance) if given < most else None
            if planted is not None:
                given += 1
                yield planted


def _pairs(readings: Sequence[tuple[str, Reading]]) -> Iterator[tuple[Reading, Reading]]:
    """Yield pairs of articles of one incident that stand on their own and lie apart."""
    for (one, older), (other, newer) in combinations(readings, 2):
        first, second = older.document, newer.document
        same_page = first.url is not None and first.url == second.url
        if one != other or first.published is None or second.published is None or same_page:
            continue
        if (second.published - first.published).days >= APART:
            yield older, newer


def _plant(older: Reading, newer: Reading, kind: str, chance: random.Random) -> Planted | None:
    document, published = newer.document, newer.document.published
    if published is None:
        return None
    if kind == "nothing":
        return Planted(kind, None, older, document.text, published, "")
    sentences = [one for one in _sentences(older) if one.words not in document.text]
    moving = [one for one in sentences if _moves(one, older, published)]
    choices = {
        "no date": [one for one in sentences if not one.times],
        "date written out": [one for one in moving if not _PLAN.search(one.words)],
        "still right": [one for one in sentences if _holds(one, older.document.published, published)],
    }.get(kind, moving)
    if not choices:
        return None
    chosen = chance.choice(choices)
    carried = kind in CARRIED
    words = CARRIED[kind](chosen.words, chance) if carried else chosen.words
    if kind == "date written out":
        words = _write_out(chosen)
    if carried and not any(time.evidence.quote in words for time in chosen.times):
        return None
    expected = FindingKind.CARRIED_OVER if carried else None
    return Planted(kind, expected, older, _insert(document, words, chance), published, words)


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    for sentence in body_sentences(reading.document):
        times = tuple(t for t in reading.times if sentence.span.contains(t.evidence.span))
        if len(sentence.words) >= FEWEST:
            yield _Sentence(sentence.span.cut(reading.document.text), times, sentence.span.start)


def _moves(sentence: _Sentence, older: Reading, published: date) -> bool:
    """Tell whether the dates of a sentence are reckoned from publication and mean other days at another one."""
    if not sentence.times or older.document.published is None:
        return False
    for time in sentence.times:
        interval = time.interval
        if time.basis is not TimeBasis.PUBLICATION or interval is None or not interval.is_day or interval.start is None:
            return False
        if abs(interval.start - older.document.published) > timedelta(days=7):
            return False
    old, new = (find_times(sentence.words, day) for day in (older.document.published, published))
    both = list(zip(old, new, strict=False))
    return bool(both) and not any(a.interval and b.interval and can_agree(a.interval, b.interval) for a, b in both)


def _holds(sentence: _Sentence, then: date | None, now: date) -> bool:
    """Tell whether the dates of a sentence mean the same at both days, and none of them had come between the two."""
    if then is None or not any(time.basis is TimeBasis.PUBLICATION for time in sentence.times):
        return False
    old, new = (find_times(sentence.words, day) for day in (then, now))
    return len(old) == len(new) and all(
        a.interval is not None
        and b.interval is not None
        and can_agree(a.interval, b.interval)
        and not (a.interval.start is not None and then <= a.interval.start <= now)
        for a, b in zip(old, new, strict=True)
    )


def _write_out(sentence: _Sentence) -> str:
    """Return a sentence with the dates reckoned from publication written in full."""
    words = sentence.words
    for time in sorted(sentence.times, key=lambda t: -t.evidence.start):
        start = time.evidence.start - sentence.start
        day = time.interval.start if time.interval is not None else None
        if day is not None:
            words = f"{words[:start]}{day:%B} {day.day}, {day.year}{words[start + len(time.evidence.quote) :]}"
    return words


def _insert(document: Document, words: str, chance: random.Random) -> str:
    """Return the document's text with a paragraph of its own for the words, after one of the story's."""
    blocks = [block.span for block in document.blocks if block.kind is BlockKind.BODY]
    place = chance.choice(blocks[:-1] or [Span(0, len(document.text))]).end
    return f"{document.text[:place].rstrip()}\n\n{words}\n\n{document.text[place:].lstrip()}"


def plant_stale(readings: Sequence[tuple[str, Reading]], most: int, seed: int) -> Iterator[Planted]:
    """Yield so many articles printed after the day of a plan that they tell, and as many printed when they were.

    Other plans of the article are left out of it. A day that is reckoned from publication ("Monday", "next Friday at
    9 a.m.") is written out without its year ("March 3", "March 3 at 9 a.m."); a date is left as it stands.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    plans = [(reading, *plan) for _, reading in readings for plan in _plans(reading)]
    chance.shuffle(plans)
    for reading, sentence, when, day in plans[:most]:
        document = reading.document
        written = _name_day(when.cut(document.text), day)
        text = _leave_out(reading, sentence, f"{document.text[: when.start]}{written}{document.text[when.end :]}")
        words = sentence.cut(document.text).replace(when.cut(document.text), written)
        later = day + timedelta(days=chance.randint(2, 40))
        yield Planted("plan long past", FindingKind.STALE_REFERENCE, None, text, later, words)
        if document.published is not None:
            yield Planted("plan to come", None, None, text, document.published, words)


def _plans(reading: Reading) -> Iterator[tuple[Span, Span, date]]:
    """Yield the sentence, the date's words and the day of what is told as still to come, each sentence once."""
    published, seen = reading.document.published, set()
    for mention in reading.events:
        when, interval = mention.occurred.evidence, mention.occurred.interval
        if mention.factuality is not Factuality.PLANNED or when is None or interval.start is None:
            continue
        sentence = next((piece.span for piece in mention.evidence if piece.span.contains(when.span)), None)
        if sentence is None or sentence in seen or not interval.is_day or not _DATE.search(when.quote):
            continue
        before = reading.document.text[sentence.start : when.start]
        cues = list(_PLAN.finditer(before))
        if cues and not _PAST_PLAN.search(before[cues[-1].end() :]) and published and interval.start > published:
            seen.add(sentence)
            yield sentence, when.span, interval.start


def _leave_out(reading: Reading, kept: Span, text: str) -> str:
    """Return a text without the sentences of the document's other plans, which may have gone stale too."""
    planned = (mention for mention in reading.events if mention.factuality is Factuality.PLANNED)
    others = {piece.quote for mention in planned for piece in mention.evidence if not piece.span.overlaps(kept)}
    for words in sorted(others, key=lambda words: (-len(words), words)):
        text = text.replace(words, "")
    return text


def _name_day(words: str, day: date) -> str:
    """Return the words of a date with the day of the week as month and day."""
    return _WEEKDAY.sub(f"{day:%B} {day.day}", words, count=1)
