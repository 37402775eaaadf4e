"""Coming in: slower after failures, by name and by address, and the same for every reason."""

from pathlib import Path

import pytest
from tests.teams import PASSWORD, quick

from rasid.flow.entry import Entry, Refused, Slowing, network
from rasid.store import Store
from rasid.store.sessions import Sessions
from rasid.store.users import Users

WRONG = "not the one at all"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def entry(empty_case: Path, tmp_path: Path, clock: Clock) -> Entry:
    """The door of a case that sana may come into."""
    path = tmp_path / "case.rasid"
    path.write_bytes(empty_case.read_bytes())
    store = Store.open(path)
    users = quick(Users(store.engine))
    users.add("sana", PASSWORD, "admin", "setup")
    return Entry(users, Sessions(store.engine), Slowing(clock))


def test_each_time_another_secret(entry: Entry) -> None:
    one, other = (entry.sign_in("sana", PASSWORD, "192.0.2.1") for _ in range(2))
    assert isinstance(one, str) and isinstance(other, str) and one != other
    found = entry.sessions.find(one)
    assert found is not None and (found.who, found.local) == ("sana", False)


def test_a_name_waits_longer_after_each_failure(entry: Entry, clock: Clock) -> None:
    for number in range(5):
        assert entry.sign_in("sana", WRONG, f"192.0.2.{number}") == Refused(0)
    waits = []
    for number in range(9):
        refused = entry.sign_in("sana", WRONG, f"192.0.3.{number}")
        assert isinstance(refused, Refused)
        waits.append(refused.wait)
        clock.now += refused.wait
        assert entry.sign_in("sana", WRONG, f"192.0.4.{number}") == Refused(0)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert entry.sign_in("sana", PASSWORD, "192.0.5.1") == Refused(60)
    clock.now += 60
    assert isinstance(entry.sign_in("sana", PASSWORD, "192.0.5.1"), str)
    assert entry.sign_in("sana", WRONG, "192.0.5.1") == Refused(0)


def test_other_spellings_of_a_name_are_it(entry: Entry) -> None:
    for name in ("sana", " sana", "sana ", "sana\t", "sana"):
        entry.sign_in(name, WRONG, "192.0.2.1")
    assert entry.sign_in("sana", PASSWORD, "192.0.2.1") == Refused(1)


def test_an_address_waits_whatever_names_it_tries(entry: Entry) -> None:
    for number in range(20):
        assert entry.sign_in(f"name{number}", WRONG, "192.0.2.1") == Refused(0)
    assert entry.sign_in("sana", PASSWORD, "192.0.2.1") == Refused(1)
    assert isinstance(entry.sign_in("sana", PASSWORD, "192.0.2.2"), str)


def test_failures_are_forgotten(entry: Entry, clock: Clock) -> None:
    for _ in range(5):
        entry.sign_in("sana", WRONG, "192.0.2.1")
    clock.now += 15 * 60
    assert isinstance(entry.sign_in("sana", PASSWORD, "192.0.2.1"), str)


def test_what_is_remembered_is_bounded(clock: Clock) -> None:
    slowing = Slowing(clock, many=100)
    for number in range(1000):
        slowing.failed("name", f"n{number}")
    assert len(slowing.failures) == 100


def test_a_neighbour_in_an_ipv6_network_is_the_same() -> None:
    assert network("2001:db8:1:2:aaaa::1") == network("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert network("192.0.2.7") == "192.0.2.7"
    assert network("testclient") == "testclient"


def test_failures_are_in_the_log_without_what_was_typed(entry: Entry) -> None:
    entry.sign_in("sana", WRONG, "192.0.2.1")
    entry.sign_in("my password by mistake", WRONG, "192.0.2.1")
    known, unknown = list(entry.users.audit.rows())[-2:]
    assert (known.who, known.what, known.detail) == ("sana", "refused", {"address": "192.0.2.1"})
    assert (unknown.who, unknown.what, unknown.detail) == ("unknown", "refused", {"address": "192.0.2.1"})


def test_no_more_passwords_are_looked_at_than_there_is_room_for(
    entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rasid.flow.entry.PATIENCE", 0.01)
    held = [entry.room.acquire(blocking=False) for _ in range(4)]
    assert held == [True] * 4
    assert entry.sign_in("sana", PASSWORD, "192.0.2.1") == Refused(1)
    entry.room.release()
    assert isinstance(entry.sign_in("sana", PASSWORD, "192.0.2.1"), str)


def test_a_password_one_has_is_asked_for_as_slowly(entry: Entry) -> None:
    assert entry.right("sana", PASSWORD, "192.0.2.1")
    for _ in range(5):
        assert not entry.right("sana", WRONG, "192.0.2.1")
    assert not entry.right("sana", PASSWORD, "192.0.2.1")
