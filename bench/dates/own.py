"""dateline itself as a program to be scored: what it gives for labelled documents, and what that costs."""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bench.dates.labelled import Expression, Labelled
from dateline.dates import find_times, read_times
from dateline.documents import make_document
from dateline.model import PublishedBasis, TimeExpression
from dateline.settings import Settings

Finder = Callable[[Labelled], Iterable[TimeExpression]]


class Run(NamedTuple):
    """What a program found in each document, and the seconds of one core that it took."""

    found: list[list[Expression]]
    seconds: float


def find_as_annotated(document: Labelled) -> Iterable[TimeExpression]:
    """Find what TimeML annotates in a text, "now" and "recently" among it."""
    return find_times(document.text, document.published, timeml=True)


def find_in_story(document: Labelled) -> Iterable[TimeExpression]:
    """Find what the product shows: the times of the story, without its page's furniture."""
    made = make_document(document.text, document.published, PublishedBasis.GIVEN)
    return read_times(made, Settings())


def run_own(documents: Sequence[Labelled], finder: Finder) -> Run:
    """Run dateline over documents; the first is read twice, so that reading its word lists is not counted."""
    for first in documents[:1]:
        finder(first)
    began = time.process_time()
    times = [list(finder(document)) for document in documents]
    spent = time.process_time() - began
    return Run([[_plain(one) for one in found] for found in times], spent)


def _plain(time_expression: TimeExpression) -> Expression:
    place, interval = time_expression.evidence, time_expression.interval
    days = None
    if interval is not None:
        days = str(interval.earliest or "0001-01-01"), str(interval.latest or "9999-12-31")
    return Expression(
        place.start, place.end, time_expression.type.value, time_expression.value, time_expression.rule, days
    )
