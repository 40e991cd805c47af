"""What the robots.txt of a host allows (RFC 9309)."""

from collections.abc import Callable

import httpx
from protego import Protego

from dateline.fetching.answers import FetchError
from dateline.fetching.exchange import Answer

# RFC 9309, 2.5: a reader of robots.txt takes at least this much of it.
MOST_BYTES = 512_000

Ask = Callable[[httpx.URL], Answer]


class Robots:
    """The rules of each host, asked for once a run.

    A host without the file allows all (RFC 9309, 2.3.1.3: any status of 400 to 499); one that cannot tell now allows
    nothing now (2.3.1.4): that is an error which passes.
    """

    def __init__(self, ask: Ask, agent: str) -> None:
        self._ask, self._agent = ask, agent
        self._rules: dict[str, Protego] = {}

    def allow(self, url: httpx.URL) -> bool:
        """Tell whether an address may be asked for."""
        return bool(self._of(url).can_fetch(str(url), self._agent))

    def pause(self, url: httpx.URL) -> float | None:
        """Return the seconds that the host wants between two requests, where it says so."""
        delay = self._of(url).crawl_delay(self._agent)
        return None if delay is None else float(delay)

    def _of(self, url: httpx.URL) -> Protego:
        place = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        host = str(place)
        if host not in self._rules:
            self._rules[host] = Protego.parse(self._read(place))
        return self._rules[host]

    def _read(self, place: httpx.URL) -> str:
        answer = self._ask(place)
        if answer.status >= httpx.codes.INTERNAL_SERVER_ERROR or answer.status == httpx.codes.TOO_MANY_REQUESTS:
            what = f"the robots.txt of {place.host} cannot be read (the server answers {answer.status})"
            raise FetchError(what, "try again later", passing=True)
        if answer.status != httpx.codes.OK:
            return ""
        return answer.content[:MOST_BYTES].decode("utf-8", errors="replace")
