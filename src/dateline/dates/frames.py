"""Meanings around other meanings: parts of dates, times of day, ranges; and lengths and repetitions."""

from dataclasses import dataclass, replace
from datetime import timedelta

from dateline.dates.answers import Answer, Context, blank, undated
from dateline.dates.cells import cell_of, part_of
from dateline.dates.nearby import DAWN, LONE
from dateline.dates.points import Meaning
from dateline.model import Interval, Precision, TimeBasis, TimeType
from dateline.model.times import DAY


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
        return replace(found, mod=self.part, interval=interval, rule=f"part of {found.rule}", alternatives=())


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
        found = self.inner.answer(context).with_mod(self.mod)
        if self.mod == "APPROX" and found.interval is not None and found.type is TimeType.DATE:
            return replace(found, interval=found.interval.about())
        return found


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
        if self.inner is None:
            return Answer(TimeType.TIME, f"XXXX-XX-XXT{self.clock}", LONE, basis=TimeBasis.PUBLICATION, confidence=0.5)
        found = self.inner.answer(context)
        if found.cell is None or found.cell.unit != "day":
            stem = found.value if len(found.value) == len("XXXX-XX-XX") else "XXXX-XX-XX"
            return Answer(TimeType.TIME, f"{stem}T{self.clock}", LONE, basis=found.basis, confidence=0.5)
        late = self.night and self.clock < DAWN
        cell = found.cell.shifted(1) if late else found.cell
        return replace(
            found, type=TimeType.TIME, value=f"{cell.value}T{self.clock}", cell=cell, interval=cell.interval,
            alternatives=(found.cell.interval,) if late else found.alternatives, rule=f"time on {found.rule}",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that ends on the day of publication: "overnight"."""

    inner: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.inner.answer(context)
        if found.cell is None:
            return Answer(TimeType.TIME, "XXXX-XX-XXTNI", "overnight", confidence=0.5)
        day = found.cell.start
        night = Interval(day - timedelta(days=1), day + timedelta(days=1), Precision.WITHIN)
        return Answer(
            TimeType.TIME, f"{day - timedelta(days=1)}TNI", "overnight", night, None, found.basis, None, (), 0.7
        )


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
        return Answer(TimeType.DATE, f"{one.value}/{two.value}", "range", stretch, None, one.basis, two.cell)


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: amounts of units, largest first. An amount None is unknown ("several years": PXY)."""

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return Answer(TimeType.DURATION, self.value, "length", mod=self.mod)

    @property
    def value(self) -> str:
        """The TIMEX3 value: P5Y, P18M, P2Y6M, PT30M, PXD."""
        days, hours = "", ""
        for amount, unit in self.parts:
            if unit in ("hour", "minute", "second"):
                hours += _write(amount, unit)
            else:
                days += _write(amount, unit)
        return f"P{days}T{hours}" if hours else f"P{days}"


_UNIT_LETTERS = {
    "second": (1, "S"), "minute": (1, "M"), "hour": (1, "H"), "day": (1, "D"), "night": (1, "N"), "week": (1, "W"),
    "fortnight": (2, "W"), "weekend": (1, "WE"), "month": (1, "M"), "quarter": (3, "M"), "half": (6, "M"),
    "year": (1, "Y"), "decade": (10, "Y"), "century": (100, "Y"),
}  # fmt: skip
_HALVES = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S"), "day": (24, "H")}


def _write(amount: float | None, unit: str) -> str:
    times, letter = _UNIT_LETTERS[unit]
    if amount is None:
        return "X" + {"decade": "E", "century": "C"}.get(unit, letter)
    amount *= times
    whole = int(amount)
    if amount == whole:
        return f"{whole}{letter}"
    finer = _HALVES.get(unit)
    if finer is None or unit == "day":
        return f"{amount:g}{letter}"
    first = f"{whole}{letter}" if whole else ""
    return f"{first}{round((amount - whole) * finer[0])}{finer[1]}"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Monday", "twice a week", "daily"."""

    value: str

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return Answer(TimeType.SET, self.value, "set")
