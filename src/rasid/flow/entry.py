"""Coming in by name and password, slower after each failure."""

import ipaddress
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from rasid.store.engines import writing
from rasid.store.sessions import Sessions
from rasid.store.users import Users, normal_name

FREE = {"name": 5, "address": 20}  # failures before the first wait
LONGEST = {"name": 60.0, "address": 300.0}  # seconds: a wait of one, doubled by each failure more up to this
FORGOTTEN = 15 * 60  # seconds after which failures do not count
MANY = 10_000  # names and addresses that are remembered
AT_ONCE = 4  # passwords looked at at one time: each takes 64 MB
PATIENCE = 2.0  # seconds that one more waits for its turn


class Refused(NamedTuple):
    """Nobody comes in now: a wrong name or password (`wait` 0), or not before so many seconds."""

    wait: int


class Slowing:
    """How often names and addresses have failed of late, and how long they wait for it. Nothing is kept on disk."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, many: int = MANY) -> None:
        self.clock, self.many = clock, many
        self.failures: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()
        self.lock = threading.Lock()

    def wait(self, kind: str, what: str) -> float:
        """Seconds until this may be tried again."""
        with self.lock:
            count, last = self._failed(kind, what)
        over = count - FREE[kind]
        return max(0.0, last + min(LONGEST[kind], 2.0 ** min(over, 30)) - self.clock()) if over >= 0 else 0.0

    def failed(self, kind: str, what: str) -> None:
        """It failed once more."""
        with self.lock:
            count, _ = self._failed(kind, what)
            self.failures[kind, what] = (count + 1, self.clock())
            self.failures.move_to_end((kind, what))
            while len(self.failures) > self.many:
                self.failures.popitem(last=False)

    def forget(self, kind: str, what: str) -> None:
        """It went well."""
        with self.lock:
            self.failures.pop((kind, what), None)

    def _failed(self, kind: str, what: str) -> tuple[int, float]:
        count, last = self.failures.get((kind, what), (0, 0.0))
        return (count, last) if self.clock() - last < FORGOTTEN else (0, 0.0)


class Entry:
    """The door of a case that people come in at by name and password."""

    def __init__(self, users: Users, sessions: Sessions, slowing: Slowing | None = None) -> None:
        self.users, self.sessions, self.slowing = users, sessions, slowing or Slowing()
        self.room = threading.BoundedSemaphore(AT_ONCE)

    def sign_in(self, name: str, password: str, address: str) -> str | Refused:
        """A new session's secret, or why not; the answer and its time are the same for every wrong one."""
        name = normal_name(name)
        with self._slowed(name, address) as wait:
            if wait:
                return Refused(wait)
            found = self.users.check(name, password)
            if found is not None:
                self.slowing.forget("name", name)
                return self.sessions.open(found.name)
            self.slowing.failed("name", name)
            self.slowing.failed("address", network(address))
        self._note(name, address)
        return Refused(0)

    def right(self, name: str, password: str, address: str) -> bool:
        """Whether this is somebody's password, who is in already; slower after failures as coming in is."""
        with self._slowed(name, address) as wait:
            if not wait and self.users.check(name, password) is not None:
                return True
            if not wait:
                self.slowing.failed("name", name)
        return False

    @contextmanager
    def _slowed(self, name: str, address: str) -> Iterator[int]:
        """How long to wait; not at all where a password may be looked at now."""
        waits = (self.slowing.wait("name", name), self.slowing.wait("address", network(address)))
        if any(waits) or not self.room.acquire(timeout=PATIENCE):
            yield max(1, math.ceil(max(waits)))
            return
        try:
            yield 0
        finally:
            self.room.release()

    def _note(self, name: str, address: str) -> None:
        """Keep in the log that it failed; a name there is not may be a password typed in the wrong place."""
        known = self.users.find(name)
        with writing(self.users.engine) as connection:
            detail = {"address": address}
            self.users.audit.add(connection, known.name if known else "unknown", "refused", detail)


def network(address: str) -> str:
    """What failures of an address count for: itself, of IPv6 the /64 that one customer has."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)
