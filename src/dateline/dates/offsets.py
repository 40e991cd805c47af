"""Dates told by their distance from a date that is named: "two weeks before May 3", "the Monday after Easter"."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dates.amounts import Length, mod_of_date
from dateline.dates.answers import Answer, Context, blank, dated, undated
from dateline.dates.cells import Cell, add_months, cell_of, is_finer
from dateline.dates.cues import looks_past
from dateline.dates.frames import AtTime
from dateline.dates.lengths import read_length
from dateline.dates.moments import read_date
from dateline.dates.named import read_weekday
from dateline.dates.points import Found, Meaning
from dateline.dates.steps import Weekday
from dateline.dates.words import Words, skip

_SIDES = {"before": -1, "after": 1, "following": 1, "from": 1}
_LEADS = frozenset({"the", "a", "an", "his", "her", "their", "its", "that"})
# So many words may stand between "after the" and its date: "the trial date of May 3".
_NOUNS = 4
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Offset:
    """So much time before or after a named date; `exact` is "a year to the day"."""

    length: Length
    side: int
    anchor: Meaning
    exact: bool = False

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.anchor.answer(context)
        amount, unit = self.length.parts[0]
        if amount is None or found.cell is None or len(self.length.parts) > 1 or amount != int(amount):
            return undated("PAST_REF" if self.side < 0 else "FUTURE_REF", "beside a date", found.basis)
        unit = "day" if unit == "night" else unit
        if is_finer(unit, found.cell.unit):
            return blank(unit, "beside a date", found.basis)
        exact = self.exact and found.cell.unit == "day"
        cell, *others = (
            self._moved(unit, start, self.side * int(amount), exact=exact)
            for start in (found.cell.start, *(other.start for other in found.alternatives))
            if start is not None
        )
        sure = min(found.confidence, 0.9)
        return dated(cell, "beside a date", found.basis, tuple(others), sure).with_mod(
            mod_of_date(self.length.mod, back=self.side < 0)
        )

    def _moved(self, unit: str, start: date, steps: int, *, exact: bool) -> Cell:
        if unit in _MONTHS:
            moved = add_months(start, steps * _MONTHS[unit])
        else:
            moved = start + timedelta(days=steps * _DAYS[unit])
        return Cell("day", moved) if exact else cell_of(unit, moved)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The weekday or weekend next to a named date: "the Monday after Easter"."""

    unit: str | int
    side: int
    anchor: Meaning

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        found = self.anchor.answer(context)
        if found.cell is None or found.cell.unit != "day":
            return blank("day", "beside a date", found.basis)
        start = found.cell.start
        if isinstance(self.unit, int):
            days = (self.side * (self.unit - start.isoweekday()) - 1) % 7 + 1
            return dated(Cell("day", start + timedelta(days=self.side * days)), "beside a date", found.basis)
        weekend = cell_of("weekend", start)
        beside = weekend.end <= start if self.side < 0 else weekend.start > start
        return dated(weekend if beside else weekend.shifted(self.side), "beside a date", found.basis)


def read_offset(words: Words, i: int, after: int) -> Found | None:
    """Read a distance with the named date it is counted from: "three days after Oct. 21", "the day after Christmas".

    `after` is the place after the expression known to begin at `i`, or `i`.
    """
    beside = _read_neighbour(words, i + 1) if words[i].lower == "the" else None
    if beside is not None or not (words[after].lower in _SIDES or words[after].lower == "to"):
        return beside
    end, length = read_length(words, i) or (i, None)
    if length is None:
        return None
    exact = words[end].lower == "to" and words[end + 1].lower == "the" and words[end + 2].lower == "day"
    at = end + 3 if exact else end
    side = _SIDES.get(words[at].lower)
    if side is None or length.parts[0][1] not in (*_MONTHS, *_DAYS) or length.parts[0][0] is None:
        return None
    anchor = read_anchor(words, at + 1)
    if anchor is None:
        return None
    exact = exact or (words[at].lower == "from" and isinstance(anchor[1], Weekday))
    return anchor[0], Offset(length, side, anchor[1], exact)


def _read_neighbour(words: Words, i: int) -> Found | None:
    """Read "day after Christmas", "Monday after Easter", "weekend before Halloween" behind "the"."""
    weekday = read_weekday(words, i)
    kinds = words[i].kinds
    end = weekday[0] if weekday else i + 1
    side = _SIDES.get(words[end].lower)
    unit = kinds.get("unit")
    daypart = kinds.get("daypart")
    if side is None or words[end].lower == "from" or (weekday is None and unit is None and daypart is None):
        return None
    anchor = read_anchor(words, end + 1)
    if anchor is None:
        return None
    if weekday is not None:
        return anchor[0], Neighbour(weekday[1], side, anchor[1])
    if unit == "weekend":
        return anchor[0], Neighbour("weekend", side, anchor[1])
    if daypart is not None:
        return anchor[0], AtTime(daypart, Offset(Length(((1, "day"),)), side, anchor[1]))
    return (anchor[0], Offset(Length(((1, unit),)), side, anchor[1])) if unit in (*_MONTHS, *_DAYS) else None


def read_anchor(words: Words, i: int) -> Found | None:
    """Read a date that names a happening: "Oct. 21", "the Feb. 12 attack", "the trial date of May 3"."""
    at = i + 1 if words[i].lower in _LEADS else i
    found = _read_named(words, i) or (_read_named(words, at) if at > i else None)
    if found is not None or at == i:
        return found
    for n in range(at, at + _NOUNS):
        word = words[n]
        if n > at and word.lower in ("of", "on"):
            return _read_named(words, n + 1)
        if not word.text.isalpha() or not word.text.islower() or "function" in word.kinds or looks_past(words, n):
            return None
    return None


def _read_named(words: Words, i: int) -> Found | None:
    if not (words[i].text[:1].isupper() or words[skip(words, i, "the")].number is not None):
        return None
    found = read_date(words, i)
    return found if found is not None and not isinstance(found[1], Length) else None
