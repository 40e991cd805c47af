"""Pauses between the requests to one host."""

from collections.abc import Callable

from dateline.fetching.exchange import Clock

Sleep = Callable[[float], None]


class Pace:
    """Lets requests to a host pass one after the other with a pause between them."""

    def __init__(self, pause: float, *, clock: Clock, sleep: Sleep) -> None:
        self._pause, self._clock, self._sleep = pause, clock, sleep
        self._free: dict[str, float] = {}

    def wait(self, host: str, pause: float | None = None) -> None:
        """Wait until the host may be asked; `pause` is the number of seconds that it wants between requests."""
        now = self._clock()
        free = self._free.get(host, now)
        if free > now:
            self._sleep(free - now)
        self._free[host] = max(free, now) + max(self._pause, pause or 0.0)
