"""Meanings that are dates: named ones ("Oct. 21", "Friday", "last fall") and steps from a date ("two months ago")."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dateline.dates.answers import Answer, Context, blank, dated, undated
from dateline.dates.cells import SEASON_MONTHS, Cell, cell_of, is_finer
from dateline.dates.cues import Tense
from dateline.dates.holidays import holiday_in
from dateline.dates.lexicon import Holiday
from dateline.model import TimeBasis, TimeType

_WEEK = timedelta(days=7)
# Days that a paper names without a year: within so many days ahead, not so many back.
_NEAR, _FAR = timedelta(days=75), timedelta(days=270)
_YEAR = timedelta(days=366)


class Meaning(Protocol):
    """What an expression says, before it is known when it was said."""

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning; raise ValueError or OverflowError where no calendar reaches."""
        ...


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the words give whole: its cell."""

    cell: Cell
    rule: str
    others: tuple[Cell, ...] = ()

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return dated(self.cell, self.rule, TimeBasis.EXPLICIT, self.others, 0.8 if self.others else 1.0)


@dataclass(frozen=True, slots=True)
class Numeric:
    """Three numbers ("3/4/2021"): month first or day first, as the settings say where both can be."""

    one: int
    two: int
    year: int

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        orders = [(self.one, self.two), (self.two, self.one)]
        if not context.month_first:
            orders.reverse()
        fitting = [Cell("day", date(self.year, m, d)) for m, d in orders if m <= 12]
        sure = len(set(fitting)) == 1
        return dated(fitting[0], "numeric", TimeBasis.EXPLICIT, tuple(fitting[1:]), 1.0 if sure else 0.7)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of every year, without the year: a month, day, season, quarter, half or holiday.

    `step` is -1, 0 or 1 for "last", "this", "next"; None where the words leave it open. `weekday` narrows the year.
    """

    unit: str
    month: int
    day: int = 1
    step: int | None = None
    weekday: int | None = None
    holiday: Holiday | None = None
    past: bool = False

    def in_year(self, year: int) -> Cell:
        """Return the cell of that year; raise ValueError for 29 February of a common year."""
        if self.holiday is not None:
            return Cell("day", holiday_in(self.holiday, year))
        return Cell(self.unit, date(year, self.month, self.day))

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        published = context.published
        if published is None:
            return undated(self._blank(), self.unit)
        cells = self._around(published.year)
        fitting = [c for c in cells if self.weekday is None or self._falls_right(c, published)]
        chosen, sure = self._choose(fitting or cells, published, context)
        near = sorted(fitting or cells, key=lambda c: abs((c.start - published).days))[:2]
        others = tuple(c for c in near if not self._is_excluded(c, chosen, published, sure=sure))
        return dated(chosen, f"{self.unit} without a year", others=others, confidence=0.9 if sure else 0.7)

    def _is_excluded(self, other: Cell, chosen: Cell, published: date, *, sure: bool) -> bool:
        """Tell whether a day is no other reading: one told as past does not lie ahead, and no paper means one far off.

        A longer stretch stays open: what "was planned for July" may mean the July to come.
        """
        if self.unit != "day":
            return False
        behind = sure and chosen.start <= published
        return (behind and other.start > published) or abs(other.start - published) >= _FAR

    def _falls_right(self, cell: Cell, published: date) -> bool:
        """Tell whether a day has the weekday that is told; in a year farther off, the weekday would be a slip."""
        return cell.start.isoweekday() == self.weekday and abs(cell.start - published) <= _YEAR

    def _around(self, year: int) -> list[Cell]:
        cells = []
        for each in range(max(year - 5, 1), year + 6):
            try:
                cells.append(self.in_year(each))
            except ValueError:
                continue
        return cells

    def _choose(self, cells: list[Cell], published: date, context: Context) -> tuple[Cell, bool]:
        now = cell_of(self.unit, published)
        if self.step == 0:
            return min(cells, key=lambda c: abs(c.start.year - now.start.year)), True
        before = [c for c in cells if c.start <= now.start]
        after = [c for c in cells if c.start >= now.start]
        if self.step == 1:
            return next((c for c in after if c != now), cells[-1]), True
        if self.step == -1:
            return next((c for c in reversed(before) if c != now), cells[0]), True
        if self.unit in ("quarter", "half"):
            # Results are spoken of for the last quarter that has begun, also where they are still to come.
            return (before or after)[-1 if before else 0], True
        tense = Tense.PAST if self.past else context.tense()
        if tense is Tense.FUTURE and after:
            behind = before and self.unit == "day" and published - before[-1].start <= _NEAR
            return (before[-1], False) if behind and after[0].start - published >= _FAR else (after[0], True)
        if self.past and before:
            return before[-1], True
        if tense is Tense.PAST and before:
            return (after[0], False) if self._is_rather_ahead(before, after, published) else (before[-1], True)
        return min(cells, key=lambda c: (abs((c.start - now.start).days), c.start)), False

    def _is_rather_ahead(self, before: list[Cell], after: list[Cell], published: date) -> bool:
        """Tell whether a day lies ahead though its clause looks back: "was held until a hearing Feb. 19".

        Papers give the year of a day that lies most of a year back, and a page is updated after its date.
        """
        if self.unit != "day" or self.holiday is not None or not after:
            return False
        return after[0].start - published <= _NEAR and published - before[-1].start >= _FAR

    def _blank(self) -> str:
        """The value with the year unknown."""
        try:
            value = self.in_year(2000).value
        except ValueError:
            return "XXXX-XX-XX"
        return "XXXX" + value[4:]


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week. `step` is -1, 0, 1 for "last", "this", "next"; None for the bare name.

    `leaning` counts from the date before it in the text: "the following Tuesday".
    `past` is "this past Tuesday", `coming` "this coming Tuesday", `week` -1 "Tuesday of last week".
    """

    day: int
    step: int | None = None
    leaning: bool = False
    past: bool = False
    coming: bool = False
    week: int | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        origin, basis = context.published, TimeBasis.PUBLICATION
        if self.leaning:
            cell = context.leaning_on("day")
            origin, basis = (cell.start if cell else None), TimeBasis.EARLIER
        if origin is None:
            return undated(f"XXXX-WXX-{self.day}", "weekday", basis)
        back = origin - timedelta(days=(origin.isoweekday() - self.day) % 7)
        ahead = back if back == origin else back + _WEEK
        within = origin + timedelta(days=self.day - origin.isoweekday())
        if self.week is not None:
            return self._answered(within + self.week * _WEEK, (), basis, 0.95)
        if self.leaning:
            before = back - _WEEK if back == origin else back
            return self._answered(before if self.step == -1 else back + _WEEK, (), basis, 0.9)
        if self.step == -1:
            before = back - _WEEK if back == origin else back
            # "last Wednesday" in a paper of Thursday is the week before; the day before is just "Wednesday".
            near = self.past or (origin - before).days > 2
            return self._answered(before if near else before - _WEEK, (before, before - _WEEK), basis, 0.8)
        if self.step == 1:
            return self._answered(within + _WEEK, (ahead, within + _WEEK), basis, 0.8)
        tense = context.tense()
        if self.coming:
            return self._answered(back + _WEEK, (), basis, 0.95)
        if tense is Tense.FUTURE or (self.step == 0 and tense is not Tense.PAST):
            return self._answered(ahead, (back, ahead), basis, 0.95)
        # The day after publication may be meant where the page was updated since.
        sure = 0.7 if ahead - origin == timedelta(days=1) else 0.9
        return self._answered(back, (back, ahead), basis, sure if tense is Tense.PAST else sure - 0.1)

    def _answered(self, chosen: date, readings: tuple[date, ...], basis: TimeBasis, confidence: float) -> Answer:
        others = tuple(Cell("day", day) for day in readings if day != chosen)
        return dated(Cell("day", chosen), "weekday", basis, others, confidence)


@dataclass(frozen=True, slots=True)
class Step:
    """So many units from the publication, or (`leaning`) from the date before it in the text.

    `steps` None is an unknown number ("several years ago"). `back` is its direction then.
    """

    unit: str
    steps: int | None
    leaning: bool = False
    back: bool = True
    rule: str = "step"

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        basis = TimeBasis.EARLIER if self.leaning else TimeBasis.PUBLICATION
        if self.steps is None:
            return undated("PAST_REF" if self.back else "FUTURE_REF", self.rule, basis)
        origin, basis, sure = self._origin(context)
        quarter = context.last_of("quarter") if self.unit == "year" and self.rule in ("year ago", "counted") else None
        if quarter is not None and context.is_near():
            return dated(quarter.shifted(4 * self.steps), self.rule, TimeBasis.EARLIER, confidence=0.7)
        if origin is None:
            return blank(self.unit, self.rule, basis)
        if is_finer(self.unit, origin.unit):
            return blank(self.unit, self.rule, basis)
        moved = cell_of(self.unit, origin.start).shifted(self.steps)
        return dated(moved, self.rule, basis, confidence=sure)

    def _origin(self, context: Context) -> tuple[Cell | None, TimeBasis, float]:
        published = Cell("day", context.published) if context.published else None
        if not self.leaning:
            return published, TimeBasis.PUBLICATION, 1.0
        cell = context.leaning_on(self.unit)
        if cell is None and self.rule == "year ago":
            return published, TimeBasis.PUBLICATION, 0.5
        return cell, TimeBasis.EARLIER, 0.8


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month ("the 21st"): of the month before it in the text, or the nearest one that fits."""

    day: int

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        published = context.published
        if published is None:
            return undated(f"XXXX-XX-{self.day:02}", "day of the month")
        cells = []
        for months in (-2, -1, 0, 1, 2):
            month = cell_of("month", published).shifted(months)
            if (month.end - month.start).days >= self.day:
                cells.append(Cell("day", month.start.replace(day=self.day)))
        back = [c for c in cells if c.start <= published]
        ahead = [c for c in cells if c.start >= published]
        chosen = ahead[0] if context.tense() is Tense.FUTURE else back[-1]
        return dated(chosen, "day of the month", others=(back[-1], ahead[0]), confidence=0.7)


