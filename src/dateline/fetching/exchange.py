"""One request and its answer, within the limits: how long it takes, how long it is, how far it unpacks."""

import ssl
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import httpcore
import httpx

from dateline.fetching.answers import FetchError
from dateline.fetching.guard import ForbiddenAddressError, GuardedBackend, Resolve, resolve
from dateline.fetching.limits import Limits

Clock = Callable[[], float]

# zlib: the largest window, and either of the headers "gzip" and "deflate".
_ANY_HEADER = zlib.MAX_WBITS | 32
_LATER = "try again later"
_CHECK = "check the address"


@dataclass(frozen=True, slots=True)
class Answer:
    """A raw answer: its status, its header fields by their names in lower case, and its unpacked content."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Exchange:
    """Sends requests over connections that are kept open; `close` closes them."""

    def __init__(self, limits: Limits, *, clock: Clock, resolve: Resolve = resolve) -> None:
        self._limits, self._clock = limits, clock
        self._pool = httpcore.ConnectionPool(
            ssl_context=_make_context(), network_backend=GuardedBackend(private=limits.private, resolve=resolve)
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def get(self, url: httpx.URL, headers: Mapping[str, str], until: float) -> Answer:
        """Return the answer to a GET, which must be whole at `until` on the clock.

        Raises:
            FetchError: where there is none, or one beyond the limits.
        """
        fields_sent = [*_always(url), *headers.items()]
        try:
            with self._pool.stream(
                "GET",
                str(url),
                headers=fields_sent,
                extensions={"timeout": self._timeouts(until)},
            ) as response:
                fields = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                packed = self._take(response, until)
        except httpcore.TimeoutException as error:
            raise FetchError(f"no answer within {self._limits.silence_s:g} s", _LATER, passing=True) from error
        except ForbiddenAddressError as error:
            do = "give a file" if error.never else "allow private ones or give a file"
            raise FetchError(f"{error}, which is no public address", do) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as error:
            reason = str(error) or type(error).__name__
            raise FetchError(f"the connection failed ({reason})", _CHECK, passing=True) from error
        return Answer(response.status, fields, self._unpack(packed, fields.get("content-encoding", "")))

    def _timeouts(self, until: float) -> dict[str, float]:
        left = max(until - self._clock(), 0.001)
        silence = min(self._limits.silence_s, left)
        return {"connect": min(self._limits.connect_s, left), "read": silence, "write": silence, "pool": silence}

    def _take(self, response: httpcore.Response, until: float) -> bytes:
        """Return the content as it was sent; an answer that drips for ever or never ends is cut off."""
        parts, length = [], 0
        for part in response.iter_stream():
            parts.append(part)
            length += len(part)
            self._bound(length)
            if self._clock() > until:
                raise FetchError(f"not whole after {self._limits.whole_s:g} s", _LATER, passing=True)
        return b"".join(parts)

    def _unpack(self, content: bytes, encoding: str) -> bytes:
        """Return the unpacked content; what was packed several times, or in a way not asked for, is refused."""
        match encoding.strip().lower():
            case "" | "identity":
                return content
            case "gzip" | "x-gzip" | "deflate":
                unpacking = zlib.decompressobj(_ANY_HEADER)
            case other:
                raise FetchError(f"packed in a way that was not asked for ({other[:40]})", "save the page by hand")
        try:
            plain = unpacking.decompress(content, self._limits.max_bytes + 1)
        except zlib.error as error:
            raise FetchError("the packed answer is broken", _LATER, passing=True) from error
        self._bound(len(plain))
        if not unpacking.eof:
            raise FetchError("the answer ends too early", _LATER, passing=True)
        return plain

    def _bound(self, length: int) -> None:
        if length > self._limits.max_bytes:
            raise FetchError(f"longer than {self._limits.max_bytes:,} bytes", "save what you need of it as a file")


def _always(url: httpx.URL) -> list[tuple[str, str]]:
    return [("Host", url.netloc.decode("ascii")), ("Accept-Encoding", "gzip, deflate")]


def _make_context() -> ssl.SSLContext:
    """Return how servers are trusted. What the environment says of proxies and keys does not count."""
    return httpx.create_ssl_context(trust_env=False)
