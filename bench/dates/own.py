"""dateline itself as a program to be scored: what it gives for labelled documents, and what that costs."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from bench.dates.labelled import Expression, Labelled
from dateline.dates import find_times, read_times
from dateline.documents import make_document
from dateline.model import PublishedBasis, TimeExpression
from dateline.settings import Settings


class Run(NamedTuple):
    """What a program found in each document, and the seconds of one core that it took."""

    found: list[list[Expression]]
    seconds: float


def run_as_annotated(documents: Sequence[Labelled]) -> Run:
    """Find what TimeML annotates in texts, "now" and "recently" among it."""
    return _time([partial(find_times, d.text, d.published, timeml=True) for d in documents])


def run_in_story(documents: Sequence[Labelled]) -> Run:
    """Find what the product shows: the times of the story, without its page's furniture."""
    made = [make_document(d.text, d.published, PublishedBasis.GIVEN) for d in documents]
    return _time([partial(read_times, document, Settings()) for document in made])


def _time(tasks: Sequence[Callable[[], Sequence[TimeExpression]]]) -> Run:
    """Do tasks; the first is done twice, so that reading the word lists is not counted."""
    for first in tasks[:1]:
        first()
    began = time.process_time()
    found = [task() for task in tasks]
    spent = time.process_time() - began
    return Run([[_plain(one) for one in times] for times in found], spent)


def _plain(time_expression: TimeExpression) -> Expression:
    place, interval = time_expression.evidence, time_expression.interval
    days = None
    if interval is not None:
        days = str(interval.earliest or "0001-01-01"), str(interval.latest or "9999-12-31")
    return Expression(
        place.start, place.end, time_expression.type.value, time_expression.value, time_expression.rule, days
    )