@dataclass(frozen=True, slots=True)
class OfYear:
    """A month, season or quarter of a year that other words give: "June last year", "the third quarter of 1984"."""

    inner: Recurring
    year: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.year.answer(context)
        if found.cell is None:
            return undated(self.inner._blank(), self.inner.unit, found.basis)
        return dated(self.inner.in_year(found.cell.start.year), f"{self.inner.unit} of a year", found.basis)


@dataclass(frozen=True, slots=True)
class Beside:
    """A month, season or holiday told from the date before it in the text: "that Christmas", "the following May".

    `step` is 0 for the one of the same year, 1 for the next one after that date, -1 for the last one before it.
    """

    inner: Recurring
    step: int

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        known = context.leaning_on("year")
        if known is None or is_finer("year", known.unit):
            return undated(self.inner._blank(), self.inner.unit, TimeBasis.EARLIER)
        cells = [self.inner.in_year(known.start.year + n) for n in (-1, 0, 1)]
        if self.step > 0:
            chosen = next(cell for cell in cells if cell.start > known.start)
        elif self.step < 0:
            chosen = next(cell for cell in reversed(cells) if cell.start < known.start)
        else:
            chosen = cells[1]
        return dated(chosen, f"{self.inner.unit} beside a date", TimeBasis.EARLIER, confidence=0.8)


