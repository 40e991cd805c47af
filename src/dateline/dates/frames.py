"""Meanings around other meanings: parts of dates, times of day, ranges; and lengths and repetitions."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.dates.amounts import mod_of_date
from dateline.dates.answers import Answer, Context, blank, undated
from dateline.dates.cells import add_months, cell_of, part_of
from dateline.dates.nearby import DAWN, LONE
from dateline.dates.points import Meaning
from dateline.dates.steps import Step
from dateline.model import Interval, Precision, TimeBasis, TimeType
from dateline.model.times import DAY

_TUESDAY = 2
# What an amount leaves open: more, or less.
_SIDES = {"MORE_THAN": 1, "EQUAL_OR_MORE": 1, "LESS_THAN": -1, "EQUAL_OR_LESS": -1}


@dataclass(frozen=True, slots=True)
class Part:
    """The START, MID or END of a date ("late January")."""

    part: str
    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        if found.cell is None or found.type is not TimeType.DATE:
            return found.with_mod(self.part)
        interval = part_of(found.cell, self.part)
        others = found.alternatives if found.cell.unit == "day" else ()
        return replace(found, mod=self.part, interval=interval, rule=f"part of {found.rule}", alternatives=others)


@dataclass(frozen=True, slots=True)
class Around:
    """The cell of `unit` that a date lies in: "the week of March 7"."""

    unit: str
    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        if found.cell is None or found.cell.unit != "day":
            return blank(self.unit, "around", found.basis)
        cell = cell_of(self.unit, found.cell.start)
        return replace(found, value=cell.value, cell=cell, interval=cell.interval, rule="around", alternatives=())


@dataclass(frozen=True, slots=True)
class SoFar:
    """The part of a cell before the publication ("earlier this month") or after it ("later")."""

    part: str
    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        cell, published = found.cell, context.published
        if cell is None or cell.unit == "day" or published is None or not cell.start <= published < cell.end:
            return found.with_mod(self.part)
        stretch = (cell.start, published + DAY) if self.part == "START" else (published, cell.end)
        return replace(found, mod=self.part, interval=Interval(*stretch, Precision.RANGE), rule="so far")


@dataclass(frozen=True, slots=True)
class Modified:
    """A meaning with a TIMEX3 mod: "around Nov. 1", "since 2012"."""

    mod: str
    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        back = isinstance(self.inner, Step) and self.inner.back
        found = self.inner.answer(context).with_mod(mod_of_date(self.mod, back=back))
        if self.mod == "APPROX" and found.interval is not None and found.type is TimeType.DATE:
            return replace(found, interval=found.interval.about())
        stretch = self._stretch(context.published) if isinstance(self.inner, Step) and found.interval else None
        return replace(found, interval=stretch) if stretch else found

    def _stretch(self, published: date | None) -> Interval | None:
        """Return the days that "less than a year ago" or "more than two weeks ago" leaves: one unit on that side."""
        step = self.inner
        if not isinstance(step, Step) or step.rule != "counted" or step.leaning or not step.steps or published is None:
            return None
        toward = _SIDES.get(self.mod)
        if toward is None or step.unit not in ("week", "month", "year"):
            return None
        sign = -1 if step.steps < 0 else 1
        ends = sorted(_moved(published, step.unit, n) for n in (step.steps, step.steps + sign * toward))
        return Interval(ends[0], ends[1] + DAY, Precision.WITHIN, approximate=True)


def _moved(day: date, unit: str, steps: int) -> date:
    return day + timedelta(weeks=steps) if unit == "week" else add_months(day, steps * (12 if unit == "year" else 1))


@dataclass(frozen=True, slots=True)
class AtTime:
    """A time of day (`clock` "22:30") or part of a day ("MO") on a date; None is a time of day that stands alone.

    `night` tells that the date was given as a night, whose hours after midnight are of the day after.
    """

    clock: str
    inner: Meaning | None
    night: bool = False

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        said = self.clock[:5] if context.timeml else self.clock
        if self.inner is None:
            return Answer(TimeType.TIME, f"XXXX-XX-XXT{said}", LONE, basis=TimeBasis.PUBLICATION, confidence=0.5)
        found = self.inner.answer(context)
        if found.cell is None or found.cell.unit != "day":
            stem = found.value if len(found.value) == len("XXXX-XX-XX") else "XXXX-XX-XX"
            return Answer(TimeType.TIME, f"{stem}T{said}", LONE, basis=found.basis, confidence=0.5)
        late = self.night and self.clock < DAWN
        cell = found.cell.shifted(1) if late else found.cell
        return replace(
            found, type=TimeType.TIME, value=f"{cell.value}T{said}", cell=cell, interval=cell.interval,
            alternatives=(found.cell.interval,) if late else found.alternatives, rule=f"time on {found.rule}",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that ends on a day: on that of publication for "overnight" alone. "overnight Friday" names its evening.

    Its hours lie on two days, and papers use both ways, so the answer is one of two days.
    """

    inner: Meaning
    ends: bool = True

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        if found.cell is None or found.cell.unit != "day":
            stem = found.value if len(found.value) == len("XXXX-XX-XX") else "XXXX-XX-XX"
            return Answer(TimeType.TIME, f"{stem}TNI", "overnight", confidence=0.5)
        evening = found.cell.shifted(-1) if self.ends else found.cell
        night = Interval(evening.start, evening.shifted(1).end, Precision.WITHIN)
        others = () if self.ends else (Interval(evening.shifted(-1).start, evening.end, Precision.WITHIN),)
        return Answer(TimeType.TIME, f"{evening.value}TNI", "overnight", night, None, found.basis, None, others, 0.7)


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year ("fiscal 2015"), which begins and ends some months from the calendar's."""

    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        return replace(found, interval=found.interval and found.interval.about(), rule="fiscal year", confidence=0.7)


@dataclass(frozen=True, slots=True)
class LongWeekend:
    """The weekend beside a named day, that day with it: "Thanksgiving weekend", "July 4th weekend"."""

    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        if found.cell is None or found.cell.unit != "day":
            return blank("weekend", "long weekend", found.basis)
        day = found.cell.start
        # A Monday or Tuesday belongs to the weekend before it.
        cell = cell_of("weekend", day).shifted(-1 if day.isoweekday() <= _TUESDAY else 0)
        stretch = Interval(min(day, cell.start), max(day + DAY, cell.end), Precision.RANGE)
        return replace(found, value=cell.value, cell=cell, interval=stretch, rule="long weekend", alternatives=())


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another: "Jan. 3-5"."""

    first: Meaning
    last: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        one, two = self.first.answer(context), self.last.answer(context)
        if one.cell is None or two.cell is None or two.cell.end <= one.cell.start:
            return undated(f"{one.value}/{two.value}", "range", one.basis)
        stretch = Interval(one.cell.start, two.cell.end, Precision.RANGE)
        # TIMEX3 has no value for a range: annotators mark its two dates apart.
        value = one.value if context.timeml else f"{one.value}/{two.value}"
        return Answer(TimeType.DATE, value, "range", stretch, None, one.basis, two.cell)
