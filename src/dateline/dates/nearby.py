"""The day of a time of day that stands alone ("around 2 a.m."): that of a date told beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.answers import Answer
from dateline.dates.cells import Cell
from dateline.dates.clauses import Clauses
from dateline.dates.cues import Tense
from dateline.dates.memory import Memory, Told
from dateline.model import TimeBasis, TimeType

LONE = "time"
"""The rule of a time of day that no date stands beside."""
DAWN = "06:00"
"""Hours before it belong to the night that began on the day before."""
_DUSK = "18:00"
_NOON = "12:00"
_MIDNIGHT = "24:00"
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


def settle_hours(placed: Sequence[Placed], clauses: Clauses, memory: Memory) -> list[Placed]:
    """Give the times of day that stand alone the day of the nearest date of their sentence, else of the one before.

    A date that looks ahead where the hour looks back, or the other way round, is not meant, nor is one that only bounds
    ("until Monday"). From farther back comes the day of what the story tells, where it has told of one day alone.
    The early hours of a night are of the day after it.

    Args:
        placed: the answers of a text, in text order.
        clauses: the clauses around them.
        memory: what the passages before have told; the days of this one are added.
    """
    if not placed:
        return []
    settled = list(placed)
    around = _Surroundings(placed, clauses)
    for n, one in enumerate(placed):
        if _is_lone(one):
            settled[n] = _settle(one, around, memory)
        around.pass_by(settled[n])
        if _is_told(settled[n], clauses):
            memory.tell(_tell(settled[n], clauses, memory))
    return settled


def _settle(one: Placed, around: "_Surroundings", memory: Memory) -> Placed:
    """Return an hour with the day of a date nearby, or of what the story tells; as it is where there is none."""
    other = around.find_date(one)
    day = _day_within(one, other) if other is not None else None
    if day is not None:
        return one._replace(answer=_on_day(one.answer, day, 0.8))
    told = memory.day_reached(memory.paragraph + around.clauses.place_of(one.first)[0])
    # Told of a day alone, its midnight may be either end of it.
    split = told is not None and not told.evening and one.answer.value.partition("T")[2] == _MIDNIGHT
    if told is not None and not split and _happened(one, around.clauses) and not around.is_aside(one):
        return one._replace(answer=_on_day(one.answer, _hour_of(one, told), 0.6))
    return one


class _Surroundings:
    """The dates that an hour may belong to, while the answers of a text go by: those before it, and those to come.

    Each is looked at once, so that the cost stays linear in a text of nothing but hours.
    """

    def __init__(self, placed: Sequence[Placed], clauses: Clauses) -> None:
        self.clauses = clauses
        self._asides: list[int] = []
        # By sentence and whether it looks ahead: the last date passed by; those to come, the next one at the end.
        self._before: dict[tuple[int, bool], Placed] = {}
        self._after: dict[tuple[int, bool], list[Placed]] = {}
        if any(_is_lone(one) for one in placed):
            self._asides = [i for i, word in enumerate(clauses.words) if word.lower in _ASIDE]
            for one in reversed(placed):
                if self._may_date(one):
                    self._after.setdefault(self._key(one), []).append(one)

    def pass_by(self, one: Placed) -> None:
        """Take note of an answer that now lies behind."""
        if not self._may_date(one):
            return
        key = self._key(one)
        self._before[key] = one
        waiting = self._after.get(key)
        if waiting and waiting[-1].first == one.first:
            waiting.pop()

    def find_date(self, one: Placed) -> Placed | None:
        """Return the date nearest to an hour in its sentence, else the last one of the sentence before."""
        sentence, ahead = self._key(one)
        before, waiting = self._before.get((sentence, ahead)), self._after.get((sentence, ahead))
        if before is None and not waiting:
            last = self._before.get((sentence - 1, ahead))
            same = last is not None and self.clauses.place_of(last.first)[0] == self.clauses.place_of(one.first)[0]
            return last if same else None
        if before is None or (waiting and waiting[-1].first - one.first < one.first - before.first):
            return waiting[-1] if waiting else None
        return None if self._aside_before(one.first) >= before.last else before

    def is_aside(self, one: Placed) -> bool:
        """Tell whether another story is told in the hour's sentence, before it."""
        at = self._aside_before(one.first)
        return at >= 0 and self.clauses.place_of(at) == self.clauses.place_of(one.first)

    def _may_date(self, one: Placed) -> bool:
        return _gives_day(one) and not self.clauses.dates_report(one.first, one.last)

    def _key(self, one: Placed) -> tuple[int, bool]:
        return self.clauses.place_of(one.first)[1], self.clauses.tense(one.first, one.last) is Tense.FUTURE

    def _aside_before(self, place: int) -> int:
        """Return the place of the last word before `place` that turns to another story, -1 where there is none."""
        at = bisect_left(self._asides, place)
        return self._asides[at - 1] if at else -1


def _is_told(one: Placed, clauses: Clauses) -> bool:
    """Tell whether a date is the day of a happening that is over: not of a report, nor of a step of a court."""
    cell = one.answer.cell
    if not _gives_day(one) or cell is None or one.answer.confidence < _SURE:
        return False
    return _happened(one, clauses) and not clauses.dates_report(one.first, one.last)


def _happened(one: Placed, clauses: Clauses) -> bool:
    if clauses.tense(one.first, one.last) is Tense.FUTURE:
        return False
    return not clauses.dates_step(one.first, one.last)


def _tell(one: Placed, clauses: Clauses, memory: Memory) -> Told:
    answer = one.answer
    said = answer.value.partition("T")[2]
    evening = is_of_night(answer.value) or (said[:1].isdigit() and said >= _DUSK)
    return Told(memory.paragraph + clauses.place_of(one.first)[0], answer.cell or Cell("day", date.min), evening)


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
