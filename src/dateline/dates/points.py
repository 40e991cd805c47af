"""Meanings that are dates by name: "Oct. 21", "10/21/2021", "last fall", "the third quarter of 1984"."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dateline.dates.answers import Answer, Context, dated, undated
from dateline.dates.cells import SEASON_MONTHS, Cell, cell_of, is_finer
from dateline.dates.cues import Tense, awaits_ballot, is_open
from dateline.dates.holidays import holiday_in
from dateline.dates.lexicon import Holiday
from dateline.model import TimeBasis

# Days that a paper names without a year: within so many days ahead, not so many back.
_NEAR, _FAR = timedelta(days=75), timedelta(days=270)
_VOTE = 11
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


def _nearest(cells: list[Cell], now: Cell, ahead: int = 1) -> Cell:
    """Return the cell nearest to the present one; `ahead` is how much farther off those to come count."""
    days = {cell: (cell.start - now.start).days for cell in cells}
    return min(cells, key=lambda c: (days[c] * ahead if days[c] > 0 else -days[c], c.start))


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
        """Return the cells of the years nearby, of more of them where not every year has one that fits."""
        reach = 5 if self.weekday is not None or (self.month, self.day) == (2, 29) else 2
        cells = []
        for each in range(max(year - reach, 1), year + reach + 1):
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
            gone = [c for c in before if c != now]
            if self.unit == "month" and len(gone) > 1 and gone[-1].end == now.start:
                # The month just over is "last month".
                return gone[-2], False
            return (gone or cells)[-1 if gone else 0], True
        if self.unit in ("quarter", "half"):
            # Results are spoken of for the last quarter that has begun, also where they are still to come.
            return (before or after)[-1 if before else 0], True
        tense = Tense.PAST if self.past else context.tense()
        if self.unit == "month" and not self.past and is_open(context.words, context.first):
            return _nearest(cells, now), False
        if tense is Tense.FUTURE and after:
            behind = before and self.unit == "day" and published - before[-1].start <= _NEAR
            return (before[-1], False) if behind and after[0].start - published >= _FAR else (after[0], True)
        if self.past and before:
            return before[-1], True
        if tense is Tense.PAST and before and context.names_event():
            return before[-1], True
        if tense is Tense.PAST and before:
            return (after[0], False) if self._is_rather_ahead(before, after, published) else (before[-1], True)
        vote = self.unit == "month" and self.month == _VOTE and published.year % 2 == 0 and published.month < _VOTE
        if vote and awaits_ballot(context.words, context.first, context.last):
            return self.in_year(published.year), False
        return _nearest(cells, now, 2 if self.unit == "month" else 1), False

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
class DayOfMonth:
    """A day of the month ("the 21st"): the next one after the date before it in the text, or the nearest that fits.

    `weekday` is told with it ("Friday the 13th").
    """

    day: int
    weekday: int | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        published = context.published
        if published is None:
            return undated(f"XXXX-XX-{self.day:02}", "day of the month")
        cells = []
        reach = 2 if self.weekday is None else 14
        for months in range(-reach, reach + 1):
            month = cell_of("month", published).shifted(months)
            if (month.end - month.start).days >= self.day:
                cell = Cell("day", month.start.replace(day=self.day))
                if self.weekday is None or cell.start.isoweekday() == self.weekday:
                    cells.append(cell)
        back = [c for c in cells if c.start <= published]
        ahead = [c for c in cells if c.start >= published]
        if not back or not ahead:
            return undated(f"XXXX-XX-{self.day:02}", "day of the month")
        future = context.tense() is Tense.FUTURE
        known = None if future or self.weekday else context.leaning_on("day")
        follows = next((c for c in back if known is not None and c.start >= known.start), None)
        chosen = ahead[0] if future else follows or back[-1]
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


def season_of(name: str, step: int | None = None) -> Recurring:
    """Return the meaning of a season by its TIMEX3 name ("SP", "SU", "FA", "WI")."""
    return Recurring("season", SEASON_MONTHS[name], step=step)


# What a rule of the grammar returns: the place after the expression, and its meaning.
Found = tuple[int, Meaning]
