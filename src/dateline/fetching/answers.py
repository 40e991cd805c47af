"""What comes back for an address, or why nothing does."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer to a request.

    `url` is the address after all redirects. `content` is unpacked. `charset` is what the server says of it, if it
    does. `retrieved` is when the server last confirmed it, in UTC; `unchanged` tells that it is the copy kept from an
    earlier run, which the server confirmed.
    """

    url: str
    content: bytes
    media_type: str | None
    charset: str | None
    retrieved: datetime
    unchanged: bool = False


class FetchError(Exception):
    """An address that could not be fetched: what is wrong, and what to do about it.

    `retry_after` is the number of seconds after which the server wants to be asked again, where it says so; `passing`
    tells that the same request may succeed later.
    """

    def __init__(self, what: str, do: str, *, passing: bool = False, retry_after: float | None = None) -> None:
        super().__init__(f"{what}; {do}")
        self.what, self.do, self.passing, self.retry_after = what, do, passing, retry_after
