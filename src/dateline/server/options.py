"""How the server runs."""

from dataclasses import dataclass
from ipaddress import ip_address


@dataclass(frozen=True, slots=True)
class Options:
    """What a user can set.

    `host` and `port` are where it listens. `token` must be shown by every visitor, None asks for none: that is for the
    loopback only. `heavy` is how many searches, and `checks` how many articles to check, and how many
    exports, one visitor may ask for a minute.
    `most_bytes` is the largest article to check, in bytes.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    heavy: int = 120
    checks: int = 12
    most_bytes: int = 2_000_000

    @property
    def is_private(self) -> bool:
        """Tell whether only programs on this machine can reach the server."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Tell whether a name or address means this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
