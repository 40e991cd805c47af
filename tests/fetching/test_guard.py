import httpcore
import pytest

from dateline.fetching.guard import ForbiddenAddressError, GuardedBackend, is_public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("64:ff9b::5db8:d822", True),  # a public address behind NAT64
        ("127.0.0.1", False),
        ("127.9.9.9", False),
        ("0.0.0.0", False),  # noqa: S104 - nothing is bound
        ("10.0.0.8", False),
        ("172.16.5.4", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),  # shared by a provider's customers
        ("169.254.169.254", False),  # link-local: where clouds tell their secrets
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("240.0.0.1", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.1.2.3", False),
        ("::7f00:1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("2001:0:4136:e378:8000:63bf:f5ff:fffe", False),  # Teredo around 10.0.0.1
        ("no address", False),
        ("", False),
    ],
)
def test_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "answer", [["127.0.0.1"], ["::1"], ["93.184.216.34", "10.0.0.1"], ["169.254.169.254", "93.184.216.34"]]
)
def test_one_forbidden_address_forbids_the_name(answer: list[str]) -> None:
    backend = GuardedBackend(resolve=lambda host, port: answer)
    with pytest.raises(ForbiddenAddressError, match=r"news\.example leads to"):
        backend.connect_tcp("news.example", 80)


@pytest.mark.parametrize("address", ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"])
def test_link_local_address_is_forbidden_even_where_private_ones_are_allowed(address: str) -> None:
    backend = GuardedBackend(private=True, resolve=lambda host, port: [address])
    with pytest.raises(ForbiddenAddressError, match=r"news\.example leads to"):
        backend.connect_tcp("news.example", 80)


def test_name_is_resolved_once() -> None:
    answers = [["10.0.0.1"], ["93.184.216.34"]]
    backend = GuardedBackend(resolve=lambda host, port: answers.pop(0))
    with pytest.raises(ForbiddenAddressError):
        backend.connect_tcp("news.example", 80)
    assert len(answers) == 1


def test_name_without_address() -> None:
    with pytest.raises(httpcore.ConnectError, match="no address"):
        GuardedBackend(resolve=lambda host, port: []).connect_tcp("news.example", 80)


def test_unknown_name() -> None:
    with pytest.raises(httpcore.ConnectError, match="is not known"):
        GuardedBackend().connect_tcp("nothing.invalid", 80)
