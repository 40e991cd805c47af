"""Score which days dateline puts on a timeline, beside plain counts.

    python -m bench.timelines [--topics FOLDER] [--json FILE]

As tilse does it (Martschat and Markert 2017): of the days between the first and the last one of a journalist's
timeline, as many are chosen as it has; the F1 of days is averaged over the timelines. In per cent.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from bench.story.scoring import f1
from bench.timelines.labelled import TOPICS, Topic, read_topics
from dateline.model import Reading
from dateline.story import group_copies
from dateline.story.days import count_days

Counts = Mapping[date, int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--topics", type=Path, default=TOPICS, metavar="FOLDER")
    options.add_argument("--json", type=Path, metavar="FILE", help="write all of it there")
    chosen = options.parse_args(arguments)
    if not chosen.topics.exists():
        print(f"no data at {chosen.topics}: nothing measured", file=sys.stderr)
        return 2
    wall, began = time.perf_counter(), time.process_time()
    topics = list(read_topics(chosen.topics))
    scores = {name: score_topics(topics, count) for name, count in PROGRAMS.items()}
    articles, timelines = sum(len(topic.readings) for topic in topics), sum(len(topic.timelines) for topic in topics)
    print(f"{len(topics)} topics, {timelines} timelines, {articles} articles; {os.cpu_count()} cores")
    for name, score in scores.items():
        each = " ".join(f"{100 * value:5.1f}" for value in score)
        print(f"  {name:12} date F1 {100 * sum(score) / max(len(score), 1):5.1f}   {each}")
    spent, waited = time.process_time() - began, time.perf_counter() - wall
    print(f"  all of it in {spent:.0f} seconds of one core, {waited:.0f} on the clock")
    if chosen.json:
        chosen.json.write_text(json.dumps({"scores": scores, "seconds": spent}, indent=1) + "\n", "utf-8")
    return 0


def count_sources(readings: Sequence[Reading]) -> Counts:
    """Return how many independent sources speak of each day."""
    return count_days(readings, group_copies(readings))


def count_mentions(readings: Sequence[Reading]) -> Counts:
    """Return how often each day is mentioned."""
    times = (time for reading in readings for time in reading.times if time.interval is not None)
    return Counter(time.interval.start for time in times if time.interval.is_day and time.interval.start)


def count_published(readings: Sequence[Reading]) -> Counts:
    """Return how many articles appeared on each day."""
    return Counter(reading.document.published for reading in readings if reading.document.published)


PROGRAMS: Mapping[str, Callable[[Sequence[Reading]], Counts]] = {
    "dateline": count_sources,
    "mentions": count_mentions,
    "articles": count_published,
}


def score_topics(topics: Sequence[Topic], count: Callable[[Sequence[Reading]], Counts]) -> list[float]:
    """Return the date F1 of each timeline, 0..1."""
    return [
        score_days(choose_days(counts, timeline), timeline)
        for topic in topics
        for counts in [count(topic.readings)]
        for timeline in topic.timelines
    ]


def choose_days(counts: Counts, timeline: Collection[date]) -> set[date]:
    """Return as many days as a timeline has, of those within its bounds: those that count most, the earlier first."""
    within = [day for day in counts if min(timeline) <= day <= max(timeline)]
    return set(sorted(within, key=lambda day: (-counts[day], day))[: len(timeline)])


def score_days(chosen: Collection[date], timeline: Collection[date]) -> float:
    """Return the F1 of chosen days, 0..1."""
    shared = len(set(chosen) & set(timeline))
    return f1(shared / max(len(chosen), 1), shared / max(len(timeline), 1))


if __name__ == "__main__":
    sys.exit(main())
