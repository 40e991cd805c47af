"""The day of a time of day that stands alone ("around 2 a.m."): that of a date told beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from dateline.dates.answers import Answer
from dateline.dates.cells import Cell
from dateline.dates.cues import Tense, ends_sentence, tense_around
from dateline.dates.words import BREAK, Words
from dateline.model import TimeBasis, TimeType

LONE = "time"
"""The rule of a time of day that no date stands beside."""
DAWN = "06:00"
"""Hours before it belong to the night that began on the day before."""
_DUSK = "18:00"
_NOON = "12:00"
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


def settle_hours(placed: Sequence[Placed], words: Words) -> list[Placed]:
    """Give the times of day that stand alone the day of the nearest date of their sentence, else of the one before.

    A date that looks ahead where the hour looks back, or the other way round, is not meant, nor is one that only bounds
    ("until Monday"). Nothing is taken from another paragraph. The early hours of a night are of the day after it.

    Args:
        placed: the answers of a text, in text order.
        words: the words of the text.
    """
    if not any(_is_lone(one) for one in placed):
        return list(placed)
    sentences = _number_sentences(words)
    settled = list(placed)
    for n, one in enumerate(settled):
        if _is_lone(one):
            dated = [other for other in settled if _gives_day(other) and _looks_alike(words, one, other)]
            day = _find_day(one, dated, sentences, words)
            if day is not None:
                settled[n] = one._replace(answer=_on_day(one.answer, day))
    return settled


def _is_lone(one: Placed) -> bool:
    return one.answer.rule == LONE and one.answer.cell is None and one.answer.value.startswith("XXXX-XX-XXT")


def _gives_day(one: Placed) -> bool:
    answer = one.answer
    placed = answer.rule == "overnight" or (answer.cell is not None and answer.cell.unit == "day")
    dates = answer.type in (TimeType.DATE, TimeType.TIME) and answer.interval is not None
    return placed and dates and answer.mod not in _BOUNDS


def _looks_alike(words: Words, one: Placed, other: Placed) -> bool:
    ahead = [tense_around(words, each.first, each.last) is Tense.FUTURE for each in (one, other)]
    return ahead[0] == ahead[1]


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


def _on_day(answer: Answer, day: Cell) -> Answer:
    value = f"{day.value}T{answer.value.partition('T')[2]}"
    return replace(
        answer, value=value, cell=day, interval=day.interval, basis=TimeBasis.EARLIER, rule="time on a day nearby",
        confidence=0.8,
    )  # fmt: skip
