"""The day of a time of day that stands alone ("around 2 a.m."): that of a date told beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.answers import Answer
from dateline.dates.cells import Cell
from dateline.dates.cues import Tense, dates_report, dates_step, ends_sentence, tense_around
from dateline.dates.memory import Memory, Told
from dateline.dates.words import BREAK, Words
from dateline.model import TimeBasis, TimeType

LONE = "time"
"""The rule of a time of day that no date stands beside."""
DAWN = "06:00"
"""Hours before it belong to the night that began on the day before."""
_DUSK = "18:00"
_NOON = "12:00"
# A date less sure than this is no day of the story.
_SURE = 0.7
# Behind one of these another story is told: "was charged Wednesday over the boy, whose body was found at 11 a.m.".
_ASIDE = frozenset({"who", "whose", "which"})
_BOUNDS = frozenset({"ON_OR_BEFORE", "ON_OR_AFTER", "BEFORE", "AFTER"})


class Placed(NamedTuple):
    """An answer and the words that it stands for: `[first, last)`."""

    answer: Answer
    first: int
    last: int


def is_of_night(value: str) -> bool:
    """Tell whether a TIMEX3 value is a night or evening, which the hours after midnight still belong to."""
    return value.endswith(("TNI", "TEV"))


def settle_hours(placed: Sequence[Placed], words: Words, memory: Memory) -> list[Placed]:
    """Give the times of day that stand alone the day of the nearest date of their sentence, else of the one before.

    A date that looks ahead where the hour looks back, or the other way round, is not meant, nor is one that only bounds
    ("until Monday"). From farther back comes the day of what the story tells, where it has told of one day alone.
    The early hours of a night are of the day after it.

    Args:
        placed: the answers of a text, in text order.
        words: the words of the text.
        memory: what the passages before have told; the days of this one are added.
    """
    sentences = _number_sentences(words) if placed else []
    settled = list(placed)
    for n, one in enumerate(settled):
        if _is_lone(one):
            dated = [other for other in settled if _gives_day(other) and _looks_alike(words, one, other)]
            day = _find_day(one, dated, sentences, words)
            if day is not None:
                settled[n] = one._replace(answer=_on_day(one.answer, day, 0.8))
                continue
            told = [_tell(other, sentences, memory) for other in settled[:n] if _is_told(other, words)]
            reached = memory.day_reached(memory.paragraph + sentences[one.first][0], told)
            if reached is not None and _happened(one, words) and not _is_aside(one, sentences, words):
                settled[n] = one._replace(answer=_on_day(one.answer, _hour_of(one, reached), 0.6))
    memory.tell(_tell(one, sentences, memory) for one in settled if _is_told(one, words))
    return settled


def _is_told(one: Placed, words: Words) -> bool:
    """Tell whether a date is the day of a happening that is over: not of a report, nor of a step of a court."""
    cell = one.answer.cell
    if not _gives_day(one) or cell is None or one.answer.confidence < _SURE:
        return False
    return _happened(one, words) and not dates_report(words, one.first, one.last)


def _happened(one: Placed, words: Words) -> bool:
    if tense_around(words, one.first, one.last) is Tense.FUTURE:
        return False
    return not dates_step(words, one.first, one.last)


def _is_aside(one: Placed, sentences: Sequence[tuple[int, int]], words: Words) -> bool:
    """Tell whether another story is told in the hour's sentence, or another date stands there that was not meant."""
    place = sentences[one.first]
    at = one.first - 1
    while at >= 0 and sentences[at] == place:
        if words[at].lower in _ASIDE:
            return True
        at -= 1
    return False


def _tell(one: Placed, sentences: Sequence[tuple[int, int]], memory: Memory) -> Told:
    answer = one.answer
    said = answer.value.partition("T")[2]
    evening = is_of_night(answer.value) or (said[:1].isdigit() and said >= _DUSK)
    return Told(memory.paragraph + sentences[one.first][0], answer.cell or Cell("day", date.min), evening)


def _hour_of(one: Placed, told: Told) -> Cell:
    hour = one.answer.value.partition("T")[2]
    return told.day.shifted(1) if told.evening and hour < DAWN else told.day


def _is_lone(one: Placed) -> bool:
    return one.answer.rule == LONE and one.answer.cell is None and one.answer.value.startswith("XXXX-XX-XXT")


def _gives_day(one: Placed) -> bool:
    answer = one.answer
    placed = answer.rule == "overnight" or (answer.cell is not None and answer.cell.unit == "day")
    dates = answer.type in (TimeType.DATE, TimeType.TIME) and answer.interval is not None
    return placed and dates and answer.mod not in _BOUNDS


def _looks_alike(words: Words, one: Placed, other: Placed) -> bool:
    ahead = [tense_around(words, each.first, each.last) is Tense.FUTURE for each in (one, other)]
    return ahead[0] == ahead[1] and not dates_report(words, other.first, other.last)


def _number_sentences(words: Words) -> list[tuple[int, int]]:
    """Return for each word its paragraph and its sentence, counted from the text's start."""
    paragraph, sentence, numbers = 0, 0, []
    for i, word in enumerate(words):
        numbers.append((paragraph, sentence))
        paragraph += word.text == BREAK
        sentence += ends_sentence(words, i) or _ends_in_hour(words, i)
    return numbers


def _ends_in_hour(words: Words, i: int) -> bool:
    """Tell whether the full stop of "p.m." ends its sentence too."""
    after = words[i + 1] if i + 1 < len(words) else words[i]
    dated = after.kinds.keys() & {"weekday", "month", "month_short", "weekday_short", "zone", "deictic"}
    return "meridiem" in words[i].kinds and words[i].text.endswith(".") and after.text[:1].isupper() and not dated


def _find_day(one: Placed, dated: Sequence[Placed], sentences: Sequence[tuple[int, int]], words: Words) -> Cell | None:
    paragraph, sentence = sentences[one.first]
    beside = [other for other in dated if sentences[other.first] == (paragraph, sentence)]
    before = [other for other in dated if sentences[other.first] == (paragraph, sentence - 1)]
    nearest = min(beside or before, key=lambda other: abs(other.first - one.first), default=None)
    if nearest is None or (beside and any(word.lower in _ASIDE for word in words[nearest.last : one.first])):
        return None
    return _day_within(one, nearest)


def _day_within(one: Placed, other: Placed) -> Cell | None:
    """Return the day of an hour that belongs to a date, night or other hour."""
    hour = one.answer.value.partition("T")[2]
    answer = other.answer
    if answer.cell is None:
        # "overnight" is the night that ends on the last day of its interval.
        day = answer.interval.latest if answer.interval else None
        return Cell("day", day if hour < _NOON else day - timedelta(days=1)) if day else None
    said = answer.value.partition("T")[2]
    evening = is_of_night(answer.value) or (other.first < one.first and said[:1].isdigit() and said >= _DUSK)
    return answer.cell.shifted(1) if evening and hour < DAWN else answer.cell


def _on_day(answer: Answer, day: Cell, confidence: float) -> Answer:
    value = f"{day.value}T{answer.value.partition('T')[2]}"
    return replace(
        answer, value=value, cell=day, interval=day.interval, basis=TimeBasis.EARLIER, rule="time on a day nearby",
        confidence=confidence,
    )  # fmt: skip
