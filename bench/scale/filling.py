"""Case files of any number of documents, made from the readings of a few: nothing is read twice."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.scale.renaming import collect_names, rename_reading
from dateline import api
from dateline.model import Reading
from dateline.store import Store

RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
DAYS_APART = 90
"""A turn tells of what happened so many days after the turn before."""


def read_base(articles: Path, number: int, case: Path) -> Sequence[Reading]:
    """Return the readings of the first articles of a file, kept in a case file that the first call makes.

    Args:
        articles: JSON lines as `dateline add` takes them; those that cannot be used are passed over.
        number: of how many readings there are at most.
        case: where they are kept, so that they are read once.
    """
    if not case.exists():
        lines = articles.read_text("utf-8").splitlines()[:number]
        first = case.with_suffix(".jsonl")
        first.write_text("\n".join(lines) + "\n", "utf-8")
        api.add(case, first, workers=1)
    with Store.open(case, read_only=True) as store:
        return store.readings()


def repeat_readings(base: Sequence[Reading], first: int, last: int) -> Iterator[Reading]:
    """Yield the readings from one number up to another: those of the base, then again and again with other people."""
    names = collect_names(base)
    for number in range(first, last):
        turn, place = divmod(number, len(base))
        reading = base[place]
        yield rename_reading(reading, names[reading.document.id], turn, turn * DAYS_APART) if turn else reading


def fill_case(case: Path, base: Sequence[Reading], number: int) -> None:
    """Make a case file of so many documents; one that a stopped run left is filled up."""
    with Store.open(case) as store:
        held = store.mark()[0]  # documents are numbered from 1 on
        for reading in repeat_readings(base, held, number):
            store.add(reading, RECORDED)
