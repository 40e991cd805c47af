"""What a time expression comes to, and what it is reckoned from."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dateline.dates.cells import BLANKS, Cell
from dateline.dates.clauses import Clauses
from dateline.dates.cues import Tense, describes_event
from dateline.dates.memory import Memory
from dateline.dates.words import Words, skip_possessive
from dateline.model import Interval, TimeBasis, TimeType

# Beyond so many paragraphs, "the next day" no longer leans on an earlier date.
_REACH = 4
# A report comes out within so long after its quarter. A choice.
_RECENT = timedelta(days=300)
_FIGURES = frozenset({"million", "billion", "trillion"})
_RESULTS = frozenset({"results", "earnings"})
_TO_DATE = frozenset({"P6M", "P9M"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A resolved expression; `cell` is what later expressions lean on."""

    type: TimeType
    value: str
    rule: str
    interval: Interval | None = None
    mod: str | None = None
    basis: TimeBasis = TimeBasis.EXPLICIT
    cell: Cell | None = None
    alternatives: tuple[Interval, ...] = ()
    confidence: float = 1.0

    def with_mod(self, mod: str | None) -> "Answer":
        """The same answer with a TIMEX3 mod, where it has none yet."""
        return replace(self, mod=self.mod or mod)


def dated(
    cell: Cell,
    rule: str,
    basis: TimeBasis = TimeBasis.PUBLICATION,
    others: tuple[Cell, ...] = (),
    confidence: float = 1.0,
) -> Answer:
    """Return the answer that is a cell of the calendar, with the cells of its other readings."""
    alternatives = tuple(other.interval for other in others if other != cell)
    return Answer(TimeType.DATE, cell.value, rule, cell.interval, None, basis, cell, alternatives, confidence)


def undated(value: str, rule: str, basis: TimeBasis = TimeBasis.PUBLICATION) -> Answer:
    """Return the answer for a date that cannot be placed: its value has X for what is not known."""
    return Answer(TimeType.DATE, value, rule, basis=basis, confidence=0.5)


def blank(unit: str, rule: str, basis: TimeBasis = TimeBasis.PUBLICATION) -> Answer:
    """Return the answer for an unknown cell of `unit`."""
    return undated(BLANKS[unit], rule, basis)


@dataclass(slots=True)
class Context:
    """Where the reading stands: the words, the expression's place in them, and the dates before it.

    `timeml` asks for values as the TimeML corpora write them, clocks without their zone.
    `memory` holds the dates told before, in earlier passages too.
    `report` is the period that business news reports on, `report_quarter` the last quarter or half that was one.
    """

    words: Words
    published: date | None
    month_first: bool = True
    first: int = 0
    last: int = 0
    memory: Memory = field(default_factory=Memory)
    timeml: bool = False
    report: Cell | None = None
    report_quarter: Cell | None = None
    clauses: Clauses = field(init=False)

    def __post_init__(self) -> None:
        self.clauses = Clauses(self.words)

    def names_event(self) -> bool:
        """Tell whether the date names which event is meant, one that is over: "the Aug. 19 attack"."""
        return describes_event(self.words, self.first, self.last)

    def tense(self) -> Tense:
        """Return whether the clause around the expression looks back or ahead."""
        if self.names_event():
            return Tense.PAST
        return self.clauses.tense(self.first, self.last)

    def leaning_on(self, unit: str) -> Cell | None:
        """Return the last date before the expression that is as fine as `unit` asks, if one is near enough."""
        if self.paragraph() - self.memory.earlier_paragraph > _REACH:
            return self.memory.only_day(self.paragraph()) if unit == "day" else None
        wanted = ("day",) if unit == "day" else None
        return next((c for c in reversed(self.memory.earlier) if wanted is None or c.unit in wanted), None)

    def paragraph(self) -> int:
        """Return the number of paragraphs of the document before the expression's own."""
        return self.memory.paragraph + bisect_left(self.clauses.breaks, self.first)

    def last_of(self, unit: str) -> Cell | None:
        """Return the last date before the expression that is a cell of `unit`."""
        return next((c for c in reversed(self.memory.earlier) if c.unit == unit), None)

    def note(self, answer: Answer) -> None:
        """Remember an answer for the expressions that follow.

        A day on which something was said is none of the story, where that has one: "fell Friday, police said Monday".
        """
        self._note_report(answer)
        cell, memory = answer.cell, self.memory
        if cell is None or (cell.unit == "quarter" and answer.basis is TimeBasis.EARLIER):
            return
        if cell.unit == "day" and self.leaning_on("day") and self.clauses.dates_report(self.first, self.last):
            return
        memory.earlier = (*(c for c in memory.earlier if c.unit != cell.unit), cell)
        memory.earlier_paragraph = self.paragraph()

    def sign_weekday(self, *, ahead: bool) -> None:
        """Tell the memory of a weekday of the day of publication, or of the day after, that is told as past."""
        reports = self.clauses.dates_report(self.first, self.last)
        step = self.clauses.dates_step(self.first, self.last)
        self.memory.sign(self.paragraph(), ahead=ahead, reports=reports, step=step)

    def compared_report(self) -> Cell | None:
        """Return the quarter under report where the expression dates what its figures are compared with.

        "Up from $4 million last year" and "last year's $4 million" in a report on a quarter.
        """
        if self.report is None or self.report.unit == "year":
            return None
        before, after = self.words[self.first - 1], self.words[skip_possessive(self.words, self.last)]
        figures = self.first and before.lower in _FIGURES
        return self.report if figures or after.text == "$" or after.lower in _RESULTS else None

    def _note_report(self, answer: Answer) -> None:
        """Take over the period that the words report on: a quarter just over, or so many months or the year to date."""
        cell = answer.cell
        if self.published is None:
            return
        if cell is not None and cell.unit in ("quarter", "half") and answer.basis is not TimeBasis.EARLIER:
            if self.published - cell.end <= _RECENT and self._is_next_report(cell):
                self.report = self.report_quarter = cell
        elif self._is_year_to_date(answer):
            self.report = Cell("year", date(self.published.year, 1, 1))

    def _is_next_report(self, cell: Cell) -> bool:
        """Tell a quarter that is reported on from one that is only spoken of: one before it, or one to come."""
        known = self.report_quarter
        fiscal = any(word.lower == "fiscal" for word in self.words[self.first : self.last])
        return known is None or fiscal or (self.published is not None and known.end <= cell.end <= self.published)

    def _is_year_to_date(self, answer: Answer) -> bool:
        """Tell "the nine months", "the first six months" and "the year ended Sept. 30" from other lengths."""
        lead, second, after = (self.words[at].lower for at in (self.first, self.first + 1, self.last))
        if answer.rule in ("length", "reference") and after == "ended":
            return True
        return answer.value in _TO_DATE and lead == "the" and second not in ("last", "past", "next", "previous")
