"""What it costs to put one more document into cases as their number grows."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.model import Reading
from dateline.story.grouping.joining import Shelf, open_shelf
from dateline.story.grouping.profiles import Profile, profile

STEP = 400
"""Documents whose adding is timed at each size."""


def time_adding(readings: Sequence[Reading], sizes: Sequence[int]) -> dict[int, float]:
    """Return the milliseconds that one document takes once so many are there.

    Real documents repeat, each round with names and marks of its own, so that a round is news of other people in other
    places; each opens a case where nothing fits, as `group_cases` does.
    """
    base = [profile(reading) for reading in readings]
    shelf, times, n = open_shelf(), {}, 0
    for size in sizes:
        while n < size:
            _add(shelf, _vary(base[n % len(base)], n // len(base)))
            n += 1
        start = time.process_time()
        for _ in range(STEP):
            _add(shelf, _vary(base[n % len(base)], n // len(base)))
            n += 1
        times[size] = 1000 * (time.process_time() - start) / STEP
    return times


def _add(shelf: Shelf, told: Profile) -> None:
    found = shelf.propose(told)
    best = max(found, key=lambda candidate: candidate.fit.values[0], default=None)
    shelf.put(told, best.case if best is not None and best.fit.values[0] > 0.2 else told.document)


def _vary(told: Profile, turn: int) -> Profile:
    """Return a document of another round: its pairs of capitalised words and its names become others."""
    if not turn:
        return told
    tail = f"~{turn}"
    return replace(
        told,
        document=told.document + tail,
        day=(told.day or date(2014, 1, 1).toordinal()) + 1100 * turn,
        marks={mark + (tail if " " in mark else ""): weight for mark, weight in told.marks.items()},
        involved=frozenset(name + tail for name in told.involved),
        others=frozenset(name + tail for name in told.others),
        born={name + tail: year for name, year in told.born.items()},
        shown={name + tail: shown for name, shown in told.shown.items()},
    )