@dataclass(frozen=True, slots=True)
class Reference:
    """A time that the words do not place: "recently", "in the future"."""

    value: str
    rule: str = "reference"

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return Answer(TimeType.DATE, self.value, self.rule, confidence=0.5)


@dataclass(frozen=True, slots=True)
class TheUnit:
    """A unit with "the" ("the quarter"): the one before it in the text, else the last one that is over."""

    unit: str

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        known = context.last_of(self.unit) if self.unit != "year" else None
        if known is not None:
            return dated(known, "the unit", TimeBasis.EARLIER, confidence=0.8)
        if context.published is None:
            return blank(self.unit, "the unit")
        cell = cell_of(self.unit, context.published)
        if self.unit == "year":
            return dated(cell, "reference", confidence=0.5)
        back = -1 if self.unit == "quarter" or (self.unit == "weekend" and cell.start > context.published) else 0
        if context.tense() is Tense.FUTURE and self.unit == "weekend":
            back = 0
        return dated(cell.shifted(back), "the unit", confidence=0.7)


def season_of(name: str, step: int | None = None) -> Recurring:
    """Return the meaning of a season by its TIMEX3 name ("SP", "SU", "FA", "WI")."""
    return Recurring("season", SEASON_MONTHS[name], step=step)


# What a rule of the grammar returns: the place after the expression, and its meaning.
Found = tuple[int, Meaning]
