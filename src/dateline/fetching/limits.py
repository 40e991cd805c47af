"""How much a run may fetch, how long it waits, and how often it asks one host."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of fetching.

    `connect_s` and `silence_s` are the seconds that a connection, and each wait for bytes, may take; `whole_s` those of
    one answer. `max_bytes` is the length of an answer, packed as well as unpacked. `pause_s` lies between two requests
    to one host unless its robots.txt asks for more, of which at most `longest_pause_s` is granted. `private` allows
    addresses of this machine and of the network around it.
    """

    connect_s: float = 10.0
    silence_s: float = 20.0
    whole_s: float = 60.0
    max_bytes: int = 20_000_000
    max_redirects: int = 5
    pause_s: float = 1.0
    longest_pause_s: float = 30.0
    private: bool = False
