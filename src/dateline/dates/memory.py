"""What a document has told so far, passage after passage: the dates that later words lean on."""

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dateline.dates.cells import Cell, cell_of

# An hour is of a day told at most so many paragraphs before it. A choice.
_REACH = 8
# The paragraphs that tell what is new.
_LEAD = 2


class Told(NamedTuple):
    """A day on which something happened, by the paragraph that tells it; `evening` where it is told as a night."""

    paragraph: int
    day: Cell
    evening: bool


@dataclass(slots=True)
class Memory:
    """The dates told up to a passage: the last of each unit, and the days of what happened.

    `paragraph` counts the paragraphs up to the passage, `earlier_paragraph` those up to the last date of `earlier`.
    `last_weekdays` holds the days told as "last Thursday", by weekday.
    `overtaken` tells that the page was written on, or after, the day after its date: see `is_overtaken`.
    """

    earlier: tuple[Cell, ...] = ()
    earlier_paragraph: int = 0
    paragraph: int = 0
    overtaken: bool = False
    last_weekdays: dict[int, date] = field(default_factory=dict)
    _anchors: dict[tuple[str, int], Cell] = field(default_factory=dict)
    _today: bool = False
    _tomorrow_leads: bool = False
    _tomorrow_reports: bool = False
    # The days told that are near enough, and how often each was.
    _told: deque[Told] = field(default_factory=deque)
    _days: Counter[date] = field(default_factory=Counter)

    def sign(self, paragraph: int, *, ahead: bool, reports: bool, step: bool) -> None:
        """Take note of a weekday told as past: that of publication, or (`ahead`) that of the day after.

        Args:
            paragraph: where it stands.
            ahead: it is the weekday of the day after publication.
            reports: something was said on it.
            step: a court or the police took a step on it.
        """
        self._today |= not ahead and not step
        self._tomorrow_leads |= ahead and paragraph <= _LEAD
        self._tomorrow_reports |= ahead and reports

    def is_overtaken(self) -> bool:
        """Tell whether a page goes on after its date, so that "Monday" on a page of a Sunday is the day after.

        A page keeps the date of its first version, or the date of another time zone. The signs: somebody said something
        on the weekday that is the day after publication, or the lead tells of it and the text of the weekday of
        publication too. In leads of 2013-2015, 17 of 23 such weekdays were the day after, not that of the week before.
        """
        return self._tomorrow_reports or (self._today and self._tomorrow_leads)

    def anchor_of(self, distance: tuple[str, int], origin: Cell) -> Cell:
        """Return what a distance is counted from: the same date as before where it is told again, else `origin`.

        "He died two days later" told a second time, of the same day, is not two days after his death.
        """
        known = self._anchors.get(distance)
        again = known is not None and origin == cell_of(distance[0], known.start).shifted(distance[1])
        if known is None or not again:
            self._anchors[distance] = known = origin
        return known

    def tell(self, told: Told) -> None:
        """Take note of a day on which something happened; paragraphs come in the order of the text."""
        self._told.append(told)
        self._days[told.day.start] += 1

    def only_day(self, paragraph: int) -> Cell | None:
        """Return the day that the passages before tell of, where it is one alone and not too far back."""
        near = len(self._days) == 1 and paragraph - self._told[-1].paragraph <= 2 * _REACH
        return self._told[-1].day if near else None

    def day_reached(self, paragraph: int) -> Told | None:
        """Return the one day that the story tells of up to a paragraph; None where it tells of none or of several.

        Args:
            paragraph: the paragraph reached, none before those asked for so far.
        """
        while self._told and paragraph - self._told[0].paragraph > _REACH:
            gone = self._told.popleft().day.start
            self._days[gone] -= 1
            if not self._days[gone]:
                del self._days[gone]
        return self._told[-1] if len(self._days) == 1 else None
