"""Addresses that a page, a feed or a person may name to get at what is not theirs: none is connected to."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from tests.gather.test_fetch import HTML, Site, Slept, site, slept

from rasid.gather import gather

__all__ = ["site", "slept"]  # fixtures
INSIDE = {
    "this machine": "127.0.0.1",
    "all of this machine": "0.0.0.0",
    "a neighbour": "192.168.1.1",
    "a cloud's metadata": "169.254.169.254",
    "a carrier's network": "100.64.0.1",
    "this machine by IPv6": "::1",
    "a neighbour by IPv6": "fd12:3456:789a::1",
    "one on the same wire": "fe80::1",
    "IPv4 mapped": "::ffff:127.0.0.1",
    "IPv4 mapped, a public one": "::ffff:93.184.216.34",
    "through NAT64": "64:ff9b::7f00:1",
    "through NAT64 to the metadata": "64:ff9b::a9fe:a9fe",
    "through a NAT64 of one's own": "64:ff9b:1::7f00:1",
    "through 6to4": "2002:7f00:1::",
    "through 6to4 to the metadata": "2002:a9fe:a9fe::1",
    "through Teredo": "2001:0:4136:e378:8000:63bf:80ff:fffe",
}
ODD = {
    "a number": "http://2130706433/",
    "hexadecimal": "http://0x7f000001/",
    "octal": "http://0177.0.0.1/",
    "short": "http://127.1/",
    "a name before an @": "http://example.org@127.0.0.1/",
    "a name and password": "http://example.org:80@169.254.169.254/",
    "a backslash": "http://example.org\\@127.0.0.1/",
    "another scheme": "gopher://127.0.0.1:6379/_FLUSHALL",
    "a file": "file:///etc/passwd",
    "FTP": "ftp://127.0.0.1/",
    "wide digits": "http://１２７.０.０.１/",
    "dots of another script": "http://127。0。0。1/",
    "no host": "http:///etc/passwd",
}


class Net:
    """A network of names, in which what is connected to is kept and refused."""

    def __init__(self) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self.connected: list[str] = []

    def resolve(self, host: str, port: int, **more: Any) -> list[tuple[Any, ...]]:
        """What a name is; of several answers the next each time."""
        self.asked.append(host)
        answers = self.names.get(host)
        if answers is None:
            return self.real(host, port, **more)
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    def connect(self, to: tuple[str, int], *rest: Any, **more: Any) -> Any:
        """Keep where it would have gone."""
        self.connected.append(to[0])
        raise OSError("nobody is there")

    real = staticmethod(socket.getaddrinfo)


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    """The network."""
    made = Net()
    monkeypatch.setattr(socket, "getaddrinfo", made.resolve)
    monkeypatch.setattr(socket, "create_connection", made.connect)
    yield made


def failure(address: str, **options: Any) -> str:
    """Why an address is not gathered."""
    (found,) = gather([address], **options)
    assert found.document is None
    return found.failure or ""


@pytest.mark.parametrize("ip", INSIDE.values(), ids=INSIDE)
def test_what_is_inside_is_not_reached(net: Net, ip: str) -> None:
    net.names["news.example"] = [[ip]]
    literal = f"[{ip}]" if ":" in ip else ip
    for address in (f"http://{literal}/a", f"https://{literal}:8443/", "http://news.example/a"):
        assert "no host of the open internet" in failure(address, fetch=True)
    assert net.connected == []


@pytest.mark.parametrize("address", ODD.values(), ids=ODD)
def test_odd_addresses_are_refused(net: Net, address: str) -> None:
    assert failure(address, fetch=True)
    assert net.connected == []


def test_one_address_inside_spoils_the_name(net: Net) -> None:
    net.names["news.example"] = [["93.184.216.34", "10.0.0.1"]]
    assert "10.0.0.1" in failure("http://news.example/", fetch=True)
    assert net.connected == []


def test_a_name_that_changes_is_connected_to_where_it_was_checked(net: Net) -> None:
    net.names["news.example"] = [["93.184.216.34"], ["127.0.0.1"]]
    failure("http://news.example/", fetch=True)
    assert net.connected == ["93.184.216.34"]
    assert net.asked == ["news.example"]
    failure("http://news.example/", fetch=True)
    assert net.connected == ["93.184.216.34"]


@pytest.mark.parametrize("ip", [*INSIDE.values()][1:], ids=[*INSIDE][1:])
def test_a_page_does_not_lead_inside(site: Site, slept: Slept, ip: str) -> None:
    literal = f"[{ip}]" if ":" in ip else ip
    site.answers["/a"] = [(302, {"Location": f"http://{literal}:{site.server_port}/b"}, b"")]
    site.answers["/b"] = [(200, HTML, b"secret")]
    with pytest.raises(Exception, match="no host of the open internet"):
        slept.fetcher().get(f"{site.address}/a")
    assert "/b" not in [path for path, _ in site.seen]


def test_nothing_is_fetched_that_was_not_allowed(net: Net) -> None:
    net.names["news.example"] = [["93.184.216.34"]]
    assert "switched off" in failure("http://news.example/")
    assert net.connected == net.asked == []
