"""Meanings that are so far from another date: "two months ago", "the quarter", a weekday."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.dates.amounts import Length
from dateline.dates.answers import Answer, Context, blank, dated, undated
from dateline.dates.cells import Cell, add_months, cell_of, is_finer, years_before
from dateline.dates.cues import Tense
from dateline.dates.points import Meaning
from dateline.model import TimeBasis, TimeType

_WEEK = timedelta(days=7)
_WEDNESDAY = 3
# Beyond this from the last day told, "the weekend" is none that was told before.
_NEAR_WEEKEND = timedelta(days=9)


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
            if self.step == 0 and back == origin:
                return self._answered(back, (), basis, 0.9)
            return self._answered(before if self.step == -1 else back + _WEEK, (), basis, 0.9)
        if self.step == -1:
            before = back - _WEEK if back == origin else back
            # "last Wednesday" in a paper of Thursday is the week before; the day before is just "Wednesday".
            near = self.past or (origin - before).days > 2
            chosen = before if near else before - _WEEK
            context.memory.last_weekdays[self.day] = chosen
            return self._answered(chosen, (before, before - _WEEK), basis, 0.8)
        if self.step == 1:
            return self._answered(within + _WEEK, (ahead, within + _WEEK), basis, 0.8)
        tense = context.tense()
        if self.coming:
            return self._answered(back + _WEEK, (), basis, 0.95)
        if tense is Tense.FUTURE or (self.step == 0 and tense is not Tense.PAST):
            return self._answered(ahead, (back, ahead), basis, 0.95)
        # The day after publication may be meant where the page was updated since.
        near = ahead - origin == timedelta(days=1)
        if self.step is None and (near or ahead == origin):
            context.sign_weekday(ahead=near)
            if near and context.memory.overtaken:
                return self._answered(ahead, (back, ahead), basis, 0.7)
        told = context.memory.last_weekdays.get(self.day)
        if self.step is None and told is not None and tense is Tense.PAST:
            # "Last Thursday … the bodies found Thursday": the Thursday that is told of.
            return self._answered(told, (back, told), basis, 0.7)
        sure = 0.7 if near else 0.9
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
        compared = context.compared_report() if context.timeml and (self.unit, self.steps) == ("year", -1) else None
        if compared is not None:
            return dated(years_before(compared, 1), self.rule, TimeBasis.EARLIER, confidence=0.7)
        origin, basis, sure = self._origin(context)
        if self.unit == "year" and self.rule == "counted" and self.steps == -1 and context.report is not None:
            return dated(years_before(context.report, 1), self.rule, TimeBasis.EARLIER, confidence=0.7)
        if origin is None:
            return blank(self.unit, self.rule, basis)
        if is_finer(self.unit, origin.unit):
            return blank(self.unit, self.rule, basis)
        if self.leaning and self.steps and self.rule == "counted":
            origin = context.memory.anchor_of((self.unit, self.steps), origin)
        moved = cell_of(self.unit, origin.start).shifted(self.steps)
        if self.steps == 0 and not self.leaning and self.rule == "step":
            return self._this(moved, origin.start, context)
        return dated(moved, self.rule, basis, confidence=sure)

    def _this(self, cell: Cell, published: date, context: Context) -> Answer:
        """Resolve "this weekend" and "this week" at the seam of two of them.

        On a Tuesday "were shot this weekend" is the last one; on a Sunday "will start this week" is the week to come.
        """
        future = context.tense() is Tense.FUTURE if self.unit in ("week", "weekend") else False
        if self.unit == "weekend" and cell.start > published:
            last = cell.shifted(-1)
            early = published.isoweekday() <= _WEDNESDAY
            chosen, other = (last, cell) if context.tense() is Tense.PAST or (early and not future) else (cell, last)
            return dated(chosen, self.rule, others=(other,), confidence=0.8)
        if self.unit == "week" and future and published + timedelta(days=1) == cell.end:
            return dated(cell.shifted(1), self.rule, others=(cell,), confidence=0.7)
        return dated(cell, self.rule)

    def _origin(self, context: Context) -> tuple[Cell | None, TimeBasis, float]:
        published = Cell("day", context.published) if context.published else None
        if not self.leaning:
            return published, TimeBasis.PUBLICATION, 1.0
        known = context.leaning_on(self.unit)
        if known is None and context.timeml and (self.back or self.rule != "counted"):
            return published, TimeBasis.PUBLICATION, 0.3
        return known, TimeBasis.EARLIER, 0.8


@dataclass(frozen=True, slots=True)
class TheUnit:
    """A unit with "the" ("the quarter"): the one before it in the text, else the last one that is over.

    `back` counts from there: -1 for "the latest fiscal year".
    """

    unit: str
    back: int = 0

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        known = context.last_of(self.unit) if self.unit != "year" else None
        day = context.leaning_on("day")
        if self.unit == "weekend" and known and day and abs(known.start - day.start) > _NEAR_WEEKEND:
            # The story has gone on to other days since.
            known = None
        if self.unit == "quarter":
            known = context.report_quarter or known
        if known is not None:
            return dated(known, "the unit", TimeBasis.EARLIER, confidence=0.8)
        if context.published is None:
            return blank(self.unit, "the unit")
        cell = cell_of(self.unit, context.published)
        if self.unit in ("week", "month"):
            return dated(cell_of(self.unit, day.start) if day else cell, "the unit", confidence=0.6)
        if self.unit == "year":
            if context.timeml and context.words[context.last].lower == "ended":
                return Answer(TimeType.DURATION, "P1Y", "reference")
            return dated(cell.shifted(self.back), "reference", confidence=0.5)
        back = -1 if self.unit == "quarter" or (self.unit == "weekend" and cell.start > context.published) else 0
        if context.tense() is Tense.FUTURE and self.unit == "weekend":
            back = 0
        return dated(cell.shifted(back), "the unit", confidence=0.7)


@dataclass(frozen=True, slots=True)
class PastUnit:
    """One unit up to now: "the past year". A length; where annotation habits count, the unit before this one."""

    unit: str

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        if context.timeml and self.unit != "day":
            return Step(self.unit, -1).answer(context)
        return Length(((1, self.unit),)).answer(context)


@dataclass(frozen=True, slots=True)
class SoLongAgo:
    """The like of a date so long before it: "a year ago today", "two years ago this month", "a week ago Friday"."""

    amount: int
    unit: str
    anchor: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.anchor.answer(context)
        if found.cell is None:
            return found
        day = found.cell.start
        months = {"month": 1, "year": 12, "decade": 120}.get(self.unit)
        back = add_months(day, -self.amount * months) if months else day - self.amount * _WEEK
        return replace(
            dated(cell_of(found.cell.unit, back), "so long ago"), alternatives=(), confidence=min(found.confidence, 0.9)
        )


@dataclass(frozen=True, slots=True)
class WeekdayAgo:
    """A weekday counted in weeks: "a week ago Friday", which may be either of two; `counted` is "two Fridays ago"."""

    weeks: int
    day: int
    counted: bool = False

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        published = context.published
        if published is None:
            return undated(f"XXXX-WXX-{self.day}", "so long ago")
        if self.counted:
            latest = published - timedelta(days=(published.isoweekday() - self.day - 1) % 7 + 1)
            return dated(Cell("day", latest - timedelta(weeks=self.weeks - 1)), "so long ago", confidence=0.9)
        last = published - timedelta(days=(published.isoweekday() - self.day) % 7)
        far = last - timedelta(weeks=self.weeks)
        near = far + timedelta(weeks=1)
        # Said on a Thursday, "a week ago Friday" lies six days back or thirteen.
        sure = (published - last).days <= 3
        return dated(
            Cell("day", far),
            "so long ago",
            others=() if sure else (Cell("day", near),),
            confidence=0.9 if sure else 0.6,
        )
