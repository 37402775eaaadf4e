import socket

import pytest

from rasid.gather.addresses import checked, is_public
from rasid.model.errors import InputError


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::6810:84e5", "2a00:1450:4001::200e"]
)
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "2001::7f00:1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "localhost",
        "",
    ],
)
def test_what_is_not_or_only_leads_through_something_is_refused(address: str) -> None:
    assert not is_public(address)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the resolver answers."""
    given: list[str] = []

    def resolve(host: str, port: int, type: int) -> list[tuple[object, ...]]:
        if not given:
            raise socket.gaierror(-2, "Name or service not known")
        return [(socket.AF_INET, type, 6, "", (address, port)) for address in given]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return given


def test_a_public_host_is_its_first_address(answers: list[str]) -> None:
    answers += ["93.184.216.34", "2606:4700::6810:84e5"]
    assert checked("example.org", 443) == "93.184.216.34"


def test_one_private_address_refuses_a_host(answers: list[str]) -> None:
    answers += ["93.184.216.34", "10.0.0.1"]
    with pytest.raises(
        InputError, match=r"'example.org' is no host of the open internet \(10.0.0.1\): not fetched"
    ):
        checked("example.org", 443)


def test_an_allowed_address_passes_and_no_other(answers: list[str]) -> None:
    answers += ["127.0.0.1"]
    assert checked("localhost", 80, {"127.0.0.1"}) == "127.0.0.1"
    answers += ["127.0.0.2"]
    with pytest.raises(InputError, match="127.0.0.2"):
        checked("localhost", 80, {"127.0.0.1"})


def test_a_host_that_is_not_there_is_told(answers: list[str]) -> None:
    with pytest.raises(InputError, match="no host 'nowhere.example'"):
        checked("nowhere.example", 80)


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "localhost", "a" * 70 + ".org"]
)
def test_odd_ways_to_write_this_machine_are_refused(host: str) -> None:
    with pytest.raises(InputError):
        checked(host, 80)
