"""One round of a watch: which feeds are due, which of their articles are new or due again, and what lies there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.api.watching.memory import MOST_SEEN, Delay, FeedState, Memory, Visit
from dateline.api.watching.plan import AGAIN, Feed, Plan
from dateline.api.web import as_input
from dateline.documents import Entry, Input, list_entries
from dateline.fetching import Fetcher, FetchError
from dateline.model import Problem

# A feed or an article that fails is asked for again after one period, two, four …, and at least once a day.
LONGEST = timedelta(days=1)
Fetchers = Mapping[bool, Fetcher]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was fetched and is new or changed."""

    url: str
    opened: Input


def poll(plan: Plan, memory: Memory, fetchers: Fetchers, now: datetime) -> Iterator[Page | Problem]:
    """Yield the pages that are new or changed since the last round, and what could not be fetched.

    What was taken up is noted in `memory`; a page that fails for the time being is tried in later rounds, after ever
    longer pauses. Each page is fetched when the next item is asked for, so that no more than one is held at a time.
    `fetchers` has two: for feeds of one's own network and their articles, True, and for all others.
    """
    for feed in plan.feed:
        state = memory.feeds.setdefault(feed.url, FeedState())
        if state.due is None or state.due <= now:
            yield from _poll_feed(plan, feed, state, memory, fetchers[feed.private], now)
    if plan.revisit:
        yield from _revisit(memory, fetchers, now)


def next_due(plan: Plan, memory: Memory, now: datetime) -> datetime:
    """Return when the next round is due: the first of the feeds, the visits and the parcels."""
    states = [memory.feeds.get(feed.url, FeedState()).due or now for feed in plan.feed]
    visits = [due for visit in memory.visits.values() if (due := _due(visit)) is not None] if plan.revisit else []
    return min([*states, *visits, *(parcel.due for parcel in memory.parcels)])


def _poll_feed(
    plan: Plan, feed: Feed, state: FeedState, memory: Memory, fetcher: Fetcher, now: datetime
) -> Iterator[Page | Problem]:
    try:
        found = fetcher.fetch(feed.url)
        entries = list_entries(found.content, found.url)
    except FetchError as error:
        yield _put_off(plan, feed, state, now, error.what, error.do, error.retry_after)
        return
    except ValueError as error:
        yield _put_off(plan, feed, state, now, str(error), "give the address of an RSS or Atom feed", None)
        return
    state.failures, state.due = 0, now + plan.period(feed)
    for entry in entries:
        late = state.late.get(entry.url)
        if state.seen.get(entry.url) != entry.mark and (late is None or late.due <= now):
            yield from _take_up(entry, plan, feed, memory, fetcher, now)
    shown = {entry.url for entry in entries}
    state.late = {url: late for url, late in state.late.items() if url in shown}
    state.seen = dict(list(state.seen.items())[-MOST_SEEN:])


def _put_off(
    plan: Plan, feed: Feed, state: FeedState, now: datetime, what: str, do: str, wait: float | None
) -> Problem:
    """Note that a feed failed, and when it is asked again."""
    state.failures += 1
    pause = _lengthen(plan.period(feed), state.failures)
    state.due = now + max(pause, timedelta(seconds=min(wait or 0.0, LONGEST.total_seconds())))
    return Problem(feed.url, what, f"{do} (asked again at {state.due:%Y-%m-%d %H:%M} UTC)")


def _lengthen(period: timedelta, failures: int) -> timedelta:
    """Return the pause after so many failures in a row."""
    pause: timedelta = period * 2 ** min(failures - 1, 20)
    return min(pause, max(LONGEST, period))


def _take_up(
    entry: Entry, plan: Plan, feed: Feed, memory: Memory, fetcher: Fetcher, now: datetime
) -> Iterator[Page | Problem]:
    """Yield the page of an entry that is new or changed; one that only fails now stays to be taken up."""
    state = memory.feeds[feed.url]
    try:
        found = fetcher.fetch(entry.url)
    except FetchError as error:
        if error.passing:
            failures = state.late[entry.url].failures + 1 if entry.url in state.late else 1
            state.late[entry.url] = Delay(now + _lengthen(plan.period(feed), failures), failures)
        else:
            state.seen[entry.url] = entry.mark
            state.late.pop(entry.url, None)
        yield Problem(entry.url, error.what, error.do)
        return
    state.late.pop(entry.url, None)
    state.seen.pop(entry.url, None)  # the latest stand last
    state.seen[entry.url] = entry.mark
    memory.visits.setdefault(entry.url, Visit(now, private=feed.private))
    yield Page(entry.url, as_input(entry.url, found))


def _revisit(memory: Memory, fetchers: Fetchers, now: datetime) -> Iterator[Page | Problem]:
    for url in _list_due(memory, now):
        visit = memory.visits[url]
        visit.again = sum(visit.first + pause <= now for pause in AGAIN)
        try:
            found = fetchers[visit.private].fetch(url)
        except FetchError as error:
            if not error.passing:
                visit.again = len(AGAIN)
            continue  # the article was read; that it is gone by now changes nothing
        if not found.unchanged:
            yield Page(url, as_input(url, found))
    for url in [url for url, visit in memory.visits.items() if _due(visit) is None]:
        del memory.visits[url]


def _list_due(memory: Memory, now: datetime) -> Iterable[str]:
    return [url for url, visit in memory.visits.items() if (due := _due(visit)) is not None and due <= now]


def _due(visit: Visit) -> datetime | None:
    return visit.first + AGAIN[visit.again] if visit.again < len(AGAIN) else None
