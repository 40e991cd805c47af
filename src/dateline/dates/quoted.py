"""The day that "today" means inside a quotation: that on which it was said, where the text tells it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.dates.answers import Answer
from dateline.dates.cells import Cell
from dateline.dates.clauses import Clauses
from dateline.dates.nearby import Placed
from dateline.dates.words import BREAK, Words
from dateline.model import TimeBasis

# Rules whose days are counted from the day of writing.
_SPOKEN = frozenset({"deictic", "time on deictic", "time on step"})
_OPENING, _CLOSING = frozenset({"“"}), frozenset({"”"})


def settle_quoted(placed: Sequence[Placed], clauses: Clauses, published: date | None) -> list[Placed]:
    """Count "today", "last night" and their like inside quotation marks from the day told for the saying.

    "“We march tonight,” she said Saturday", in a paper of Sunday, is the night of Saturday. Only a day of saying that
    is told in the same paragraph counts.

    Args:
        placed: the answers of a text, in text order.
        clauses: the clauses of the text.
        published: the day that the answers were counted from.
    """
    if published is None or not any(one.answer.rule in _SPOKEN for one in placed):
        return list(placed)
    said: dict[int, Cell] = {}
    for one in placed:
        cell = one.answer.cell
        reported = cell is not None and cell.unit == "day" and one.answer.rule not in _SPOKEN
        if cell is not None and reported and clauses.dates_report(one.first, one.last):
            said[clauses.place_of(one.first)[0]] = cell
    if not said:
        return list(placed)
    quoted = _find_quoted(clauses.words)
    return [
        _settle(one, said.get(clauses.place_of(one.first)[0]), published) if one.first in quoted else one
        for one in placed
    ]


def _settle(one: Placed, said: Cell | None, published: date) -> Placed:
    answer = one.answer
    if said is None or answer.cell is None or answer.rule not in _SPOKEN or answer.basis is not TimeBasis.PUBLICATION:
        return one
    cell = Cell("day", said.start + (answer.cell.start - published))
    return one._replace(answer=_on_day(answer, answer.cell, cell)) if cell != answer.cell else one


def _on_day(answer: Answer, counted: Cell, cell: Cell) -> Answer:
    _, mark, hour = answer.value.partition("T")
    return replace(
        answer, value=f"{cell.value}{mark}{hour}", cell=cell, interval=cell.interval, basis=TimeBasis.EARLIER,
        rule="quoted", alternatives=(counted.interval,), confidence=0.8,
    )  # fmt: skip


def _find_quoted(words: Words) -> set[int]:
    """Return the places of the words between quotation marks; none is left open past its paragraph."""
    quoted: set[int] = set()
    inside = False
    for i, word in enumerate(words):
        if word.text == BREAK:
            inside = False
        elif word.text in _OPENING:
            inside = True
        elif word.text in _CLOSING:
            inside = False
        elif word.text == '"':
            inside = not inside
        elif inside:
            quoted.add(i)
    return quoted
