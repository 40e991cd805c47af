"""The guard at the door: connections go to public addresses alone, whatever a name, a redirect or a DNS answer says.

A name is resolved once, each address of the answer is looked at, and the connection is made to one that was looked at:
an answer that changes between the look and the connection ("DNS rebinding") changes nothing.
"""

import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpcore

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

# Prefixes of IPv6 whose last 32 bits are an address of IPv4: RFC 6052 (NAT64). A mapped one, 6to4 and Teredo are known
# to the standard library.
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = IPv6Network("::/96")  # RFC 4291, 2.5.5.1: out of use, and still a way to write an address


class ForbiddenAddressError(httpcore.ConnectError):
    """A name leads to an address that is not public; `never` tells that no option allows it."""

    def __init__(self, message: str, *, never: bool) -> None:
        super().__init__(message)
        self.never = never


def is_public(address: str) -> bool:
    """Tell whether an address is one of the public internet.

    Loopback, private, link-local, shared, reserved and multicast ones are not (the registries of RFC 6890), nor is one
    of IPv6 that only wraps such an address of IPv4.
    """
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast for one in (parsed, *_wrapped(parsed)))


def is_link_local(address: str) -> bool:
    """Tell whether an address is of this machine's own link, where clouds hand out keys to whoever asks."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return any(one.is_link_local for one in (parsed, *_wrapped(parsed)))


def _wrapped(address: Address) -> Iterable[IPv4Address]:
    """Return the addresses of IPv4 that an address of IPv6 stands for."""
    if isinstance(address, IPv4Address):
        return ()
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in (*_TRANSLATED, _COMPATIBLE)):
        found.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [one for one in found if one is not None]


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, in the order in which the system would try them."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"the name {host} is not known") from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


class GuardedBackend(httpcore.SyncBackend):
    """Connections to public addresses only; one forbidden address in an answer forbids the name.

    `private` allows this machine and the network around it, but never link-local addresses.
    """

    def __init__(self, *, private: bool = False, resolve: Resolve = resolve) -> None:
        self._private, self._resolve = private, resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to one of the host's addresses, the next where one does not answer."""
        addresses = self._resolve(host, port)
        forbidden = next((address for address in addresses if not self._allows(address)), None)
        if forbidden is not None:
            raise ForbiddenAddressError(f"{host} leads to {forbidden}", never=is_link_local(forbidden))
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in addresses:
            try:
                return super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def _allows(self, address: str) -> bool:
        return not is_link_local(address) if self._private else is_public(address)
