"""Which days a case is about: those that many sources speak of, whenever they wrote."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dateline.model import Reading, TimeType


def count_days(readings: Sequence[Reading], copies: Mapping[str, str]) -> Mapping[date, int]:
    """Return for each day how many independent sources speak of it.

    A day that an article comes back to again and again counts once: this orders days better than the number of mentions
    (bench/timelines).

    Args:
        readings: what was read in the documents.
        copies: from document id to the name of its group of copies (see `group_copies`).
    """
    sources: dict[date, set[str]] = defaultdict(set)
    for reading in readings:
        name = copies.get(reading.document.id, reading.document.id)
        for time in reading.times:
            day = time.interval.start if time.interval is not None and time.interval.is_day else None
            if day is not None and time.type in (TimeType.DATE, TimeType.TIME):
                sources[day].add(name)
    return {day: len(names) for day, names in sources.items()}
