"""Fetching an address: redirects, robots.txt, pauses, the kept copy, and what a status means."""

import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from dateline.fetching.addresses import follow_location, read_address
from dateline.fetching.answers import Fetched, FetchError
from dateline.fetching.cache import Cache, Kept, digest
from dateline.fetching.exchange import Answer, Clock, Exchange
from dateline.fetching.guard import Resolve, resolve
from dateline.fetching.limits import Limits
from dateline.fetching.media import read_media_type
from dateline.fetching.pacing import Pace, Sleep
from dateline.fetching.robots import Robots
from dateline.fetching.statuses import refuse_status

AGENT = "dateline"
ACCEPTED = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHECK = "check the address"


class Fetcher:
    """Fetches addresses for one run; use it in a `with` statement.

    Args:
        limits: how much, how long, how often.
        cache: the folder in which answers are kept between runs; None keeps none.
        contact: an address under which the hosts can reach whoever runs this; it goes into the User-Agent.
        clock: seconds that only rise.
        sleep: waits for a number of seconds.
        resolve: the addresses of a host and port.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        cache: Path | None = None,
        contact: str | None = None,
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
        resolve: Resolve = resolve,
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._cache = Cache(cache)
        self._exchange = Exchange(self._limits, clock=clock, resolve=resolve)
        self._pace = Pace(self._limits.pause_s, clock=clock, sleep=sleep)
        self._agent = f"{AGENT}/{version('dateline')}" + (f" ({contact})" if contact else "")
        self._robots = Robots(lambda place: self._follow(place, None, robots=False)[1], AGENT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._exchange.close()

    def fetch(self, address: str) -> Fetched:
        """Return what lies at an address of the web.

        Where a copy was kept, the server is asked whether it changed, and only a changed one is sent.

        Raises:
            FetchError: where there is nothing that may be fetched.
        """
        url = read_address(address)
        kept = self._cache.look_up(str(url))
        found, answer = self._follow(url, kept[0] if kept else None, robots=True)
        now = datetime.now(UTC)
        if kept and answer.status == httpx.codes.NOT_MODIFIED:
            about, content = kept
            return Fetched(about.url, content, about.media_type, about.charset, now, unchanged=True)
        refuse_status(answer)
        media_type, charset = read_media_type(answer.headers.get("content-type", ""))
        about = Kept(
            str(url), str(found), digest(answer.content), media_type, charset,
            answer.headers.get("etag"), answer.headers.get("last-modified"),
        )  # fmt: skip
        unchanged = kept is not None and kept[0].digest == about.digest
        self._cache.keep(about, answer.content)
        return Fetched(str(found), answer.content, media_type, charset, now, unchanged=unchanged)

    def _follow(self, url: httpx.URL, kept: Kept | None, *, robots: bool) -> tuple[httpx.URL, Answer]:
        """Return the first answer that is no redirect, with its address."""
        for _ in range(self._limits.max_redirects + 1):
            if robots and not self._robots.allow(url):
                raise FetchError(f"the robots.txt of {url.host} does not allow it", "save the page and give the file")
            self._wait(url, robots=robots)
            until = self._clock() + self._limits.whole_s
            conditions = _conditions(kept) if kept and kept.url == str(url) else {}
            answer = self._exchange.get(url, {"User-Agent": self._agent, "Accept": ACCEPTED, **conditions}, until)
            if answer.status not in _REDIRECTS:
                return url, answer
            if "location" not in answer.headers:
                raise FetchError("a redirect to nowhere", _CHECK)
            url = follow_location(url, answer.headers["location"])
        raise FetchError(f"more than {self._limits.max_redirects} redirects", _CHECK)

    def _wait(self, url: httpx.URL, *, robots: bool) -> None:
        wanted = self._robots.pause(url) if robots else None
        self._pace.wait(url.host, None if wanted is None else min(wanted, self._limits.longest_pause_s))


def _conditions(kept: Kept) -> dict[str, str]:
    """Return the header fields that ask for an answer only where it differs from the kept one."""
    fields = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {name: value for name, value in fields.items() if value}
