"""Adds made-up readings to case files; a program for `test_kill.py`, which kills it at its work.

Each line on stdin is the path of a case file. For each a child process adds all the readings that the file lacks; its
process id is written to stdout and, after the next line on stdin, its wait status once it has ended. Children are
forked off ready to work, so that the moments at which they are killed are moments of work.
"""

import os
import sys
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    Interval,
    Mention,
    MentionKind,
    People,
    PublishedBasis,
    Reading,
    Span,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.store import Store

COUNT = 300


def make_reading(number: int) -> Reading:
    """Return a reading of some thirty facts; every fourth document is a new version of the one before."""
    published = date(2020, 1, 1) + timedelta(days=number)
    sentence = f"Ann Lee No. {number} was charged on {published}. "
    text = sentence * 10
    name = sha256(f"{published}\n{text}".encode()).hexdigest()
    block = Block(Span(0, len(text)), BlockKind.BODY)
    url = f"https://example.org/{number - (number % 4 == 1)}"
    document = Document(name, text, published, PublishedBasis.GIVEN, (block,), url)
    names = [document.cite(Span(at, at + 7)) for at in range(0, len(text), len(sentence))]
    day = len(sentence) - 12
    return Reading(
        document,
        times=tuple(
            TimeExpression(
                document.cite(Span(name.start + day, name.start + day + 10)), TimeType.DATE, published.isoformat(), None,
                Interval.day(published), TimeBasis.EXPLICIT, "iso",
            )
            for name in names
        ),
        people=People(
            tuple(Mention(name, MentionKind.NAME, "a0", "the name") for name in names),
            tuple(Actor(f"a{n}", "Ann Lee", ActorKind.PERSON, (name,)) for n, name in enumerate(names)),
        ),
    )  # fmt: skip


def add_all(path: str) -> None:
    """Add all the readings that the file lacks."""
    with Store.open(path) as store:
        for number in range(COUNT):
            reading = make_reading(number)
            if not store.has(reading.document.id):
                store.add(reading, datetime.now(UTC))


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            add_all(line.rstrip("\n"))
            os._exit(0)
        print(child, flush=True)  # noqa: T201
        sys.stdin.readline()  # until then an ended child keeps its process id, so that no other process is killed
        print(os.waitpid(child, 0)[1], flush=True)  # noqa: T201


if __name__ == "__main__":
    import dateline.store.migrating  # noqa: F401 - so that no child is killed while it only imports

    main()
