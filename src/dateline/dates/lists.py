"""Reading what a list or a range tells once for all its members: "March 3, 4 and 7", "12 and 18 months"."""

from datetime import date
from typing import NamedTuple

from dateline.dates.amounts import Length
from dateline.dates.answers import Answer, Context, dated
from dateline.dates.cells import Cell
from dateline.dates.cues import Tense
from dateline.dates.lengths import is_age, unit_at
from dateline.dates.nearby import Placed
from dateline.dates.numbers import read_amount, read_day_number, read_year
from dateline.dates.points import Dated, Meaning, Recurring
from dateline.dates.words import Words, skip, skip_hyphen

_JOINTS = frozenset({"to", "or", "-", "–", "through"})
_CLOSING = frozenset({"and", "or", "&", "to", "through", "until", "till"})
# Before "12 and 18 months"; elsewhere the first number counts something else.
_BEFORE_AND = frozenset({"between", "of", "for", "from", "to", "least", "after", "about"})
# After a day of a list; any other word is what the number counts.
_AFTER_DAY = frozenset(
    {"in", "at", "when", "for", "as", "after", "before", "while", "by", "of", "and", "but", "near", "with"}
)
_LONGEST = 8
_RANGE = frozenset({"through", "to", "until", "till", "-", "–"})
_WEEK = 7


class Member(NamedTuple):
    """A member of a list at `[first, last)` of the words, and its meaning."""

    first: int
    last: int
    meaning: Meaning


def read_first_amount(words: Words, i: int) -> tuple[int, Length] | None:
    """Read the first amount of two that share a unit: the "5" of "5 to 10 years" or "5-to-10-year"."""
    first = read_amount(words, i)
    if first is None or first[1] is None or words[i].lower in ("a", "an"):
        return None
    joint = skip_hyphen(words, first[0])
    word = words[joint].lower
    if word in _JOINTS or (word == "and" and i and words[i - 1].lower in _BEFORE_AND):
        at = joint + 1
    elif joint > first[0]:
        at = joint
    else:
        return None
    at = skip_hyphen(words, at)
    second = read_amount(words, at)
    if second is None or second[1] is None or words[at].lower in ("a", "an"):
        return None
    end = skip_hyphen(words, second[0])
    while "filler" in words[end].kinds:
        end += 1
    unit = unit_at(words, end)
    if unit is None or "direction" in words[end + 1].kinds or is_age(words, end + 1):
        return None
    return first[0], Length(((first[1], unit),))


def read_days(words: Words, first: int, last: int, meaning: Meaning) -> list[Member]:
    """Read the days that follow a month and day: "4" and "7" of "March 3, 4 and 7, 2014".

    Returns:
        All members, the first with the year that the last gives; only the first where no list follows.
    """
    if not isinstance(meaning, Recurring) or meaning.unit != "day" or meaning.holiday is not None:
        return [Member(first, last, meaning)]
    places = _read_places(words, last)
    if not places:
        return [Member(first, last, meaning)]
    end = places[-1][1]
    year = read_year(words, skip(words, end, ","))
    try:
        members = [Member(first, last, _in_year(meaning, meaning.day, year))]
        members += [Member(at, after, _in_year(meaning, day, year)) for at, after, day in places]
    except ValueError:
        return [Member(first, last, meaning)]
    if year is not None:
        members[-1] = members[-1]._replace(last=year[0])
    return members


def _in_year(meaning: Recurring, day: int, year: tuple[int, int] | None) -> Meaning:
    known = date(year[1] if year else 2000, meaning.month, day)
    if year is not None:
        return Dated(Cell("day", known), "calendar")
    return Recurring("day", meaning.month, day, meaning.step, past=meaning.past)


def put_in_order(found: list[Placed], context: Context) -> None:
    """Let the last weekday of a range come after its first: "Monday through Wednesday", "Thursday-Saturday"."""
    if len(found) < 2 or found[-1].first - found[-2].last != 1:
        return
    first, last = found[-2], found[-1]
    if context.words[first.last].lower not in _RANGE or {first.answer.rule, last.answer.rule} != {"weekday"}:
        return
    one, two = first.answer.cell, last.answer.cell
    if one is None or two is None or one.start <= two.start:
        return
    context.first, context.last = first.first, last.last
    if context.tense() is Tense.PAST:
        found[-2] = first._replace(answer=_moved(first.answer, one.shifted(-_WEEK)))
    else:
        found[-1] = last._replace(answer=_moved(last.answer, two.shifted(_WEEK)))


def _moved(answer: Answer, cell: Cell) -> Answer:
    others = () if answer.cell is None else (answer.cell,)
    return dated(cell, answer.rule, answer.basis, others, 0.7).with_mod(answer.mod)


def _read_places(words: Words, last: int) -> list[tuple[int, int, int]]:
    """Return start, end and number of each further day; nothing where no "and" or "to" closes the list."""
    places: list[tuple[int, int, int]] = []
    at = last
    while len(places) < _LONGEST:
        closing = words[skip(words, at, ",")].lower in _CLOSING
        at = skip(words, at, ",") + 1 if closing else skip(words, at, ",")
        day = read_day_number(words, at) if words[at].number is not None and at > last else None
        if day is None:
            return []
        places.append((at, day[0], day[1]))
        at = day[0]
        if closing:
            after = words[at]
            plain = not after.text[:1].isalnum() or after.lower in _AFTER_DAY
            return places if plain and after.text not in ("-", "/", ":", "%", "–") else []
        if words[at].text != "," and words[at].lower not in _CLOSING:
            return []
    return []
