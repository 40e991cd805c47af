"""Watching feeds: new articles go into the case file, and what changes in the case is told."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, repeat
from os import PathLike
from pathlib import Path

from dateline import pipeline
from dateline.api.adding import Outcome, add_documents
from dateline.api.watching.memory import Memory, hold, load_memory, place_of, save_memory
from dateline.api.watching.outlets import deliver, pack, publish
from dateline.api.watching.plan import PlanError, read_plan
from dateline.api.watching.polling import Page, next_due, poll
from dateline.api.web import Web, make_fetcher
from dateline.documents import Input, load
from dateline.exports import notice_rows
from dateline.exports.vocabulary import NoticeRow
from dateline.model import Problem
from dateline.settings import Settings
from dateline.store import Database, Place, Store, locate, name_place
from dateline.story import list_news, take_standing

# A round is looked for at least this often, so that a machine that slept takes up at once what it missed.
LONGEST_SLEEP_S = 60.0


@dataclass(frozen=True, slots=True)
class Round:
    """The end of a round: how many documents were added, and when the next one is due."""

    added: int
    due: datetime


Told = NoticeRow | Problem | Round


def _now() -> datetime:
    return datetime.now(UTC)


def watch(
    database: Database,
    plan: str | PathLike[str],
    *,
    once: bool = False,
    cache: str | PathLike[str] | None = None,
    settings: Settings | None = None,
    clock: Callable[[], datetime] = _now,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Told]:
    """Poll feeds, add what is new, and tell what changed in the case.

    Beside the case file lies another of the same name and ".watch": what was seen, and what is still to be told; of a
    case on a server it lies beside the plan. A watch that was stopped goes on where it was; each notice reaches every
    outlet at least once.

    Args:
        database: the case file, which is made where there is none.
        plan: a TOML file that names the feeds and whom to tell; see the guide.
        once: end after one round.
        cache: the folder in which pages are kept, so that a server is asked only whether something changed.
        settings: other options.
        clock: the time, in UTC.
        sleep: waits for a number of seconds.

    Returns:
        An iterator without an end unless `once` is set: notices, what could not be used, and the end of each round.

    Raises:
        PlanError: where the plan cannot be used.
        StoreError: where the case file cannot be used.
        ValueError: where the file beside it cannot be read, or another watch of the case file is at work.
    """
    asked, place = read_plan(Path(plan)), locate(database)
    beside = place_of(place, Path(plan))
    with ExitStack() as held:
        held.enter_context(hold(beside))
        webs = (Web(cache, asked.contact, private) for private in (False, True))
        fetchers = {web.private: held.enter_context(make_fetcher(web)) for web in webs}
        memory = _begin(place, beside)
        for first in chain([True], repeat(False)):
            now = clock()
            added = 0
            for outcome in _take_in(place, poll(asked, memory, fetchers, now), settings or Settings()):
                added += outcome is Outcome.ADDED
                if isinstance(outcome, Problem):
                    yield outcome
            # What an interrupted run added was not told yet, so that the first round always looks.
            rows = _notice(place, memory, now) if added or first else ()
            if rows:
                pack(asked, memory, rows, now)
            # What was noticed is on the disk before anybody is told: a notice may be told twice, but never lost.
            save_memory(beside, memory)
            yield from rows
            yield from deliver(asked, memory, now)
            yield from publish(asked, memory, place, now)
            save_memory(beside, memory)
            due = next_due(asked, memory, now)
            yield Round(added, due)
            if once:
                return
            while (left := (due - clock()).total_seconds()) > 0:
                sleep(min(left, LONGEST_SLEEP_S))


def _begin(place: Place, beside: Path) -> Memory:
    """Return what is remembered; at the first time how the case stands, in a case file made where there is none."""
    memory = load_memory(beside)
    if memory.standing is not None and _is_gone(place):
        memory = Memory(parcels=memory.parcels, told=memory.told)  # the case is gone: all is to be read again
    if memory.standing is None:
        with Store.open(place) as store:
            memory.standing = take_standing(pipeline.assemble(store.readings(), corrected=store.corrections()))
        save_memory(beside, memory)
    return memory


def _is_gone(place: Place) -> bool:
    if isinstance(place, Path):
        return not place.exists()
    with Store.open(place) as store:
        return not any(store.mark())


def _take_in(place: Place, polled: Iterator[Page | Problem], settings: Settings) -> Iterator[Outcome | Problem]:
    """Add the articles of pages to the case file, each as it comes: a round may bring more than memory holds."""
    opened: dict[str, Input | Problem] = {}

    def name_all() -> Iterator[str]:
        for item in polled:
            name, found = (item.where, item) if isinstance(item, Problem) else (item.url, item.opened)
            opened[name] = found
            yield name

    with Store.open(place) as store:
        for _, result in add_documents(store, load(name_all(), settings, fetch=opened.pop), settings):
            yield result


def _notice(place: Place, memory: Memory, now: datetime) -> tuple[NoticeRow, ...]:
    """Return what is new in the case since it was last looked at, and remember how it stands."""
    with Store.open(place, create=False, read_only=True) as store:
        case = pipeline.assemble(store.readings(), corrected=store.corrections())
    news = list_news(memory.standing, case) if memory.standing else ()
    memory.standing = take_standing(case)
    return notice_rows(news, case, name_place(place), now)


__all__ = ["NoticeRow", "PlanError", "Round", "Told", "watch"]
